import { expect, test } from 'vitest'
import { makeLedger } from '../../../electron/services/ledger-service.ts'
import { makeResponsibilityList } from '../../../electron/services/plan-lists.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { makeShownLedger } from '../../../electron/services/shown-ledger.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const tasks = [parsedTask({ number: '1', text: '新建学校。', leadUnits: ['县教育和体育局'] })]
const county = '云河县人民政府办公室'

test.each([
  ['its issuers', '中共云河县委、\n云河县人民政府', county, '编制单位：中共云河县委、云河县人民政府'],
  ['the office of the settings where it names no issuer', null, county, `编制单位：${county}`],
  ['nobody where neither is known', null, '', ''],
])('责任清单 and 工作台账 of a plan are prepared by %s', async (_, issuer, officeName, line) => {
  await withFolder(async (folder) => {
    await changeSettings(folder, { officeName })
    const planId = await takeIn(folder, parsedPlan({ issuer, tasks }))
    const preset = standardPreset('responsibilityList')
    const scope = { planId, periodId: null }
    const list = await makeResponsibilityList(folder.db, scope, { by: 'section', only: null }, preset)
    const ledger = await makeLedger(folder.db, planId, { leader: null, unit: null })
    const query = { planId, periodId: null, kind: 'task', filter: {}, sort: null, group: null } as const
    const shown = await makeShownLedger(folder, query, ['number', 'text'])
    expect([list.line, ledger.left, shown.left]).toEqual([line, line, line])
  })
})
