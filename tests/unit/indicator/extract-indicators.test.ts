import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractIndicators } from '../../../shared/domain/indicator/extract-indicators.ts'
import { inTime } from '../../support/in-time.ts'

const read = (text: string) =>
  extractIndicators(text).map(({ name, comparator, value, unit }) => `${name} ${comparator} ${value}${unit}`)

describe('extractIndicators', () => {
  test('gives name, comparator, value, unit and the words it was read from, white space or not', () => {
    expect(extractIndicators('加速推动“小升规”，新增规模以上工业企业 20 家以上。')).toEqual([
      {
        name: '新增规模以上工业企业',
        comparator: '>=',
        value: 20,
        unit: '家',
        text: '新增规模以上工业企业20家以上',
      },
    ])
  })

  test.each([
    ['一般公共预算收入增长 6%以上', ['一般公共预算收入增长 >= 6%']],
    ['发放创业担保贷款 6000 万元以上，确保城镇新增就业 4500 人', ['创业担保贷款 >= 6000万元', '城镇新增就业 = 4500人']],
    ['力争新增各项贷款50亿元，其中普惠贷款25亿元', ['新增各项贷款 = 50亿元', '普惠贷款 = 25亿元']],
    ['研发经费投入强度保持在3%以上', ['研发经费投入强度 >= 3%']],
    ['全年新建公园不低于 5 处', ['新建公园 >= 5处']],
    ['污水处理率达到 98％', ['污水处理率 >= 98%']],
    ['地区生产总值增长6%左右', ['地区生产总值增长 ~ 6%']],
    ['城镇登记失业率控制在4.5%以内', ['城镇登记失业率 <= 4.5%']],
    ['用水总量不超过2.2亿立方米', ['用水总量 <= 2.2亿立方米']],
    ['财政补助标准提高到每人每年 640 元', ['财政补助标准 = 640元']],
    ['建设安置房 1,312 套', ['安置房 = 1312套']],
    ['培育企业２０家，增长５．５％', ['企业 = 20家', '企业增长 = 5.5%']],
    ['单位能耗下降3%以上', ['单位能耗下降 >= 3%']],
    ['城乡居民收入比达到1.83', ['城乡居民收入比 >= 1.83']],
    ['综合利用率将达到78%', ['综合利用率 >= 78%']],
    ['帮扶范围扩大至9类群体', ['帮扶范围 = 9类']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test('a range is its two ends', () => {
    expect(read('培育龙头企业2—3家')).toEqual(['龙头企业 >= 2家', '龙头企业 <= 3家'])
  })

  test('lists: the verb that counts is shared, one that only makes is not', () => {
    expect(read('新增中小企业50家、高新技术企业20家')).toEqual(['新增中小企业 = 50家', '新增高新技术企业 = 20家'])
    expect(read('打造智能工厂3家、数字化车间5处')).toEqual(['智能工厂 = 3家', '数字化车间 = 5处'])
  })

  test('the thing behind the number', () => {
    expect(read('探索建设2处千亩示范园')).toEqual(['千亩示范园 = 2处'])
    expect(read('新增不少于2家城市书房')).toEqual(['新增城市书房 >= 2家'])
  })

  test('names that lean on the clause before', () => {
    expect(read('数字经济增加值增长18%以上，占地区生产总值比重达到3%')).toEqual([
      '数字经济增加值增长 >= 18%',
      '数字经济增加值占地区生产总值比重 >= 3%',
    ])
    expect(read('服务业增加值年均增长7%左右，2025年达到145亿元')).toEqual([
      '服务业增加值年均增长 ~ 7%',
      '服务业增加值 >= 145亿元',
    ])
  })

  test('names and numbers one to one with 分别; none where the names share an ending', () => {
    expect(read('建档率和自查率分别达到95%、90%以上')).toEqual(['建档率 >= 95%', '自查率 >= 90%'])
    expect(read('基本养老、医疗保险参保率分别达到96%、97%')).toEqual([])
  })

  test('a number that describes a thing is part of its name', () => {
    expect(read('实施投资500万元以上技术改造项目60个以上')).toEqual(['投资500万元以上技术改造项目 >= 60个'])
    expect(read('新引进亿元以上项目20个、10亿元以上项目4个')).toEqual([
      '新引进亿元以上项目 = 20个',
      '新引进10亿元以上项目 = 4个',
    ])
  })

  test.each([
    '谋划一批总投资10亿元、20亿元、100亿元以上的大项目',
    '推进国道 106 西延、第 3 期工程',
    '落实“八抓20条”举措',
    '落实八抓20条举措',
    '加快 5G 和千兆光网建设，创建3A级景区',
    '开展DCMM贯标，控制PM2.5、PM10浓度',
    '用好 12345 热线',
    '“十四五”规划（2021—2025年），云政发〔2023〕5号',
    '打造“15分钟政务服务圈”',
    '3个工作日内办结，连续3年扶持',
    '梳理前100项证照',
    '2023年6月30日前完成',
    '支持5家骨干企业应用新装备',
    '抓好东岭路、石桥街等29条新建道路和清河路等17条续建道路建设',
    '周调度、月通报、季督查',
    '关停30万千瓦以下小机组',
    '《三年行动计划（2023—2025年）》',
  ])('%s promises nothing', (text) => {
    expect(read(text)).toEqual([])
  })

  test('never throws, and every number it gives stands in the words it names', () => {
    const piece = fc.constantFrom(
      ...[
        '新增',
        '达到',
        '不超过',
        '5',
        '20%',
        '3.5亿元',
        '家',
        '以上',
        '、',
        '，',
        '。',
        '和',
        '分别',
        '的',
        '企业',
        '“',
        '（',
        '2023年',
        '占',
        '等',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        for (const indicator of extractIndicators(text)) {
          expect(text).toContain(indicator.text)
          expect(indicator.text).toContain(String(indicator.value))
          expect(indicator.name.length).toBeGreaterThan(1)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('linear time on hostile repetitions', async () => {
    for (const piece of ['1', '1,000', '5家、', '新增', '达到', '20%，', '分别', '等', '一', '1—2', '，']) {
      const text = piece.repeat(Math.ceil(200_000 / piece.length))
      await inTime(1_500, () => extractIndicators(text), piece)
    }
  })
})
