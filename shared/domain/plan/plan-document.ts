import { breakTitle } from '../document/break-title.ts'
import { widthsFromText } from '../document/column-widths.ts'
import { keepWithContents } from '../document/kept-rows.ts'
import { closingIndents } from '../document/layout-rules.ts'
import { setColumns } from '../document/list-widths.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type {
  Annex,
  DocumentBlock,
  DocumentRow,
  DocumentTable,
  HeadingLevel,
  OfficialDocument,
  Orientation,
} from '../document/types.ts'
import type { Block, ParagraphBlock, TableBlock } from '../original-document/types.ts'
import { issuingBodies } from './issuing-bodies.ts'
import { takeImprint } from './plan-imprint.ts'
import { planName } from './plan-name.ts'
import type { ParsedPlan } from './types.ts'

/**
 * A printed plan set on paper. Every word stays as `printPlan` gave it, so that reading the paper gives the same plan; what is
 * added is how it stands: titles, numbers, addressees and dates in their places, annexes with tables on turned pages, the 版记 at
 * the foot of the last.
 */
export function planDocument(plan: ParsedPlan, printed: readonly Block[]): OfficialDocument {
  const annexAt = printed.findIndex((block) => block.kind === 'paragraph' && block.text === '附件')
  const { blocks: own, imprint } = takeImprint(annexAt < 0 ? printed : printed.slice(0, annexAt))
  const body = titleInOne(plan, noticeTitleInOne(plan, own))
  const isFront = frontCounter(Math.max(1, plan.textBefore.length) - (own.length - body.length))
  const [annexTitle, ...annexBlocks] = annexAt < 0 ? [] : printed.slice(annexAt + 1)
  const { blocks, issued } = belowNotice(closingsInPlace(setBlocks(plan, body, isFront)))
  return {
    head: null,
    title: [],
    addressees: null,
    orientation: orientationFor(blocks),
    isVerbatim: true,
    blocks,
    closing: null,
    remark: null,
    annexes: [
      ...(issued === null ? [] : [issued]),
      ...(annexTitle?.kind === 'paragraph'
        ? [
            {
              isVerbatim: true as const,
              title: breakTitle(annexTitle.text),
              orientation: 'landscape' as const,
              blocks: setBlocks(plan, annexBlocks, frontCounter(1)),
            },
          ]
        : []),
    ],
    imprint,
  }
}

/** Tables stand on turned pages. */
function orientationFor(blocks: readonly DocumentBlock[]): Orientation {
  return blocks.some(({ kind }) => kind === 'table') ? 'landscape' : 'portrait'
}

/** The plan's name on a paragraph of its own, where a text pasted line by line has it on several. */
function titleInOne(plan: ParsedPlan, blocks: readonly Block[]): readonly Block[] {
  const name = planName(plan.title)
  for (const [at, first] of blocks.entries()) {
    if (first.kind !== 'paragraph' || !name.startsWith(plainOf(first)) || plainOf(first) === '') continue
    let text = first.text
    for (const [more, block] of blocks.slice(at + 1, at + mostTitleLines).entries()) {
      if (block.kind !== 'paragraph') break
      text += block.text
      if (text.replace(/\s+/g, '') === name)
        return [...blocks.slice(0, at), { ...first, text }, ...blocks.slice(at + more + 2)]
    }
  }
  return blocks
}

/** The offices above 关于…的通知 belong to that title: they stand in it, not at the right as under a letter. */
function noticeTitleInOne(plan: ParsedPlan, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'paragraph' && /^关于.*的通知$/.test(plainOf(block)))
  const title = blocks[at]
  const issuers = issuingBodies(plan)
  let from = at
  const isIssuer = (block: Block | undefined) => block?.kind === 'paragraph' && issuers.includes(plainOf(block))
  while (from > 0 && isIssuer(blocks[from - 1])) from -= 1
  if (title?.kind !== 'paragraph' || from === at) return blocks
  const text = blocks
    .slice(from, at + 1)
    .flatMap((block) => (block.kind === 'paragraph' ? [plainOf(block)] : []))
    .join('　')
  return [...blocks.slice(0, from), { ...title, text }, ...blocks.slice(at + 1)]
}

const mostTitleLines = 4
const plainOf = ({ text }: ParagraphBlock) => text.replace(/\s+/g, '')

