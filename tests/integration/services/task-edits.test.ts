import { afterAll, expect, test } from 'vitest'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { changeTasks, previewChange } from '../../../electron/services/task-bulk-service.ts'
import { readTaskChoices } from '../../../electron/services/task-choices-service.ts'
import { addTask, editTask } from '../../../electron/services/task-edit-service.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import { readTaskStory } from '../../../electron/services/task-story-service.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import type { TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { openTaskLedger } from '../../support/task-ledger-fixture.ts'

const { folder, ledger, window, query, numbers, taskOf, andBack, close } = await openTaskLedger()
afterAll(close)

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof UserError ? error.code : error),
  )

test('every edit of a task is one step, and taken back leaves nothing behind', async () => {
  const task = await taskOf('1')
  const { units, leaders, sections } = await readTaskChoices(folder.db, ledger.planId)
  const school = units.find(({ name }) => name === '县教育和体育局')
  const other = leaders.find(({ name }) => name === '何清源')
  const target = sections.at(-1)
  const lead = task.assignments.find(({ role }) => role === 'lead')
  const [indicator] = task.indicators
  if (!school || !other || !target || !lead || !indicator) throw new Error('not set up')
  const edits: readonly TaskEdit[] = [
    { what: 'number', number: '1-1' },
    { what: 'fields', fields: { 目标要求: '年底前完成。' } },
    { what: 'secret', isSecret: true },
    { what: 'retire', on: '2023-05-20', reason: '并入第2项' },
    { what: 'deadline', which: 'approved', text: '2024年3月底' },
    { what: 'deadline', which: 'original', text: null },
    { what: 'section', sectionId: target.id },
    { what: 'section', sectionId: null },
    {
      what: 'assignments',
      role: 'lead',
      assignments: [
        { kind: 'unit', unitId: school.id },
        { kind: 'kept', assignmentId: lead.id },
      ],
    },
    { what: 'assignments', role: 'leader', assignments: [{ kind: 'leader', leaderId: other.id }] },
    { what: 'assignments', role: 'support', assignments: [] },
    { what: 'indicators', indicators: [{ ...indicator, value: 30 }] },
    { what: 'indicators', indicators: [] },
    {
      what: 'stageTargets',
      stageTargets: [{ id: null, indicatorId: null, periodLabel: '三季度', on: '2023-09-30', value: 75, text: null }],
    },
  ]
  for (const edit of edits) {
    const unedited = JSON.stringify(await readTaskStory(folder, task.id, null))
    await andBack(
      () => editTask(folder, task.id, edit),
      async () => {
        expect(JSON.stringify(await readTaskStory(folder, task.id, null)), edit.what).not.toBe(unedited)
      },
    )
  }
})

test('what an edit does shows', async () => {
  const task = await taskOf('1')
  const { units } = await readTaskChoices(folder.db, ledger.planId)
  const school = units.find(({ name }) => name === '县教育和体育局')
  const lead = task.assignments.find(({ role }) => role === 'lead')
  if (!school || !lead) throw new Error('not set up')
  const assignments = [
    { kind: 'unit', unitId: school.id },
    { kind: 'kept', assignmentId: lead.id },
  ] as const
  await andBack(
    () => editTask(folder, task.id, { what: 'assignments', role: 'lead', assignments }),
    async () => {
      const leads = (await taskOf('1')).assignments.filter(({ role }) => role === 'lead')
      expect(leads.map(({ words, position }) => [words, position])).toEqual([
        ['县教育和体育局', 0],
        ['县发展和改革局', 1],
      ])
      expect(leads[1]?.id).toBe(lead.id)
    },
  )
  await andBack(
    () => editTask(folder, task.id, { what: 'deadline', which: 'approved', text: '2024年3月底' }),
    async () => {
      const [row] = (await readTaskPage(folder, query(), window)).rows
      expect(row?.deadline).toEqual({ text: '2024年3月底', date: '2024-03-31', isApproved: true, isOverdue: false })
    },
  )
  await andBack(
    () => editTask(folder, task.id, { what: 'retire', on: '2023-05-20', reason: '并入第2项' }),
    async () => {
      expect(await numbers({ statuses: ['retired'] })).toEqual(['1'])
      expect(await numbers({ isRetired: false })).toEqual(['2', '3'])
    },
  )
})

