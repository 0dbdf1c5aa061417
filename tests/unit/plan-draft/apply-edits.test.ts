import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { applyEdits, mendedPlan } from '../../../shared/domain/plan-draft/apply-edits.ts'
import {
  addEdit,
  type EditHistory,
  noEdits,
  redoEdit,
  undoEdit,
} from '../../../shared/domain/plan-draft/edit-history.ts'
import type { DraftDocument, ItemKey, PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'
import { arbitraryPlan } from '../plan/arbitrary-plan.ts'
import { documentOf, partiesOf, planOf } from '../plan/plan-text.ts'

const plan = planOf(
  '2023年重点工作任务分工方案',
  '一、产业发展',
  '1. 培育企业20家以上。建设园区2个。（牵头单位：县工业和信息化局；配合单位：县财政局）',
  '2. 招商引资。（牵头单位：县商务局；配合单位：县财政局',
  '二、民生保障',
  '3. 新建学校2所。（牵头单位：县教育局；配合单位：县财政局）',
  '4. 改造老旧小区。（牵头单位：县住房和城乡建设局；配合单位：县财政局）',
  '5. 新建公园3处。（牵头单位：县自然资源和规划局；配合单位：县财政局）',
)
const key = (at: number) => `0:t${at}` as ItemKey

function mend(...edits: readonly PlanEdit[]): DraftDocument {
  const [document] = applyEdits([plan], edits).documents
  if (!document) throw new Error('no document')
  return document
}
const tasksOf = (document: DraftDocument) => document.items.map(({ task }) => task)
const numbersOf = (document: DraftDocument) => tasksOf(document).map(({ number }) => number)
const openCodes = (document: DraftDocument) =>
  document.warnings.filter(({ isAccepted }) => !isAccepted).map(({ warning }) => warning.code)

describe('edits on top of what was read', () => {
  test('without edits the plan is the one that was read', () => {
    expect(mendedPlan(mend())).toEqual(plan)
  })

  test.each(['bracketLabelled', 'lines', 'table'] as const)('without edits any plan is the one read, %s', (layout) => {
    fc.assert(
      fc.property(arbitraryPlan(layout), (drawn) => {
        const read = parsePlans(documentOf(printPlan(drawn)))
        expect(applyEdits(read, []).documents.map(mendedPlan)).toEqual(read)
      }),
      { numRuns: 60 },
    )
  })

  test('a text: its indicators are read again', () => {
    const [task] = tasksOf(mend({ kind: 'text', item: key(0), text: ' 培育企业30家以上。 ' }))
    expect(task?.text).toBe('培育企业30家以上。')
    expect(task?.indicators.map(({ value }) => value)).toEqual([30])
  })

  test('a cut makes two tasks that both keep who is responsible', () => {
    const document = mend({ kind: 'split', item: key(0), at: plan.tasks[0]?.text.indexOf('建设') ?? 0 })
    expect(
      tasksOf(document)
        .map(({ number, text }) => [number, text])
        .slice(0, 2),
    ).toEqual([
      ['1', '培育企业20家以上。'],
      ['1-2', '建设园区2个。'],
    ])
    expect(partiesOf(tasksOf(document)[1])).toEqual(partiesOf(plan.tasks[0]))
  })

  test('a cut before a number takes the number', () => {
    const source = parsedPlan({ tasks: [parsedTask({ number: '1', text: '培育企业。2. 建设园区。' })] })
    const [document] = applyEdits([source], [{ kind: 'split', item: key(0), at: 5 }]).documents
    expect(document?.items.map(({ task }) => [task.number, task.text])).toEqual([
      ['1', '培育企业。'],
      ['2', '建设园区。'],
    ])
  })

  test('a cut at an end changes nothing', () => {
    expect(mend({ kind: 'split', item: key(0), at: 0 }).items).toEqual(mend().items)
  })

  test('cut and joined again is the same task', () => {
    const document = mend({ kind: 'split', item: key(0), at: 10 }, { kind: 'join', item: '0:t0/1' as ItemKey })
    expect(mendedPlan(document).tasks).toEqual(plan.tasks)
  })

  test('joined with the one before: everybody named in either, its doubts are settled', () => {
    const document = mend({ kind: 'join', item: key(1) })
    expect(numbersOf(document)).toEqual(['1', '3', '4', '5'])
    expect(tasksOf(document)[0]?.leadUnits).toEqual(['县工业和信息化局', '县商务局'])
    expect(openCodes(mend())).toContain('unclosed-bracket')
    expect(openCodes(document)).not.toContain('unclosed-bracket')
  })

  test('a heading holds for the tasks behind it up to the next of its level', () => {
    const document = mend({ kind: 'heading', item: key(0), level: 2 })
    expect(tasksOf(document).map(({ section }) => section)).toEqual([
      ['一、产业发展', '1. 培育企业20家以上。建设园区2个'],
      ['二、民生保障'],
      ['二、民生保障'],
      ['二、民生保障'],
    ])
    expect(document.plan.outline.map(({ level, text }) => [level, text])).toEqual([
      [1, '产业发展'],
      [2, '培育企业20家以上。建设园区2个'],
      [1, '民生保障'],
    ])
  })

  test('no task: it goes with its doubts', () => {
    const document = mend({ kind: 'noTask', item: key(1) })
    expect(numbersOf(document)).toEqual(['1', '3', '4', '5'])
    expect(openCodes(document)).not.toContain('unclosed-bracket')
  })

  test('words of the original as a task of their own', () => {
    const document = mend({ kind: 'newTask', part: 0, after: key(1), text: '2之一、开展调研。' })
    expect(tasksOf(document)[2]).toMatchObject({ text: '2之一、开展调研。', section: ['一、产业发展'] })
  })

  test('a party moves to another role, is added, and is removed', () => {
    const party = { kind: 'party', item: key(0), at: null } as const
    const moved = mend({ ...party, words: '县财政局', from: 'support', to: 'lead', at: 0 })
    expect(tasksOf(moved)[0]).toMatchObject({ leadUnits: ['县财政局', '县工业和信息化局'], supportUnits: [] })
    const added = mend({ ...party, words: '县 税务局', from: null, to: 'support' })
    expect(tasksOf(added)[0]?.supportUnits).toEqual(['县财政局', '县税务局'])
    const removed = mend({ ...party, words: '县工业和信息化局', from: 'lead', to: null })
    expect(tasksOf(removed)[0]?.leadUnits).toEqual([])
  })

  test('a task that lost its lead is a new doubt, gone when it has one again', () => {
    const edit = { kind: 'party', item: key(0), words: '县工业和信息化局', at: null } as const
    const without = mend({ ...edit, from: 'lead', to: 'support' })
    expect(openCodes(without)).toContain('task-without-lead')
    const again = mend({ ...edit, from: 'lead', to: 'support' }, { ...edit, from: 'support', to: 'lead' })
    expect(openCodes(again)).not.toContain('task-without-lead')
  })

  test('a deadline takes the year of the plan; empty words take it away', () => {
    const set = mend({ kind: 'deadline', item: key(0), words: '6月底前' })
    expect(tasksOf(set)[0]?.deadline).toMatchObject({ date: '2023-06-30', kind: 'date' })
    const taken = mend(
      { kind: 'deadline', item: key(0), words: '6月底前' },
      { kind: 'deadline', item: key(0), words: '' },
    )
    expect(tasksOf(taken)[0]?.deadline).toBeNull()
  })

  test('a doubt that was looked at stays, accepted, and can be opened again', () => {
    const doubt = mend().warnings[0]?.key ?? ''
    const accepted = mend({ kind: 'warning', warning: doubt, isAccepted: true })
    expect(accepted.warnings.map(({ isAccepted }) => isAccepted)[0]).toBe(true)
    expect(accepted.warnings).toHaveLength(mend().warnings.length)
    const reopened = mend(
      { kind: 'warning', warning: doubt, isAccepted: true },
      { kind: 'warning', warning: doubt, isAccepted: false },
    )
    expect(reopened.warnings).toEqual(mend().warnings)
  })

  test('edits of an item that is gone do nothing', () => {
    const document = mend({ kind: 'noTask', item: key(0) }, { kind: 'text', item: key(0), text: '别的' })
    expect(numbersOf(document)).toEqual(['2', '3', '4', '5'])
  })

  test('facts, chosen documents and decisions about names', () => {
    const facts = { title: '新名称', documentNumber: null, issuer: null, issueDate: null, years: [2024] }
    const decision = { kind: 'new', name: '县商务局', unitKind: 'department' } as const
    const draft = applyEdits(
      [plan, plan],
      [
        { kind: 'facts', part: 1, facts },
        { kind: 'documents', parts: [1] },
        { kind: 'units', decisions: [decision] },
        { kind: 'units', decisions: [{ ...decision, name: '县教育局' }] },
        { kind: 'unitOpen', name: '县教育局' },
      ],
    )
    expect(draft.documents.map(({ isChosen }) => isChosen)).toEqual([false, true])
    expect(draft.documents[1]?.plan).toMatchObject(facts)
    expect(draft.decisions).toEqual([decision])
  })
})

test('edits are taken back and done again one by one; a new one ends what could be done again', () => {
  const [one, two, three] = ['一', '二', '三'].map((text): PlanEdit => ({ kind: 'text', item: key(0), text }))
  if (!one || !two || !three) throw new Error('three edits')
  const both = [one, two].reduce<EditHistory>(addEdit, noEdits)
  const back = undoEdit(both)
  expect(back).toEqual({ done: [one], undone: [two] })
  expect(redoEdit(back)).toEqual(both)
  expect(addEdit(back, three)).toEqual({ done: [one, three], undone: [] })
  expect(undoEdit(noEdits)).toEqual(noEdits)
  expect(redoEdit(noEdits)).toEqual(noEdits)
})
