import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { showFreeForm, useMapping } from '../../../electron/services/free-form-service.ts'
import { acceptFile } from '../../../electron/services/intake-acceptance.ts'
import { settleDoubt, stageReturns } from '../../../electron/services/intake-service.ts'
import { listIntake, showIntakeFile } from '../../../electron/services/intake-view.ts'
import type { IntakeId } from '../../../shared/domain/id.ts'
import type { IntakeDetail } from '../../../shared/domain/task-return/intake.ts'
import { quietJob } from '../../support/round-fixture.ts'
import { openUndertakings, plainCells, type UndertakingFixture } from '../../support/undertaking-fixture.ts'

let fixture: UndertakingFixture
beforeEach(async () => {
  fixture = await openUndertakings()
})
afterEach(() => fixture.round.close())

test('what a goal means is settled on the spot, and remembered for the unit', async () => {
  const { put, targets, undertakings } = fixture
  const { folder } = fixture.round
  const page = { offset: 0, limit: 10 }
  const show = async (name: string) => {
    const { files } = await listIntake(folder, undertakings, null, page)
    return showIntakeFile(folder, files.find(({ fileName }) => fileName === name)?.id ?? ('' as IntakeId), page)
  }
  const goals = (detail: IntakeDetail) =>
    detail.rows[0]?.after.undertaking?.goals.map(({ value, text }) => [value, text])
  const doubts = ({ problems }: IntakeDetail) =>
    problems.flatMap(({ code, params }) => (code === 'goal.unsure' ? [params.on] : []))
  await stageReturns(folder, undertakings, [put(0, { ...plainCells, F6: '0.5', G6: '1', I6: '' }, '甲.xlsx')], quietJob)
  const first = await show('甲.xlsx')
  expect(doubts(first)).toEqual(['2023-03-31', '2023-06-30'])
  const place = { kind: 'value', sheet: '填报表', row: 6 } as const
  await settleDoubt(folder, first.summary.id, { ...place, field: 'goal:2023-03-31', value: 50 })
  await settleDoubt(folder, first.summary.id, { ...place, field: 'goal:2023-06-30', value: null })
  const settled = await show('甲.xlsx')
  expect([doubts(settled), goals(settled)]).toEqual([
    [],
    [
      [50, null],
      [null, '1'],
    ],
  ])
  // The words that were kept as words hold for this file alone.
  await stageReturns(
    folder,
    undertakings,
    [put(0, { ...plainCells, F6: '20%', G6: '0.5', H6: '1' }, '乙.xlsx')],
    quietJob,
  )
  const second = await show('乙.xlsx')
  expect([doubts(second), goals(second)?.[1]]).toEqual([['2023-09-30'], [50, null]])
  expect(second.remembered).toEqual([{ words: '0.5', answer: { ...place, field: 'goal:2023-06-30', value: 50 } }])
  await acceptFile(folder, first.summary.id, null)
  expect(await targets()).toEqual([
    ['1', '3月底', '2023-03-31', 50, null],
    ['1', '6月底', '2023-06-30', null, '1'],
  ])
})

test('a table that was never our form is read by named columns, its stages among them', async () => {
  const { inbox, round, saved, targets, undertakings } = fixture
  const { folder } = round
  const page = { offset: 0, limit: 10 }
  const task = '新增规模以上工业企业20家以上，技改投资增长10%以上。'
  const lines = [
    '干什么,怎么干,上半年干到哪,年底干到哪,谁来干,怎么找',
    `${task},逐户走访规模以下企业，组织申报技改项目。,50%,全部入库,赵田,0635-8000001`,
    ',兑现奖补资金。,,,,',
  ]
  const own = join(inbox, '县发展和改革局自制表.csv')
  writeFileSync(own, lines.join('\n'))
  await stageReturns(folder, undertakings, [own], quietJob)
  const [file] = (await listIntake(folder, undertakings, 'unmapped', page)).files
  if (!file) throw new Error('it does not wait for its columns')
  const { table } = await showFreeForm(folder, file.id, { sheet: null, heading: null })
  expect(table.columns.map(({ heading, field, toldBy }) => [heading, field, toldBy])).toEqual([
    ['干什么', 'text', 'content'],
    ['怎么干', 'works', 'content'],
    ['上半年干到哪', 'goal:2023-06-30', 'heading'],
    ['年底干到哪', 'goal:2023-12-31', 'heading'],
    ['谁来干', null, null],
    ['怎么找', null, null],
  ])
  expect(table.fields).toContain('handler')
  const more = new Map([
    ['谁来干', 'handler'],
    ['怎么找', 'phone'],
  ] as const)
  const columns = table.mapping.columns.map((column) => ({
    ...column,
    field: more.get(column.key as '谁来干') ?? column.field,
  }))
  const mapping = { ...table.mapping, columns }
  await useMapping(folder, file.id, { mapping, name: '办理方案自制表', isForOthers: false }, quietJob)
  const read = await showIntakeFile(folder, file.id, page)
  expect(read.problems.map(({ code, row }) => `${code} ${row ?? ''}`)).toEqual(
    expect.arrayContaining(['file.mapped ', 'row.continued 3']),
  )
  await acceptFile(folder, file.id, null)
  expect(await saved()).toMatchObject([
    {
      works: ['逐户走访规模以下企业，组织申报技改项目。', '兑现奖补资金。'],
      handler: '赵田',
      phone: '0635-8000001',
      deputy: '',
    },
  ])
  expect(await targets()).toEqual([
    ['1', '6月底', '2023-06-30', 50, null],
    ['1', '12月底', '2023-12-31', null, '全部入库'],
  ])
  // In a round of progress the same headings are no table of the mapping's.
  writeFileSync(own, `${lines[0]}\n${task},走访3户企业。,60%,,,`)
  await stageReturns(folder, round.periodId, [own], quietJob)
  const [other] = (await listIntake(folder, round.periodId, 'unmapped', page)).files
  if (!other) throw new Error('it does not wait for its columns')
  expect((await showFreeForm(folder, other.id, { sheet: null, heading: null })).table.fitting).toEqual([])
  await expect(
    useMapping(folder, other.id, { mapping, name: null, isForOthers: false }, quietJob),
  ).rejects.toMatchObject({ code: 'tableMapping.doesNotFit' })
})

