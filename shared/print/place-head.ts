/**
 * Places the head of a paper by what CSS cannot know, whatever the fonts' own metrics: the mark's ink stands 72 mm below
 * the edge of the paper and the red rule 4 mm below the ink of the number (of a 简报 or 纪要: of the line below it); of a
 * letter the mark 30 mm below the edge and its double rule 4 mm below that. What follows stands where it does in the Word
 * file, whose heights do not depend on a font. It runs in the page: the preview calls it, the printed file carries it as
 * text, so it refers to nothing outside itself.
 *
 * @param root what one paper stands in
 * @param areaTop from the edge of the paper to the type area, in millimetres
 */
export function placeHead(root: HTMLElement, areaTop: number): void {
  const mm = 96 / 25.4
  const inkOf = (element: Element, text: string) => {
    const style = getComputedStyle(element)
    const context = document.createElement('canvas').getContext('2d')
    const lineHeight = Number.parseFloat(style.lineHeight)
    if (context === null) return { top: 0, below: 0 }
    context.font = `${style.fontSize} ${style.fontFamily}`
    const box = context.measureText(text)
    const free = (lineHeight - box.fontBoundingBoxAscent - box.fontBoundingBoxDescent) / 2
    const baseline = free + box.fontBoundingBoxAscent
    return { top: baseline - box.actualBoundingBoxAscent, below: lineHeight - baseline - box.actualBoundingBoxDescent }
  }
  const mark = root.querySelector<HTMLElement>('.mark')
  if (mark === null) return
  const ink = inkOf(mark, (root.querySelector('.issuer') ?? mark).textContent ?? '')
  const letter = root.querySelector<HTMLElement>('.letter-head')
  const double = root.querySelector<HTMLElement>('.double-rule')
  if (letter !== null && double !== null) {
    const top = (30 - areaTop) * mm - ink.top
    letter.style.marginTop = `${top}px`
    letter.style.height = `calc(var(--above) - ${top}px)`
    double.style.marginTop = `${4 * mm - ink.below}px`
    return
  }
  const gap = root.querySelector<HTMLElement>('.mark-gap')
  const numbers = root.querySelectorAll('.number')
  const number = numbers[numbers.length - 1]
  const lastLine = root.querySelector('.issued-by') ?? number
  const rule = root.querySelector<HTMLElement>('.rule')
  if (gap === null || lastLine === undefined || rule === null) return
  let used = 0
  for (const line of root.querySelectorAll<HTMLElement>('.above-mark')) used += line.offsetHeight
  // In the Word file the rule takes 136 twips and a point.
  const toRule = 4 * mm - inkOf(lastLine, lastLine === number ? '〔' : '年').below
  gap.style.height = `${(72 - areaTop) * mm - ink.top - used}px`
  mark.style.marginBottom = `${ink.top}px`
  rule.style.marginTop = `${toRule}px`
  rule.style.marginBottom = `${7.8 * (96 / 72) - toRule - rule.offsetHeight}px`
}
