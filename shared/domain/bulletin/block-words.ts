import type { DocumentBlock, DocumentCell, Run } from '../document/types.ts'

/** All runs of a block but those of a table, in reading order. */
export function runsOf(block: DocumentBlock): readonly Run[] {
  if (block.kind === 'table') return []
  return block.kind === 'heading' ? [...block.runs, ...(block.following ?? [])] : block.runs
}

/** The words of a block as one text; a table has none. */
export function wordsOf(block: DocumentBlock): string {
  return runsOf(block)
    .map((run) => run.text)
    .join('')
}

/** Every run and cell of a block: whatever may be a number the program put in. */
export function piecesOf(block: DocumentBlock): readonly (Run | DocumentCell)[] {
  return block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : runsOf(block)
}

/** The numbers the program put into some blocks, by name. */
export function numbersByKey(blocks: Iterable<DocumentBlock>): ReadonlyMap<string, Run> {
  const found = new Map<string, Run>()
  for (const block of blocks) {
    for (const { text, counts, key } of piecesOf(block)) {
      if (key !== undefined && !found.has(key)) found.set(key, { text, key, ...(counts && { counts }) })
    }
  }
  return found
}

/** The block with its numbers as they are counted now; numbers that are counted no more stay as they are. */
export function withNumbers(block: DocumentBlock, numbers: ReadonlyMap<string, Run>): DocumentBlock {
  const counted = (run: Run): Run => (run.key === undefined ? run : (numbers.get(run.key) ?? run))
  switch (block.kind) {
    case 'table':
      return block
    case 'paragraph':
      return { ...block, runs: block.runs.map(counted) }
    case 'heading': {
      const following = block.following && { following: block.following.map(counted) }
      return { ...block, runs: block.runs.map(counted), ...following }
    }
    default:
      throw new Error(`unknown block ${JSON.stringify(block satisfies never)}`)
  }
}
