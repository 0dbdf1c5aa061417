import { describe, expect, test } from 'vitest'
import { headOf } from '../../../shared/domain/bulletin/head.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { headStanding } from '../../../shared/domain/paper/paper-gaps.ts'
import { samplePlan } from '../bulletin/sample-round.ts'

const settings = { ...defaultOfficeSettings, countyName: '云河县', officeName: '云河县人民政府办公室' }
const office = bulletinOffice({ ...settings, documentSeries: '云政办督' }, samplePlan, '2023-06-08')
const contact = '联系人：王海，联系电话：0000-0000000'

describe('what a paper lacks', () => {
  test('an 上行文 of two bodies needs two names and a contact', () => {
    const preset = { head: 'document', issuers: ['中共云河县委员会办公室', '{发文机关}'], signers: [''] } as const
    const gaps = (signers: readonly string[], remark = contact) =>
      headStanding({ office, preset, elements: { ...noElements, signers, remark } }, null).gaps
    expect(gaps([])).toEqual(['signer'])
    expect(gaps(['何清源'])).toEqual(['coSigners'])
    expect(gaps(['何清源', '王海'])).toEqual([])
    expect(gaps(['何清源', '王海'], '此件公开发布')).toEqual(['contact'])
    const elements = { ...noElements, signers: ['何清源'] }
    expect(headOf({ office, preset, elements }, null, office.issueDate)).toMatchObject({
      signers: ['何清源', '　　　'],
    })
  })

  test('a paper that does not go up prints no 签发人 and says so', () => {
    const content = { office, preset: { head: 'letter' }, elements: { ...noElements, signers: ['何清源'] } } as const
    expect(headStanding(content, null)).toEqual({ hasHead: true, isUpward: false, gaps: ['unusedSigners'] })
  })

  test('where no 代字 is known, the year stands with room before and behind it', () => {
    const unnamed = bulletinOffice(settings, { ...samplePlan, documentNumber: null }, '2023-06-08')
    const content = { office: unnamed, preset: { head: 'letter' }, elements: noElements } as const
    expect(headOf(content, null, '2023-06-08')).toMatchObject({ number: '　　　　〔2023〕　　号' })
    expect(headStanding(content, null).gaps).toEqual(['series'])
    expect(headStanding(content, '云政办函〔2023〕7号').gaps).toEqual([])
    expect(headStanding({ ...content, preset: { head: 'none' } }, null).gaps).toEqual([])
  })
})
