import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'

/** The columns of a 单位名录 as it is written, in order; other headings in use for the same are read as well. */
export const unitListColumns = [
  { field: 'name', heading: '单位名称', width: 34, alike: /^(?:单位|单位名称|单位全称|名称|全称|部门|部门名称)$/ },
  { field: 'otherNames', heading: '其他名称', width: 34, alike: /^(?:其他名称|别名|简称|曾用名|又名|其它名称)$/ },
  { field: 'kind', heading: '类别', width: 12, alike: /^(?:类别|类型|单位类别|单位类型|单位性质)$/ },
  { field: 'contactName', heading: '联系人', width: 12, alike: /^(?:联系人|联络员|负责人|经办人)(?:姓名)?$/ },
  { field: 'contactPhone', heading: '联系电话', width: 18, alike: /^(?:联系电话|电话|手机|手机号|联系方式|办公电话)$/ },
  { field: 'activeFrom', heading: '起始年份', width: 11, alike: /^(?:起始年份|成立年份|启用年份|起始年)$/ },
  { field: 'activeTo', heading: '终止年份', width: 11, alike: /^(?:终止年份|撤销年份|停用年份|终止年)$/ },
  { field: 'successor', heading: '承接单位', width: 34, alike: /^(?:承接单位|继任单位|并入单位|现单位)$/ },
] as const

export type UnitListField = (typeof unitListColumns)[number]['field']

/** The hidden last column: which unit a row is, whatever it is called by now. */
export const unitListMarkHeading = '标识（请勿改动）'

export const unitListSheetName = '单位名录'

/** What stands between several names in a cell. */
export const nameSeparator = '、'

/** Which column a heading names; null for one that is none of the list's. */
export function readUnitListHeading(words: string): UnitListField | 'mark' | null {
  const heading = foldWidth(removeWhiteSpace(words)).replace(/[*:]/g, '')
  if (heading === foldWidth(unitListMarkHeading)) return 'mark'
  return unitListColumns.find(({ alike }) => alike.test(heading))?.field ?? null
}
