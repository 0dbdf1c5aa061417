import { describe, expect, test } from 'vitest'
import type { UnitId } from '../../../shared/domain/id.ts'
import { createUnitFinder, findUnit } from '../../../shared/domain/unit/find-unit.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'

let made = 0
function unit(name: string, more: Partial<Unit> = {}): Unit {
  made += 1
  return {
    id: `u${made}` as UnitId,
    name,
    otherNames: [],
    kind: 'department',
    order: made,
    contactName: null,
    contactPhone: null,
    activeFrom: null,
    activeTo: null,
    successorId: null,
    ...more,
  }
}

const bureau = unit('县发展和改革局', { otherNames: ['县能源局'] })
const units = [
  bureau,
  unit('县财政局'),
  unit('县人力资源和社会保障局'),
  unit('县住房和城乡建设局'),
  unit('县市场监督管理局'),
  unit('县应急管理局'),
  unit('县行政审批服务局'),
  unit('县统计局'),
  unit('县教育和体育局'),
  unit('县委组织部'),
  unit('县委办公室'),
  unit('县政府办公室'),
  unit('县委编办'),
  unit('县公安局'),
  unit('国家税务总局云河县税务局'),
  unit('市生态环境局云河县分局'),
  unit('中国人民银行云河县支行'),
  unit('清河镇', { kind: 'township' }),
  unit('柳林街道办事处', { kind: 'township' }),
  unit('县经济开发区', { kind: 'developmentZone' }),
]

const find = createUnitFinder(units)

describe('a unit is found without asking', () => {
  test.each([
    ['县发展和改革局', 'name', '县发展和改革局'],
    [' 县发展和\n改革局', 'name', '县发展和改革局'],
    ['县能源局', 'otherName', '县发展和改革局'],
    ['县发展改革局', 'shortForm', '县发展和改革局'],
    ['县发改局', 'shortForm', '县发展和改革局'],
    ['云河县发展改革局', 'shortForm', '县发展和改革局'],
    ['县人社局', 'shortForm', '县人力资源和社会保障局'],
    ['县人力资源社会保障局', 'shortForm', '县人力资源和社会保障局'],
    ['县住建局', 'shortForm', '县住房和城乡建设局'],
    ['县市场监管局', 'shortForm', '县市场监督管理局'],
    ['市场监管局', 'shortForm', '县市场监督管理局'],
    ['县应急局', 'shortForm', '县应急管理局'],
    ['统计局', 'shortForm', '县统计局'],
    ['县教体局', 'shortForm', '县教育和体育局'],
    ['县组织部', 'shortForm', '县委组织部'],
    ['中共云河县委组织部', 'shortForm', '县委组织部'],
    ['云河县人民政府办公室', 'shortForm', '县政府办公室'],
    ['县委办', 'shortForm', '县委办公室'],
    ['县税务局', 'shortForm', '国家税务总局云河县税务局'],
    ['人民银行云河县支行', 'shortForm', '中国人民银行云河县支行'],
    ['清河镇人民政府', 'shortForm', '清河镇'],
    ['柳林街道', 'shortForm', '柳林街道办事处'],
    ['县经济开发区管委会', 'shortForm', '县经济开发区'],
    ['云河县经济开发区管理委员会', 'shortForm', '县经济开发区'],
  ])('%s by %s is %s', (name, rule, expected) => {
    expect(find(name, 2023)).toMatchObject({ kind: 'found', rule, unit: { name: expected } })
  })
})

describe('a unit is proposed with its reason', () => {
  test.each([
    ['县发展和改革委员会', 'boardOrBureau', '县发展和改革局'],
    ['县行政审批局', 'wordOmitted', '县行政审批服务局'],
    ['县编办', 'organOmitted', '县委编办'],
    ['县政府办公室（大数据局）', 'bracketOmitted', '县政府办公室'],
    ['国家税务总局云河县分局', 'branchWording', '国家税务总局云河县税务局'],
    ['县生态环境分局', 'parentOmitted', '市生态环境局云河县分局'],
    ['县人行', 'endingOmitted', '中国人民银行云河县支行'],
    ['清河', 'endingOmitted', '清河镇'],
    ['公安', 'endingOmitted', '县公安局'],
    ['县教体和体育局', 'slip', '县教育和体育局'],
  ])('%s by %s may be %s', (name, reason, expected) => {
    const match = find(name, 2023)
    expect(match).toMatchObject({ kind: 'proposed', proposals: [{ unit: { name: expected } }] })
    expect(match.kind === 'proposed' && match.proposals[0]?.reasons).toContain(reason)
  })
})

