import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import { bulletinPaper } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { monthlyBulletin } from '../../../shared/domain/paper/standard/monthly-bulletin.ts'
import { sampleInput, samplePlan, sampleReport, sampleTask, sampleUnit } from './sample-round.ts'

const item = sampleTask('（二）', [], { text: '强化农业投入品管控。' })
const parts = [
  ['（二）-1', '县公安局'],
  ['（二）-2', '县畜牧局'],
  ['（二）-3', '县农业局'],
] as const
const overdue = { deadline: { text: '2023年4月底', date: '2023-04-30', kind: 'date' } } as const
const facts = collectBulletinFacts(
  sampleInput({
    units: parts.map(([, name], order) => sampleUnit(name, order)),
    tasks: [
      item,
      ...parts.map(([number, name]) => sampleTask(number, [name], { parentId: item.id })),
      sampleTask('（三）', ['县公安局'], overdue),
    ],
    reports: [
      sampleReport('（二）-1', '县公安局', 'onTrack', 45),
      sampleReport('（二）-3', '县农业局', 'behind', 12, { problem: '用地手续尚未办结。' }),
      sampleReport('（三）', '县公安局', 'onTrack', 90),
    ],
  }),
)
const textOf = (preset: PaperPreset) =>
  bulletinPaper(preset, facts, bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08'), noElements)
    .blocks.map(wordsOf)
    .join('\n')

describe('an item of which one content is behind', () => {
  test('names it, with its own unit and figures; nothing is said of the whole that only it says', () => {
    expect(textOf(monthlyBulletin)).toContain(
      '1.第（二）项：强化农业投入品管控。县农业局牵头，第3个具体内容未达序时进度（完成12%，落后序时进度29.7个百分点）。',
    )
    expect(textOf(monthlyBulletin)).toContain('县农业局牵头的第（二）项第3个具体内容，用地手续尚未办结。')
  })

  test('reads right in an office’s own wording from before contents were named', () => {
    const words =
      '{序号}.{事项}：{事项内容}[{牵头单位}牵头，]{状态}，[完成{完成比例}][{若未填完成比例}完成比例未填报]' +
      '[，落后序时进度{落后百分点}个百分点]。'
    const own = {
      ...monthlyBulletin,
      sections: monthlyBulletin.sections.map((section) => ({
        ...section,
        parts: section.parts.map((part) => (part.kind === 'list' ? { ...part, words } : part)),
      })),
    }
    expect(textOf(own)).toContain('未达序时进度，完成12%（第3个具体内容），落后序时进度29.7个百分点。')
  })
})

test('what is past its 完成时限 without having been reported as behind is named after what is', () => {
  expect(textOf(monthlyBulletin)).toContain('另有已过完成时限尚未完成的事项1项：第（三）项。')
})
