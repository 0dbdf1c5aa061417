import type { BulletinEdit, EditedParagraph } from '../../../shared/domain/bulletin/edit-content.ts'
import type { PaperNode } from '../../../shared/print/paper-node.ts'
import { isEditableNode, type PageRun, runsIn, runsOfNode } from './paper-dom.ts'

/**
 * What the user did to a sheet since it was shown, read off the page: whatever a keyboard, an input method or a paste did to
 * its elements, each block's words now are what stands at its place until the next place begins.
 */
export function readEdits(sheet: HTMLElement, nodes: readonly PaperNode[]): readonly BulletinEdit[] {
  const now = new Map<string, (readonly PageRun[])[]>()
  let place: string | null = null
  const heads = nodes.filter(isEditableNode)
  for (const element of textElements(sheet)) {
    const own = element.dataset.place
    if (own !== undefined && !now.has(own)) place = own
    // What was put in before the first block belongs to it.
    place ??= heads[0]?.place ?? null
    if (place === null) continue
    const known = now.get(place)
    if (known === undefined) now.set(place, [runsIn(element)])
    else known.push(runsIn(element))
  }
  return editableNodes(nodes).flatMap((node): readonly BulletinEdit[] => {
    const own = node.place ?? ''
    const paragraphs = (now.get(own) ?? []).filter((runs, index) => index === 0 || runs.length > 0)
    const before = JSON.stringify([runsOfNode(node)])
    if (JSON.stringify(paragraphs) === before) return []
    return [{ place: own, paragraphs: paragraphs.filter((runs) => runs.length > 0).map(toParagraph(node)) }]
  })
}

/** Blocks of text in the order of the page; what cannot be typed into is passed over but for its editable parts. */
function textElements(sheet: HTMLElement): readonly HTMLElement[] {
  return [...sheet.children].flatMap((child) => {
    if (!(child instanceof HTMLElement)) return []
    return child.contentEditable === 'false' ? [...child.querySelectorAll<HTMLElement>('p[data-place]')] : [child]
  })
}

function editableNodes(nodes: readonly PaperNode[]): readonly PaperNode[] {
  return nodes.flatMap((node) => {
    if (isEditableNode(node)) return [node]
    return node.tag === 'table'
      ? []
      : editableNodes(node.children.filter((child): child is PaperNode => typeof child !== 'string'))
  })
}

function toParagraph(node: PaperNode): (runs: readonly PageRun[]) => EditedParagraph {
  const hasHeading = runsOfNode(node).some((run) => run.isHeading)
  const plain = ({ text, key }: PageRun) => (key === undefined ? { text } : { text, key })
  return (runs) => {
    if (!hasHeading) return { runs: runs.map(plain) }
    return {
      heading: runs.filter((run) => run.isHeading).map(plain),
      runs: runs.filter((run) => !run.isHeading).map(plain),
    }
  }
}