function setBlocks(
  plan: ParsedPlan,
  blocks: readonly Block[],
  isFront: (block: ParagraphBlock) => boolean,
): readonly DocumentBlock[] {
  return blocks.flatMap((block, index): readonly DocumentBlock[] => {
    if (block.kind === 'table') return [setTable(block)]
    const inFront = isFront(block)
    if (block.level !== null) {
      const level = Math.min(4, Math.max(1, block.level)) as HeadingLevel
      return [{ kind: 'heading', level, runs: [{ text: block.text }] }]
    }
    const isCaption = blocks[index + 1]?.kind === 'table' && block.text.length <= longestCaption
    const shape = isCaption ? 'title' : shapeOf(plan, block.text, inFront)
    if (shape !== 'title') return [{ kind: 'paragraph', shape, runs: [{ text: block.text }] }]
    // Where its lines ended in the file, a title often has a space.
    const text = breakTitle(withIssuersApart(plan, plainOf(block))).join('\n')
    const title = { kind: 'paragraph', shape, runs: [{ text }] } as const
    return index === 0 ? [title, emptyLine] : [emptyLine, title, emptyLine]
  })
}

/** Between the names of several bodies in a title stands a space, no mark. */
function withIssuersApart(plan: ParsedPlan, title: string): string {
  const bodies = issuingBodies(plan)
  const together = bodies.join('')
  return bodies.length > 1 && title.startsWith(together) ? bodies.join('　') + title.slice(together.length) : title
}

/**
 * 署名 over 成文日期 within the text, as after a covering 通知, which is stamped: each as far in as the standard has it, below
 * room for the seal, and on the page of the text it signs.
 */
function closingsInPlace(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  const rightText = (block: DocumentBlock | undefined) =>
    block?.kind === 'paragraph' && block.shape === 'right' ? block.runs.map(({ text }) => text).join('') : null
  /** The last of the lines that stand together from here on: the date below one office or several. */
  const dateBelow = (at: number): string | null => {
    const next = rightText(blocks[at + 1])
    return next === null ? null : (dateBelow(at + 1) ?? next)
  }
  // 印发机关 over the day of printing is a 版记: it signs nothing.
  const isSignature = (at: number) => rightText(blocks[at]) !== null && dateBelow(at)?.endsWith('印发') === false
  return blocks.flatMap((block, at): readonly DocumentBlock[] => {
    if (block.kind !== 'paragraph') return [block]
    const text = rightText(block)
    if (text === null) return [isSignature(at + 1) ? { ...block, staysWithNext: true } : block]
    const above = rightText(blocks[at - 1])
    const date = dateBelow(at)
    if (date === null) return [{ ...block, rightIndent: closingIndents(above ?? '', text, true).date }]
    const placed = { ...block, rightIndent: closingIndents(text, date, true).office }
    if (!isSignature(at)) return [placed]
    const office = { ...placed, staysWithNext: true } as const
    return above === null ? [...roomForSeal, office] : [office]
  })
}

/**
 * A plan with the 通知 it was issued by above it: what is issued stands on pages of its own with its title (official-format
 * §9.1), and 附注 on that of the day above.
 */
function belowNotice(blocks: readonly DocumentBlock[]): {
  readonly blocks: readonly DocumentBlock[]
  readonly issued: Annex | null
} {
  const signedAt = blocks.findIndex((block) => block.kind === 'paragraph' && block.rightIndent !== undefined)
  const titleAt = blocks.findIndex(
    (block, at) => at > signedAt && block.kind === 'paragraph' && block.shape === 'title',
  )
  const title = blocks[titleAt]
  if (signedAt < 0 || title?.kind !== 'paragraph') return { blocks, issued: null }
  // The title stands between empty lines.
  const notice = withoutEmpty(blocks.slice(0, titleAt), -1).map((block, at, all) => {
    const isTied = block.kind === 'paragraph' && block.rightIndent !== undefined && isRemark(all[at + 1])
    return isTied ? { ...block, staysWithNext: true as const } : block
  })
  const body = withoutEmpty(blocks.slice(titleAt + 1), 0)
  const lines = title.runs
    .map(({ text }) => text)
    .join('')
    .split('\n')
  return {
    blocks: notice,
    issued: { isIssued: true, isVerbatim: true, title: lines, orientation: orientationFor(body), blocks: body },
  }
}

/** The blocks without the one at a place, where that is an empty line. */
function withoutEmpty(blocks: readonly DocumentBlock[], place: number): readonly DocumentBlock[] {
  const block = blocks.at(place)
  return block?.kind === 'paragraph' && block.runs.length === 0 ? blocks.toSpliced(place, 1) : blocks
}

/** `（此件公开发布）` */
const isRemark = (block: DocumentBlock | undefined) =>
  block?.kind === 'paragraph' && /^（[^（）]*）$/.test(block.runs.map(({ text }) => text).join(''))