describe('short forms in use everywhere', () => {
  test.each([
    ['县文旅局', '县文化和旅游局'],
    ['县教科局', '县教育和科学技术局'],
    ['县经信商务局', '县经信和商务局'],
    ['县食药监局', '县食品药品监督管理局'],
    ['县食品药品监管局', '县食品药品监督管理局'],
    ['县政府办', '县人民政府办公室'],
    ['县府办', '县人民政府办公室'],
    ['县委农办', '县委农村工作办公室'],
    ['县安委办', '县安全生产委员会办公室'],
    ['县检察院', '县人民检察院'],
    ['县供销社', '县供销合作社联合社'],
    ['县妇联', '县妇女联合会'],
    ['县科协', '县科学技术协会'],
    ['团县委', '共青团云河县委员会'],
    ['县纪委', '县纪律检查委员会'],
    ['县水务集团', '县水务集团有限公司'],
  ])('%s is found as %s', (name, expected) => {
    const match = findUnit(name, [unit('云河县财政局'), unit(expected)], 2023)
    expect(match).toMatchObject({ kind: 'found', rule: 'shortForm', unit: { name: expected } })
  })
  test.each([
    ['县文旅局', '县文化广电和旅游局', 'headsKept'],
    ['县教体局', '县教育科学和体育局', 'headsKept'],
    ['县农机局', '县农业机械局', 'headsKept'],
    ['县投促中心', '县投资促进中心', 'headsKept'],
    ['县卫健委', '县卫生健康局', 'boardOrBureau'],
    ['县食安办', '县食品安全委员会办公室', 'wordOmitted'],
    ['县交警大队', '县公安局交通警察大队', 'parentOmitted'],
  ])('%s may be %s', (name, expected, reason) => {
    const match = findUnit(name, [unit(expected)], 2023)
    expect(match.kind === 'proposed' && match.proposals[0]?.reasons).toContain(reason)
  })
})

describe('another body is neither found nor proposed', () => {
  test.each([
    '县教育考试中心',
    '县教育局',
    '县公安局交警大队',
    '县财政集团',
    '市财政局',
    '山阳县财政局',
    '县委',
    '县办公室',
    '县环保局',
    '县国税局',
    '县统战部',
    '清河街道',
    '山阳经济开发区',
    '县市场服务中心',
    '县农业局',
    '县国土局',
    '县人民医院',
    '县水利事业发展中心',
    '各乡镇（街道）',
    '县直各部门（单位）',
    '',
    '、，',
  ])('%s', (name) => {
    expect(find(name, 2023)).toEqual({ kind: 'none' })
  })
})

test('a name without 县 means the home county; another level is only proposed', () => {
  expect(findUnit('审计局', [...units, unit('市审计局')], 2023)).toMatchObject({
    kind: 'proposed',
    proposals: [{ unit: { name: '市审计局' }, reasons: ['regionOmitted'] }],
  })
})

test('two units that fit equally are both proposed', () => {
  const match = findUnit('县发改局', [unit('云河县发展和改革局'), unit('山阳县发展和改革局')], 2023)
  expect(match).toMatchObject({ kind: 'proposed', proposals: [{}, {}] })
  expect(match.kind === 'proposed' && match.proposals.every(({ reasons }) => reasons.includes('severalFit'))).toBe(true)
})

describe('years', () => {
  const first = unit('县水利局', { activeFrom: 2019 })
  const older = unit('县水务局', { activeTo: 2018, successorId: first.id })
  const oldest = unit('县水利水务局', { activeTo: 2010, successorId: older.id })
  const all = [first, older, oldest]

  test('a plan of 2018 finds the unit of 2018', () => {
    expect(findUnit('县水务局', all, 2018)).toMatchObject({ kind: 'found', unit: { name: '县水务局' } })
  })
  test('a plan of 2023 that prints the old name gets the successor, and the old one, proposed', () => {
    expect(findUnit('县水务局', all, 2023)).toMatchObject({
      kind: 'proposed',
      proposals: [
        { unit: { name: '县水利局' }, reasons: ['successor'] },
        { unit: { name: '县水务局' }, reasons: ['notActiveInYear'] },
      ],
    })
  })
  test('succession is followed over several steps, and a circle ends', () => {
    expect(findUnit('县水利水务局', all, 2023)).toMatchObject({ proposals: [{ unit: { name: '县水利局' } }, {}] })
    const a = unit('甲局', { activeTo: 2000 })
    const b = unit('乙局', { activeTo: 2001, successorId: a.id })
    expect(findUnit('甲局', [{ ...a, successorId: b.id }, b], 2023)).toMatchObject({
      proposals: [{ unit: { name: '甲局' } }],
    })
  })
  test('without a year nothing is ruled out', () => {
    expect(findUnit('县水务局', all, null)).toMatchObject({ kind: 'found' })
  })
})