test('a task that goes to another section stands behind its last task, in the plan too', async () => {
  const { sections } = await readTaskChoices(folder.db, ledger.planId)
  const [first, task] = [sections[0], await taskOf('3')]
  if (!first) throw new Error('no section')
  await andBack(
    () => editTask(folder, task.id, { what: 'section', sectionId: first.id }),
    async () => {
      const tasks = await listTasksByPlan(folder.db, ledger.planId)
      expect(tasks.map(({ number, position }) => [number, position])).toEqual([
        ['1', 0],
        ['3', 1],
        ['2', 2],
      ])
    },
  )
})

test('a task is added as the last of its section, and others make room', async () => {
  const { sections } = await readTaskChoices(folder.db, ledger.planId)
  const sectionId = sections[0]?.id ?? null
  await andBack(
    () => addTask(folder, ledger.planId, { number: '1-1', text: '培育企业5家。', sectionId, parentId: null }),
    async () => {
      expect(await numbers({})).toEqual(['1', '1-1', '2', '3'])
      expect(await numbers({ words: '培育' })).toEqual(['1-1'])
    },
  )
  const again = addTask(folder, ledger.planId, { number: '2', text: '重号', sectionId, parentId: null })
  expect(await codeOf(again)).toBe('task.numberTaken')
})

test('what cannot be is said by its code and changes nothing', async () => {
  const { id } = await taskOf('1')
  const before = dumpLedger(folder)
  const refused: readonly (readonly [TaskEdit, string])[] = [
    [{ what: 'text', text: '  ' }, 'task.noText'],
    [{ what: 'number', number: '2' }, 'task.numberTaken'],
    [{ what: 'number', number: '' }, 'task.noNumber'],
    [{ what: 'retire', on: '2023-05-20', reason: '' }, 'task.noReason'],
    [{ what: 'retire', on: '2023-02-31', reason: '合并' }, 'task.badDate'],
    [{ what: 'deadline', which: 'original', text: '尽快' }, 'task.deadlineNotADay'],
    [{ what: 'section', sectionId: 'section_none' as never }, 'task.sectionNotFound'],
    [
      { what: 'assignments', role: 'lead', assignments: [{ kind: 'unit', unitId: 'unit_none' as never }] },
      'task.partyNotFound',
    ],
  ]
  for (const [edit, code] of refused) expect(await codeOf(editTask(folder, id, edit)), code).toBe(code)
  expect(await codeOf(editTask(folder, 'task_none' as TaskId, { what: 'restore' }))).toBe('task.notFound')
  expect(dumpLedger(folder)).toEqual(before)
})

test('many tasks are changed in one step, as the preview said', async () => {
  const tasks = await listTasksByPlan(folder.db, ledger.planId)
  const taskIds = tasks.map(({ id }) => id)
  const { units } = await readTaskChoices(folder.db, ledger.planId)
  const finance = units.find(({ name }) => name === '县财政局')
  if (!finance) throw new Error('not set up')
  const change = {
    what: 'parties',
    role: 'support',
    mode: 'add',
    parties: [{ kind: 'unit', unitId: finance.id }],
  } as const
  const preview = await previewChange(folder, taskIds, change)
  expect(preview).toMatchObject({ changed: 2, unchanged: 1 })
  expect(preview.tasks.map(({ number, before, after }) => [number, before, after])).toEqual([
    ['2', '', '县财政局'],
    ['3', '沙湾镇、望河镇', '沙湾镇、望河镇、县财政局'],
  ])
  await andBack(
    async () => expect(await changeTasks(folder, taskIds, change)).toBe(2),
    async () => expect(await numbers({ unitIds: [finance.id] })).toEqual(['1', '2', '3']),
  )
  const standing = { what: 'deadline', which: 'original', text: '持续推进' } as const
  expect(await previewChange(folder, taskIds, standing)).toMatchObject({ changed: 2, unchanged: 1 })
  await andBack(
    () => changeTasks(folder, taskIds, standing),
    async () => expect(await numbers({ dueFrom: '2000-01-01' })).toEqual([]),
  )
  const { sections } = await readTaskChoices(folder.db, ledger.planId)
  const last = sections.at(-1)
  if (!last) throw new Error('no section')
  await andBack(
    () => changeTasks(folder, taskIds, { what: 'section', sectionId: last.id }),
    async () => expect(await numbers({ sectionIds: [last.id] })).toEqual(['2', '3', '1']),
  )
})