describe('a task’s row again, in a file without marks', () => {
  const heading = '序号,任务内容,牵头领导及分工,完成时限,具体工作举措,6月底目标,12月底目标,经办人,联系电话'
  const task = '新增规模以上工业企业20家以上，技改投资增长10%以上。'
  const page = { offset: 0, limit: 10 }
  const other = '2,办好教育实事，新建小学2所。,,,审批学校项目。,50%,100%,,'

  /** Puts a file with these lines below the heading into the intake. */
  async function stage(lines: readonly string[]) {
    const { inbox, round, undertakings } = fixture
    const path = join(inbox, '县发展和改革局.csv')
    writeFileSync(path, [heading, ...lines].join('\n'))
    await stageReturns(round.folder, undertakings, [path], quietJob)
    const [file] = (await listIntake(round.folder, undertakings, null, page)).files
    if (!file) throw new Error('nothing is in the intake')
    return file.id
  }
  const show = (id: IntakeId) => showIntakeFile(fixture.round.folder, id, page)
  const told = ({ problems }: IntakeDetail) =>
    problems.flatMap(({ code, row }) => (/^row\.(?:combined|unprovenAgain)$/.test(code) ? [`${code} ${row}`] : []))

  test('the next measure right below: one 办理方案, told', async () => {
    const id = await stage([`1,${task},,,走访企业。,50%,,赵田,`, `1,${task},,,兑现资金。,50%,100%,,`])
    expect(told(await show(id))).toEqual(['row.combined 3'])
    await acceptFile(fixture.round.folder, id, null)
    expect(await fixture.saved()).toMatchObject([{ works: ['走访企业。', '兑现资金。'], handler: '赵田' }])
  })

  test.each([
    ['apart', [`1,${task},,,走访企业。,50%,,赵田,`, other, `1,${task},,,上年的举措。,,,,`], 4],
    ['with another goal', [`1,${task},,,走访企业。,50%,,赵田,`, `1,${task},,,上年的举措。,20%,,,`], 3],
    ['with another person', [`1,${task},,,走访企业。,50%,,赵田,`, `1,${task},,,上年的举措。,,,钱山,`], 3],
  ] as const)('%s: it may be copied from another round, so the office is asked', async (_, lines, row) => {
    const { round, saved } = fixture
    const id = await stage(lines)
    const asked = await show(id)
    expect(told(asked)).toEqual(['row.unprovenAgain 2', `row.unprovenAgain ${row}`])
    expect(asked.rows.filter(({ number }) => number === '1')).toEqual([])
    const sheet = asked.problems.find(({ code }) => code === 'row.unprovenAgain')?.sheet ?? ''
    await settleDoubt(round.folder, id, { kind: 'row', sheet, row, taskId: null })
    const settled = await show(id)
    expect(told(settled)).toEqual([])
    await acceptFile(round.folder, id, null)
    const first = (await saved()).find(({ origin }) => origin?.row === 2)
    expect(first).toMatchObject({ works: ['走访企业。'], handler: '赵田' })
  })

  test('the office says that both are of the task', async () => {
    const { round, saved } = fixture
    const id = await stage([`1,${task},,,走访企业。,50%,,赵田,`, `1,${task},,,兑现资金。,100%,,钱山,`])
    const asked = await show(id)
    const [first] = await listTasksByPlan(round.folder.db, round.planId)
    for (const { sheet, row } of asked.problems.filter(({ code }) => code === 'row.unprovenAgain')) {
      await settleDoubt(round.folder, id, {
        kind: 'row',
        sheet: sheet ?? '',
        row: row ?? 0,
        taskId: first?.id ?? null,
      })
    }
    expect(told(await show(id))).toEqual(['row.combined 3'])
    await acceptFile(round.folder, id, null)
    expect(await saved()).toMatchObject([{ works: ['走访企业。', '兑现资金。'], handler: '赵田、钱山' }])
  })
})
