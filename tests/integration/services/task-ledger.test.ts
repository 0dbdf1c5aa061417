import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { exportLedgerContent } from '../../../electron/services/ledger-service.ts'
import { listResponsibilities } from '../../../electron/services/responsibility-service.ts'
import { makeShownLedger } from '../../../electron/services/shown-ledger.ts'
import { readTaskChoices } from '../../../electron/services/task-choices-service.ts'
import { editTask } from '../../../electron/services/task-edit-service.ts'
import { findTasks, listViewTaskIds, readTaskPage } from '../../../electron/services/task-page-service.ts'
import { readTaskStory } from '../../../electron/services/task-story-service.ts'
import type { TaskFilter, TaskQuery } from '../../../shared/domain/task/task-query.ts'
import { quietJob } from '../../support/round-fixture.ts'
import { openTaskLedger } from '../../support/task-ledger-fixture.ts'

const { root, folder, ledger, window, query, numbers, taskOf, andBack, close } = await openTaskLedger()
afterAll(close)

const ids = <T>(id: T | undefined): readonly T[] => (id === undefined ? [] : [id])

test('a row holds what the ledger shows of a task', async () => {
  const page = await readTaskPage(folder, query({}, { group: 'section' }), window)
  expect(page).toMatchObject({ total: 3, from: 0, period: { label: '2023年5月' } })
  expect(page.groups.map(({ label, count, from }) => [label, count, from])).toEqual([
    ['一、总体目标', 1, 0],
    ['二、重点工作 › （一）振兴实体经济', 2, 1],
  ])
  expect(page.rows[0]).toMatchObject({
    number: '1',
    status: 'behind',
    percent: 20,
    light: 'yellow',
    deadline: { text: '2023年年底', date: '2023-12-31', isApproved: false, isOverdue: false },
    progress: '已开工2所。',
    problem: '用地指标不足',
    indicators: ['新增规模以上工业企业20家以上'],
    isSecret: false,
  })
  expect(page.rows[0]?.parties.map(({ role, words }) => `${role} ${words}`)).toEqual([
    'leader 云一鸣',
    'deputy 何清源',
    'lead 县发展和改革局',
    'support 县财政局',
    'support 各乡镇（街道）（望河镇除外）',
  ])
})

test('every filter narrows to its tasks', async () => {
  const { leaders, units, sections } = await readTaskChoices(folder.db, ledger.planId)
  const unit = (name: string) => {
    const found = units.find((own) => own.name === name)
    if (!found) throw new Error(`no unit ${name}`)
    return found.id
  }
  const leader = leaders.find(({ name }) => name === '何清源')
  const top = sections.find(({ heading }) => heading.startsWith('二、'))
  const cases: readonly (readonly [TaskFilter, readonly string[]])[] = [
    [{ words: '学' }, ['2']],
    [{ words: '学位 新建' }, ['2']],
    [{ words: '云一鸣' }, ['1', '3']],
    [{ words: '县财政部门' }, ['1']],
    [{ words: '不存在的词' }, []],
    [{ leaderIds: ids(leader?.id) }, ['1', '2']],
    [{ unitIds: [unit('县财政局')] }, ['1']],
    [{ unitIds: [unit('县财政局')], roles: ['lead'] }, []],
    [{ unitIds: [unit('沙湾镇')] }, ['1', '3']],
    [{ unitIds: [unit('望河镇')] }, ['3']],
    [{ sectionIds: ids(top?.id) }, ['2', '3']],
    [{ statuses: ['behind'] }, ['1']],
    [{ lights: ['yellow', 'red'] }, ['1']],
    [{ dueTo: '2023-06-30' }, ['2']],
    [{ dueFrom: '2023-07-01' }, ['1']],
    [{ dueWithinDays: 40 }, ['2']],
    [{ isOverdue: true }, []],
    [{ hasProblem: true }, ['1', '2', '3']],
    [{ isRetired: false, isSecret: false }, ['1', '2', '3']],
    [{ isRetired: true }, []],
  ]
  for (const [filter, wanted] of cases) expect(await numbers(filter), JSON.stringify(filter)).toEqual(wanted)
  expect(await numbers({}, { kind: 'indicator' })).toEqual(['1'])
})

test('a list is put in the order of any column, and into groups in official order', async () => {
  const sorted = (column: NonNullable<TaskQuery['sort']>['column'], isDescending = false) =>
    numbers({}, { sort: { column, isDescending } })
  expect(await sorted('number', true)).toEqual(['3', '2', '1'])
  expect(await sorted('deadline')).toEqual(['2', '1', '3'])
  expect(await sorted('deadline', true)).toEqual(['1', '2', '3'])
  expect(await sorted('leaders')).toEqual(['1', '3', '2'])
  expect(await sorted('percent')).toEqual(['1', '2', '3'])
  for (const column of ['text', 'status', 'leadUnits', 'supportUnits', 'progress', 'problem', 'indicators'] as const) {
    expect((await sorted(column)).toSorted()).toEqual(['1', '2', '3'])
  }
  const groups = async (group: TaskQuery['group']) =>
    (await readTaskPage(folder, query({}, { group }), window)).groups.map(({ label, key, count }) => [
      label || key,
      count,
    ])
  expect(await groups('leader')).toEqual([
    ['云一鸣', 2],
    ['何清源', 1],
  ])
  expect((await groups('unit')).map(([name]) => name)).toEqual(['县发展和改革局', '县教育和体育局', '县农业农村局'])
  expect((await groups('status'))[0]).toEqual(['behind', 1])
})

