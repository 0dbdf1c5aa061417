import { drawPage, type Renderer } from './external-programs.ts'
import { type Fault, type Finding, judge, notApplicable } from './finding.ts'
import { drawnRules, inkBetween } from './ink.ts'
import type { PaperOutline } from './paper-outline.ts'
import type { RenderedPaper } from './rendered-paper.ts'

const tolerance = 1

function measure(place: string, measured: number, wanted: number, off = tolerance): readonly Fault[] {
  if (Math.abs(measured - wanted) <= off) return []
  return [{ place, measured: `${measured.toFixed(1)}毫米`, wanted: `${wanted}±${off}毫米` }]
}

/** Points on ink, measured on pictures of the pages at 300 dots an inch (official-format §11.3). */
export async function inkPoints(
  renderer: Renderer,
  pdf: string,
  outline: PaperOutline,
  paper: RenderedPaper,
): Promise<readonly Finding[]> {
  return [
    ...(await headInk(renderer, pdf, outline)),
    await numberInk(renderer, pdf, paper),
    ...(outline.letter === null ? [await imprintInk(renderer, pdf, paper)] : await letterInk(renderer, pdf)),
  ]
}

const markTop = 72
/** Letters of mark and number lie above this; what is red below it is the rule. */
const headFoot = 170

async function headInk(
  renderer: Renderer,
  pdf: string,
  { mark, jointMark, redRule }: PaperOutline,
): Promise<readonly Finding[]> {
  const [markTitle, ruleTitle] = ['墨迹：标志上边缘距页顶', '墨迹：红线在字号之下4毫米，宽156毫米']
  const hasMark = mark !== null || jointMark.length > 0
  if (!hasMark && redRule === null) {
    return [notApplicable('ink-mark', markTitle, '没有红头'), notApplicable('ink-rule', ruleTitle, '没有红头')]
  }
  const image = await drawPage(renderer, pdf, 1)
  const red = inkBetween(image, 'red', 0, headFoot)
  const top = red?.top ?? 0
  const markFaults = hasMark ? measure('标志', top, markTop) : []
  const markSeen = { places: hasMark ? 1 : 0, summary: `${top.toFixed(1)}毫米`, none: '没有标志' }
  const rule = drawnRules(image, 'red', 100, 1.2).at(-1)
  if (rule === undefined) {
    const fault = { place: '第1页', measured: '没有红线', wanted: '一条红线' }
    return [
      judge('ink-mark', markTitle, markFaults, markSeen),
      judge('ink-rule', ruleTitle, [fault], { places: 1, summary: '', none: '' }),
    ]
  }
  const above = inkBetween(image, 'dark', rule.top - 12, rule.top - 0.5)
  const gap = above === null ? 4 : rule.top - above.bottom
  const faults = [
    ...measure('红线与字号之间', gap, 4, 0.5),
    ...measure('红线长', rule.right - rule.left, 156),
    ...measure('红线左端', rule.left, 28),
  ]
  const thickness = rule.bottom - rule.top
  if (thickness < 0.25 || thickness > 0.85) {
    faults.push({ place: '红线', measured: `粗${thickness.toFixed(2)}毫米`, wanted: '0.35—0.75毫米' })
  }
  const summary = `字号下${gap.toFixed(1)}毫米，宽${(rule.right - rule.left).toFixed(1)}毫米，粗${thickness.toFixed(2)}毫米`
  return [
    judge('ink-mark', markTitle, markFaults, markSeen),
    judge('ink-rule', ruleTitle, faults, { places: 1, summary, none: '' }),
  ]
}

const letterMarkTop = 30
const ruleLength = 170
const ruleLeft = 20
const lowerRuleFoot = 277

