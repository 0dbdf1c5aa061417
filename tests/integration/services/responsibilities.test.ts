import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { readWorkbook } from '../../../electron/excel/read-workbook.ts'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { exportLedgerContent } from '../../../electron/services/ledger-service.ts'
import { listResponsibilities } from '../../../electron/services/responsibility-service.ts'
import { readTaskPage } from '../../../electron/services/task-page-service.ts'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { TaskFilter } from '../../../shared/domain/task/task-query.ts'
import { takeIn, unwatched, withFolder } from '../../support/ledger-folder.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

const plan = planOf(
  '云河县2023年食品安全工作任务分工方案',
  '一、加强监管',
  '1. 强化市场监管。',
  '（1）开展专项整治。（牵头领导：云一鸣；牵头单位：县食安委各成员单位）',
  '（2）加强抽检。（牵头单位：县市场监督管理局；配合单位：县食安委各成员单位、各乡镇（街道））',
  '2. 建设检验中心。（责任单位：县农业农村局、县公安局）',
  '3. 加强宣传引导。（牵头领导：云一鸣；分管领导：何清源）',
  '4. 加强基层监管。（牵头单位：沙湾镇；配合单位：各乡镇（街道）、县公安局、望河镇）',
)

const numbersOf = async (folder: DataFolder, planId: PlanId, filter: TaskFilter) => {
  const query = { planId, periodId: null, kind: 'task', filter, sort: null, group: null } as const
  return (await readTaskPage(folder, query, { from: 0, count: 50 })).rows.map(({ number }) => number)
}

test('责任清单 leaves out nothing: whom the ledger does not know and what nobody is named for stand last', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const rowsOf = async (by: 'unit' | 'leader') =>
      (await listResponsibilities(folder, planId, by)).map(({ party, name, lead, support }) => [
        party.kind,
        name,
        lead,
        support,
      ])
    expect(await rowsOf('unit')).toEqual([
      ['unit', '县市场监督管理局', 1, 0],
      ['unit', '县农业农村局', 1, 0],
      ['unit', '县公安局', 1, 1],
      // It leads what all townships support.
      ['unit', '沙湾镇', 1, 1],
      ['unit', '望河镇', 0, 2],
      ['words', '县食安委各成员单位', 1, 1],
      ['nobody', '未明确单位', 1, 0],
    ])
    expect(await rowsOf('leader')).toEqual([
      ['leader', '云一鸣', 2, 0],
      ['leader', '何清源', 0, 1],
      ['nobody', '未明确牵头领导', 3, 0],
    ])
  }))

test('a plan that names no leader has nobody in 责任清单 by leader', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, planOf('云河县2023年工作要点', '1. 建设检验中心。（责任单位：县公安局）'))
    expect(await listResponsibilities(folder, planId, 'leader')).toEqual([])
  }))

test('the numbers of 责任清单 open the tasks they count', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    const lead = ['leader', 'lead', 'responsible'] as const
    const support = ['deputy', 'support', 'implement'] as const
    const numbers = (filter: TaskFilter) => numbersOf(folder, planId, filter)
    const units = await listResponsibilities(folder, planId, 'unit')
    for (const { party, name, ...own } of units) {
      if (party.kind === 'nobody') continue
      const whose = party.kind === 'unit' ? { unitIds: [party.unitId] } : { unitNames: [name] }
      expect(await numbers({ ...whose, roles: lead }), name).toHaveLength(own.lead)
      expect(await numbers({ ...whose, roles: support }), name).toHaveLength(own.support)
    }
    const group = '县食安委各成员单位'
    expect(await numbers({ unitNames: [group] })).toEqual(['1（1）', '1（2）'])
    expect(await numbers({ unitNames: [group], roles: support })).toEqual(['1（2）'])
    expect(await numbers({ unitNames: [null] })).toEqual(['3'])
    expect(await numbers({ leaderNames: [null] })).toEqual(['1（2）', '2', '4'])
    expect(await numbers({ leaderNames: [null], unitNames: [group] })).toEqual(['1（2）'])
    const police = units.flatMap(({ party, name }) =>
      party.kind === 'unit' && name === '县公安局' ? [party.unitId] : [],
    )
    expect(await numbers({ unitIds: police, unitNames: [null, group] })).toEqual(['1（1）', '1（2）', '2', '3', '4'])
    expect(await numbers({ unitNames: ['没有的名称'] })).toEqual([])
  }))

test('the ledger of a group without known members, and of what nobody is named for, is written like a unit’s', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(folder, plan)
    for (const [name, has, hasNot] of [
      ['县食安委各成员单位', '开展专项整治', '加强宣传引导'],
      [null, '加强宣传引导', '开展专项整治'],
    ] as const) {
      const out = join(folder.path, '台账.xlsx')
      const print = { printer: installedBrowser, job: unwatched }
      const path = await exportLedgerContent(folder, planId, { kind: 'unnamed', by: 'unit', name }, out, print)
      const words = JSON.stringify(await readWorkbook(readFileSync(path), '台账.xlsx'))
      expect(words).toContain(has)
      expect(words).not.toContain(hasNot)
    }
  }))
