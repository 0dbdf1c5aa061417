import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { listReportsByPeriod, saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { readUnitDirectory } from '../../../electron/db/unit-directory.ts'
import { makeBulletin } from '../../../electron/services/bulletin-service.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { makeLedger } from '../../../electron/services/ledger-service.ts'
import { makeResponsibilityList } from '../../../electron/services/plan-lists.ts'
import { listResponsibilities } from '../../../electron/services/responsibility-service.ts'
import {
  makeBooklets,
  makeCoveringLetter,
  makeMeetingMaterial,
  makeMeetingMinutes,
} from '../../../electron/services/worded-papers.ts'
import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import { bulletinKinds } from '../../../shared/domain/bulletin/types.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { leadingUnits } from '../../../shared/domain/plan-paper/paper-data.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import { expandParty } from '../../../shared/domain/unit/unit-directory.ts'
import { newReport, withFolder } from '../../support/ledger-folder.ts'
import { openReportedPlans, planDocuments, type ReportedPlan } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

/** What lead units say in turn of the tasks of a plan, none of it left to be derived; null: nothing. */
const said: readonly (readonly [Status, number | null] | null)[] = [
  ['onTrack', 45],
  ['behind', 12],
  ['done', 100],
  ['ahead', 70],
  null,
  ['overdue', 20],
  ['standing', null],
  ['notStarted', 0],
  ['onTrack', null],
  ['notAssessed', null],
  ['behind', null],
]

/** The words of the delivered settings, the worst first. */
const words = {
  overdue: '滞后',
  behind: '未达序时进度',
  notStarted: '未启动',
  onTrack: '达到序时进度',
  ahead: '超序时进度',
  standing: '长期坚持',
  notAssessed: '本期不评',
  done: '已完成',
} as const
type Reported = keyof typeof words
const isLate = (status: Reported | null) => status === 'overdue' || status === 'behind' || status === 'notStarted'
const worst = (known: readonly Reported[]) =>
  (Object.keys(words) as Reported[]).find((status) => known.includes(status)) ?? null

async function tasksOf({ db }: DataFolder, { planId }: ReportedPlan) {
  return [...(await listTasksByPlan(db, planId)), ...(await listTasksByPlan(db, planId, 'indicator'))]
}

async function reportInAllWays(folder: DataFolder, plan: ReportedPlan): Promise<void> {
  const reports = (await tasksOf(folder, plan)).flatMap(({ id: taskId, assignments }, at) => {
    const [status, percent] = said[(at * 7) % said.length] ?? []
    const leads = assignments.flatMap(({ role, party }) => (role === 'lead' && party.kind === 'unit' ? [party] : []))
    if (status === undefined) return []
    return leads.map(({ unitId }, reporterOrder) =>
      newReport({ taskId, periodId: plan.periodId, unitId }, { reporterOrder, status, percent: percent ?? null }),
    )
  })
  await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 1, reports: 0 } }, (trx) =>
    saveReports(trx, reports),
  )
}

/** Counts a round anew, from nothing but its tasks and reports. */
async function countAnew(folder: DataFolder, plan: ReportedPlan) {
  const tasks = await tasksOf(folder, plan)
  const reports = await listReportsByPeriod(folder.db, plan.periodId)
  const statusOf = new Map(
    reports
      .filter(({ reporterOrder }) => reporterOrder === 0)
      .map(({ taskId, status }) => [taskId, status as Reported]),
  )
  const items = tasks.filter(({ parentId }) => parentId === null)
  const partsOf = (id: string) => tasks.filter(({ parentId }) => parentId === id)
  const standing = new Map(
    items.map(({ id }) => {
      const own = statusOf.get(id) ?? null
      const parts = partsOf(id).map((part) => statusOf.get(part.id) ?? null)
      const late = worst([own, ...parts].flatMap((status) => (status !== null && isLate(status) ? [status] : [])))
      if (late !== null || own !== null) return [id, late ?? own] as const
      return [id, parts.includes(null) ? null : worst(parts.flatMap((status) => status ?? []))] as const
    }),
  )
  const late = items.filter(({ id }) => isLate(standing.get(id) ?? null))
  const lateContents = late.map(({ id }) => partsOf(id).filter((part) => isLate(statusOf.get(part.id) ?? null)).length)
  return {
    items: items.length,
    contents: tasks.filter(({ id }) => partsOf(id).length === 0).length,
    byWord: new Map(
      [...Object.entries(words), [null, '未报送进展'] as const].flatMap(([status, word]) => {
        const count = items.filter(({ id }) => (standing.get(id) ?? null) === status).length
        return count === 0 ? [] : [[word, count] as const]
      }),
    ),
    late: late.length,
    lateContents: lateContents.reduce((sum, count) => sum + Math.max(1, count), 0),
  }
}
type Counts = Awaited<ReturnType<typeof countAnew>>