/** A title stands between empty lines; readers of the paper pass over them. */
const emptyLine: DocumentBlock = { kind: 'paragraph', shape: 'flush', runs: [] }

/** The lines above 署名 that a seal reaches into. */
const roomForSeal: readonly DocumentBlock[] = [emptyLine, emptyLine].map((line) => ({ ...line, staysWithNext: true }))

/** Whether a paragraph is one of so many of the plan's text before its tasks, told by its place. */
function frontCounter(count: number): (block: ParagraphBlock) => boolean {
  let left = count
  return () => {
    left -= 1
    return left >= 0
  }
}

type Shape = 'text' | 'flush' | 'centred' | 'right' | 'title'

const longestTitle = 70
const longestCaption = 30
const titleEnd = /(通知|方案|计划|意见|清单|任务|要点|办法|分工)(（[^）]*）)?$/

/** How a paragraph of a plan stands, from its words: the rules of GB/T 9704—2012 for title, 主送机关, 署名 and 成文日期. */
function shapeOf(plan: ParsedPlan, text: string, inFront: boolean): Shape {
  const plain = text.replace(/\s+/g, '')
  if (issuingBodies(plan).includes(plain) || /^\d{4}年\d{1,2}月\d{1,2}日(印发)?$/.test(plain)) return 'right'
  if (!inFront) return 'text'
  if (plain === plan.title.replace(/\s+/g, '') || plain === planName(plan.title)) return 'title'
  if (plain === plan.documentNumber || /文件$/.test(plain)) return 'centred'
  if (plain.length <= longestTitle && titleEnd.test(plain) && !/[。；]/.test(plain)) return 'title'
  return /[:：]$/.test(plain) && !/如下|。/.test(plain) ? 'flush' : 'text'
}

/** A table as the plan has it; its first row is its heading, a row of one cell over all columns a chapter. */
export function setTable(table: TableBlock): DocumentTable {
  const texts = Array.from({ length: table.columnCount }, (_, column) =>
    table.cells.filter((cell) => cell.column === column && cell.columnSpan === 1).map((cell) => cell.text),
  )
  const isDense = table.cells.some((cell) => cell.text.length > longText)
  const own = widthsFromText(texts, landscapeTextWidth, isDense ? characters.dense : characters.plain)
  const { widths, cells } = isDense ? setDense(table, own) : { widths: own, cells: table.cells }
  const rows = tableRows({ ...table, cells })
  return {
    kind: 'table',
    ...(isDense && { isDense }),
    columns: widths.map((width, column) => ({ width, align: isShort(texts[column] ?? []) ? 'center' : 'left' })),
    header: rows.slice(0, 1),
    rows: keepWithContents(rows.slice(1)),
  }
}

/** A dense table has cells of whole paragraphs: its columns are set as a list's. */
function setDense(table: TableBlock, weights: readonly number[]) {
  const listed = weights.map((weight, column) => {
    const cells = Array.from({ length: table.rowCount }, () => '')
    for (const cell of table.cells) if (cell.column === column && cell.columnSpan === 1) cells[cell.row] = cell.text
    const [heading = '', ...others] = cells
    return { weight, heading, cells: others, align: isShort(cells) ? ('center' as const) : ('left' as const) }
  })
  const set = setColumns(listed, landscapeTextWidth)
  const textOf = ({ text, column, columnSpan, row }: TableBlock['cells'][number]) =>
    row === 0 || columnSpan > 1 ? text : (set[column]?.cellText(text) ?? text)
  return {
    widths: set.map(({ width }) => width),
    cells: table.cells.map((cell) => ({ ...cell, text: textOf(cell) })),
  }
}

/** 五号 and 小四, in twips. */
const characters = { dense: 210, plain: 240 } as const

/** With texts longer than this in it a table is set dense, else few rows fit a page. */
const longText = 100

/** Numbers, names and days stand centred, sentences flush left. */
function isShort(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= 12)
}

/** The rows of a table, as cells that begin in each. */
export function tableRows(table: TableBlock): readonly DocumentRow[] {
  const rows: DocumentRow[] = []
  const byRow = Map.groupBy(table.cells, (cell) => cell.row)
  for (let row = 0; row < table.rowCount; row++) {
    const cells = byRow.get(row) ?? []
    const only = cells.length === 1 && cells[0]?.columnSpan === table.columnCount && row > 0
    rows.push({
      cells: cells.map(({ text, columnSpan, rowSpan }) => ({ text, columnSpan, rowSpan })),
      ...(only && { isSection: true as const }),
    })
  }
  return rows
}
