import { describe, expect, test } from 'vitest'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import { composeBulletinWords } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { type BulletinKind, paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import type { TaskId } from '../../../shared/domain/id.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { programPresets } from '../../../shared/domain/paper/standard-presets.ts'
import type { Report } from '../../../shared/domain/report/types.ts'
import { sampleInput, samplePlan, sampleReport, sampleTask, sampleUnit } from './sample-round.ts'
import { wordsOfBulletin } from './words-of-bulletin.ts'

const units = [sampleUnit('县财政局', 1), sampleUnit('县教育局', 2), sampleUnit('县水利局', 3)]
const part = (number: string, lead: readonly string[]) => sampleTask(number, lead, { parentId: 'task-6' as TaskId })
const tasks = [
  sampleTask('5', ['县财政局']),
  sampleTask('6', []),
  part('6（1）', ['县财政局']),
  part('6（2）', ['县教育局', '县水利局']),
]
const office = bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08')

function textOf(kind: BulletinKind, reports: readonly Report[]): string {
  const [preset] = programPresets(paperKindOf[kind])
  if (preset === undefined) throw new Error('no preset')
  const facts = collectBulletinFacts(sampleInput({ units, tasks, reports }))
  return wordsOfBulletin(composeBulletinWords(preset, facts, office)).replaceAll(/⟨([^|]+)\|[^⟩]*⟩/g, '$1')
}

const kinds = ['monthly', 'quarterly', 'inspection', 'halfYear', 'yearly'] as const
const waiting =
  '未报送的事项中，1项的第一牵头单位已经报送，因其他单位承担的具体内容未报送，仍按未报送计：第6项（县教育局、县水利局未报送第6（2）项）。'

describe.each(kinds)('a bulletin (%s) in which an item counts as 未报送 for a unit', (kind) => {
  const first = [sampleReport('5', '县财政局', 'onTrack', 42), sampleReport('6（1）', '县财政局', 'done', 100)]

  test('that did report says who owes what is missing', () => {
    expect(textOf(kind, first)).toContain(waiting)
  })

  test('that owes it itself, or has all of it, does not', () => {
    const others = sampleReport('6（2）', '县教育局', 'done', 100)
    expect(textOf(kind, [...first.slice(0, 1), others])).not.toContain('第一牵头单位已经报送')
    expect(textOf(kind, [...first, others])).not.toContain('第一牵头单位已经报送')
    expect(textOf(kind, [])).not.toContain('第一牵头单位已经报送')
  })
})

test('what was reported in words alone counts as 未报送, and the bulletin says that it was reported', () => {
  const worded = (number: string) => sampleReport(number, '县财政局', null, null)
  const text = textOf('monthly', [worded('5'), sampleReport('6（1）', '县财政局', 'done', 100)])
  expect(text).toContain('未报送的事项中，1项已报送部分具体内容，因未报齐按未报送计。')
  expect(text).toContain('未报送的事项中，1项报送了进展但未填状态和完成比例，暂按未报送计。')
  const whole = textOf('monthly', [worded('5'), worded('6（1）'), sampleReport('6（2）', '县教育局', null, null)])
  expect(whole).not.toContain('已报送部分具体内容')
  expect(whole).toContain('未报送的事项中，2项报送了进展但未填状态和完成比例，暂按未报送计。')
})

test('problems are told with all who lead the item, as what is behind is', () => {
  const report = sampleReport('6（2）', '县水利局', 'behind', 12, { problem: '资金未到位' })
  expect(textOf('monthly', [report])).toContain('县教育局、县水利局牵头的第6（2）项，资金未到位')
})

test('年度考核 speaks of what is done only where something is', () => {
  expect(textOf('yearly', [sampleReport('5', '县财政局', 'behind', 12)])).not.toContain('巩固完成成果')
  const done = textOf('yearly', [sampleReport('5', '县财政局', 'done', 100)])
  expect(done).toContain('已完成的事项要及时总结归档，防止反弹。')
})
