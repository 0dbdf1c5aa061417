import type { PaperContent, PaperNode } from '../../../shared/print/paper-node.ts'

/** The node each element was made from. */
const madeFrom = new WeakMap<Element, PaperNode>()

export function nodeOf(element: Element): PaperNode | undefined {
  return madeFrom.get(element)
}

/** How the elements of a paper are to behave. */
export interface PaperMode {
  /** Words can be changed in place. */
  readonly isEditable: boolean
  /** What a number that opens a list says of itself. */
  readonly numberTitle: string
}

/** Elements of a paper on the page. They are made by hand, not by React: the user types into them. */
export function makeElement(node: PaperNode, mode: PaperMode): HTMLElement {
  const element = document.createElement(node.tag)
  madeFrom.set(element, node)
  if (node.className !== undefined) element.className = node.className
  for (const [property, value] of Object.entries(node.style ?? {})) element.style.setProperty(property, value)
  if (node.colSpan !== undefined) element.setAttribute('colspan', String(node.colSpan))
  if (node.rowSpan !== undefined) element.setAttribute('rowspan', String(node.rowSpan))
  if (node.place !== undefined) element.dataset.place = node.place
  if (node.number !== undefined) markNumber(element, node, mode)
  element.append(...node.children.map((child) => makeContent(child, mode)))
  return element
}

function makeContent(content: PaperContent, mode: PaperMode): Node {
  return typeof content === 'string' ? document.createTextNode(content) : makeElement(content, mode)
}

/** A number is one piece: text typed beside it must not become part of it. */
function markNumber(element: HTMLElement, { number, tag }: PaperNode, mode: PaperMode): void {
  if (number === undefined) return
  element.dataset.key = number.key
  if (tag === 'span' && mode.isEditable) element.contentEditable = 'false'
  if (!number.opensList) return
  element.classList.add('opens-list')
  element.title = mode.numberTitle
  if (tag !== 'span') return
  element.role = 'link'
  element.tabIndex = mode.isEditable ? -1 : 0
}

/** Whether the words of a block can be changed: those with a place but for tables, whose cells follow the figures. */
export function isEditableNode(node: PaperNode): boolean {
  return node.place !== undefined && node.tag !== 'table'
}

/**
 * Makes a sheet show these nodes. An element whose node is the same stays, and so does one into which the user typed just
 * what the node says: the caret stays where it is.
 */
export function showNodes(sheet: HTMLElement, nodes: readonly PaperNode[], mode: PaperMode): void {
  const shown = [...sheet.children].filter((child): child is HTMLElement => child instanceof HTMLElement)
  for (const [index, node] of nodes.entries()) {
    const element = shown[index]
    if (element !== undefined && saysTheSame(element, node)) {
      madeFrom.set(element, node)
      if (node.place !== undefined) element.dataset.place = node.place
      continue
    }
    const made = makeElement(node, mode)
    if (mode.isEditable) protect(made, node)
    if (element === undefined) sheet.append(made)
    else element.replaceWith(made)
  }
  for (const extra of shown.slice(nodes.length)) extra.remove()
  // Text that landed between the blocks belongs to none of them.
  for (const child of [...sheet.childNodes]) if (!(child instanceof Element)) child.remove()
}

/** What is no text of the bulletin cannot be typed into; copies, within the imprint, can. */
function protect(element: HTMLElement, node: PaperNode): void {
  if (isEditableNode(node)) return
  element.contentEditable = 'false'
  for (const part of element.querySelectorAll<HTMLElement>('p[data-place]')) part.contentEditable = 'true'
}

function saysTheSame(element: HTMLElement, node: PaperNode): boolean {
  const before = madeFrom.get(element)
  if (element.localName !== node.tag) return false
  if (!isEditableNode(node)) return before === node
  return (
    element.className === (node.className ?? '') && JSON.stringify(runsIn(element)) === JSON.stringify(runsOfNode(node))
  )
}

/** A stretch of text on the page: its words, and the name of the number they are. */
export interface PageRun {
  readonly text: string
  readonly key?: string
  /** In the heading's font, where text runs on after it. */
  readonly isHeading?: true
}

/** The text of an element as runs; line breaks of a title are line feeds. */
export function runsIn(element: Node): readonly PageRun[] {
  const runs: PageRun[] = []
  const visit = (node: Node, isHeading: boolean) => {
    if (node instanceof Text) return addRun(runs, { text: node.data, ...(isHeading && { isHeading }) })
    if (!(node instanceof HTMLElement)) return
    const key = node.dataset.key
    if (node.localName === 'br') return
    if (key !== undefined) return addRun(runs, { text: node.textContent ?? '', key })
    const isLine = node.parentElement?.localName === 'h1' && node.previousSibling !== null
    if (isLine) addRun(runs, { text: '\n' })
    for (const child of node.childNodes) visit(child, isHeading || node.classList.contains('run-in'))
  }
  for (const child of element.childNodes) visit(child, false)
  return runs
}

/** The same of what an element is made from. */
export function runsOfNode(node: PaperNode): readonly PageRun[] {
  const runs: PageRun[] = []
  const visit = (content: PaperContent, isHeading: boolean) => {
    if (typeof content === 'string') return addRun(runs, { text: content, ...(isHeading && { isHeading }) })
    if (content.number !== undefined) {
      return addRun(runs, { text: content.children.join(''), key: content.number.key })
    }
    const isRunIn = content.className?.split(' ').includes('run-in') ?? false
    for (const child of content.children) visit(child, isHeading || isRunIn)
  }
  node.children.forEach((child, index) => {
    if (node.tag === 'h1' && index > 0) addRun(runs, { text: '\n' })
    visit(child, false)
  })
  return runs
}

/** Chromium parts text nodes and puts in spaces that do not break; neither is the user's. */
function addRun(runs: PageRun[], run: PageRun): void {
  const text = run.text.replaceAll('\u00a0', ' ').replaceAll('\u200b', '')
  if (text === '') return
  const last = runs.at(-1)
  if (last !== undefined && last.key === undefined && run.key === undefined && last.isHeading === run.isHeading) {
    runs[runs.length - 1] = { ...last, text: last.text + text }
  } else runs.push({ ...run, text })
}
