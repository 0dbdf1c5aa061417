import type { Orientation } from './types.ts'

/** All lengths are twips (1/20 pt, 56.6929 to the millimetre) unless said otherwise. */
export const twipsPerMm = 56.6929

/** A4 */
export const pageWidth = 11906
export const pageHeight = 16838

/** 版心 156 mm wide, 28 characters of 15.75 pt (GB/T 9704—2012 5.2). */
export const textWidth = 8844
/** The text width of a landscape sheet with margins of 36 mm at both ends. */
export const landscapeTextWidth = 12756

/** One character of the body grid: 16 pt less the run spacing of 0.25 pt. */
export const characterPitch = 315
/** One character of the 4号 places (版记, 页码). */
export const smallCharacterPitch = 280

export function textWidthOf(orientation: Orientation): number {
  return orientation === 'portrait' ? textWidth : landscapeTextWidth
}

/**
 * office: 3.7/3.5/2.8/2.6 cm in the page dialog, the set-up every office checks.
 * strict: the glyphs, not the line boxes, touch 37 mm and 262 mm (GB/T 33476.2—2016). Both give 22 lines of 28 characters.
 */
export type PageProfile = 'office' | 'strict'

export interface PageSetup {
  readonly marginTop: number
  readonly marginBottom: number
  /** The binding side (订口), left on odd pages. */
  readonly marginInner: number
  readonly marginOuter: number
  /** The exact height of a body line, and the pitch of the document grid. */
  readonly linePitch: number
}

const setups: Readonly<Record<PageProfile, PageSetup>> = {
  office: { marginTop: 2098, marginBottom: 1984, marginInner: 1588, marginOuter: 1474, linePitch: 579 },
  strict: { marginTop: 1928, marginBottom: 1814, marginInner: 1588, marginOuter: 1474, linePitch: 594 },
}

export function pageSetup(profile: PageProfile): PageSetup {
  return setups[profile]
}
