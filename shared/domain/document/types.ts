import type { IsoDate } from '../iso-date.ts'

/** What a printed number counts; by it a sentence or a cell can be opened down to the tasks, units or reports behind it. */
export interface Counted {
  readonly what: 'task' | 'unit' | 'report'
  readonly ids: readonly string[]
}

/** A stretch of text within a paragraph. */
export interface Run {
  readonly text: string
  /** Set where the text is a number that counts something. */
  readonly counts?: Counted
  /** Names a number the program put in, so that it is found again when the figures are counted anew. */
  readonly key?: string
}

/** 层次: 1 一、 黑体 · 2 （一） 楷体 · 3 1. 仿宋 · 4 （1） 仿宋 (GB/T 9704—2012 7.3.3). */
export type HeadingLevel = 1 | 2 | 3 | 4

/** A heading; where text follows in the same paragraph, only the heading itself takes the heading's font. */
export interface DocumentHeading {
  readonly kind: 'heading'
  readonly level: HeadingLevel
  readonly runs: readonly Run[]
  /** Text that runs on in the same paragraph. */
  readonly following?: readonly Run[]
  /** Names the block within a paper that can be edited. */
  readonly place?: string
}

export interface DocumentParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  /**
   * text: first line indented two characters (the rule for body text) · flush: no indent · centred: one line of its own ·
   * right: flush right, as a closing line is set · title: a title within the text, its lines parted by line feeds.
   */
  readonly shape?: 'text' | 'flush' | 'centred' | 'right' | 'title'
  /** Characters of the body grid between the end of a `right` line and the edge of the type area: 署名 and 成文日期 within a text. */
  readonly rightIndent?: number
  /** Stands on the page on which the next block begins. */
  readonly staysWithNext?: true
  /** Names the block within a paper that can be edited. */
  readonly place?: string
}

export type CellAlign = 'left' | 'center' | 'right'

/** One column of a table: its width in twips, and how its cells stand. */
export interface DocumentColumn {
  readonly width: number
  readonly align: CellAlign
}

/** A cell at its top left corner; line feeds in the text are line breaks. */
export interface DocumentCell {
  readonly text: string
  readonly counts?: Counted
  /** Names a number the program put in; see `Run.key`. */
  readonly key?: string
  readonly columnSpan?: number
  readonly rowSpan?: number
  /** Says what stands in the cells beside it: centred, in 黑体. */
  readonly isLabel?: true
}

export interface DocumentRow {
  /** The cells that begin in this row, left to right; those that reach down from above are not repeated. */
  readonly cells: readonly DocumentCell[]
  /** A chapter row: one cell over all columns, in the heading's font. */
  readonly isSection?: true
  /** A row that does not end a page where it and the row below it are short: what it says is gone on with below. */
  readonly keepsNext?: true
  /** In twips, where the row leaves room: for what is written by hand, or for the page to end where it should. */
  readonly leastHeight?: number
  /** Names what the row is about, so that it is found again when the figures are counted anew. */
  readonly key?: string
}

export interface DocumentTable {
  readonly kind: 'table'
  /** Set in 五号 (10.5 pt on 18 pt) instead of 小四 (12 pt on 22 pt): for tables of many columns. */
  readonly isDense?: true
  /** A form table (督办单, 回执): 四号 on 24 pt, rows of at least 30 pt, usually without a header. */
  readonly isForm?: true
  /** A form set on 18 pt, where that brings it onto one page. */
  readonly isTight?: true
  /** All of its rows stand on one page. */
  readonly isWhole?: true
  /** Stands at the top of a page. */
  readonly startsPage?: true
  /** The height of what stands above it on its first page, in twips, where that is known. */
  readonly above?: number
  readonly columns: readonly DocumentColumn[]
  /** Rows repeated at the top of every page. */
  readonly header: readonly DocumentRow[]
  readonly rows: readonly DocumentRow[]
  /** Names the block within a paper that can be edited. */
  readonly place?: string
}

export type DocumentBlock = DocumentHeading | DocumentParagraph | DocumentTable

export type Orientation = 'portrait' | 'landscape'

/** A title as it is to be printed: one entry a line, broken where an office would break it. */
export type TitleLines = readonly string[]

/** 联合行文: the bodies that issue a paper together, the main one first, and the word centred beside them. */
export interface JointMark {
  readonly issuers: readonly string[]
  /** `文件` */
  readonly word: string
}

