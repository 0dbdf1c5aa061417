import { type FontScheme, type FontSchemeName, fontSchemes } from './fonts.ts'
import type { PageProfile } from './page-setup.ts'
import type { HeadingLevel } from './types.ts'

/** 第二、第三层 are the levels that house rules embolden: 黑体 of the first carries weight enough, the fourth is text. */
export const emboldenedLevels = [2, 3] as const satisfies readonly HeadingLevel[]
export type EmboldenedLevel = (typeof emboldenedLevels)[number]

/** The size of the red mark in points: the standard leaves it free, up to 22 mm. */
export const markSizes = { least: 36, usual: 50, most: 62 } as const

/** The pitch of the lines of the 版记 in points. */
export const imprintPitches = { least: 22, most: 28 } as const

/** The pitch of the lines of a table in 小四, in points. */
export const tablePitches = [22, 20, 18] as const
export type TablePitch = (typeof tablePitches)[number]

/** Custom of offices; the standard fixes the red rule's place and width alone. */
export const ruleThicknesses = [0.35, 0.5, 0.75] as const
export type RuleThickness = (typeof ruleThicknesses)[number]

/** How official paper is set, where the standard or custom of offices leaves a choice. */
export interface PaperSettings {
  /** 版心 */
  readonly profile: PageProfile
  /** 字体方案 */
  readonly fontScheme: FontSchemeName
  /** Digits and Latin letters in the font of the text around them, or in Times New Roman; page numbers always in 宋体. */
  readonly latin: 'text' | 'times'
  /** Levels of headings set bold by house rule; the standard knows none. */
  readonly boldLevels: readonly EmboldenedLevel[]
  /** 套打: mark and red rules are on the paper already; their room is kept. */
  readonly isHeadPreprinted: boolean
  /** 发文机关标志 in points, before it is narrowed to fit its line. */
  readonly markSize: number
  /** 红色分隔线 in millimetres. */
  readonly ruleThickness: RuleThickness
  /** Printed on both sides, the binding margin changes side from page to page. */
  readonly sides: 'double' | 'single'
  /** 页码 on papers without a red head: odd right and even left as on all others, or centred. */
  readonly plainNumbers: 'outer' | 'centred'
  /** 页码 on turned pages: where upright pages have it, turned with the paper; or 简易, at the foot of the page as it lies. */
  readonly turnedNumbers: 'turned' | 'foot'
  /** 页码 of a paper that is one page. */
  readonly onePageNumber: 'shown' | 'omitted'
  /** The dot after the number of a third-level heading: `1.`, half a character wide, or `1．`. */
  readonly levelDot: 'half' | 'full'
  /** Half-width signs in the words of a plan that 分工方案 and 印发通知 give back: as they were printed, or full-width. */
  readonly planSigns: 'kept' | 'full'
  /** A heading does not end a page: kept with the text below it, at the price of a line. */
  readonly keepsHeadings: boolean
  /** 加盖印章: papers that are sealed leave room for it; without, 署名 and 成文日期 stand as the standard has them unsealed. */
  readonly isSealed: boolean
  /** Empty lines between the text and a 署名 that is sealed. */
  readonly sealLines: 2 | 3
  /** 签名章: the post of the head whose signature is stamped in the place of 署名 (`县长`); empty where papers are sealed by the office. */
  readonly signerPost: string
  /** The pitch of the 版记's lines in points. */
  readonly imprintPitch: number
  /** 版记 of what is printed on both sides: at the foot of the last even page, or of the last page, odd or even. */
  readonly imprintPage: 'even' | 'last'
  readonly tablePitch: TablePitch
  /** Chapter rows over all columns of a table. */
  readonly chapterRows: 'centred' | 'left'
  /** Columns of figures in tables on paper. */
  readonly figures: 'right' | 'centred'
  /** A cell of 配合单位 in 责任清单 where there is none. */
  readonly noSupport: 'blank' | 'dash'
  /** The office's name above the title of 督办单, 交办单 and 催办单. */
  readonly noticeOffice: 'black' | 'red'
  /** The line below a workbook's title. */
  readonly sheetLineFont: 'kai' | 'body'
  /** Rows of a workbook that are printed again on each page: title, line and head, or the head alone. */
  readonly sheetRepeats: 'all' | 'head'
  /** The head of a workbook's table on light grey, for the screen. */
  readonly hasSheetFill: boolean
  /** Cells of 状态 coloured by what they say; in black and white the word is read as before. */
  readonly hasStatusFill: boolean
}

/** What of it workbooks take. */
export type SheetSettings = Pick<
  PaperSettings,
  'fontScheme' | 'sheetLineFont' | 'sheetRepeats' | 'hasSheetFill' | 'hasStatusFill'
>

export const defaultPaperSettings: PaperSettings = {
  profile: 'office',
  fontScheme: 'gb2312',
  latin: 'text',
  boldLevels: [],
  isHeadPreprinted: false,
  markSize: markSizes.usual,
  ruleThickness: 0.35,
  sides: 'double',
  plainNumbers: 'outer',
  turnedNumbers: 'turned',
  keepsHeadings: true,
  isSealed: true,
  sealLines: 2,
  imprintPage: 'even',
  signerPost: '',
  imprintPitch: imprintPitches.least,
  onePageNumber: 'shown',
  levelDot: 'half',
  planSigns: 'kept',
  tablePitch: 22,
  chapterRows: 'centred',
  figures: 'right',
  noSupport: 'blank',
  noticeOffice: 'black',
  sheetLineFont: 'kai',
  sheetRepeats: 'all',
  hasSheetFill: false,
  hasStatusFill: false,
}

export function fontsOf({ fontScheme }: Pick<PaperSettings, 'fontScheme'>): FontScheme {
  return fontSchemes[fontScheme]
}
