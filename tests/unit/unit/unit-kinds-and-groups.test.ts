import { describe, expect, test } from 'vitest'
import type { UnitId } from '../../../shared/domain/id.ts'
import { groupMembers } from '../../../shared/domain/unit/group-members.ts'
import { guessUnitKind } from '../../../shared/domain/unit/guess-unit-kind.ts'
import { compareOfficialOrder, sortInDefaultOrder } from '../../../shared/domain/unit/official-order.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { isUnitGroupName } from '../../../shared/domain/unit/unit-group-name.ts'

describe('kind of a unit by its name', () => {
  test.each([
    ['县发展和改革局', 'department'],
    ['县委组织部', 'department'],
    ['统计局', 'department'],
    ['县政府办公室（大数据局）', 'department'],
    ['县委党校', 'department'],
    ['县法院', 'department'],
    ['县公安局交警大队', 'department'],
    ['县经济发展服务中心', 'department'],
    ['县供销合作社联合社', 'department'],
    ['县教育考试中心', 'department'],
    ['清河镇', 'township'],
    ['清河镇人民政府', 'township'],
    ['柳林街道办事处', 'township'],
    ['石桥乡', 'township'],
    ['县经济开发区', 'developmentZone'],
    ['山阳经济开发区管委会', 'developmentZone'],
    ['县高新区', 'developmentZone'],
    ['县水务集团', 'stateEnterprise'],
    ['县国有资产经营有限公司', 'stateEnterprise'],
    ['市生态环境局云河县分局', 'stationed'],
    ['国家税务总局云河县税务局', 'stationed'],
    ['县税务局', 'stationed'],
    ['人民银行云河县支行', 'stationed'],
    ['中国移动云河县分公司', 'stationed'],
    ['县消防救援大队', 'stationed'],
    ['县气象局', 'stationed'],
    ['国网云河县供电公司', 'stationed'],
    ['县总工会', 'massOrganisation'],
    ['团县委', 'massOrganisation'],
    ['共青团云河县委员会', 'massOrganisation'],
    ['县妇女联合会', 'massOrganisation'],
    ['县科协', 'massOrganisation'],
    ['县工商联', 'massOrganisation'],
    ['县绿色建材产业链专班', 'taskForce'],
    ['县防汛抗旱指挥部', 'taskForce'],
    ['县扫黑除恶领导小组办公室', 'taskForce'],
    ['县人民医院', 'other'],
    ['云河一中', 'other'],
    ['', 'other'],
  ])('%s is %s', (name, kind) => {
    expect(guessUnitKind(name)).toBe(kind)
  })
})

describe('a group is told from a unit', () => {
  test.each([
    '各乡镇（街道）',
    '各乡镇(街道)',
    '各乡镇人民政府',
    '有关乡镇（街道）',
    '乡镇（街道）',
    '县直各部门（单位）',
    '县直各有关部门（单位）',
    '县直各相关部门（单位）',
    '县直有关部门',
    '县有关部门',
    '区政府各部门（单位）',
    '区住房和城乡建设局等区政府各部门（单位）',
    '各镇政府（街道办事处）',
    '各相关街道办事处',
    '街道办事处',
    '园区管委会',
    '县委人才工作领导小组各成员单位',
    '县安委会成员单位',
    '各产业链牵头部门',
    '纺织服装、纸制品产业链责任部门',
    '装备制造（轴承）与信息技术产业链责任部门',
    '各片区指挥部',
    '要素保障部门',
    '县属企业',
    '监察机关',
    '柳林、清河等街道办事处',
    '各县（市、区）',
    '沿线各乡镇',
    '沿河各镇',
    '沿线乡镇',
    '项目所在乡镇',
    '涉及乡镇（街道）',
  ])('%s', (name) => {
    expect(isUnitGroupName(name)).toBe(true)
  })
  test.each([
    '县发展和改革局',
    '柳林街道办事处',
    '清河镇人民政府',
    '县经济开发区',
    '开发区',
    '县经济开发区管委会',
    '县乡村振兴局',
    '县教科局',
    '县企业发展服务中心',
    '县防汛抗旱指挥部',
    '县扫黑除恶领导小组办公室',
    '市生态环境局云河县分局',
    '县直机关工委',
    '县直机关事务服务中心',
  ])('%s is one unit', (name) => {
    expect(isUnitGroupName(name)).toBe(false)
  })
})

let made = 0
function unit(name: string, more: Partial<Unit> = {}): Unit {
  made += 1
  const kind = guessUnitKind(name)
  const base = { id: `u${made}` as UnitId, name, otherNames: [], kind, order: made, successorId: null }
  return { ...base, contactName: null, contactPhone: null, activeFrom: null, activeTo: null, ...more }
}

const units = [
  unit('清河镇', { order: 90 }),
  unit('石桥乡', { order: 80 }),
  unit('柳林街道'),
  unit('旧河乡', { activeTo: 2015 }),
  unit('县财政局'),
  unit('县总工会'),
  unit('县税务局'),
  unit('县水务集团'),
  unit('县经济开发区'),
  unit('县防汛抗旱指挥部'),
]

describe('members of a group', () => {
  const names = (group: string, year: number | null = 2023, exclusions: readonly string[] = []) =>
    groupMembers(group, units, year, exclusions)?.members.map(({ name }) => name)

  test.each([
    ['各乡镇（街道）', ['柳林街道', '石桥乡', '清河镇']],
    ['各乡镇人民政府、街道办事处', ['柳林街道', '石桥乡', '清河镇']],
    ['各镇政府', ['清河镇']],
    ['各街道办事处', ['柳林街道']],
    ['县直各部门（单位）', ['县财政局', '县总工会']],
    ['区政府各部门（单位）', ['县财政局', '县总工会']],
    ['各园区管委会', ['县经济开发区']],
    ['县属企业', ['县水务集团']],
  ])('%s', (group, members) => {
    expect(names(group)).toEqual(members)
  })
  test('as of the year', () => {
    expect(names('各乡镇（街道）', 2014)).toEqual(['柳林街道', '旧河乡', '石桥乡', '清河镇'])
  })
  test('less the excluded ones, found by any of their names', () => {
    expect(names('各乡镇（街道）', 2023, ['柳林街道办事处'])).toEqual(['石桥乡', '清河镇'])
  })
  test('an exclusion that names no unit for sure is told', () => {
    expect(groupMembers('各乡镇（街道）', units, 2023, ['东湖镇', '清河'])).toMatchObject({
      members: [{}, {}, {}],
      unknownExclusions: ['东湖镇', '清河'],
    })
  })
  test.each(['有关乡镇（街道）', '县直有关部门（单位）', '县安委会成员单位', '各产业链牵头部门', '各片区指挥部'])(
    '%s is for the office to say',
    (group) => {
      expect(groupMembers(group, units, 2023)).toBeNull()
    },
  )
})

describe('official order', () => {
  test('by order, then a fixed one', () => {
    const [a, b, c] = [
      { id: 'b' as UnitId, order: 1 },
      { id: 'a' as UnitId, order: 1 },
      { id: 'c' as UnitId, order: 0 },
    ]
    expect([a, b, c].sort(compareOfficialOrder)).toEqual([c, b, a])
    expect(compareOfficialOrder(a, a)).toBe(0)
  })
  test('without one: by kind, then as they came', () => {
    expect(sortInDefaultOrder(units).map(({ name }) => name)).toEqual([
      '县财政局',
      '县总工会',
      '县税务局',
      '县水务集团',
      '县经济开发区',
      '清河镇',
      '石桥乡',
      '柳林街道',
      '旧河乡',
      '县防汛抗旱指挥部',
    ])
  })
})
