import type { UnitKind } from './types.ts'
import { cleanUnitName, readUnitName } from './unit-name.ts'

/** Mass organisations (群团机关): trade union, youth league, women, science, disabled, industry and commerce … */
const massOrganisation =
  /(?:总工会|共青团.*|团[县市区旗]委|妇联|妇女联合会|科协|科学技术协会|文联|文学艺术界联合会|残联|残疾人联合会|侨联|归国华侨联合会|工商联|工商业联合会|红十字会|贸促会|贸易促进委员会|计划生育协会|计生协|社科联|记协|作协|法学会|台联|友好协会|关工委)$/

/** Offices that answer to a body outside the county, by the word in their name. */
const stationed =
  /^(?:国家|国网|中国|省)|人民银行|人行$|银保监|银监|金融监管支局|税务|气象|烟草|海关|邮政|供电|消防救援|人武部|人民武装部|公积金|调查队|(?:移动|联通|电信|铁塔|石油|石化|广电网络)(?!.*中心)|(?:支行|分行|分局|支局|分公司|支公司|监管组|管理部)$/

/** Schools, hospitals and other institutions that serve and do not govern. */
const institution = /(?:医院|卫生院|学校|学院|大学|中学|小学|幼儿园|报社|电视台|医共体|图书馆|博物馆)$/

/**
 * What kind of body a name is likely to be; the user may change it. It goes by the words offices' names are made of,
 * so a body that is neither told by its ending nor begins with 县/市/区 is `other`.
 */
export function guessUnitKind(name: string): UnitKind {
  const text = cleanUnitName(name).replace(/（[^（）]*）$/, '')
  const { ending, level } = readUnitName(text)
  if (ending === '镇' || ending === '乡' || ending === '街道') return 'township'
  if (ending === '开发区') return 'developmentZone'
  if (/(?:专班|工作组|领导小组|指挥部)(?:办公室)?$/.test(text)) return 'taskForce'
  if (massOrganisation.test(text)) return 'massOrganisation'
  if (institution.test(text) && !text.endsWith('党校')) return 'other'
  if (stationed.test(text)) return 'stationed'
  if (/(?:公司|集团|银行|农商行|信用社|厂)$/.test(text)) return 'stateEnterprise'
  if (level !== '' || ending !== '') return 'department'
  return 'other'
}
