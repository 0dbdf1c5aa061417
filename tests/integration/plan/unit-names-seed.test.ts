import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { compareUnitNames } from '../../../shared/domain/unit/compare-unit-names.ts'
import { findUnit } from '../../../shared/domain/unit/find-unit.ts'
import { guessUnitKind } from '../../../shared/domain/unit/guess-unit-kind.ts'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { isUnitGroupName } from '../../../shared/domain/unit/unit-group-name.ts'
import { cleanUnitName, readUnitName } from '../../../shared/domain/unit/unit-name.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

/** Spellings of one body each, over the documents of one county, judged by hand. */
const bodies: readonly (readonly string[])[] = [
  ['县发展和改革局', '县发展改革局', '县发展和改革委员会', '县发改局'],
  ['县商务和投资促进局', '县商务投资促进局'],
  ['县教育和体育局', '县教育体育局'],
  ['县人力资源和社会保障局', '县人力资源社会保障局', '县人社局'],
  ['县住房和城乡建设局', '县住房城乡建设局', '县住建局', '住建局'],
  ['县市场监督管理局', '县市场监管局'],
  ['县行政审批服务局', '县行政审批局'],
  ['县应急管理局', '县应急局'],
  ['县委组织部', '县组织部', '组织部'],
  ['中国人民银行冠县支行', '人民银行冠县支行', '县人行'],
  ['国家税务总局冠县税务局', '县税务局', '国家税务总局冠县分局'],
  ['聊城市银保监分局冠县监管组', '聊城银保监分局冠县监管组'],
  ['县国有资产管理服务中心', '县国有资产服务中心'],
  ['县工业和信息化局', '县工业信息化局', '县工业和信息'],
  ['县医疗保障局', '县医保局'],
  ['县退役军人事务局', '县退役军人局'],
  ['县金融与企业发展服务中心', '县金融与企业服务中心'],
  ['县政府办公室', '县政府办公室（大数据局）', '县政府办', '政府办公室'],
  ['县委办公室', '中共冠县县委办公室'],
  ['县经济开发区', '县经济开发区管委会'],
  ['县公安局', '公安局'],
  ['县农业局', '农业局'],
  ['县环保局', '环保局'],
  ['县扶贫办', '扶贫办'],
  ['区妇女联合会', '妇联'],
  ['区残疾人联合会', '残联'],
  ['县综合行政执法局', '县综合执法局', '综合行政执法局'],
  ['县交通运输局', '县交通局'],
  ['县委编办', '县编办'],
  ['县食品药品监管局', '县食药监局'],
  ['县文广新局', '县文广新闻局'],
  ['县政务服务中心管理办公室', '县政务服务中心办公室'],
  ['统计局', '县统计局'],
  ['县水务局', '水务局'],
  ['县林业局', '林业局'],
  ['县公路局', '公路局'],
  ['县市场监管局', '市场监管局'],
  ['区教育和体育局', '区教体和体育局'],
  ['区自然资源和规划分局', '区资规分局'],
  ['柳园街道办事处', '柳园'],
]

/** Names that look alike and are different bodies. The first group is of different years: joined by succession only. */
const differentBodies: readonly (readonly [string, string])[] = [
  ['县经信和商务局', '县工业和信息化局'],
  ['县经信和商务局', '县商务和投资促进局'],
  ['县环保局', '市生态环境局冠县分局'],
  ['县水务局', '县水利局'],
  ['县农业局', '县农业农村局'],
  ['县教育局', '县教育和体育局'],
  ['县体育局', '县教育和体育局'],
  ['县旅游局', '县文化和旅游局'],
  ['县文广新局', '县文化和旅游局'],
  ['县国土局', '县自然资源和规划局'],
  ['县卫计局', '县卫生健康局'],
  ['县食药监局', '县市场监督管理局'],
  ['县安监局', '县应急管理局'],
  ['县地税局', '县税务局'],
  ['县国税局', '县税务局'],
  ['县金融办', '县金融与企业服务中心'],
  ['县公路局', '县公路事业发展中心'],
  ['县扶贫办', '县乡村振兴局'],
  ['县法制办', '县司法局'],
  ['县政府应急办', '县应急管理局'],
  ['县银监办', '聊城银保监分局冠县监管组'],

  ['县教育和体育局', '县教育考试中心'],
  ['县自然资源和规划局', '县城乡规划中心'],
  ['县公安局', '县公安局交警大队'],
  ['县公安局', '县交警大队'],
  ['县委办公室', '县政府办公室'],
  ['县委编办', '县委办公室'],
  ['县委', '县委办公室'],
  ['县委改革办', '县发展和改革局'],
  ['县委组织部', '县委宣传部'],
  ['县委网信办', '县工业和信息化局'],
  ['县监委', '县纪委监委'],
  ['县国资局', '县国有资产管理服务中心'],
  ['县国有资产经营有限公司', '县国有资产管理服务中心'],
  ['县水务集团', '县水务局'],
  ['县乡村振兴局', '县乡村振兴发展集团'],
  ['县检验检测中心', '县食药监局'],
  ['县经济开发区', '县经济发展服务中心'],
  ['县发展和改革局', '县发展建设投资集团有限公司'],
  ['县司法局', '县法院'],
  ['县检察院', '县法院'],
  ['县消防救援大队', '县交警大队'],
  ['县档案局', '县审计局'],
  ['县民政局', '县民宗局'],
  ['县林业局', '县农业局'],
  ['县税务局', '县财政局'],
  ['县爱国卫生宣传中心', '县卫生健康局'],
  ['中国电信冠县分公司', '中国移动冠县分公司'],
  ['中国联通冠县分公司', '中国移动冠县分公司'],
  ['清水镇', '清泉街道'],
  ['店子镇', '崇文街道'],
  ['区生态环境分局', '区生态环境保护委员会办公室'],
  ['区体育事业发展中心', '区旅游发展中心'],
  ['区经济合作发展中心', '区旅游发展中心'],
  ['区爱国卫生运动中心', '区卫生健康局'],
]