const blocksOf = (paper: OfficialDocument): readonly DocumentBlock[] => [
  ...paper.blocks,
  ...paper.annexes.flatMap(({ blocks }) => blocks),
]
const textOf = (paper: OfficialDocument) => blocksOf(paper).map(wordsOf).join('\n')
const tablesOf = (paper: OfficialDocument) =>
  blocksOf(paper).filter((block): block is DocumentTable => block.kind === 'table')

/** `任务143项、149个具体内容`, the second only where it is another number. */
const counted = (items: number, contents: number) => `${items}项${contents === items ? '' : `、${contents}个具体内容`}`

function expectStatuses(text: string, { byWord }: Counts): void {
  const printed = [...text.matchAll(/([一-龥]+?)(\d+)项，占([\d.]+)%/g)].map(([, word = '', count, share]) => ({
    word: word.replace(/^其中/, ''),
    ...{ count: Number(count), share: Number(share) },
  }))
  expect(new Map(printed.map(({ word, count }) => [word, count]))).toEqual(byWord)
  expect(printed.reduce((sum, { share }) => sum + Math.round(share * 10), 0)).toBe(1000)
}

/** Every row of a table by unit adds up, its rate can be reckoned from it, and the last row is the sum of those above. */
function expectUnitTable({ header, rows }: DocumentTable, { items, late }: Counts): void {
  const headings = header[0]?.cells.map(({ text }) => text.replaceAll('\n', '')) ?? []
  const numbers = rows.map(({ cells }) => {
    const at = (name: string) => Number(cells[headings.indexOf(name)]?.text)
    const of = (...names: readonly string[]) =>
      names.filter((name) => headings.includes(name)).reduce((sum, name) => sum + at(name), 0)
    return { cells, at, of }
  })
  const isYear = headings.includes('完成率')
  const good = isYear ? ['已完成'] : ['已完成', '超序时', '达到序时']
  const bad = isYear ? ['未完成'] : ['未达序时', '未报送']
  for (const { cells, at, of } of numbers) {
    expect(of(...good, ...bad, '不评')).toBe(at('任务数'))
    const assessed = of(...good, ...bad)
    const isUnnamed = cells[1]?.text === '未明确单位'
    if (isUnnamed) expect(cells[0]?.text).toBe('—')
    const rate = assessed === 0 || isUnnamed ? '—' : `${(Math.round((1000 * of(...good)) / assessed) / 10).toFixed(1)}%`
    expect(cells.at(-1)?.text).toBe(rate)
  }
  const [sum, ...lines] = numbers.toReversed()
  expect(sum?.at('任务数')).toBe(items)
  if (!isYear) expect(sum?.at('未达序时')).toBe(late)
  for (const name of ['任务数', ...good, ...bad, '不评'].filter((heading) => headings.includes(heading))) {
    expect(lines.reduce((all, { at }) => all + at(name), 0)).toBe(sum?.at(name))
  }
}

const names = [...planDocuments, '冠县2018年食品安全工作通知.docx']

