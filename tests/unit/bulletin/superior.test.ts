import { describe, expect, test } from 'vitest'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { superiorsOf } from '../../../shared/domain/bulletin/superior.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { headStanding } from '../../../shared/domain/paper/paper-gaps.ts'
import { progressReport } from '../../../shared/domain/paper/standard/further-bulletins.ts'
import { samplePlan } from './sample-round.ts'

/** Of a plan that this body issued, followed up without settings. */
const officeOf = (issuer: string) =>
  bulletinOffice(defaultOfficeSettings, { ...samplePlan, issuer, documentNumber: null }, '2023-06-08')

const gapsOf = (issuer: string, more: object = {}) =>
  headStanding({ office: officeOf(issuer), preset: progressReport, elements: noElements, ...more }, null).gaps

describe('a report goes to the body above the one that issues it', () => {
  test.each([
    ['云河县人民政府办公室', '云河县人民政府'],
    ['中共云河县委办公室', '中共云河县委'],
    ['中共云河县委员会办公室', '中共云河县委员会'],
    ['中共云河县委、云河县人民政府', '云河县人民政府'],
    ['云河县发展和改革局', '云河县人民政府'],
    ['云河县清水镇人民政府', '云河县人民政府'],
    ['云河县人民政府', '　　　　人民政府'],
    ['中共云河县委', '中共　　　　委员会'],
  ])('of a plan of %s to %s', (issuer, above) => {
    expect(superiorsOf({ office: officeOf(issuer), preset: progressReport })).toBe(above)
    expect(gapsOf(issuer).includes('superior')).toBe(above.includes('　'))
  })

  test('two offices that issue it together report each to its own', () => {
    const preset = { ...progressReport, issuers: ['中共{县名}委员会办公室', '{发文机关}'] }
    expect(superiorsOf({ office: officeOf('云河县人民政府办公室'), preset })).toBe('中共云河县委员会，云河县人民政府')
  })
})

test('a preset that addresses the report to the body that issues it is told of, one that names the body above is not', () => {
  const preset = (addressees: string) => ({ preset: { ...progressReport, addressees } })
  expect(gapsOf('云河县人民政府', preset('{县名}人民政府'))).toContain('superior')
  expect(gapsOf('云河县人民政府', preset('清江市人民政府'))).not.toContain('superior')
  expect(gapsOf('云河县人民政府办公室', preset('{县名}人民政府'))).not.toContain('superior')
})

test('what was written into the draft by hand counts', () => {
  expect(gapsOf('云河县人民政府', { fields: { addressees: '清江市人民政府' } })).not.toContain('superior')
  expect(gapsOf('云河县人民政府', { fields: { addressees: '　　　　人民政府' } })).toContain('superior')
})