describe('spellings of one body come together', () => {
  const pairs = bodies.flatMap((names) =>
    names.flatMap((name, at) => names.slice(at + 1).map((other) => [name, other] as const)),
  )
  test.each(pairs)('%s = %s', (name, other) => {
    expect(findUnit(name, [unitNamed(other)], 2023).kind).not.toBe('none')
    expect(findUnit(other, [unitNamed(name)], 2023).kind).not.toBe('none')
  })
})

describe('different bodies stay apart', () => {
  test.each(differentBodies)('%s ≠ %s', (name, other) => {
    expect(findUnit(name, [unitNamed(other)], 2023)).toEqual({ kind: 'none' })
    expect(findUnit(other, [unitNamed(name)], 2023)).toEqual({ kind: 'none' })
  })
})

describe.skipIf(!hasSharedFolder)('over all names in the published documents', () => {
  test.each(['000', '001', '002', '003', '004'])('%s has names to compare', async (file) => {
    expect((await namesInSeeds([file])).units.length).toBeGreaterThan(30)
  })

  test('only spellings of one body are ever joined', async () => {
    const county = await namesInSeeds(['000', '001', '002', '003'])
    const district = await namesInSeeds(['004'])
    const joined = [...joinedPairs(county.units), ...joinedPairs(district.units)]
    const wrong = joined.filter((pair) => !bodies.some((names) => pair.every((name) => names.includes(name))))
    expect(wrong).toEqual([])
    expect(joined.length).toBeGreaterThanOrEqual(45)
  })

  test('groups are told from units', async () => {
    const { units, groups } = await namesInSeeds(['000', '001', '002', '003', '004'])
    expect(groups.length).toBeGreaterThan(30)
    expect(
      groups.filter((name) => !/各|有关|成员|部门$|机关$|^街道办事处$|^园区管委会$|等街道办事处$/.test(name)),
    ).toEqual([])
    expect(units.filter((name) => /各|有关|成员|部门|（单位）|^园区|^街道|^乡镇/.test(name))).toEqual([])
  })
})

function unitNamed(name: string): Unit {
  const base = { id: name as UnitId, name, otherNames: [], kind: guessUnitKind(name), order: 1, successorId: null }
  return { ...base, contactName: null, contactPhone: null, activeFrom: null, activeTo: null }
}

function joinedPairs(names: readonly string[]): readonly (readonly [string, string])[] {
  const parts = names.map(readUnitName)
  return parts.flatMap((a, at) =>
    parts.slice(at + 1).flatMap((b) => (compareUnitNames(a, b) ? [[a.text, b.text] as const] : [])),
  )
}

/** Every party but persons that the plans of these files name, each once, units and groups apart. */
async function namesInSeeds(
  files: readonly string[],
): Promise<{ readonly units: readonly string[]; readonly groups: readonly string[] }> {
  const names = new Set<string>()
  for (const file of readdirSync(sharedPath('seeds'))) {
    if (!file.endsWith('.txt') || !files.some((start) => file.startsWith(`${start}_`))) continue
    for (const plan of parsePlans(await readDocumentFile(sharedPath('seeds', file)))) {
      for (const item of [...plan.tasks, ...plan.indicatorRows]) {
        const printed = [item.leadUnits, item.supportUnits, item.implementUnits, item.responsibleUnits].flat()
        for (const name of printed) names.add(cleanUnitName(name))
      }
    }
  }
  return { units: [...names].filter((name) => !isUnitGroupName(name)), groups: [...names].filter(isUnitGroupName) }
}
