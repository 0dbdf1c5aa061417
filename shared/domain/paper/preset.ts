import type { Orientation } from '../document/types.ts'
import type { PaperPresetId } from '../id.ts'
import { type PaperKind, usualPaperKinds } from './paper-kind.ts'

/**
 * document: 红头文件 under a red mark · briefing: 简报 under its name, with the number of its issue · letter: 信函格式 ·
 * minutes: 纪要格式 · none: title only.
 */
export const headStyles = ['document', 'briefing', 'letter', 'minutes', 'none'] as const
export type HeadStyle = (typeof headStyles)[number]

/** lead: text without a heading of its own · text: a numbered chapter · annex: on pages of its own. */
export const sectionPlacements = ['lead', 'text', 'annex'] as const
export type SectionPlacement = (typeof sectionPlacements)[number]

/** A list written within a paragraph at the placeholder `{各项}`; without that it is left out. */
export interface EachWording {
  /** A list of the kind's vocabulary. */
  readonly list: string
  /** The wording of one item, with the list's own placeholders. */
  readonly words: string
  /** What stands between two items. */
  readonly between: string
}

/** The placeholder at which a paragraph's list stands. */
export const eachName = '各项'

/**
 * A part of a section. `place` names it within its paper: the same matter keeps the same place whatever is reworded, by it
 * changes made by hand are kept. Wordings follow `parseWording` and `writeWording`.
 *
 * paragraph: one paragraph · point: `（一）heading。` with its words running on, left out with them · list: one paragraph
 * an item, in the place `{place}.{key of the item}`, or one a line of the wording, the first of them as a heading · table: one of the kind's tables.
 */
export type PresetPart =
  | { readonly kind: 'paragraph'; readonly place: string; readonly words: string; readonly each?: EachWording }
  | {
      readonly kind: 'point'
      readonly place: string
      readonly heading: string
      readonly words: string
      readonly each?: EachWording
    }
  | { readonly kind: 'list'; readonly place: string; readonly list: string; readonly words: string }
  | { readonly kind: 'table'; readonly place: string; readonly table: string }

/** A section of a paper; it is not printed where none of its parts has anything to say. */
export interface PresetSection {
  /** Names the section within its paper; a section of the office's own has a key that begins with `own.`. */
  readonly key: string
  readonly placement: SectionPlacement
  readonly orientation: Orientation
  /** Without its ordinal; a wording. The title of an annex. Empty for a lead. */
  readonly heading: string
  readonly isShown: boolean
  readonly parts: readonly PresetPart[]
}

/** A column of a preset's tables: what it holds, by its name in the kind's vocabulary, and the heading the office gives it. */
export interface PresetColumn {
  readonly key: string
  readonly heading: string
  readonly isShown: boolean
}

/** What a preset says: how the paper looks and what stands in it. */
export interface PresetContent {
  readonly head: HeadStyle
  /**
   * 联合行文 under a red head: the bodies that issue the paper, the main one first; wordings of `headWordNames`. Absent where the
   * office issues it alone.
   */
  readonly issuers?: readonly string[]
  /** 上行文 under a red head: 签发人 in the order of the bodies; an empty name leaves room for one. Absent in all other papers. */
  readonly signers?: readonly string[]
  /** Wordings of the title, 主送 and 抄送. */
  readonly title: string
  readonly addressees: string
  readonly copyTo: string
  /** In the order in which they are printed. */
  readonly sections: readonly PresetSection[]
  /** In their order, of the kinds whose tables have columns to choose; absent in all others, and where they are as delivered. */
  readonly columns?: readonly PresetColumn[]
}

/**
 * 文稿模板 — how papers of one kind are worded and arranged. The program's own are part of it (`id` null for that of the kind,
 * `isProgramPreset`) and never change; an office copies one and keeps the copy under a name of its own.
 */
export interface PaperPreset extends PresetContent {
  readonly id: PaperPresetId | null
  readonly kind: PaperKind
  readonly name: string
}

const programPrefix = 'preset_program-'

/** The id of a further preset that the program brings for a kind. */
export function programPresetId(name: string): PaperPresetId {
  return `${programPrefix}${name}` as PaperPresetId
}

/** Whether a preset is the program's own: it is looked at and copied, never changed. */
export function isProgramPreset(id: PaperPresetId | null): boolean {
  return id === null || id.startsWith(programPrefix)
}

/** What the names of issuing bodies and signers may name. */
export const headWordNames = ['县名', '发文机关'] as const

const kindsWithoutHead: readonly PaperKind[] = [
  ...usualPaperKinds,
  'superviseNotice',
  'assignNotice',
  'urgeNotice',
  'responsibilityList',
  'ledger',
  'changeList',
]

/** Whether papers of a kind have 版头, 主送 and 抄送; forms, lists and plans by themselves have a title alone. */
export function hasHead(kind: PaperKind): boolean {
  return !kindsWithoutHead.includes(kind)
}

const issuedKinds: readonly PaperKind[] = [
  'weeklyBulletin',
  'monthlyBulletin',
  'quarterlyBulletin',
  'inspectionBulletin',
  'halfYearReview',
  'yearlyReview',
  'planNotice',
  'coveringLetter',
]

/** Whether papers of a kind have 署名 under a red head, and so may be issued by several bodies or go to a higher one. */
export function hasIssuers(kind: PaperKind): boolean {
  return issuedKinds.includes(kind)
}
