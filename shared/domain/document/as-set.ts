import type { PaperSettings } from './paper-settings.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument, Run } from './types.ts'

/** `1.` before the words of a third-level heading; `1.5` is a number. */
const levelNumber = /^(\d+)\.(?!\d)/

/**
 * A paper with the choices of an office that change what its text holds, not where it stands: the dot of third-level
 * numbers, how figures stand in their columns. The same document where nothing is chosen otherwise.
 */
export function asSet(document: OfficialDocument, settings: PaperSettings): OfficialDocument {
  if (settings.levelDot === 'half' && settings.figures === 'right') return document
  const blocksOf = (blocks: readonly DocumentBlock[]) => blocks.map((block) => blockAsSet(block, settings))
  return {
    ...document,
    blocks: blocksOf(document.blocks),
    annexes: document.annexes.map((annex) => ({ ...annex, blocks: blocksOf(annex.blocks) })),
  }
}

function blockAsSet(block: DocumentBlock, { levelDot, figures }: PaperSettings): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return levelDot === 'full' && block.level === 3 ? { ...block, runs: withFullDot(block.runs) } : block
    case 'paragraph':
      return levelDot === 'full' && (block.shape ?? 'text') === 'text'
        ? { ...block, runs: withFullDot(block.runs) }
        : block
    case 'table':
      return figures === 'centred' ? withFiguresCentred(block) : block
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}

function withFullDot([first, ...others]: readonly Run[]): readonly Run[] {
  return first === undefined ? [] : [{ ...first, text: first.text.replace(levelNumber, '$1．') }, ...others]
}

function withFiguresCentred(table: DocumentTable): DocumentTable {
  const columns = table.columns.map((column) =>
    column.align === 'right' ? { ...column, align: 'center' as const } : column,
  )
  return { ...table, columns }
}
