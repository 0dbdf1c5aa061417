/**
 * Places the head of a paper by what CSS cannot know: the mark's ink stands 72 mm below the edge of the paper and the red
 * rule 4 mm below the ink of the number (of a 简报: of the line below it), whatever the fonts' own metrics. What follows stands where it does in the
 * Word file, whose head has heights of its own: the text begins on the same line in both. It runs in the page: the preview
 * calls it, the printed file carries it as text, so it refers to nothing outside itself.
 *
 * @param root what the paper stands in
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
  const gap = root.querySelector<HTMLElement>('.mark-gap')
  const number = root.querySelector('.number')
  const lastLine = root.querySelector('.issued-by') ?? number
  const rule = root.querySelector<HTMLElement>('.rule')
  if (mark === null || gap === null || number === null || lastLine === null || rule === null) return
  let used = 0
  for (const line of root.querySelectorAll<HTMLElement>('.above-mark')) used += line.offsetHeight
  // Word's spaces above the mark (to 72 mm) and of the red rule (149 twips and a border of 1 pt).
  const above = (72 - areaTop) * mm - used
  const ruleSpace = 8.45 * (96 / 72)
  const inkTop = inkOf(mark, mark.textContent ?? '').top
  gap.style.height = `${above - inkTop}px`
  mark.style.marginBottom = `${inkTop}px`
  const toRule = 4 * mm - inkOf(lastLine, lastLine === number ? '〔' : '年').below
  rule.style.marginTop = `${toRule}px`
  rule.style.marginBottom = `${ruleSpace - toRule - rule.offsetHeight}px`
}
