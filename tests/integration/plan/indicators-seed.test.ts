import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { extractIndicators } from '../../../shared/domain/indicator/extract-indicators.ts'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'
import type { Indicator } from '../../../shared/domain/plan/types.ts'
import { removeWhiteSpace } from '../../../shared/domain/text/white-space.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

type Expected = readonly [name: string, comparator: Indicator['comparator'], value: number, unit: string]

/**
 * What a person reads from the first 40 tasks of the 2023 plan, written down from the text before the reader was made.
 * A bare number is `=`; a verb that only says "make it so" (打造, 创建, 实施) is no part of the name, one that says what
 * is counted (新增, 新培育, 改造) is. Tasks that are not listed promise no number.
 */
const expectedByTask: Readonly<Record<number, readonly Expected[]>> = {
  1: [
    ['生产总值增长', '>=', 5.5, '%'],
    ['固定资产投资增长', '>=', 16, '%'],
    ['居民人均可支配收入增长', '>=', 6.5, '%'],
  ],
  2: [['一般公共预算收入增长', '>=', 6, '%']],
  3: [['规模以上工业增加值增长', '>=', 8, '%']],
  4: [['社会消费品零售总额增长', '>=', 6, '%']],
  11: [
    ['新培育两化融合及DCMM贯标企业', '>=', 5, '家'],
    ['智能工厂', '=', 3, '家'],
    ['数字化车间', '=', 5, '处'],
    ['工业互联网优秀应用场景', '=', 8, '处'],
  ],
  14: [['农村电商网络零售额增长', '>=', 20, '%']],
  16: [
    ['改造提升国家级森林康养基地', '=', 3, '处'],
    ['国家3A级景区', '=', 1, '处'],
    ['2A级景区', '=', 2, '处'],
  ],
  20: [
    ['新增创新型中小企业', '=', 50, '家'],
    ['新增专精特新中小企业', '=', 20, '家'],
  ],
  21: [['新增规模以上工业企业', '>=', 20, '家']],
  22: [['企业完成省证监局辅导备案', '=', 1, '家']],
  23: [
    ['国家标准、行业标准', '>=', 4, '项'],
    ['新增注册商标', '=', 500, '件'],
  ],
  24: [['全社会研发投入增长', '>=', 10, '%']],
  25: [
    ['新增国家级高新技术企业', '=', 20, '家'],
    ['科技型中小企业入库', '>=', 80, '家'],
  ],
  27: [['制造业技改项目', '>=', 60, '个']],
  28: [['新增专利', '=', 10, '件']],
  34: [
    ['省市县重点项目', '>=', 70, '个'],
    ['总投资', '>=', 300, '亿元'],
    ['年度计划投资', '>=', 80, '亿元'],
  ],
  38: [
    ['社会融资总量', '=', 200, '亿元'],
    ['新增各项贷款', '=', 50, '亿元'],
    ['普惠贷款', '=', 25, '亿元'],
  ],
  40: [['双A级企业', '=', 1, '家']],
}

/** The first 40 tasks as the file has them, annotations taken off. */
function readTasks(): ReadonlyMap<number, string> {
  const file = readdirSync(sharedPath('seeds')).find((name) => name.startsWith('000_')) ?? ''
  const text = readFileSync(sharedPath('seeds', file), 'utf8')
  const tasks = new Map<number, string>()
  for (const [, number, words] of text.matchAll(/^(\d+)\. (.*?)(?=^\d+\. |^#|^\*\*)/gms)) {
    const plain = removeWhiteSpace(words ?? '')
    const [annotation] = findAnnotations(plain, { year: 2023 })
    if (Number(number) <= 40) tasks.set(Number(number), plain.slice(0, annotation?.bracket.start))
  }
  return tasks
}

describe.skipIf(!hasSharedFolder)('indicators of the first 40 tasks', () => {
  test('precision of 0.95 or more, recall told', () => {
    const tasks = readTasks()
    expect([...tasks.keys()]).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    const wrong: string[] = []
    const missed: string[] = []
    let found = 0
    let right = 0
    let wanted = 0
    for (const [number, text] of tasks) {
      const key = (parts: Expected) => `${number} ${parts.join(' ')}`
      const expected = (expectedByTask[number] ?? []).map(key)
      const read = extractIndicators(text).map(({ name, comparator, value, unit }) =>
        key([name, comparator, value, unit]),
      )
      wanted += expected.length
      found += read.length
      right += read.filter((one) => expected.includes(one)).length
      wrong.push(...read.filter((one) => !expected.includes(one)))
      missed.push(...expected.filter((one) => !read.includes(one)))
    }
    const precision = right / found
    const recall = right / wanted
    console.info(
      `指标：应有 ${wanted}，读出 ${found}，正确 ${right}；准确率 ${precision.toFixed(3)}，召回率 ${recall.toFixed(3)}`,
    )
    expect(wanted).toBe(32)
    expect(precision, `wrong: ${wrong.join('; ')} missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(0.95)
    expect(recall, `missed: ${missed.join('; ')}`).toBeGreaterThanOrEqual(0.9)
  })
})