test.skipIf(!hasSharedFolder).each(names)(
  'all papers of a round of %s say the numbers that are counted anew',
  async (name) => {
    await withFolder(async (folder) => {
      const { db } = folder
      for (const plan of await openReportedPlans(folder, name)) {
        await reportInAllWays(folder, plan)
        const counts = await countAnew(folder, plan)
        const all = counted(counts.items, counts.contents)
        for (const kind of bulletinKinds) {
          const paper = await makeBulletin(db, plan.periodId, { kind, presetName: null, issueDate: '2023-06-08' })
          const text = textOf(paper)
          expect(text).toMatch(new RegExp(`重点工作任务共?${all}[，。]`))
          if (kind !== 'inspection') expectStatuses(text, counts)
          expect(text).toMatch(new RegExp(`未达序时进度的事项(（含[^）]+）)?共${counts.late}项`))
          const byUnit = tablesOf(paper).filter(({ header }) => header[0]?.cells[0]?.text === '位次')
          if (kind !== 'weekly') expect(byUnit.length).toBeGreaterThan(0)
          for (const table of byUnit) expectUnitTable(table, counts)
        }
        await expectLedgerAgrees(folder, plan, counts)
        const late = counted(counts.late, counts.lateContents)
        const material = await makeMeetingMaterial(db, plan, standardPreset('meetingMaterial'))
        expect(textOf(material)).toContain(`共调度任务${all}：`)
        expectStatuses(textOf(material), counts)
        expect(textOf(material)).toMatch(new RegExp(`未达序时进度的任务(（含[^）]+）)?共${late}，`))
        const held = { date: '2023-06-08', hostId: null, absentIds: [] }
        const minutes = await makeMeetingMinutes(db, plan, held, standardPreset('meetingMinutes'))
        expect(textOf(minutes)).toContain(`共调度任务${all}：`)
        expectStatuses(textOf(minutes), counts)
        expect(textOf(minutes)).toMatch(new RegExp(`未达序时进度任务(（含[^）]+）)?${late}[，。]`))
        const letter = await makeCoveringLetter(db, plan, standardPreset('coveringLetter'), noElements)
        expect(textOf(letter)).toContain(`任务${all}，`)
        await expectListsAgree(folder, plan, letter)
        for (const booklet of await makeBooklets(db, plan, null, standardPreset('leaderBooklet'))) {
          expectBookletAddsUp(booklet.documents.map(textOf).join('\n'))
        }
      }
    })
  },
  60_000,
)

/** The rows of the items in 工作台账 say of each how it stands, as it is counted. */
async function expectLedgerAgrees(folder: DataFolder, plan: ReportedPlan, { byWord }: Counts): Promise<void> {
  const items = (await tasksOf(folder, plan)).filter(({ parentId }) => parentId === null).map(({ id }) => id)
  const { columns, rows } = await makeLedger(folder.db, plan.planId, { leader: null, unit: null })
  const at = columns.findIndex(({ key }) => key === 'status')
  const shown = rows.flatMap((row) => (row.kind === 'task' && items.includes(row.taskId) ? [row.values[at]] : []))
  const anew = [...byWord].map(([word, count]) => [word === '未报送进展' ? '未报送' : word, count] as const)
  expect(new Map([...Map.groupBy(shown, (word) => word)].map(([word, own]) => [word, own.length]))).toEqual(
    new Map(anew),
  )
}

/** What wants attention and the rest are together what a leader leads. */
function expectBookletAddsUp(text: string): void {
  const [, items, contents = items] = /牵头的任务共(\d+)项(?:、(\d+)个具体内容)?/.exec(text) ?? []
  const chapters = [...text.matchAll(/任务（(\d+)项(?:、(\d+)个具体内容)?）/g)]
  expect(chapters.reduce((sum, [, count]) => sum + Number(count), 0)).toBe(Number(items))
  expect(chapters.reduce((sum, [, count, parts = count]) => sum + Number(parts), 0)).toBe(Number(contents))
}

const partWords = { lead: '牵头', responsible: '责任', support: '配合', implement: '落实' } as const

type Tasks = Awaited<ReturnType<typeof tasksOf>>

