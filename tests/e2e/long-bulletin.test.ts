import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { readPdfPages } from '../../build/format-check/pdf-pages.ts'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { saveReports } from '../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../electron/db/task-repository.ts'
import { changeSet } from '../../electron/services/history-service.ts'
import { openPeriod } from '../../electron/services/period-service.ts'
import { importPlans } from '../../electron/services/plan-service.ts'
import { pdftotext } from '../support/external-tools.ts'
import { seriousFindings } from '../support/page-checks.ts'
import { linesOfPdf, linesOfPreview } from '../support/paper-lines.ts'
import { parsedPlan, parsedTask } from '../support/parsed-plan.ts'
import { openedProgram } from './opened-program.ts'
import { goTo } from './way.ts'

const poppler = pdftotext('长通报的预览与 PDF 比较')
const job = { signal: new AbortController().signal, report: () => undefined }

/** 430 tasks of 90 units, most of them behind: a bulletin of sixty pages, with a row of its list that no page holds. */
async function fillLedger(root: string): Promise<string> {
  const dataFolder = join(root, '数据')
  const folder = await openDataFolder(dataFolder, { operator: '测试' })
  const plan = parsedPlan({
    tasks: Array.from({ length: 430 }, (_, index) =>
      parsedTask({
        number: String(index + 1),
        text: `推进第${index + 1}片区道路、管网和绿化改造，${'完成年度建设任务并通过验收，'.repeat(1 + (index % 5))}全年不少于${index + 3}处。`,
        leaders: ['何清源'],
        leadUnits: [`县第${(index % 90) + 1}工程建设服务中心`],
      }),
    ),
  })
  const [imported] = await importPlans(folder, [plan], { name: '长方案.docx', bytes: Buffer.from('长') }, job)
  if (imported === undefined) throw new Error('no plan')
  const { planId } = imported
  const days = { from: '2023-05-01', to: '2023-05-31', due: '2023-06-05' }
  const periodId = await openPeriod(folder, { planId, cadence: 'month', label: '2023年5月', ...days })
  const tasks = await listTasksByPlan(folder.db, planId)
  await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 1, reports: 0 } }, async (trx) => {
    await saveReports(
      trx,
      tasks.flatMap((task, index) => {
        const lead = task.assignments.find(({ role }) => role === 'lead')
        if (lead?.party.kind !== 'unit') return []
        const percent = index % 8 === 0 ? 50 : 5 + (index % 30)
        return {
          taskId: task.id,
          periodId,
          unitId: lead.party.unitId,
          reporterOrder: 0,
          progress: `完成${percent}%，${'正在开展现场勘察和施工图设计，'.repeat(index === 41 ? 60 : 1 + (index % 4))}已完工${index}处。`,
          status: percent > 40 ? ('onTrack' as const) : ('behind' as const),
          percent,
          indicatorValues: [],
          problem: index % 3 === 0 ? '用地手续尚未办结，需要县自然资源和规划局协调。' : '',
          nextStep: '倒排工期，按周调度。',
          note: '',
          origin: null,
          reportedAt: '2023-06-01T00:00:00.000Z',
        }
      }),
    )
  })
  await folder.close()
  return dataFolder
}

const { root, app, page } = openedProgram(fillLedger)
beforeAll(async () => {
  await goTo(page(), '通报')
  await page().getByRole('button', { name: '起草通报' }).click()
  await page().locator('[data-place="lead"]').waitFor()
})

test('sixty pages are paged as they print, tables with their heading on every page', async () => {
  const path = join(root, '通报.pdf')
  await app().evaluate(({ dialog, shell }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    shell.showItemInFolder = () => undefined
  }, path)
  await page().getByRole('button', { name: /^导出/ }).click()
  await page().getByRole('menuitem', { name: 'PDF 文件（.pdf）' }).click()
  // Printing so many pages takes its time on a machine that does other things.
  await page().getByText('已完成：导出通报').waitFor({ timeout: 120_000 })
  const preview = await linesOfPreview(page())
  expect(preview.length).toBeGreaterThanOrEqual(60)
  if (poppler === null) return
  const printed = linesOfPdf(readPdfPages(poppler, path))
  const ends = (pages: typeof printed) => pages.map((lines) => [lines.at(0), lines.at(-1), lines.length])
  expect(ends(preview)).toEqual(ends(printed))
})

test('typing stays quick: a key is on the page within a tenth of a second', async () => {
  await page().locator('[data-place="lead"]').click()
  await page().evaluate(() => {
    const waits: number[] = []
    Object.assign(window, { waits })
    document.addEventListener('beforeinput', ({ timeStamp }) => {
      requestAnimationFrame(() => waits.push(performance.now() - timeStamp))
    })
  })
  await page().keyboard.type('各单位要对照清单逐项落实限时整改到位', { delay: 60 })
  const measured = () => page().evaluate(() => (window as unknown as { waits: number[] }).waits)
  await expect.poll(async () => (await measured()).length).toBeGreaterThan(10)
  // Not the slowest: the machine that runs the tests does other things too.
  const [, , third = 0] = (await measured()).toSorted((x, y) => y - x)
  expect(third).toBeLessThan(100)
})

test('while an input method composes, nothing is rewritten or saved under it', async () => {
  const lead = page().locator('[data-place="lead"]')
  await lead.click()
  // What was typed before has been set by now.
  await page()
    .getByText(/ 已保存$/)
    .waitFor()
  const before = (await lead.textContent()) ?? ''
  const cdp = await page().context().newCDPSession(page())
  await cdp.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 })
  await page().waitForTimeout(1200)
  expect(await lead.textContent()).toContain('zhong')
  await cdp.send('Input.insertText', { text: '重点' })
  await expect.poll(() => lead.textContent()).toContain('重点')
  await expect.poll(async () => (await lead.textContent())?.length).toBe(before.length + 2)
  await page()
    .getByText(/ 已保存$/)
    .waitFor()
})

test('axe finds nothing serious', async () => {
  expect(await seriousFindings(page())).toEqual([])
})
