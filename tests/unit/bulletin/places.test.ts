import { describe, expect, test } from 'vitest'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import type { BulletinKind } from '../../../shared/domain/bulletin/types.ts'
import { headLines, listRowLines } from '../../../shared/domain/document/row-lines.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import { paperOf, tablesOf, textOf } from './paper-text.ts'
import { sampleInput, samplePeriod, sampleReport, sampleReturn, sampleTask, sampleUnit } from './sample-round.ts'

describe('places', () => {
  test('units without a rate have no place and come last; equals stand in official order', () => {
    const units = [1, 2, 3, 4].map((order) => sampleUnit(`县第${order}局`, order))
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: ['1', '2', '3', '4'].map((number, index) => sampleTask(number, [units[index]?.name ?? ''])),
        reports: [
          sampleReport('1', '县第1局', 'standing', null),
          sampleReport('2', '县第2局', 'behind', 10),
          sampleReport('3', '县第3局', 'done', 100),
          sampleReport('4', '县第4局', 'done', 100),
        ],
      }),
    )
    const [table] = tablesOf(paperOf('yearly', facts).annexes[0]?.blocks ?? [])
    expect(table?.rows.map((row) => row.cells.slice(0, 2).map((cell) => cell.text))).toEqual([
      ['1', '县第3局'],
      ['1', '县第4局'],
      ['3', '县第2局'],
      ['—', '县第1局'],
      ['', '合计'],
    ])
  })

  test('what nobody reported keeps a unit from 100 %, and both reviews rank the same units', () => {
    const units = [1, 2, 3].map((order) => sampleUnit(`县第${order}局`, order))
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: ['1', '2', '3', '4'].map((number) =>
          sampleTask(number, [units[Math.min(Number(number), 3) - 1]?.name ?? '']),
        ),
        reports: [sampleReport('1', '县第1局', 'done', 100), sampleReport('3', '县第3局', 'done', 100)],
      }),
    )
    const placesIn = (kind: BulletinKind) =>
      tablesOf(paperOf(kind, facts).annexes[0]?.blocks ?? [])[0]?.rows.map(({ cells }) =>
        [cells[0], cells[1], cells.at(-1)].map((cell) => cell?.text).join(' '),
      )
    const places = ['1 县第1局 100.0%', '2 县第3局 50.0%', '3 县第2局 0.0%', ' 合计 50.0%']
    expect(placesIn('halfYear')).toEqual(places)
    expect(placesIn('yearly')).toEqual(places)
    expect(textOf(paperOf('monthly', facts))).toContain('县第1局作为第一牵头单位的任务全部达到序时进度')
  })

  test('what the plan gives no unit has a line without place, and is no unit that takes part', () => {
    const units = [sampleUnit('县第1局', 1)]
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [sampleTask('1', ['县第1局']), sampleTask('2', []), sampleTask('3', [])],
        reports: [sampleReport('1', '县第1局', 'done', 100)],
      }),
    )
    for (const kind of ['halfYear', 'yearly'] as const) {
      const text = textOf(paperOf(kind, facts))
      expect(text).toMatch(/参加(评比|考核)的单位共1个/)
      expect(text).toContain('方案未明确到具体单位的任务2项单列，不排位次。')
      const [table] = tablesOf(paperOf(kind, facts).annexes[0]?.blocks ?? [])
      const line = table?.rows.find(({ cells }) => cells[1]?.text === '未明确单位')
      expect([line?.cells[0]?.text, line?.cells[2]?.text, line?.cells.at(-1)?.text]).toEqual(['—', '2', '—'])
    }
    expect(textOf(paperOf('monthly', facts))).toContain('共计入1个单位。')
  })

  test('a unit of nine characters stands on one line of the table, and so do its rate and the short headings', () => {
    const units = [sampleUnit('县住房和城乡建设局', 1)]
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: [sampleTask('1', ['县住房和城乡建设局'])],
        reports: [sampleReport('1', '县住房和城乡建设局', 'done', 100)],
      }),
    )
    for (const kind of ['halfYear', 'yearly'] as const) {
      const [table] = tablesOf(paperOf(kind, facts).annexes[0]?.blocks ?? [])
      if (table === undefined) throw new Error('no table')
      // 县住房和城乡建设局 and 100.0%; headings on two lines are parted by hand.
      expect([kind, listRowLines(table), headLines(table)]).toEqual([kind, [1, 1], 2])
    }
  })

  test('while no unit has reached anything none has a place, and the paper says so', () => {
    const units = [1, 2].map((order) => sampleUnit(`县第${order}局`, order))
    const facts = collectBulletinFacts(
      sampleInput({ units, tasks: units.map(({ name }, at) => sampleTask(String(at + 1), [name])), reports: [] }),
    )
    expect(facts.byUnit.map(({ rank, rate }) => [rank, rate])).toEqual([
      [null, 0],
      [null, 0],
    ])
    expect(textOf(paperOf('halfYear', facts))).toContain('各参评单位达序时率均为0.0%，不排列位次。')
  })

  test('a unit that did not report itself is not named among the first for what others reported', () => {
    const [first, second] = [sampleUnit('县第1局', 1), sampleUnit('县第2局', 2)]
    const facts = collectBulletinFacts(
      sampleInput({
        units: [first, second],
        tasks: [sampleTask('1', [first.name, second.name]), sampleTask('2', [second.name])],
        askedUnitIds: [first.id, second.id],
        reports: [
          sampleReport('1', second.name, 'done', 100, { reporterOrder: 1 }),
          sampleReport('2', second.name, 'done', 100),
        ],
      }),
    )
    expect(textOf(paperOf('yearly', facts))).toContain('位次居前的是：县第2局（100.0%），不含本期未报送进展的单位。')
  })

  test('of units that all share the first place none is named as one of the last', () => {
    const units = [1, 2, 3].map((order) => sampleUnit(`县第${order}局`, order))
    const facts = collectBulletinFacts(
      sampleInput({
        units,
        tasks: units.map(({ name }, index) => sampleTask(String(index + 1), [name])),
        reports: units.map(({ name }, index) => sampleReport(String(index + 1), name, 'onTrack', 45)),
      }),
    )
    const text = textOf(paperOf('yearly', facts))
    expect(text).toContain('参加考核的单位共3个')
    expect(text).not.toContain('位次居后')
  })

  test('a unit that is only named second stands in the table too if something is on record of it: the sums are those of the text', () => {
    const [first, second] = [sampleUnit('县第1局', 1), sampleUnit('县第2局', 2)]
    const round = {
      ...{ periodId: samplePeriod.id, label: '5月', returns: [], sentBack: [], thin: [] },
      ...{ askedUnitIds: [first.id, second.id], reportedUnitIds: [first.id] },
    }
    const facts = collectBulletinFacts(
      sampleInput({
        units: [first, second],
        tasks: [sampleTask('1', [first.name, second.name])],
        reports: [sampleReport('1', first.name, 'onTrack', 45)],
        reviewed: [round],
      }),
    )
    const paper = paperOf('halfYear', facts)
    expect(textOf(paper)).toContain('参加评比的单位共1个')
    expect(textOf(paper)).toContain('县第2局未报送1次。')
    const [table] = tablesOf(paper.annexes[0]?.blocks ?? [])
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text).join(' '))).toEqual([
      '1 县第1局 1 1 0 0 0 0 0 0 0 100.0%',
      '— 县第2局 0 0 0 0 0 1 0 0 0 —',
      ' 合计 1 1 0 0 0 1 0 0 0 100.0%',
    ])
  })

  test('two contents of one item that say little are one item on record', () => {
    const [unit, item] = [sampleUnit('县第1局', 1), sampleTask('6', [])]
    const parts = ['6（1）', '6（2）'].map((number) => sampleTask(number, [unit.name], { parentId: item.id }))
    const thin = parts.map(({ id }) => ({ unitId: unit.id, taskId: id }))
    const round = {
      ...{ periodId: samplePeriod.id, label: '5月', returns: [], sentBack: [], thin },
      ...{ askedUnitIds: [unit.id], reportedUnitIds: [unit.id] },
    }
    const facts = collectBulletinFacts(
      sampleInput({
        units: [unit],
        tasks: [item, ...parts],
        reports: parts.map(({ number }) => sampleReport(number, unit.name, 'onTrack', 45)),
        reviewed: [round],
      }),
    )
    expect(facts.evidence.units[0]?.thin).toEqual([item.id])
    expect(textOf(paperOf('halfYear', facts))).toContain('县第1局内容空泛1项。')
  })

  test('what a unit has on record is counted over all rounds, a task once', () => {
    const unit = sampleUnit('县第1局', 1)
    const round = (label: string, isLate: boolean, isSilent = false) => ({
      periodId: samplePeriod.id,
      label,
      askedUnitIds: [unit.id],
      reportedUnitIds: isSilent ? [] : [unit.id],
      returns: isSilent ? [] : [sampleReturn(unit.name, isLate)],
      sentBack: isLate ? [{ unitId: unit.id, taskId: 'task-1' as TaskId }] : [],
      thin: [],
    })
    const facts = collectBulletinFacts(
      sampleInput({
        units: [unit],
        tasks: [sampleTask('1', [unit.name])],
        reports: [sampleReport('1', unit.name, 'onTrack', 45)],
        reviewed: [round('1月', true), round('2月', true), round('3月', false), round('4月', false, true)],
      }),
    )
    expect(facts.evidence.units).toMatchObject([{ silent: 1, late: 2, sentBack: ['task-1'], thin: [] }])
    expect(textOf(paperOf('halfYear', facts))).toContain('县第1局未报送1次、逾期报送2次、退回修改1项。')
  })
})
