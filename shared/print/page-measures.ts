import { textWidthOf } from '../domain/document/page-setup.ts'
import type { PaperSettings } from '../domain/document/paper-settings.ts'
import type { PaperSheet } from './paper-node.ts'

/** An upright page: lengths in CSS, and in millimetres for the measuring script and the preview. */
export interface PageMeasures {
  readonly top: string
  readonly bottom: string
  readonly line: string
  /** From the top of the page to the type area. */
  readonly areaTop: number
  readonly areaHeight: number
  /** Kept free below the imprint: rounding must not push its last rule over the edge; strictly set, the area ends above its margin. */
  readonly freeAtFoot: number
  /** From the type area's lower edge to the page number, as a CSS length. */
  readonly numberTop: string
  /** The same on a turned page, whose margins are those of every profile. */
  readonly wideNumberTop: string
}

/** By profile; the values give 22 lines of 28 characters in Chromium. */
const profiles: Readonly<Record<PaperSettings['profile'], PageMeasures>> = {
  office: {
    top: '37mm',
    bottom: '35mm',
    line: '28.95pt',
    areaTop: 37,
    areaHeight: 225,
    freeAtFoot: 0.3,
    numberTop: '4.4mm',
    wideNumberTop: '4.4mm',
  },
  strict: {
    top: '34.58mm',
    bottom: '32.58mm',
    line: '29.6pt',
    areaTop: 34.58,
    areaHeight: 229.84,
    freeAtFoot: 2.6,
    numberTop: '2mm',
    wideNumberTop: '4.4mm',
  },
}

export function pageMeasures({ profile }: PaperSettings): PageMeasures {
  return profiles[profile]
}

/**
 * Widths of the type area in points, as in the Word file. Chromium makes the area of a printed page whole pixels, up to
 * 0.1 mm wider than its margins leave: lines that are just too long for Word would fit.
 */
export const areaWidths: Readonly<Record<PaperSheet['shape'], number>> = {
  upright: textWidthOf('portrait') / 20,
  wide: textWidthOf('landscape') / 20,
  bare: textWidthOf('portrait') / 20,
  letter: textWidthOf('portrait') / 20,
}
