import { describe, expect, test } from 'vitest'
import { type Headed, headOf } from '../../../shared/domain/bulletin/head.ts'
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
      headStanding({ office, preset, elements: { ...noElements, signers, remark } }, '云办发〔2023〕7号').gaps
    expect(gaps([])).toEqual(['signer'])
    expect(gaps(['何清源'])).toEqual(['coSigners'])
    expect(gaps(['何清源', '王海'])).toEqual([])
    expect(gaps(['何清源', '王海'], '此件公开发布')).toEqual(['contact'])
    const elements = { ...noElements, signers: ['何清源'] }
    expect(headOf({ office, preset, elements }, null, office.issueDate)).toMatchObject({
      signers: ['何清源', '　　　'],
    })
  })

  test('of 联合行文 the number is that of the first body: where that is not the office, there is room for it', () => {
    const joint = (...issuers: readonly string[]) =>
      ({ office, preset: { head: 'document', issuers }, elements: noElements }) as const
    const numberOf = (content: Headed) => headOf(content, null, office.issueDate)
    const others = joint('中共云河县委员会办公室', '{发文机关}')
    expect(numberOf(others)).toMatchObject({ number: '　　　　〔2023〕　　号' })
    expect(headStanding(others, null).gaps).toEqual(['hostSeries'])
    expect(headStanding(others, '云办发〔2023〕7号').gaps).toEqual([])
    const own = joint('{发文机关}', '云河县财政局')
    expect(numberOf(own)).toMatchObject({ number: '云政办督〔2023〕　　号' })
    expect(headStanding(own, null).gaps).toEqual([])
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
    // A letter is numbered with the 代字 of letters.
    expect(headOf({ ...content, office }, null, '2023-06-08')).toMatchObject({ number: '云政办函〔2023〕　　号' })
  })

  test('the county stands in the settings, the issuer or at the head of the title; else the office is not named in full', () => {
    const officeOf = (title: string) =>
      bulletinOffice(defaultOfficeSettings, { ...samplePlan, issuer: null, title }, '2023-06-08')
    expect(officeOf('云河县2018年度水污染防治工作方案').name).toBe('云河县人民政府办公室')
    for (const title of ['2023年县政府工作报告分工方案', '全县水污染防治工作方案', '关于城区道路改造的方案']) {
      const content = { office: officeOf(title), preset: { head: 'document' }, elements: noElements } as const
      expect(content.office.name).toBe('县人民政府办公室')
      expect(headStanding(content, null).gaps).toContain('office')
    }
  })

  test('bodies that issued the plan together issue its bulletins together', () => {
    const plan = { ...samplePlan, issuer: '中共云河县委、云河县人民政府' }
    const joint = bulletinOffice(defaultOfficeSettings, plan, '2023-06-08')
    const issuers = ['中共云河县委', '云河县人民政府']
    const content = { office: joint, preset: { head: 'document' }, elements: noElements } as const
    expect(headOf(content, null, '2023-06-08')).toMatchObject({ mark: { issuers, word: '文件' } })
    expect(joint.county).toBe('云河县')
    expect(bulletinOffice(defaultOfficeSettings, { ...plan, issuer: '中共云河县县委' }, '2023-06-08').county).toBe(
      '云河县',
    )
    expect(bulletinOffice(settings, plan, '2023-06-08')).not.toHaveProperty('bodies')
  })

  test('what follows up a plan of several bodies alone is the government’s office: letter, 上行文, 督办单', () => {
    const issued = { ...samplePlan, documentNumber: '云发〔2023〕5号' }
    const officeOf = (issuer: string) => bulletinOffice(defaultOfficeSettings, { ...issued, issuer }, '2023-06-08')
    const joint = officeOf('中共云河县委、云河县人民政府')
    expect(joint.name).toBe('云河县人民政府办公室')
    expect(officeOf('中共云河县委办公室、云河县人民政府办公室').name).toBe('云河县人民政府办公室')
    expect(officeOf('云河县教育局、云河县财政局').name).toBe('云河县教育局')
    expect(officeOf('云河县人民政府').name).toBe('云河县人民政府')
    const head = (preset: Headed['preset']) =>
      headOf({ office: joint, preset, elements: noElements }, null, '2023-06-08')
    const number = '　　　　〔2023〕　　号'
    expect(head({ head: 'document' })).toMatchObject({ number: '云发〔2023〕　　号' })
    expect(head({ head: 'letter' })).toMatchObject({ mark: '云河县人民政府办公室', number })
    expect(head({ head: 'document', signers: [''] })).toMatchObject({ mark: '云河县人民政府办公室文件', number })
    const issuers = ['中共{县名}委员会办公室', '{发文机关}']
    expect(head({ head: 'document', issuers })).toMatchObject({
      mark: { issuers: ['中共云河县委员会办公室', '云河县人民政府办公室'] },
      number,
    })
  })
})
