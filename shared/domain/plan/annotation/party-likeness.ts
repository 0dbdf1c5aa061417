import { remember } from '../../text/remember.ts'
import { foldTraditional } from '../../text/traditional.ts'

/** How sure the words are the name of a body that can answer for a task. */
export type PartyLikeness = 'sure' | 'likely' | 'no'

/** Endings that only the name of a body has. */
const bodyEnding =
  /(?:局|委员会|管委会|常委会|党工委|工委|党委|党组|纪委|监委|[省市县区]委|团委|政府|办公室|办事处|街道办|[^主承协举操督开]办|厅|总署|公署|法院|检察院|政法委|中心|公司|集团|银行|[支分]行|信用社|联社|供销社|协会|学会|联合会|商会|总会|红十字会|工会|妇联|残联|文联|科协|侨联|工商联|指挥部|领导小组|工作专班|专班|工作组|监管组|监会|大队|支队|总队|武装部|组织部|宣传部|统战部|[社工]部|研究所|派出所|供电所|管理所|服务站|管理处|服务处|研究院|规划院|医院|学院|大学|党校|中学|小学|学校|图书馆|档案馆|文化馆|融媒体中心|林场|农场|水库管理所|海关)$/
/** Endings that names of bodies, places and things share. */
const sharedEnding =
  /(?:部|处|室|院|所|站|队|馆|场|组|会|社|行|校|办|委|镇|乡|街道|苏木|开发区|高新区|经开区|园区|新区|示范区|度假区|功能区|产业园|村|社区|部门|单位|机关|企业|机构|院校|高校|运营商|乡镇|镇街|镇办|街镇|区县|县区|县市区|县级市|[市县区])$/
/** What stands first in the name of a body of a county, a city or a province, or of one stationed there. */
const bodyBeginning =
  /^(?:原?(?:中共)?[省市县区州盟旗](?!域|场|民|间|内|城|外|级|里)|国家(?!级)|中国|国网|驻|共青团|团[省市县区]|省市|全[省市县区])/
const notAName =
  /^(?:含|不含|包含|包括|以下|详见|见|附(?!属)|如(?![东皋])|即|其中|例如|约|共(?!青团|产党)|除|鼓励|引导|支持|推[动进行](?!办|工作)|指导|由|督促|依托|积极|以|对(?![口外])|将|让|要求|帮助|激励|加[快强大]|谁|不|是|在|与|为|按|据|本部门|凡|若|应(?!急)|可|已)|[。：:！!？?；;＋+=→*]|(?:19|20)\d{2}(?:年|[-—－]|$)|[A-Za-z]\d|--|第[一二三四五六七八九十\d]+(?:条|项|款)|〔|方案|通知|意见|办法|规划$|条例$/
/** What makes a group of a kind of body: 各乡镇, 有关部门, 县直各部门, 其他有关单位. */
const groupBeginning = /^(?:[省市县区][直级]?|全[省市县区])?(?:政府)?(?:各|有关|相关|其[他它]|所有|全体|涉及)/
/** 公安部, 县委宣传部; not 西部, 干部, 全部. */
const ministry = /^.{2,}(?<![全内外东西南北中局干总])部$/
/** Bodies named by their part in something: 灵芝产业链责任部门, 安委会成员单位. */
const groupByPart = /.(?:责任|牵头|主管|职能|参与|成员|有关|相关)(?:部门|单位)$/
/** A town by its own name; kinds of towns (特色小镇, 中心镇) are none. */
const townByName =
  /^(?!.*(?:小|乡|城|集|古|名|强|[^一-龥]|建制|中心|重点|特色|示范|各)(?:镇|乡|街道)$)[一-龥]{2,4}(?:镇|乡|街道)$/
const trailingBracket = /(?:〈[^〈〉]*〉|（[^（）]*）|\([^()]*\)|（[^（）]*\)|\([^()]*）)$/

/**
 * Weighs whether words (white space removed) name a body or a group of bodies. The measure looks at beginnings and
 * endings only, never at a list of known units: plans come from any place.
 */
export const partyLikeness = remember(weigh, 2000)

function weigh(words: string): PartyLikeness {
  if (words.length < 2 || words.length > 60) return 'no'
  const name = foldTraditional(words)
    .replace(trailingBracket, '')
    .replace(/[”’」』]$/, '')
  if (name.length < 2 || notAName.test(name)) return 'no'
  if (townByName.test(name) || groupByPart.test(name) || ministry.test(name)) return 'sure'
  if (groupBeginning.test(name)) return bodyEnding.test(name) || sharedEnding.test(name) ? 'sure' : 'no'
  const begins = bodyBeginning.test(name)
  if (bodyEnding.test(name)) return begins || name.length > 2 ? 'sure' : 'likely'
  if (sharedEnding.test(name)) return begins && name.length > 2 ? 'sure' : 'likely'
  // 县移动, 市烟草, 区联通: a prefix and a short name without an ending
  return /^[省市县区](?!域|场|民|间|内|城|外|级|里|长|委书记)[\u4e00-\u9fff]{2,5}$/.test(name) ? 'likely' : 'no'
}

/** Whether every name of a list can be a body, and at least one surely is: the measure for a list without any label or verb. */
export function isPartyList(names: readonly string[]): boolean {
  const weights = names.map(partyLikeness)
  return weights.includes('sure') && !weights.includes('no')
}

/** A leader named by post rather than by name alone: 张副县长, 县委书记. Units never end so. */
export function isLeaderByPost(words: string): boolean {
  return /(?:副?[省市县区镇乡]长|副?书记|常委|副?主席|政委|秘书长)(?:（[^（）]*）)?$/.test(words)
}

/** A leader named by post and name: 副县长张某, 县委常委、副县长张某某. */
export function isLeaderWithName(words: string): boolean {
  return /^(?=[省市县区镇乡]|常务|常委|副|书记|主席|政委|秘书长).{0,16}?(?:[省市县区镇乡]长|书记|常委|主席|政委|秘书长|部长)[\u4e00-\u9fff]{2,4}$/.test(
    words,
  )
}
