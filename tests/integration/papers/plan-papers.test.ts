import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { localDay } from '../../../electron/services/local-day.ts'
import { loadPlanPaperData } from '../../../electron/services/plan-paper-data.ts'
import { exportPlanPaper, type PlanPaperRequest } from '../../../electron/services/plan-paper-service.ts'
import { previewPreset } from '../../../electron/services/preset-preview-service.ts'
import { choosePreset, copyPreset, savePreset } from '../../../electron/services/preset-service.ts'
import { editTask } from '../../../electron/services/task-edit-service.ts'
import { formatChineseDate } from '../../../shared/domain/document/chinese-date.ts'
import { spreadName } from '../../../shared/domain/document/head-rules.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { composePaper } from '../../../shared/domain/paper/compose-paper.ts'
import type { PaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { leaderBookletPreset } from '../../../shared/domain/paper/standard/leader-booklet.ts'
import { countAll, isBehind, wantsAttention } from '../../../shared/domain/plan-paper/counted-items.ts'
import { bookletVocabulary } from '../../../shared/domain/plan-paper/leader-booklet.ts'
import { isLedBy, leadingUnits } from '../../../shared/domain/plan-paper/paper-data.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { takeIn, unwatched } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

const printer = { printPdf: async (html: string) => Buffer.from(html) }
const root = mkdtempSync(join(tmpdir(), 'plan-papers-'))
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId

beforeAll(async () => {
  ;({ folder, planId, periodId } = await openExampleRound(root))
}, 120_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

async function print(request: PlanPaperRequest, name: string, each: 'docx' | 'xlsx' | null = null) {
  const path = join(root, name)
  await exportPlanPaper(folder, { planId, periodId }, request, { path, each }, { printer, job: unwatched })
  return path
}

async function wordsOf(path: string): Promise<string> {
  return JSON.stringify((await readDocument(readFileSync(path), 'a.docx')).blocks)
}

test('责任清单 has every task once by chapter, as Word and as Excel', async () => {
  const { tasks } = await loadPlanPaperData(folder.db, planId, periodId)
  const request = { kind: 'responsibilityList', by: 'section', only: null, presetId: null } as const
  const words = await wordsOf(await print(request, '责任清单.docx'))
  for (const { text } of tasks) expect(words).toContain(text)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print(request, '责任清单.xlsx'))
  const texts: string[] = []
  workbook.worksheets[0]?.eachRow((row) => texts.push(row.getCell(2).text))
  for (const { text } of tasks) expect(texts.filter((cell) => cell === text)).toHaveLength(1)
})

test('the meeting material counts every task once: statuses add up to all, shares to 100.0', async () => {
  const data = await loadPlanPaperData(folder.db, planId, periodId)
  const { items } = countAll({ data, standings: data.standings })
  const words = await wordsOf(await print({ kind: 'meetingMaterial', presetId: null }, '材料.docx'))
  const sentence = /共调度任务(\d+)项(?:、(\d+)个具体内容)?：([^。]+)。/.exec(words)
  const counts = [...(sentence?.[3] ?? '').matchAll(/(\d+)项，占([\d.]+)%/g)]
  expect(Number(sentence?.[1])).toBe(items.length)
  expect(Number(sentence?.[2] ?? items.length)).toBe(data.standings.length)
  expect(counts.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(items.length)
  expect(counts.reduce((sum, [, , share]) => sum + Number(share), 0)).toBeCloseTo(100, 5)
})

test('ledgers of all units go into one file with a cover, a sheet each, or a file each; booklets say what a leader leads', async () => {
  const bound = await wordsOf(await print({ kind: 'ledgers', by: 'leader', presetId: null }, '台账.docx'))
  expect(bound).toContain('任务（项）')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print({ kind: 'ledgers', by: 'unit', presetId: null }, '台账.xlsx'))
  const place = await print({ kind: 'ledgers', by: 'unit', presetId: null }, '台账', 'xlsx')
  expect(readdirSync(place)).toHaveLength(workbook.worksheets.length)
  const booklet = await wordsOf(await print({ kind: 'leaderBooklet', leaderId: null, presetId: null }, '领导包.docx'))
  expect(booklet).toMatch(/同志牵头的任务共\d+项：/)
  expect(booklet).toContain('牵头单位联系表')
})

test('the cover of a batch of ledgers bears the day that they stand at: the end of the round, today before there is one', async () => {
  const coverAndLedgers = async (plan: PlanId, name: string) => {
    const path = join(root, name)
    const request = { kind: 'ledgers', by: 'unit', presetId: null } as const
    const target = { path, each: null }
    await exportPlanPaper(folder, { planId: plan, periodId: null }, request, target, { printer, job: unwatched })
    const { blocks } = await readDocument(readFileSync(path), name)
    const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    const day = texts.find((text) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text))
    return { day, asOf: new Set(texts.flatMap((text) => /截至(.+)$/.exec(text)?.[1] ?? [])) }
  }
  expect(await coverAndLedgers(planId, '封面.docx')).toEqual({ day: '2023年5月31日', asOf: new Set(['2023年5月31日']) })
  const unasked = parsedPlan({
    title: '没有调度过的分工方案',
    tasks: [parsedTask({ number: '1', text: '新建学校。', leadUnits: ['县教育和体育局'] })],
  })
  const today = formatChineseDate(localDay(new Date()))
  const unaskedId = await takeIn(folder, unasked)
  expect(await coverAndLedgers(unaskedId, '封面2.docx')).toEqual({ day: today, asOf: new Set([today]) })
})

