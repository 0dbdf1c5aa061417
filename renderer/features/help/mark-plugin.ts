import { markWords } from '../../ui/mark-words.ts'

/** As much of a node of the rendered text as marking needs. */
interface TextNode {
  readonly type: string
  readonly value?: string
  readonly tagName?: string
  readonly properties?: Readonly<Record<string, string>>
  children?: TextNode[]
}

/** A plugin for react-markdown that puts what is looked for into `<mark>`. */
export function markPlugin(words: string): () => (tree: TextNode) => void {
  return () => (tree) => markBelow(tree, words)
}

function markBelow(node: TextNode, words: string): void {
  if (!node.children) return
  node.children = node.children.flatMap((child) => {
    markBelow(child, words)
    if (child.type !== 'text' || child.value === undefined) return [child]
    return markWords(child.value, words).map(({ text, isMarked }): TextNode => {
      const piece: TextNode = { type: 'text', value: text }
      return isMarked ? { type: 'element', tagName: 'mark', properties: {}, children: [piece] } : piece
    })
  })
}
