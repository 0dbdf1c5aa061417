/** Colours, words and patterns of the window, for what draws with values instead of style sheets. */
export interface ChartLook {
  /** The colour of a variable, named or as it is used: `--accent`, `var(--accent)`. */
  readonly colour: (variable: string) => string
  readonly words: { readonly color: string; readonly fontSize: number; readonly fontFamily: string }
  /** Words on a coloured ground: on a piece of paper, so that they can be read on any colour and pattern. */
  readonly label: ChartLook['words'] & { readonly backgroundColor: string; readonly padding: readonly number[] }
  readonly line: { readonly lineStyle: { readonly color: string } }
  readonly tooltip: {
    readonly confine: true
    readonly backgroundColor: string
    readonly borderColor: string
    readonly textStyle: ChartLook['words']
    readonly extraCssText: string
  }
  /** Patterns that tell neighbours apart without colour; the first is plain. */
  readonly decals: readonly object[]
  /** Pixels of so many rem. */
  readonly rem: (count: number) => number
}

/** How the window looks now: theme and text size. */
export function readChartLook(element: HTMLElement): ChartLook {
  const look = getComputedStyle(element)
  const colour = (variable: string) => look.getPropertyValue(variable.replace(/^var\((.*)\)$/, '$1')).trim()
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const words = { color: colour('--text-soft'), fontSize: size * 0.857, fontFamily: look.fontFamily }
  const ground = colour('--ground')
  const lines = (rotation: number, gap: number) => ({
    symbol: 'rect',
    color: ground,
    dashArrayX: [1, 0],
    dashArrayY: [1.5, gap],
    rotation,
  })
  return {
    colour,
    words,
    label: { ...words, color: colour('--text'), backgroundColor: ground, padding: [1, 3] },
    line: { lineStyle: { color: colour('--line') } },
    tooltip: {
      confine: true,
      backgroundColor: colour('--ground-raised'),
      borderColor: colour('--line-strong'),
      textStyle: { ...words, color: colour('--text') },
      extraCssText: 'box-shadow: var(--float-shadow)',
    },
    decals: [
      { symbol: 'none' },
      lines(Math.PI / 4, 6),
      lines(-Math.PI / 4, 4),
      { symbol: 'circle', color: ground, symbolSize: 0.5, dashArrayX: [6, 6], dashArrayY: 6 },
      lines(0, 5),
      lines(Math.PI / 2, 5),
    ],
    rem: (count) => count * size,
  }
}

/** Calls back when theme or text size of the window change; answers what ends it. */
export function watchChartLook(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'data-theme'] })
  return () => observer.disconnect()
}