test('a change list tells what was reworded between two days, and nothing of what was taken back', async () => {
  const task = (await loadPlanPaperData(folder.db, planId, periodId)).tasks.find(({ isSecret }) => !isSecret)
  if (!task) throw new Error('no task')
  const day = new Date().toISOString().slice(0, 10)
  const request = { kind: 'changeList', from: day, to: '2099-12-31', presetId: null } as const
  expect(await wordsOf(await print(request, '变动0.docx'))).toContain('没有变动')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(await print(request, '变动0.xlsx'))
  expect(workbook.worksheets[0]?.getRow(4).getCell(1).text).toBe('没有变动')
  await editTask(folder, task.id, { what: 'text', text: `${task.text}（调整后）` })
  const words = await wordsOf(await print(request, '变动.docx'))
  expect(words).toContain('修改内容1项')
  expect(words).toContain(`${task.text}（调整后）`)
  await editTask(folder, task.id, { what: 'text', text: task.text })
  expect(await wordsOf(await print(request, '变动2.docx'))).toContain('没有变动')
})

test('a plan under its notice has a red head, its addressees and the plan as its annex', async () => {
  const words = await wordsOf(await print({ kind: 'planNotice', style: 'table', presetId: null }, '通知.docx'))
  expect(words).toContain('云河县人民政府办公室文件')
  expect(words).toMatch(/关于.*印发/)
  expect(words).toContain('附件')
  // The 版记 that the plan was once issued with is not its text; the notice has its own.
  const html = readFileSync(await print({ kind: 'planNotice', style: 'inline', presetId: null }, '通知.html'), 'utf8')
  expect(html.match(/日印发/g)).toHaveLength(1)
  expect(html).not.toContain('共印60份')
})

