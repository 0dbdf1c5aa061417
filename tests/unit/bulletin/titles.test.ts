import { describe, expect, test } from 'vitest'
import { composeBulletinWords } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { bulletinKinds, paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { programPresets } from '../../../shared/domain/paper/standard-presets.ts'
import { samplePlan } from './sample-round.ts'
import { fullRound } from './sample-rounds.ts'

const office = bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08')

/** The titles of every bulletin that the program brings, on a plan of this name in a round of 2023. */
const titlesOn = (planTitle: string) =>
  bulletinKinds
    .flatMap((kind) => programPresets(paperKindOf[kind]))
    .map((preset) => composeBulletinWords(preset, { ...fullRound, planTitle }, office).fields.title.join(''))

describe('a title names a year once, two years never side by side', () => {
  test('of a plan of the year before: each year with what it belongs to', () => {
    const titles = titlesOn('2022年县政府工作报告重点工作任务分工方案')
    for (const title of titles) expect(title).not.toMatch(/\d{4}年\D{0,4}\d{4}年/)
    expect(titles).toContain('关于2022年县政府工作报告重点工作任务2023年落实情况考核结果的通报')
    expect(titles).toContain('关于2022年县政府工作报告重点工作任务2023年5月份进展情况的通报')
  })

  test('of a plan of the same year', () => {
    const titles = titlesOn('2023年县政府工作报告重点工作任务分工方案')
    for (const title of titles) expect(title.match(/2023年/g)).toHaveLength(1)
    expect(titles).toContain('关于2023年县政府工作报告重点工作任务年度考核情况的通报')
  })

  test('of a plan whose name has no year', () => {
    const titles = titlesOn('云河县绿色发展三年行动计划')
    for (const title of titles) expect(title).not.toMatch(/\d{4}年\D{0,4}\d{4}年/)
    expect(titles).toContain('关于云河县绿色发展三年行动计划2023年度考核情况的通报')
  })

  test('of a plan for a span of years: that span is no other year', () => {
    expect(titlesOn('云河县2021—2025年绿色发展规划')).toContain(
      '关于云河县2021—2025年绿色发展规划2023年度考核情况的通报',
    )
  })
})