function countedRows(rows: Tasks): string {
  const items = new Set(rows.map(({ id, parentId }) => parentId ?? id)).size
  return counted(items, rows.filter(({ id }) => rows.every(({ parentId }) => parentId !== id)).length)
}

/** `何清源（3项、5个具体内容）`, counted from nothing but the tasks of a table. */
function leadersAnew(tasks: Tasks, isAnyLed: boolean): readonly string[] {
  const names = (task: Tasks[number]) =>
    task.assignments.flatMap(({ role, words }) => (role === 'leader' ? [words] : []))
  return [
    ...[...new Set(tasks.flatMap(names))].map(
      (name) => `${name}（${countedRows(tasks.filter((task) => names(task).includes(name)))}）`,
    ),
    ...(isAnyLed ? nobodyAnew(tasks, '未明确牵头领导', (task) => names(task).length === 0) : []),
  ]
}

/** `未明确单位（3项）`: contents for which nobody is named. */
function nobodyAnew(tasks: Tasks, name: string, isNobodys: (task: Tasks[number]) => boolean): readonly string[] {
  const contents = tasks.filter(({ id }) => tasks.every(({ parentId }) => parentId !== id))
  const own = contents.filter(isNobodys)
  return own.length === 0 ? [] : [`${name}（${countedRows(own)}）`]
}

/** `县财政局（牵头2项、3个具体内容，配合1项）`, in the same way; a group without known members under its own name. */
async function unitsAnew({ db }: DataFolder, tasks: Tasks): Promise<readonly string[]> {
  const directory = await readUnitDirectory(db, null)
  const taken = new Map<string, Map<string, Tasks>>()
  for (const task of tasks) {
    const told = new Set<string>()
    for (const role of ['lead', 'responsible', 'support', 'implement'] as const) {
      for (const assignment of task.assignments.filter((one) => one.role === role)) {
        const units = expandParty(directory, assignment).map(({ name }) => name)
        for (const name of units.length === 0 ? [assignment.words] : units) {
          if (told.has(name)) continue
          told.add(name)
          const parts = taken.get(name) ?? new Map()
          taken.set(name, parts.set(partWords[role], [...(parts.get(partWords[role]) ?? []), task]))
        }
      }
    }
  }
  const wordsOfPart = ([part, own]: [string, Tasks]) => `${part}${countedRows(own)}`
  const order = Object.values(partWords)
  const isUnnamed = ({ assignments }: Tasks[number]) => assignments.every(({ role }) => !Object.hasOwn(partWords, role))
  return [
    ...[...taken].map(([name, parts]) => {
      const sorted = [...parts].toSorted(([a], [b]) => order.indexOf(a as never) - order.indexOf(b as never))
      return `${name}（${sorted.map(wordsOfPart).join('，')}）`
    }),
    ...nobodyAnew(tasks, '未明确单位', isUnnamed),
  ]
}

/**
 * 责任清单 by unit and by leader say of each what is counted anew and leave no content out; of what a unit leads, or answers for
 * where nobody leads, the letter says what is asked of it.
 */
