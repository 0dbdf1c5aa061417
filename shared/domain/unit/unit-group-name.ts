import { cleanUnitName } from './unit-name.ts'

/** Words that end a class of bodies (责任部门, 成员单位, 公安机关); no body of its own is called so. */
const classEnding = /(?:部门|单位|企业|机关)(?:（(?:部门|单位|企业)）)?$/

/** `各` or `有关` before a class: 各乡镇（街道）, 县直各有关部门（单位）, 各片区指挥部, 柳林、清河等街道办事处. */
const quantified =
  /^(?:各|有关|相关|其他|其它|所有|全[县区市])|[县区市省直属等]各|各(?:乡|镇|街道|村|社区|园区|部门|单位)|等(?:乡镇|镇|街道|部门|单位)/

/** Townships as a class, with no name of their own: 乡镇（街道）, 街道办事处, 镇政府（街道办事处）, 园区管委会. */
const townships = /^(?:(?:乡镇|镇|乡|街道|镇街|园区)(?:政府|人民政府|办事处|党委|管委会|管理委员会)?)(?:（[^（）]*）)?$/

/** 乡镇 ends no name of its own (沙湾镇, 望河乡): 沿线乡镇, 项目所在乡镇, 涉及乡镇（街道）. */
const townshipsOfAPlace = /(?:乡镇|镇街)(?:人民政府|政府)?(?:（[^（）]*）)?$/

/** A class that begins with a part of its own: 县直部门, 县属企业. 县直机关工委 is one body. */
const directly = /^[县区市省](?:直|属)(?:机关|部门|单位|企业|事业单位)(?!党?工委|工作委员会|党委|事务)/

/**
 * Whether a name in a list of units stands for several (单位组), such as 各乡镇（街道）, 县直各部门（单位）,
 * …领导小组成员单位, or for a role such as 各产业链牵头部门: no such name is ever one unit.
 * 开发区 alone is the county's own zone in many plans and therefore a unit.
 */
export function isUnitGroupName(name: string): boolean {
  const text = cleanUnitName(name)
  if (text === '开发区') return false
  return (
    quantified.test(text) ||
    directly.test(text) ||
    townships.test(text) ||
    townshipsOfAPlace.test(text) ||
    classEnding.test(text)
  )
}
