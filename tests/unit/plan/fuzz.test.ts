import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { planToJson } from '../../../shared/domain/plan/plan-json.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { inTime } from '../../support/in-time.ts'
import { processorTime } from '../../support/processor-time.ts'
import { documentOf } from './plan-text.ts'

const scraps = fc.constantFrom(
  ...'（）()〔〕[]【】“”《》〈〉、，。；：:;.·—-|\t *#<>',
  ...[
    '1',
    '2.',
    '3、',
    '（1）',
    '(二)',
    '一、',
    '第三条',
    '①',
    '14-1',
    '1.1',
    '2023年',
    '一是',
    '附件：',
    '目录',
    '\n',
  ],
  ...[
    '牵头单位',
    '牵头',
    '配合',
    '责任分工：',
    '县财政局',
    '各乡镇（街道）',
    '云政发〔2023〕3号',
    '关于印发《',
    '》的通知',
    '各部门：',
  ],
  ...[
    '序号',
    '主要任务',
    '组长：',
    '云一鸣 县长',
    '列第一位者为牵头单位，下同',
    '职责分工',
    '2023年2月10日',
    '云河县人民政府',
    '持续推进',
    '等',
  ],
)
const line = fc.oneof(
  fc.array(scraps, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 40 }),
)

describe('any text', () => {
  test('is read, printed and read again without an error', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        for (const plan of parsePlans(documentOf(lines))) {
          expect(JSON.stringify(planToJson(plan)).length).toBeGreaterThan(0)
          parsePlans(documentOf(printPlan(plan)))
          parsePlans(documentOf(printPlan(plan, 'table')))
        }
      }),
      { numRuns: 800 },
    )
  })

  const size = 200_000
  const repeated = (part: string) => part.repeat(Math.ceil(size / part.length)).slice(0, size)
  const parts = [
    '（',
    '）',
    '（（）',
    '〔(',
    '1.',
    '（一）',
    '、',
    '。',
    '：',
    ' ',
    '　',
    '\t',
    '|',
    '一',
    '2023年',
    '县财政局、',
    '牵头单位：',
    '（县财政局）',
    '《',
    '关于',
    '云政发〔2023〕',
    '-',
    '1-',
    '1.1.',
    '*',
    '<p',
    '附件：',
    '组长：云',
    '政府',
    '等',
  ]

  test.each(parts)('200 kB of %j in one line and as many lines ends at once', async (part) => {
    await inTime(6000, () => {
      parsePlans(documentOf([repeated(part)]))
      parsePlans(documentOf(Array.from({ length: 8_000 }, () => part)))
      parsePlans(documentOf(Array.from({ length: 5_000 }, (_, index) => `${index + 1}${part}${part}${index}`)))
    })
  })

  test('time grows with the length, not with its square', async () => {
    const tasks = (count: number) =>
      Array.from(
        { length: count },
        (_, index) =>
          `${index + 1}.推进第${index}项工程，完成投资3亿元。（牵头领导：云一鸣；牵头单位：县财政局；配合单位：各乡镇（街道））`,
      )
    const time = async (count: number) => {
      const document = documentOf(tasks(count))
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 3; run++) {
        const { result, milliseconds } = await processorTime(() => parsePlans(document))
        expect(result[0]?.tasks).toHaveLength(count)
        best = Math.min(best, milliseconds)
      }
      return best
    }
    await time(300)
    expect((await time(2400)) / (await time(600))).toBeLessThan(12)
  })
})
