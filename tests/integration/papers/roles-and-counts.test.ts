import { expect, test } from 'vitest'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet } from '../../../electron/services/history-service.ts'
import { makeChangeList, makeResponsibilityList } from '../../../electron/services/plan-lists.ts'
import { makeBooklets, makeMeetingMinutes } from '../../../electron/services/worded-papers.ts'
import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import type { ListPaper } from '../../../shared/domain/plan-paper/list-paper.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { changeTasks } from '../../support/paper-set.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

const plan = planOf(
  '云河县2023年食品安全工作任务分工方案',
  '一、加强监管',
  '1. 强化市场监管。',
  '（1）开展专项整治。（牵头领导：云一鸣；牵头单位：县市场监督管理局；配合单位：县公安局；落实单位：县农业农村局）',
  '（2）加强抽检。（牵头领导：云一鸣；牵头单位：县市场监督管理局；落实单位：县公安局、县农业农村局）',
  '2. 建设检验中心。（牵头领导：云一鸣；牵头单位：县农业农村局；配合单位：县公安局）',
)

const headingsOf = ({ parts }: ListPaper) =>
  parts.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'section' ? [row.text] : [])))
const textOf = ({ blocks }: OfficialDocument) => blocks.map(wordsOf).join('\n')

test('lists by unit, leader and kind of change count items and their contents, and name what a unit does by its own word', async () => {
  await withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const scope = { planId, periodId: null }
    const preset = standardPreset('responsibilityList')
    const list = (by: 'unit' | 'leader' | 'section') =>
      makeResponsibilityList(folder.db, scope, { by, only: null }, preset)
    expect(headingsOf(await list('unit'))).toEqual([
      '县市场监督管理局（牵头1项、2个具体内容）',
      '县公安局（配合2项，落实1项）',
      '县农业农村局（牵头1项，落实1项、2个具体内容）',
    ])
    expect(headingsOf(await list('leader'))).toEqual(['云一鸣（2项、3个具体内容）'])
    const whole = await list('section')
    const at = (heading: string) => whole.columns.findIndex((column) => column.heading === heading)
    const cells = whole.parts.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])))
    expect(cells.map((row) => [row[at('配合单位')], row[at('落实单位')]])).toEqual([
      ['', ''],
      ['县公安局', '县农业农村局'],
      ['', '县公安局、县农业农村局'],
      ['县公安局', ''],
    ])
    await changeTasks(folder, planId)
    const days = { from: '2023-01-01', to: '2099-12-31' }
    const changes = await makeChangeList(folder.db, planId, days, standardPreset('changeList'))
    expect(headingsOf(changes)).toEqual(['修改内容（2项、3个具体内容）'])
  })
})

test('lists by unit and by leader leave out no content: what a group without known members has a part in, and what nobody is named for, stand last', async () => {
  const own = planOf(
    '云河县2023年食品安全工作任务分工方案',
    '一、加强监管',
    '1. 强化市场监管。',
    '（1）开展专项整治。（牵头领导：云一鸣；牵头单位：县食安委各成员单位）',
    '（2）加强抽检。（牵头单位：县市场监督管理局；配合单位：县食安委各成员单位）',
    '2. 建设检验中心。（责任单位：县农业农村局、县公安局）',
    '3. 加强宣传引导。（牵头领导：云一鸣）',
  )
  await withFolder(async (folder) => {
    const planId = await takeIn(folder, own)
    const list = (by: 'unit' | 'leader', only: string | null = null) =>
      makeResponsibilityList(folder.db, { planId, periodId: null }, { by, only }, standardPreset('responsibilityList'))
    const byUnit = await list('unit')
    expect(headingsOf(byUnit)).toEqual([
      '县市场监督管理局（牵头1项）',
      '县农业农村局（责任1项）',
      '县公安局（责任1项）',
      '县食安委各成员单位（牵头1项，配合1项）',
      '未明确单位（1项）',
    ])
    expect(headingsOf(await list('leader'))).toEqual(['云一鸣（2项）', '未明确牵头领导（2项）'])
    const at = (heading: string) => byUnit.columns.findIndex((column) => column.heading === heading)
    const cells = byUnit.parts.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])))
    expect(cells.map((row) => [row[at('序号')], row[at('承担角色')], row[at('牵头（责任）单位')]])).toEqual([
      ['1（2）', '牵头', '县市场监督管理局'],
      ['2', '责任', '县农业农村局、县公安局'],
      ['2', '责任', '县农业农村局、县公安局'],
      ['1（1）', '牵头', '县食安委各成员单位'],
      ['1（2）', '配合', '县市场监督管理局'],
      ['3', '', ''],
    ])
    const [police] = (await listUnits(folder.db)).filter(({ name }) => name === '县公安局')
    expect(headingsOf(await list('unit', police?.id))).toEqual(['县公安局（责任1项）'])
  })
})

test('会议纪要 and 领导包 name who is to carry out a task apart from who supports it', async () => {
  await withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const periodId = await openMonthOf(folder, planId, '05')
    const reports = (await listTasksByPlan(folder.db, planId)).flatMap(({ id: taskId, assignments }) =>
      assignments.flatMap(({ role, party }) =>
        role === 'lead' && party.kind === 'unit'
          ? [newReport({ taskId, periodId, unitId: party.unitId }, { status: 'behind', percent: 12 })]
          : [],
      ),
    )
    await changeSet(folder, { action: 'taskReturn.import', params: { label: '', files: 1, reports: 0 } }, (trx) =>
      saveReports(trx, reports),
    )
    const scope = { planId, periodId }
    const held = { date: '2023-06-08', hostId: null, absentIds: [] }
    const minutes = textOf(await makeMeetingMinutes(folder.db, scope, held, standardPreset('meetingMinutes')))
    expect(minutes).toContain('由县市场监督管理局牵头，县公安局配合，县农业农村局负责落实，倒排工期')
    expect(minutes).toContain('由县市场监督管理局牵头，县公安局、县农业农村局负责落实，倒排工期')
    expect(minutes).toContain('由县农业农村局牵头，县公安局配合，倒排工期')
    const [booklet] = await makeBooklets(folder.db, scope, null, standardPreset('leaderBooklet'))
    expect(booklet?.documents.map(textOf).join('\n')).toContain(
      '牵头单位：县市场监督管理局；配合单位：县公安局；落实单位：县农业农村局；',
    )
  })
})
