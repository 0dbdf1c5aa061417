import type { PageImage } from './external-programs.ts'

/** A line of ink that runs across, in millimetres of the page. */
export interface DrawnRule {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export type Colour = 'red' | 'dark'

function isInked({ bytes }: PageImage, at: number, colour: Colour): boolean {
  const [red = 255, green = 255, blue = 255] = [bytes[at], bytes[at + 1], bytes[at + 2]]
  return colour === 'red' ? red > 150 && green < 110 && blue < 110 : red < 128 && green < 128 && blue < 128
}

/** The longest run of ink in a row of dots: its ends, or null. */
function longestRun(image: PageImage, row: number, colour: Colour): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  let start = -1
  for (let x = 0; x <= image.width; x++) {
    const inked = x < image.width && isInked(image, (row * image.width + x) * 3, colour)
    if (inked && start < 0) start = x
    if (inked || start < 0) continue
    if (best === null || x - start > best[1] - best[0]) best = [start, x]
    start = -1
  }
  return best
}

/** Runs of ink at least this long (in mm) and at most this thick, from top to bottom. */
export function drawnRules(
  image: PageImage,
  colour: Colour,
  longerThan: number,
  thinnerThan: number,
): readonly DrawnRule[] {
  const rules: { top: number; bottom: number; left: number; right: number }[] = []
  let last = -2
  for (let row = 0; row < image.height; row++) {
    const run = longestRun(image, row, colour)
    if (run === null || run[1] - run[0] < longerThan * image.dotsPerMm) continue
    const [left, right] = [run[0] / image.dotsPerMm, run[1] / image.dotsPerMm]
    const bottom = image.top + (row + 1) / image.dotsPerMm
    const open = rules.at(-1)
    if (open && row === last + 1)
      Object.assign(open, { bottom, left: Math.min(open.left, left), right: Math.max(open.right, right) })
    else rules.push({ top: image.top + row / image.dotsPerMm, bottom, left, right })
    last = row
  }
  return rules.filter(({ top, bottom }) => bottom - top <= thinnerThan)
}

/** The heights in millimetres between which a colour is found within `[from, to]`, or null. */
export function inkBetween(
  image: PageImage,
  colour: Colour,
  from: number,
  to: number,
): { readonly top: number; readonly bottom: number } | null {
  const [first, last] = [from, to].map((height) => Math.round((height - image.top) * image.dotsPerMm)) as [
    number,
    number,
  ]
  const inked = Array.from({ length: Math.max(0, Math.min(image.height, last) - Math.max(0, first)) }, (_, at) => at)
    .map((at) => at + Math.max(0, first))
    .filter((row) => longestRun(image, row, colour) !== null)
  const [top, bottom] = [inked[0], inked.at(-1)]
  if (top === undefined || bottom === undefined) return null
  return { top: image.top + top / image.dotsPerMm, bottom: image.top + (bottom + 1) / image.dotsPerMm }
}
