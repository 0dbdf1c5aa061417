import { textWidthInCharacters } from '../../shared/domain/text/text-width.ts'

/**
 * GB/T 9704—2012 in numbers, written down here a second time on purpose: the check must be able to prove the printers'
 * values wrong, so it never reads them. Lengths in twips unless said; 1 mm = 56.6929 twips.
 */
export const twipsPerMm = 56.6929

/** A4, 210 × 297 mm. */
export const paper = { short: 11_906, long: 16_838 } as const

/** 订口 28 mm, 切口 26 mm. */
export const bindingMargin = 1588
export const outerMargin = 1474

/** Type area: 156 × 225 mm. */
export const areaWidth = 8844

/** The two settings of page and line that give 22 lines: the one offices expect in the dialog, and the strict one. */
export const profiles = [
  { name: '通行版心', top: 2098, bottom: 1984, line: 579 },
  { name: '严格版心', top: 1928, bottom: 1814, line: 594 },
] as const

/** A turned page: 28 mm above, 26 mm below, 36 mm at both sides. */
export const turnedMargins = { top: 1588, bottom: 1474, left: 2041, right: 2041 } as const

/** One character of the body grid (15.75 pt), and of 4号 (14 pt). */
export const grid = 315
export const smallGrid = 280

/** 字号 in half-points. */
export const sizes = { erhao: 44, sanhao: 32, sihao: 28, largestMark: 124 } as const

/** The families that may stand for each kind of type; names only, since the standard names kinds and not products. */
export const typefaces = {
  song: ['宋体', '方正书宋_GBK'],
  fangsong: ['仿宋_GB2312', '仿宋', '方正仿宋_GBK', '华文仿宋'],
  kai: ['楷体_GB2312', '楷体', '方正楷体_GBK', '华文楷体'],
  hei: ['黑体', '方正黑体_GBK'],
  xiaobiaosong: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '华文中宋'],
} as const
export type Typeface = keyof typeof typefaces

export const typefaceNames: Readonly<Record<Typeface, string>> = {
  song: '宋体',
  fangsong: '仿宋',
  kai: '楷体',
  hei: '黑体',
  xiaobiaosong: '小标宋',
}

/** Width in characters, half-width ones counting half. */
export const charactersOf = textWidthInCharacters

export function mm(twips: number): string {
  return `${(twips / twipsPerMm).toFixed(1)}毫米`
}