async function expectListsAgree(folder: DataFolder, plan: ReportedPlan, letter: OfficialDocument): Promise<void> {
  const tasks = await tasksOf(folder, plan)
  const isAnyLed = tasks.some(({ assignments }) => assignments.some(({ role }) => role === 'leader'))
  const tables = ['indicator', 'task'].map((kind) => tasks.filter((task) => task.kind === kind))
  const listBy = async (by: 'unit' | 'leader') => {
    const list = await makeResponsibilityList(folder.db, plan, { by, only: null }, standardPreset('responsibilityList'))
    return list.parts.flatMap(({ rows }) => rows)
  }
  const headingsOf = (rows: Awaited<ReturnType<typeof listBy>>) =>
    rows.flatMap((row) => (row.kind === 'section' ? [row.text] : [])).toSorted()
  const byUnit = await listBy('unit')
  const byLeader = await listBy('leader')
  const anew = await Promise.all(tables.map((own) => unitsAnew(folder, own)))
  expect(headingsOf(byUnit)).toEqual(anew.flat().toSorted())
  expect(headingsOf(byLeader)).toEqual(tables.flatMap((own) => leadersAnew(own, isAnyLed)).toSorted())
  await expectScreenAgrees(folder, plan, 'unit')
  await expectScreenAgrees(folder, plan, 'leader')
  const contents = tasks.filter(({ id }) => tasks.every(({ parentId }) => parentId !== id)).map(({ text }) => text)
  for (const rows of [byUnit, ...(isAnyLed ? [byLeader] : [])]) {
    const listed = new Set(rows.flatMap((row) => (row.kind === 'cells' ? row.cells : [])))
    expect(contents.filter((text) => !listed.has(text))).toEqual([])
  }

  const directory = await readUnitDirectory(folder.db, null)
  const led = directory.units.flatMap(({ id, name }) => {
    const own = tasks.filter((task) => leadingUnits(task, directory).some((unit) => unit.id === id))
    const leaves = own.filter((task) => contents.includes(task.text))
    const items = new Set(leaves.map((task) => task.parentId ?? task.id)).size
    return leaves.length === 0 ? [] : [[name, { items, contents: leaves.length }] as const]
  })
  const [asked] = tablesOf(letter)
  const rows = asked?.rows.map(({ cells }) => {
    const [name = '', items, contents = items] = cells.slice(1).map(({ text }) => text)
    return [name, { items: Number(items), contents: Number(contents) }] as const
  })
  expect(rows).toEqual(led)
  expectSumsTold(
    letter,
    led.map(([, count]) => count),
    tasks,
  )
}

/** 责任清单 in the window has those of the printed one's 任务事项, in its order and with its counts. */
async function expectScreenAgrees(folder: DataFolder, plan: ReportedPlan, by: 'unit' | 'leader'): Promise<void> {
  const printed = await makeResponsibilityList(
    folder.db,
    plan,
    { by, only: null },
    standardPreset('responsibilityList'),
  )
  const headings = printed.parts.at(-1)?.rows.flatMap((row) => (row.kind === 'section' ? [row.text] : [])) ?? []
  const contentsOf = (counts: string, words: string) =>
    [...counts.matchAll(new RegExp(`(?:${words})(\\d+)项(?:、(\\d+)个具体内容)?`, 'g'))].reduce(
      (sum, [, items, contents = items]) => sum + Number(contents),
      0,
    )
  const onPaper = headings.map((heading) => {
    const [, name, counts = ''] = /^(.*)（([^（）]*)）$/.exec(heading) ?? []
    return [name, contentsOf(counts, '^|牵头|责任'), contentsOf(counts, '配合|落实')]
  })
  const shown = await listResponsibilities(folder, plan.planId, by)
  const led = shown.filter(({ lead }) => by === 'unit' || lead > 0)
  const support = (row: (typeof led)[number]) => (by === 'unit' ? row.supportItems.contents : 0)
  expect(led.map((row) => [row.name, row.leadItems.contents, support(row)])).toEqual(onPaper)
}

/** Where the rows of the letter's table add up to another number than its text says, it says to what, and why. */
function expectSumsTold(letter: OfficialDocument, rows: readonly { items: number; contents: number }[], tasks: Tasks) {
  const sum = (count: 'items' | 'contents') => rows.reduce((all, row) => all + row[count], 0)
  const text = letter.annexes.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'paragraph')).map(wordsOf)
  const items = tasks.filter(({ parentId }) => parentId === null).length
  const unlisted = /未明确报送单位的任务(\d+)项未列入下表/.exec(text.join(''))?.[1] ?? '0'
  const shared = /(\d+)项任务由两个以上单位牵头/.exec(text.join(''))?.[1] ?? '0'
  expect(text.join('').includes(`下表各单位任务数之和为${counted(sum('items'), sum('contents'))}。`)).toBe(
    shared !== '0',
  )
  const rest = items - Number(unlisted)
  if (shared === '0') expect(sum('items')).toBe(rest)
  else expect(sum('items')).toBeGreaterThanOrEqual(rest + Number(shared))
}