test('a window is a stretch of the list, and shows a change at once', async () => {
  const second = await readTaskPage(folder, query(), { from: 1, count: 1 })
  expect(second.rows.map(({ number }) => number)).toEqual(['2'])
  expect(await listViewTaskIds(folder, query(), { from: 1, count: 2 })).toHaveLength(2)
  const { id } = await taskOf('2')
  await andBack(
    () => editTask(folder, id, { what: 'text', text: '新建学校6所。' }),
    async () => {
      const { rows } = await readTaskPage(folder, query(), { from: 1, count: 1 })
      expect(rows[0]?.text).toBe('新建学校6所。')
      expect(await numbers({ words: '6所' })).toEqual(['2'])
    },
  )
})

test('the palette finds tasks by number before those by words', async () => {
  expect((await findTasks(folder.db, '2', 10)).map(({ number }) => number)[0]).toBe('2')
  expect((await findTasks(folder.db, '人居', 10)).map(({ number }) => number)).toEqual(['3'])
  expect(await findTasks(folder.db, '', 10)).toEqual([])
})

test('all of a task: who said what, from which file and row, what the office made of it, and its neighbours', async () => {
  const { id } = await taskOf('1')
  const story = await readTaskStory(folder, id, query({}, { sort: { column: 'deadline', isDescending: false } }))
  expect(story).toMatchObject({ sectionPath: '一、总体目标', status: 'behind', light: 'yellow' })
  expect(story.stageTargets.map(({ periodLabel, text }) => [periodLabel, text])).toEqual([
    ['二季度', null],
    ['2023年6月底', '完成10家'],
  ])
  const [period] = story.timeline
  expect(period).toMatchObject({ label: '2023年5月', text: '已开工2所。', isConfirmed: true, percent: 20 })
  const [report] = period?.reports ?? []
  expect(report).toMatchObject({ unitName: '县发展和改革局', progress: '已完成立项，开工2所。', percent: 45 })
  expect(report?.source).toMatchObject({ fileName: '县发展和改革局.xlsx', sheet: '填报表', row: 6, isLate: true })
  expect(report?.reviews.map(({ outcome }) => outcome)).toEqual(['sentBack'])
  expect(story.previous).toBe((await taskOf('2')).id)
  expect(story.next).toBe((await taskOf('3')).id)
})

test('what is shown goes into a file as it is shown: its columns, order, headings, and nothing else', async () => {
  const shown = query({ words: '云一鸣' }, { group: 'leader', sort: { column: 'number', isDescending: true } })
  const ledger = await makeShownLedger(folder, shown, ['number', 'percent', 'status', 'problem', 'indicators'])
  expect(ledger.columns.map(({ heading }) => heading)).toEqual(['序号', '完成率', '状态', '存在问题', '指标'])
  expect(ledger.rows.map((row) => (row.kind === 'section' ? row.text : row.values))).toEqual([
    '云一鸣',
    ['3', 45, '达到序时进度', '用地指标不足', ''],
    ['1', 20, '未达序时进度', '用地指标不足', '新增规模以上工业企业20家以上'],
  ])
  const content = { kind: 'shown', query: shown, columns: ['number', 'text', 'updated'] } as const
  const print = { printer: installedBrowser, job: quietJob }
  for (const name of ['台账.xlsx', '台账.docx']) {
    const path = await exportLedgerContent(folder, shown.planId, content, join(root, name), print)
    expect(statSync(path).size).toBeGreaterThan(2000)
  }
  const sheet = await readWorkbook(readFileSync(join(root, '台账.xlsx')), '台账.xlsx')
  const words = JSON.stringify(sheet)
  expect(words).toContain('新增规模以上工业企业20家以上')
  expect(words).not.toContain('学位')
})

test('responsibilities are counted by leader and unit, a group for each of its members', async () => {
  const leaders = await listResponsibilities(folder, ledger.planId, 'leader')
  expect(leaders.map(({ name, lead, support }) => [name, lead, support])).toEqual([
    ['云一鸣', 2, 0],
    ['何清源', 1, 1],
  ])
  expect(leaders[0]?.party).toMatchObject({ kind: 'leader', posts: ['县委副书记、县长'] })
  const units = await listResponsibilities(folder, ledger.planId, 'unit')
  expect(units.map(({ name, lead, support }) => [name, lead, support])).toEqual([
    ['县发展和改革局', 2, 0],
    ['县财政局', 0, 1],
    ['县教育和体育局', 1, 0],
    ['县农业农村局', 1, 0],
    ['沙湾镇', 0, 2],
    ['望河镇', 0, 1],
  ])
  for (const { lead, support, leadByStatus, supportByStatus } of units) {
    const sum = (list: typeof leadByStatus) => list.reduce((total, { count }) => total + count, 0)
    expect([sum(leadByStatus), sum(supportByStatus)]).toEqual([lead, support])
  }
})
