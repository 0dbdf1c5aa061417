import { describe, expect, test } from 'vitest'
import type { AssignmentId, LeaderId, PaperPresetId, SectionId, TaskId } from '../../../shared/domain/id.ts'
import { buildLedger, type LedgerInput, type LedgerProgress } from '../../../shared/domain/ledger/build-ledger.ts'
import { ledgerDocument } from '../../../shared/domain/ledger/ledger-document.ts'
import type { Ledger } from '../../../shared/domain/ledger/types.ts'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { ledgerPreset } from '../../../shared/domain/paper/standard/lists.ts'
import { defaultStatusWords } from '../../../shared/domain/status/types.ts'
import { samplePlan, sampleTask } from '../bulletin/sample-round.ts'

const section = (id: string, parentId: string | null, heading: string) => ({
  id: id as SectionId,
  planId: samplePlan.id,
  parentId: parentId as SectionId | null,
  level: parentId === null ? 1 : 2,
  label: '',
  text: heading,
  heading,
  paragraphs: [],
  position: 0,
})

const leader = (name: string, position: number) => ({
  id: name as AssignmentId,
  taskId: 'task-1' as TaskId,
  role: 'leader' as const,
  position,
  words: name,
  party: { kind: 'leader' as const, leaderId: name as LeaderId },
  excludedUnitIds: [],
})

const said: LedgerProgress = {
  status: 'behind',
  percent: 38.25,
  progress: '已开工',
  problem: '缺资金',
  nextStep: '',
  on: '2023-05-31',
}

function ledgerOf(more: Partial<LedgerInput>): Ledger {
  return buildLedger({
    plan: samplePlan,
    preparedBy: '云河县人民政府办公室',
    sections: [section('a', null, '一、目标'), section('b', null, '二、任务'), section('b1', 'b', '（一）工业')],
    tasks: [],
    indicatorRows: [],
    progress: new Map(),
    scope: { kind: 'whole' },
    leaderOrder: new Map([
      ['云一鸣' as LeaderId, 1],
      ['何清源' as LeaderId, 2],
    ]),
    statusWords: defaultStatusWords,
    preset: ledgerPreset,
    asOf: '2023-05-31',
    ...more,
  })
}

const column = (ledger: Ledger, heading: string) =>
  ledger.columns.findIndex((candidate) => candidate.heading === heading)

describe('台账', () => {
  test('chapters stand once, above the first task under them', () => {
    const under = (number: string, sectionId: string) =>
      sampleTask(number, ['县财政局'], { sectionId: sectionId as SectionId })
    const ledger = ledgerOf({ tasks: [under('1', 'a'), under('2', 'b1'), under('3', 'b1'), under('4', 'a')] })
    expect(ledger.rows.map((row) => (row.kind === 'section' ? row.text : row.values[0]))).toEqual([
      '一、目标',
      '1',
      '二、任务',
      '（一）工业',
      '2',
      '3',
      '一、目标',
      '4',
    ])
  })

  test('a column that would be empty is left out, those of the plan and the progress stay', () => {
    const bare = ledgerOf({ tasks: [sampleTask('1', ['县财政局'])] })
    expect(bare.columns.map(({ heading }) => heading)).toEqual([
      '序号',
      '任务事项',
      '牵头单位',
      '完成时限',
      '进展情况',
      '完成率',
      '状态',
    ])
    const full = ledgerOf({ tasks: [sampleTask('1', ['县财政局'])], progress: new Map([['task-1' as TaskId, said]]) })
    expect(full.columns.map(({ heading }) => heading)).toEqual([
      ...bare.columns.map(({ heading }) => heading),
      '存在问题',
      '更新时间',
    ])
  })

  test('leaders stand in official order, whatever order the plan names them in', () => {
    const task = sampleTask('1', [], { assignments: [leader('无名', 0), leader('何清源', 1), leader('云一鸣', 2)] })
    const ledger = ledgerOf({ tasks: [task] })
    const row = ledger.rows[0]
    expect(row?.kind === 'task' && row.values[column(ledger, '牵头领导')]).toBe('云一鸣\n何清源\n无名')
  })

  test('a struck-off task says so and why; an approved deadline counts', () => {
    const ledger = ledgerOf({
      tasks: [
        sampleTask('1', ['县财政局'], { retired: { on: '2023-04-01', reason: '并入第2项' } }),
        sampleTask('2', ['县财政局'], {
          approvedDeadline: { text: '2024年3月1日', date: '2024-03-01', kind: 'date' },
        }),
      ],
    })
    const [first, second] = ledger.rows
    expect(first?.kind === 'task' && first.values).toEqual(expect.arrayContaining(['已调整', '并入第2项']))
    expect(second?.kind === 'task' && second.values[column(ledger, '完成时限')]).toBe('2024-03-01')
  })

  test('on paper status and rate share a column, words for days', () => {
    const ledger = ledgerOf({ tasks: [sampleTask('1', ['县财政局'])], progress: new Map([['task-1' as TaskId, said]]) })
    const table = ledgerDocument(ledger).blocks.find((block) => block.kind === 'table')
    if (table?.kind !== 'table') throw new Error('no table')
    const heads = table.header[0]?.cells.map((cell) => cell.text) ?? []
    expect(heads).not.toContain('更新时间')
    expect(table.rows[0]?.cells[heads.indexOf('状态和完成率')]?.text).toBe('未达序时进度\n38.3%')
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(12756)
  })

  test('an office’s preset names, orders and leaves out its columns, says what is below, and all of them go on paper', () => {
    const columns = [
      { key: 'number', heading: '编号', isShown: true },
      { key: 'status', heading: '进度状态', isShown: true },
      { key: 'text', heading: '任务事项', isShown: true },
      { key: 'updated', heading: '更新时间', isShown: true },
      { key: 'percent', heading: '完成率', isShown: false },
    ]
    const note = { kind: 'paragraph', place: 'own.1', words: '注：{编制单位}解释。' } as const
    const [lead, tasks] = ledgerPreset.sections
    if (!lead || !tasks) throw new Error('a section is missing')
    const preset: PaperPreset = {
      ...{ ...ledgerPreset, id: 'preset_1' as PaperPresetId, title: '{方案主题}调度台账', columns },
      sections: [lead, tasks, { ...lead, key: 'own.1', parts: [note] }],
    }
    const more = { tasks: [sampleTask('1', ['县财政局'])], progress: new Map([['task-1' as TaskId, said]]), preset }
    const ledger = ledgerOf({ ...more, preparedBy: '云河县人民政府' })
    expect(ledger.title).toMatch(/调度台账$/)
    expect(ledger.notes).toEqual(['注：云河县人民政府解释。'])
    expect(ledger.columns.map(({ heading }) => heading)).toEqual(['编号', '进度状态', '任务事项', '更新时间'])
    const table = ledgerDocument(ledger).blocks.find((block) => block.kind === 'table')
    const heads = table?.kind === 'table' ? table.header[0]?.cells.map(({ text }) => text) : []
    expect(heads).toEqual(['编号', '进度状态', '任务事项', '更新时间'])
  })
})
