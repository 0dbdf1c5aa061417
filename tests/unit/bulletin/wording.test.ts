import { describe, expect, test } from 'vitest'
import { shortened, withoutStop } from '../../../shared/domain/bulletin/wording.ts'
import { itemName, partName } from '../../../shared/domain/task/item-name.ts'

describe('what an item is about, in forty characters', () => {
  test.each([
    ['a text that fits is a sentence', '新增规模以上工业企业20家以上', '新增规模以上工业企业20家以上。'],
    [
      'its stop takes no room: nothing is left out of forty characters and a stop',
      '空气质量优良天数比例达到百分之七十二以上细颗粒物平均浓度控制在四十二微克以内达标。',
      '空气质量优良天数比例达到百分之七十二以上细颗粒物平均浓度控制在四十二微克以内达标。',
    ],
    [
      'the sentence that says what it is, not the beginning of the next',
      '加快村镇污水处理设施建设。2018年8月底前，建成污水处理站12处，铺设管网30公里，实现稳定达标运行。',
      '加快村镇污水处理设施建设。',
    ],
    [
      'of a long sentence what stands before a comma',
      '强化数据资源整合共享开放，统筹数字县城建设，推动各类政务数据应汇尽汇、应享尽享，打造一批典型应用场景',
      '强化数据资源整合共享开放，统筹数字县城建设，推动各类政务数据应汇尽汇、应享尽享。',
    ],
    [
      'of a row of things the first ones',
      '重点加快轴承保持器产业振兴基地、高精管材特色产业园、新能源汽车零部件产业园、绿色食品产业园建设，引导企业集聚',
      '重点加快轴承保持器产业振兴基地、高精管材特色产业园、新能源汽车零部件产业园等。',
    ],
    [
      'a sentence without any stop is broken off',
      '推动山水林田湖草沙一体化保护修复和系统治理工程在全县各乡镇街道按照既定的年度计划全面落地见效',
      '推动山水林田湖草沙一体化保护修复和系统治理工程在全县各乡镇街道按照既定的年度计划……',
    ],
  ])('%s', (_, text, said) => {
    expect(shortened(text, 40)).toBe(said)
  })
})

test.each([
  ['5', '第5项'],
  ['6（1）', '第6（1）项'],
  ['（三）', '第（三）项'],
  ['指标3', '指标3'],
  ['14-1', '第14-1项'],
  ['（二）-4', '第（二）项第4个具体内容'],
])('%s is spoken of as %s', (number, name) => {
  expect(itemName(number)).toBe(name)
})

test('within its item a content is called by what is its own', () => {
  expect(partName('（二）', '（二）-4')).toBe('第4个具体内容')
  expect(partName('6', '6（1）')).toBe('第6（1）项')
  expect(partName('14', '14-1')).toBe('第14-1项')
})

test('what a unit wrote on several lines is said in one sentence', () => {
  expect(withoutStop('（二）-4：用地手续尚未办结。\n（二）-5：资金未到位。')).toBe(
    '（二）-4：用地手续尚未办结；（二）-5：资金未到位',
  )
  expect(withoutStop('正在办理。')).toBe('正在办理')
})
