import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import {
  previousPeriod,
  sampleInput,
  samplePeriod,
  sampleReport,
  sampleReturn,
  sampleTask,
  sampleUnit,
} from './sample-round.ts'

const units = [sampleUnit('县财政局', 1), sampleUnit('县教育局', 2), sampleUnit('县水利局', 3)]

describe('what a bulletin counts', () => {
  test('items and contents are counted separately', () => {
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [
          sampleTask('5', ['县财政局']),
          sampleTask('6', []),
          sampleTask('6（1）', ['县教育局'], { parentId: 'task-6' as TaskId }),
          sampleTask('6（2）', ['县水利局'], { parentId: 'task-6' as TaskId }),
        ],
        reports: [
          sampleReport('5', '县财政局', 'onTrack', 42),
          sampleReport('6（1）', '县教育局', 'done', 100),
          sampleReport('6（2）', '县水利局', 'behind', 20),
        ],
      }),
    )
    expect(facts.items).toEqual(['task-5', 'task-6'])
    expect(facts.contents).toEqual(['task-5', 'task-6（1）', 'task-6（2）'])
    // One part behind makes the item behind; it is named with its own figures, which say more than those of all together.
    expect(facts.behind.map(({ number, percent, gap, behindParts }) => [number, percent, gap, behindParts])).toEqual([
      ['6', null, 21.7, [{ name: '第6（2）项', statusWord: '未达序时进度', percent: 20, gap: 21.7 }]],
    ])
    expect(facts.behind[0]?.units).toEqual(['县水利局'])
    expect(facts.byUnit.map((unit) => [unit.name, unit.items.length])).toEqual([
      ['县财政局', 1],
      ['县教育局', 1],
    ])
  })

  test('a part that nobody reported keeps the item from being done', () => {
    const tasks = [
      sampleTask('6', []),
      sampleTask('6（1）', ['县教育局'], { parentId: 'task-6' as TaskId }),
      sampleTask('6（2）', ['县水利局'], { parentId: 'task-6' as TaskId }),
    ]
    const facts = collectBulletinFacts(
      sampleInput({ units, tasks, reports: [sampleReport('6（1）', '县教育局', 'done', 100)] }),
    )
    expect(facts.byStatus.map((count) => count.word)).toEqual(['未报送进展'])
  })

  test('the gap is measured in 百分点 against the months gone, the furthest behind first', () => {
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [sampleTask('1', ['县财政局']), sampleTask('2', ['县财政局']), sampleTask('3', ['县教育局'])],
        reports: [
          sampleReport('1', '县财政局', 'behind', 30),
          sampleReport('2', '县财政局', 'overdue', 12),
          sampleReport('3', '县教育局', 'behind', null),
        ],
      }),
    )
    expect(facts.timeGone).toBe(41.7)
    expect(facts.behind.map((item) => [item.number, item.gap])).toEqual([
      ['2', 29.7],
      ['1', 11.7],
      ['3', null],
    ])
  })

  test('an item counts once, for the unit named first; units that share a rate share a place', () => {
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [
          sampleTask('1', ['县水利局', '县财政局']),
          sampleTask('2', ['县教育局']),
          sampleTask('3', ['县财政局']),
          sampleTask('4', ['县财政局']),
        ],
        reports: [
          sampleReport('1', '县水利局', 'done', 100),
          sampleReport('1', '县财政局', 'behind', 10, { reporterOrder: 1 }),
          sampleReport('2', '县教育局', 'ahead', 60),
          sampleReport('3', '县财政局', 'behind', 10),
          sampleReport('4', '县财政局', 'standing', null),
        ],
      }),
    )
    expect(facts.byUnit.map((unit) => [unit.name, unit.items.length, unit.rate, unit.rank])).toEqual([
      ['县财政局', 2, 0, 3],
      ['县教育局', 1, 100, 1],
      ['县水利局', 1, 100, 1],
    ])
  })

  test('who was asked and said nothing, and who came late', () => {
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [sampleTask('1', ['县财政局']), sampleTask('2', ['县教育局']), sampleTask('3', ['县水利局'])],
        askedUnitIds: units.map((unit) => unit.id),
        reports: [sampleReport('1', '县财政局', 'onTrack', 45), sampleReport('2', '县教育局', 'onTrack', 45)],
        returns: [sampleReturn('县财政局', false), sampleReturn('县教育局', true)],
      }),
    )
    expect(facts.notReported.map((unit) => unit.name)).toEqual(['县水利局'])
    expect(facts.late.map((unit) => unit.name)).toEqual(['县教育局'])
  })

  test('what changed since the period before; a struck-off task is counted nowhere', () => {
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        previous: previousPeriod,
        tasks: [
          sampleTask('1', ['县财政局']),
          sampleTask('2', ['县教育局']),
          sampleTask('3', ['县水利局']),
          sampleTask('4', ['县水利局'], { retired: { on: '2023-05-20', reason: '并入其他任务' } }),
        ],
        previousReports: [
          sampleReport('1', '县财政局', 'behind', 10),
          sampleReport('2', '县教育局', 'onTrack', 90),
          sampleReport('3', '县水利局', 'onTrack', 34),
        ],
        reports: [
          sampleReport('1', '县财政局', 'onTrack', 43),
          sampleReport('2', '县教育局', 'done', 100),
          sampleReport('3', '县水利局', 'behind', 34),
        ],
      }),
    )
    expect(facts.changes).toEqual({
      sinceLabel: '2023年4月',
      newlyDone: ['task-2'],
      caughtUp: ['task-1'],
      fallenBehind: ['task-3'],
    })
    expect(facts.items).toHaveLength(3)
    expect(facts.retired).toEqual(['task-4'])
  })

  test('not started is behind only once it is due to have begun', () => {
    const task = sampleTask('1', ['县财政局'])
    const reports = [sampleReport('1', '县财政局', 'notStarted', 0)]
    const base = { units, tasks: [task], reports }
    expect(collectBulletinFacts(sampleInput(base)).behind).toHaveLength(1)
    const stageTargets = [
      {
        id: 's' as never,
        taskId: task.id,
        indicatorId: null,
        periodLabel: '5月',
        on: samplePeriod.to,
        value: 0,
        text: null,
      },
    ]
    expect(collectBulletinFacts(sampleInput({ ...base, stageTargets })).behind).toHaveLength(0)
  })

  test('whatever is reported, shares add to 100.0 and every line by unit adds up', () => {
    const statuses: (Status | null)[] = [
      'done',
      'ahead',
      'onTrack',
      'behind',
      'overdue',
      'notStarted',
      'standing',
      'notAssessed',
      null,
    ]
    const item = fc.record({
      unit: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom(...statuses),
      percent: fc.option(fc.integer({ min: 0, max: 100 })),
    })
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 60 }), (drawn) => {
        const nameOf = (unit: number) => units[unit]?.name ?? '沿线各乡镇'
        const facts = collectBulletinFacts(
          sampleInput({
            units,
            tasks: drawn.map(({ unit }, index) => sampleTask(String(index + 1), [nameOf(unit)])),
            reports: drawn.flatMap(({ unit, status, percent }, index) =>
              status === null && percent === null
                ? []
                : [sampleReport(String(index + 1), nameOf(unit), status, percent)],
            ),
          }),
        )
        const share = facts.byStatus.reduce((sum, count) => sum + Math.round(count.share * 10), 0)
        expect(share).toBe(1000)
        expect(facts.byStatus.flatMap((count) => count.items).toSorted()).toEqual(facts.items.toSorted())
        for (const unit of facts.byUnit) {
          const parts = [unit.done, unit.ahead, unit.onTrack, unit.behind, unit.notAssessed, unit.notReported].flat()
          expect(parts.toSorted()).toEqual(unit.items.toSorted())
        }
        expect(facts.byUnit.flatMap((unit) => unit.items).toSorted()).toEqual(facts.items.toSorted())
        expect(facts.byUnit.flatMap((unit) => unit.behind).toSorted()).toEqual(
          facts.behind.map((behind) => behind.taskId).toSorted(),
        )
      }),
      { numRuns: 60 },
    )
  })
})