/** The mark of a letter, its two double rules and the first line under the upper one (official-format §8). */
async function letterInk(renderer: Renderer, pdf: string): Promise<readonly Finding[]> {
  const image = await drawPage(renderer, pdf, 1)
  const mark = inkBetween(image, 'red', 0, 45)
  const rules = drawnRules(image, 'red', 100, 1.6)
  const upper = rules.filter(({ top }) => top < 100)
  const [first, last] = [upper[0], rules.at(-1)]
  const top = mark?.top ?? 0
  const markFound = judge('ink-letter-mark', '墨迹：信函标志上边缘距页顶', measure('标志', top, letterMarkTop), {
    places: 1,
    summary: `${top.toFixed(1)}毫米`,
    none: '',
  })
  const title = '墨迹：信函红色双线'
  if (first === undefined || last === undefined || upper.length < 2) {
    const fault = { place: '第1页', measured: `${rules.length}条红线`, wanted: '上下各一条双线' }
    return [markFound, judge('ink-letter-rules', title, [fault], { places: 1, summary: '', none: '' })]
  }
  const marked = inkBetween(image, 'red', 0, first.top - 0.5)
  const foot = upper.at(-1)?.bottom ?? 0
  const line = inkBetween(image, 'dark', foot + 0.5, foot + 14)
  const faults = [
    ...measure('标志与双线之间', first.top - (marked?.bottom ?? 0), 4, 0.6),
    ...measure('双线长', first.right - first.left, ruleLength),
    ...measure('双线左端', first.left, ruleLeft),
    ...measure('首行与双线之间', (line?.top ?? 0) - foot, 4.94),
    ...measure('下方双线距页顶', last.bottom, lowerRuleFoot),
    ...measure('下方双线长', last.right - last.left, ruleLength),
  ]
  const summary = `标志下${(first.top - (marked?.bottom ?? 0)).toFixed(1)}毫米，长${(first.right - first.left).toFixed(1)}毫米，下方双线距页顶${last.bottom.toFixed(1)}毫米`
  return [markFound, judge('ink-letter-rules', title, faults, { places: 1, summary, none: '' })]
}

const dashHeight = 269

/** The dashes of the first odd and the first even number. */
async function numberInk(renderer: Renderer, pdf: string, { pages }: RenderedPaper): Promise<Finding> {
  const title = '墨迹：页码横线距页顶269毫米'
  const numbered = pages.flatMap(({ number, isTurned }, at) => (number !== '' && !isTurned ? [at] : []))
  const asked = [0, 1].flatMap((side) => numbered.filter((at) => at % 2 === side).slice(0, 1))
  const found: { at: number; height: number }[] = []
  for (const at of asked) {
    const image = await drawPage(renderer, pdf, at + 1, [263, 290])
    const dash = drawnRules(image, 'dark', 3, 1).at(0)
    if (dash) found.push({ at, height: (dash.top + dash.bottom) / 2 })
  }
  const faults = found.flatMap(({ at, height }) => measure(`第${at + 1}页`, height, dashHeight))
  const summary = found.map(({ at, height }) => `第${at + 1}页${height.toFixed(1)}毫米`).join('，')
  return judge('ink-number', title, faults, { places: found.length, summary, none: '没有竖排页的页码' })
}

const areaFoot = 262

async function imprintInk(renderer: Renderer, pdf: string, { pages }: RenderedPaper): Promise<Finding> {
  const title = '墨迹：版记末条分隔线距页顶262毫米'
  const at = pages.findLastIndex(({ imprint }) => imprint.length > 0)
  const [first] = pages[at]?.imprint ?? []
  if (first === undefined) return notApplicable('ink-imprint', title, '没有版记')
  const image = await drawPage(renderer, pdf, at + 1, [200, 290])
  const rule = drawnRules(image, 'dark', 100, 0.8).findLast(({ top }) => top > first.middle)
  const faults: Fault[] = rule
    ? [
        ...measure('末条分隔线', (rule.top + rule.bottom) / 2, areaFoot),
        ...measure('末条分隔线长', rule.right - rule.left, 156),
      ]
    : [{ place: `第${at + 1}页`, measured: '没有末条分隔线', wanted: '一条黑线' }]
  const summary = rule ? `第${at + 1}页${((rule.top + rule.bottom) / 2).toFixed(1)}毫米` : ''
  return judge('ink-imprint', title, faults, { places: 1, summary, none: '' })
}