test('papers are worded by presets of the office: moved, reworded and left out as it says; previews say the same', async () => {
  const copy = async (kind: PaperKind, change: (content: PaperPreset) => Partial<PaperPreset>) => {
    const id = await copyPreset(folder, kind, null)
    const own = await choosePreset(folder.db, kind, id)
    await savePreset(folder, { ...own, ...change(own), id })
    return id
  }
  const meeting = await copy('meetingMaterial', ({ sections }) => ({
    title: '{期间全称}调度会材料',
    sections: sections
      .filter(({ key }) => key !== 'speakers')
      .toReversed()
      .map((own) => (own.key === 'overall' ? { ...own, heading: '进展如何' } : own)),
  }))
  const words = await wordsOf(await print({ kind: 'meetingMaterial', presetId: meeting }, '材料2.docx'))
  expect(words).toContain('2023年5月调度会材料')
  expect(words).toContain('一、需要研究解决的问题')
  expect(words).toContain('四、进展如何')
  expect(words).not.toContain('建议汇报单位')
  const list = await copy('responsibilityList', ({ sections }) => ({
    title: '{方案主题}任务分解表',
    sections: [
      ...sections.toReversed(),
      {
        ...{ key: 'own.1', placement: 'lead', orientation: 'landscape', heading: '', isShown: true },
        parts: [{ kind: 'paragraph', place: 'own.1', words: '注：排在第一位的为牵头单位，{编制单位}负责解释。' }],
      },
    ],
  }))
  const request = { kind: 'responsibilityList', by: 'section', only: null, presetId: list } as const
  const worded = await wordsOf(await print(request, '分解表.docx'))
  expect(worded).toContain('任务分解表')
  expect(worded.indexOf('排在第一位')).toBeGreaterThan(worded.indexOf('完成时限'))
  const sheet = new ExcelJS.Workbook()
  await sheet.xlsx.readFile(await print(request, '分解表.xlsx'))
  expect(JSON.stringify(sheet.worksheets[0]?.getSheetValues())).toContain('排在第一位的为牵头单位')
  const preview = await previewPreset(folder, periodId, await choosePreset(folder.db, 'meetingMaterial', meeting))
  expect(JSON.stringify(preview.paper)).toContain('四、进展如何')

  const letter = await copy('planNotice', () => ({ head: 'letter', title: '关于印送《{方案名称}》的函' }))
  const notice = await wordsOf(await print({ kind: 'planNotice', style: null, presetId: letter }, '函.docx'))
  expect(notice).toContain('关于印送《')
  expect(notice).not.toContain('云河县人民政府办公室文件')

  // What a leader's tasks say is a line of the wording each; one that has nothing to say is left out.
  const booklet = await copy('leaderBooklet', (own) => ({
    sections: own.sections.map((section) => ({
      ...section,
      parts: section.parts.map((part) =>
        part.kind === 'list' ? { ...part, words: '{序号}.{任务内容}\n需要协调：{存在问题}' } : part,
      ),
    })),
  }))
  const booklets = await wordsOf(await print({ kind: 'leaderBooklet', leaderId: null, presetId: booklet }, '包.docx'))
  expect(booklets).toContain('需要协调：')
  expect(booklets).not.toContain('目前状态')
  await expect(print({ kind: 'meetingMaterial', presetId: booklet }, '错.docx')).rejects.toMatchObject({
    code: 'preset.notFound',
  })
})

test('the letter with which the forms go out: asked until when, every unit with its tasks, no 工作秘密', async () => {
  const words = await wordsOf(await print({ kind: 'coveringLetter', presetId: null }, '报送函.docx'))
  const { directory, standings, period } = await loadPlanPaperData(folder.db, planId, periodId)
  expect(words).toContain('重点工作任务5月份进展情况的函')
  expect(words).toContain(`请于${formatChineseDate(period?.due ?? '')}前`)
  const asked = directory.units.filter((unit) =>
    standings.some(({ task }) => !task.isSecret && leadingUnits(task, directory).some(({ id }) => id === unit.id)),
  )
  expect(words).toContain(`报送单位${asked.length}个`)
  for (const { name } of asked) expect(words).toContain(name)
  const html = readFileSync(await print({ kind: 'coveringLetter', presetId: null }, '报送函.html'), 'utf8')
  expect(html).toContain('class="sheet letter"')
  expect(html).not.toContain('印发</span>')
})

