import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { exportPlanPaper } from '../../../electron/services/plan-paper-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { fullWidthSigns, hasOtherSigns } from '../../../shared/domain/text/full-width-signs.ts'
import { convertAllWithSoffice, soffice } from '../../support/external-tools.ts'
import { openMonthOf, takeIn, unwatched, withFolder } from '../../support/ledger-folder.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

const office = soffice('经 LibreOffice 存过的方案')
const folder = mkdtempSync(join(tmpdir(), 'plan-signs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const invented = planOf(
  '云河县2023年重点工作分工方案(试行)',
  '为推动任务落实,现制定本方案。',
  '一、主要目标(2项)',
  '1.新增规模以上工业企业20家以上,建成1个园区。（牵头单位：县工业和信息化局；配合单位：各乡镇(街道)）',
  '2.深化"放管服"改革。（牵头单位：县行政审批局；配合单位：县直各部门(单位)）',
)
const plans: readonly (readonly [string, () => Promise<readonly ParsedPlan[]>])[] = [
  ['云河县', () => Promise.resolve([invented])],
  ...(hasSharedFolder
    ? [
        [
          '绿色低碳',
          async () =>
            parsePlans(await readDocumentFile(sharedPath('documents', '冠县2023年绿色低碳重点工作任务.docx'))),
        ] as const,
      ]
    : []),
]

/** What is the same when a plan is read again. */
function essence(plan: ParsedPlan | undefined) {
  if (plan === undefined) throw new Error('no plan')
  return { title: plan.title, tasks: plan.tasks.map(({ place: _, ...task }) => task) }
}

const inFullSigns = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, own) => (typeof own === 'string' ? fullWidthSigns(own) : own))

async function textsOf(file: string): Promise<readonly string[]> {
  const { blocks } = await readDocumentFile(file)
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
}

const isMarked = (file: string) =>
  openZip(new Uint8Array(readFileSync(file)), file)
    .readText('word/document.xml')
    .includes('Verbatim')

describe.each(plans)('%s', (name, read) => {
  test('printed in full-width signs, where the office chooses so, in text and cells; read again it is the plan but for them', async () => {
    const [plan] = await read()
    if (plan === undefined) throw new Error('no plan')
    await withFolder(async (data) => {
      const planId = await takeIn(data, plan)
      const periodId = await openMonthOf(data, planId, '05')
      await changeSettings(data, { papers: { planSigns: 'full' } })
      for (const style of ['inline', 'table'] as const) {
        const printed = await exportPlan(data, planId, { style }, join(folder, `${name}-${style}.docx`), unwatched)
        const [notice = ''] = await exportPlanPaper(
          data,
          { planId, periodId },
          { kind: 'planNotice', style, presetId: null },
          { path: join(folder, `${name}-${style}-印发通知.docx`), each: null },
          { printer: installedBrowser, job: unwatched },
        )
        for (const file of [printed, notice]) {
          expect((await textsOf(file)).filter(hasOtherSigns)).toEqual([])
          expect(isMarked(file)).toBe(false)
        }
        expect(essence(parsePlans(await readDocumentFile(printed))[0])).toEqual(inFullSigns(essence(plan)))
      }
    })
  })

  test.skipIf(!office)(
    'printed as it was its signs are marked, and it reads the same, saved by LibreOffice too',
    { timeout: 60_000 },
    async () => {
      const [plan] = await read()
      if (plan === undefined) throw new Error('no plan')
      await withFolder(async (data) => {
        const planId = await takeIn(data, plan)
        const file = await exportPlan(data, planId, { style: 'inline' }, join(folder, `${name}.docx`), unwatched)
        expect(isMarked(file)).toBe(true)
        const saved = convertAllWithSoffice(office ?? '', [file], 'docx', mkdtempSync(join(folder, 'saved-')))
        for (const one of [file, ...saved]) {
          expect(essence(parsePlans(await readDocumentFile(one))[0])).toEqual(essence(plan))
        }
      })
    },
  )
})
