import { expect, test } from 'vitest'
import type { TaskId } from '../../../shared/domain/id.ts'
import { buildLedger, type LedgerInput } from '../../../shared/domain/ledger/build-ledger.ts'
import { type LastSaid, latestProgress } from '../../../shared/domain/ledger/latest-progress.ts'
import { ledgerPreset } from '../../../shared/domain/paper/standard/lists.ts'
import { defaultStatusWords, type Status } from '../../../shared/domain/status/types.ts'
import { isNothing } from '../../../shared/domain/value/read-nothing.ts'
import { previousPeriod, samplePeriod, samplePlan, sampleTask } from '../bulletin/sample-round.ts'

const idOf = (number: string) => `task-${number}` as TaskId
const tasks = [
  ...['1', '2', '3', '4', '5'].map((number) => sampleTask(number, ['县财政局'])),
  ...['5（1）', '5（2）'].map((number) => sampleTask(number, ['县财政局'], { parentId: idOf('5') })),
  sampleTask('6', ['县财政局'], { retired: { on: '2023-05-20', reason: '并入第1项' } }),
]

function said(status: Status | null, percent: number | null, period = samplePeriod): LastSaid {
  return { progress: { status, percent, progress: '已开工', problem: '', nextStep: '' }, period }
}

function statusesOf(progress: LedgerInput['progress']) {
  const { columns, rows } = buildLedger({
    ...{ plan: samplePlan, preparedBy: '云河县人民政府办公室', sections: [], tasks, indicatorRows: [], progress },
    scope: { kind: 'whole' },
    leaderOrder: new Map(),
    statusWords: defaultStatusWords,
    preset: ledgerPreset,
    asOf: '2023-05-31',
  })
  const at = columns.findIndex(({ key }) => key === 'status')
  return rows.map((row) => (row.kind === 'task' ? row.values[at] : null))
}

test('a ledger says of a percentage alone what bulletins make of it, 未报送 of what nobody reported, and of an item the worst of its contents', () => {
  const progress = latestProgress({
    tasks,
    said: new Map([
      [idOf('1'), said(null, 20)],
      [idOf('2'), said(null, 40, previousPeriod)],
      [idOf('3'), said('ahead', 20)],
      [idOf('5（1）'), said(null, 12)],
      [idOf('5（2）'), said('onTrack', 45)],
    ]),
    period: samplePeriod,
    planYears: [2023],
    stageTargets: [],
  })
  // In April a third of the year was gone, in May five of twelve months.
  expect(statusesOf(progress)).toEqual([
    ...['未达序时进度', '超序时进度', '超序时进度', '未报送'],
    ...['未达序时进度', '未达序时进度', '达到序时进度', '已调整'],
  ])
  expect(progress.get(idOf('2'))).toMatchObject({ percent: 40, on: '2023-04-30' })
  expect(progress.get(idOf('5'))).toMatchObject({ progress: '', on: '' })
})

test('before a round is opened the statuses of a ledger are blank, and 未报送 of one that comes back says nothing', () => {
  expect(statusesOf(new Map())).toEqual([...Array.from({ length: 7 }, () => ''), '已调整'])
  expect(isNothing('未报送')).toBe(true)
})