test('会议纪要: what was settled task by task, the host and the others in official order, who was excused apart', async () => {
  const { leaders, standings } = await loadPlanPaperData(folder.db, planId, periodId)
  const called = leaders.filter((leader) => standings.some(({ task }) => isLedBy(task, leader)))
  const [host, excused] = called
  if (!host || !excused) throw new Error('fewer than two leaders')
  const request = {
    ...({ kind: 'meetingMinutes', date: '2023-06-08', presetId: null } as const),
    ...{ hostId: host.id, absentIds: [excused.id] },
  }
  const words = await wordsOf(await print(request, '纪要.docx'))
  expect(words).toContain(`2023年6月8日，${host.name}同志主持召开会议`)
  const behind = standings.filter((standing) => isBehind(standing) && !standing.task.isSecret)
  expect(behind.length).toBeGreaterThan(0)
  for (const { task } of behind) expect(words).toContain(`第${task.number}项：${task.text}`)
  const present = called.filter(({ id }) => id !== excused.id).map(({ name }) => spreadName(name))
  expect(words).toContain(`出席：${present.join('、')}`)
  expect(words).toContain(`请假：${spreadName(excused.name)}`)
  await expect(print({ ...request, date: '2023-02-30' }, '错.docx')).rejects.toMatchObject({ code: 'period.badDate' })
})

test('责任清单 by unit says in how many tasks a unit leads and supports, and nothing of a part it has in none', async () => {
  const request = { kind: 'responsibilityList', by: 'unit', only: null, presetId: null } as const
  const words = await wordsOf(await print(request, '责任清单（单位）.docx'))
  expect(words).toMatch(/（牵头[1-9]\d*项，配合[1-9]\d*项）/)
  expect(words).toMatch(/（牵头[1-9]\d*项）/)
  expect(words).not.toMatch(/(牵头|配合)0项/)
})

test('领导包 speaks of other tasks only beside those that want attention', async () => {
  const data = await loadPlanPaperData(folder.db, planId, periodId)
  const [leader] = data.leaders
  if (!leader) throw new Error('no leader')
  const headings = (standings: typeof data.standings) =>
    composePaper(leaderBookletPreset, bookletVocabulary, () => ({ data, standings, leader }))
      .sections.filter(({ blocks }) => blocks.length > 0)
      .map(({ heading }) => heading)
  const onTime = data.standings.filter((standing) => !wantsAttention(standing)).slice(0, 2)
  const behind = data.standings.filter(isBehind).slice(0, 1)
  expect(headings(onTime)).toContain('各项任务（2项）')
  expect(headings([...behind, ...onTime])).toEqual(expect.arrayContaining(['需要关注的任务（1项）', '其他任务（2项）']))
  const [first] = onTime
  if (!first) throw new Error('no task on time')
  // What nobody reported, and what is past its day, is no other task.
  const unreported = { ...first, status: null, progress: null }
  const late = { ...first, isPastDue: true }
  expect(headings([unreported])).toContain('需要关注的任务（1项）')
  expect(headings([late])).toContain('需要关注的任务（1项）')
})

test('a plan that is a 通知 itself is not issued by another, but may be passed on', async () => {
  const notice = planOf(
    '云河县人民政府办公室关于做好全县食品安全工作的通知',
    '一、主要任务',
    '1.检查学校食堂。（牵头单位：县市场监督管理局）',
  )
  const noticeId = await takeIn(folder, notice)
  const printed = (presetId: PaperPreset['id'], name: string) => {
    const target = { path: join(root, name), each: null }
    const request = { kind: 'planNotice', style: null, presetId } as const
    const tools = { printer, job: unwatched }
    return exportPlanPaper(folder, { planId: noticeId, periodId: null }, request, target, tools)
  }
  await expect(printed(null, '印发.docx')).rejects.toMatchObject({
    code: 'paper.planIsNotice',
    params: { title: notice.title },
  })
  const id = await copyPreset(folder, 'planNotice', null)
  const own = await choosePreset(folder.db, 'planNotice', id)
  await savePreset(folder, { ...own, id, title: '{发文机关}关于转发《{方案名称}》的通知' })
  expect(await printed(id, '转发.docx')).toHaveLength(1)
})