/** What stands in the upper left corner, a line each. */
export interface CornerLines {
  /** 份号, six digits. */
  readonly copyNumber?: string
  /** 密级和保密期限 `机密★1年`. */
  readonly secrecy?: string
  /** 紧急程度 `特急`, `加急`. */
  readonly urgency?: string
}

/** 版头 of a 文件. */
export interface DocumentHead extends CornerLines {
  readonly kind: 'document'
  /** 发文机关标志 `云河县人民政府办公室文件`, or the bodies that issue it together. */
  readonly mark: string | JointMark
  /** 发文字号 `云政办字〔2023〕7号`; null leaves its line empty, to be filled in when the number is given. */
  readonly number: string | null
  /** 签发人 of an 上行文, in the order of the bodies that issue it; absent in all other papers. */
  readonly signers?: readonly string[]
}

/** 版头 of a 简报 or a 纪要: its name, the number of its issue, and in a line right above the red rule who issues it and when. */
export interface SeriesHead extends CornerLines {
  readonly kind: 'briefing' | 'minutes'
  /** `云河县政务督查`, `云河县人民政府办公室会议纪要`. */
  readonly mark: string
  /** 期号 `第20期`; null leaves its line empty. */
  readonly number: string | null
  readonly issuedBy: { readonly office: string; readonly date: IsoDate | null }
}

/**
 * 信函格式: the name of the office over a red double rule, another at the foot of the first page, which has no number. The
 * 版记 of a letter is its 抄送 alone.
 */
export interface LetterHead extends CornerLines {
  readonly kind: 'letter'
  /** The office's name without the word 文件. */
  readonly mark: string
  /** 发文字号, at the right below the rule. */
  readonly number: string | null
}

/** 版头 */
export type PaperHead = DocumentHead | SeriesHead | LetterHead

/** 出席, 请假 or 列席 of a 纪要, with the names as they are printed. */
export interface Attendance {
  readonly label: '出席' | '请假' | '列席'
  readonly names: string
}

/** 署名 and 成文日期. */
export interface Closing {
  readonly office: string
  /** Of 联合行文 the bodies below the main one, in their order. */
  readonly others?: readonly string[]
  /** Null leaves the date open: `　　年　月　日`. */
  readonly date: IsoDate | null
  /** Whether the office's seal is stamped over it, which decides the indents; the seal itself is never drawn. */
  readonly hasSeal: boolean
}

/** 附件 — printed on a page of its own after the text, before the imprint. */
export interface Annex {
  /** What the paper issues (印发): it has a page of its own with its title, but is no 附件 of it (official-format §9.1). */
  readonly isIssued?: true
  /** As of a document. */
  readonly isVerbatim?: true
  readonly title: TitleLines
  readonly orientation: Orientation
  readonly blocks: readonly DocumentBlock[]
}

/** 版记 at the foot of the last page. */
export interface Imprint {
  /** 抄送, as one text with its commas and without the closing stop; null leaves the row out. */
  readonly copyTo: string | null
  readonly office: string
  readonly date: IsoDate | null
  /** 共印 N 份; null leaves it out. */
  readonly copies: number | null
}

/**
 * 公文 — a paper as data (GB/T 9704—2012). Word, HTML and PDF are printed from it, never from each other.
 * The list of annexes in the text (附件说明) is made from `annexes`, so that both always agree.
 */
export interface OfficialDocument {
  readonly head: PaperHead | null
  /** Empty where the blocks bring their own title. */
  readonly title: TitleLines
  /** 主送机关 without the colon. */
  readonly addressees: string | null
  readonly orientation: Orientation
  /** The first line of the title names who issues it, and may be red (督办单). */
  readonly hasOfficeLine?: true
  /** A cover: its page has no number. */
  readonly isCover?: true
  /** A form: its first line stands right below the title, where a text has an empty line. */
  readonly isFormSheet?: true
  /**
   * 照录原文: title, text and 版记 are the words of a plan, given back with the signs they were printed with. Word files mark
   * those with half-width signs, so that a check does not take them for slips. Annexes say so for themselves.
   */
  readonly isVerbatim?: true
  readonly blocks: readonly DocumentBlock[]
  /** Who took part in the meeting a 纪要 is of. */
  readonly attendance?: readonly Attendance[]
  readonly closing: Closing | null
  /** 附注 without its brackets: `此件公开发布`. */
  readonly remark: string | null
  readonly annexes: readonly Annex[]
  readonly imprint: Imprint | null
}
