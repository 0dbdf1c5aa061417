import { piecesOf } from '../../../shared/domain/bulletin/block-words.ts'
import type { ComposedBulletin } from '../../../shared/domain/bulletin/content.ts'
import type { DocumentBlock, DocumentCell, Run } from '../../../shared/domain/document/types.ts'

/** A number with its name and how many it counts, words as they are. */
const marked = ({ text, key, counts }: Run | DocumentCell) =>
  key === undefined ? text : `⟨${text}|${key}${counts === undefined ? '' : `|${counts.what}:${counts.ids.length}`}⟩`

function wordsOfBlock(block: DocumentBlock): string {
  if (block.kind !== 'table') return piecesOf(block).map(marked).join('')
  return [...block.header, ...block.rows]
    .map((row) => row.cells.map(marked).join(' ¦ ').replaceAll('\n', '/'))
    .join('\n')
}

/** Everything the program writes of a round, with the place of each block and the name of each number. */
export function wordsOfBulletin(bulletin: ComposedBulletin): string {
  const blocks = (placed: ComposedBulletin['insertable']) =>
    placed.map(({ place, block }) => `[${place}] ${block.kind} ${wordsOfBlock(block)}`)
  return [
    bulletin.fields.title.join('/'),
    bulletin.fields.addressees,
    bulletin.fields.copyTo,
    ...bulletin.sections.flatMap((section) => [
      `# ${section.key} ${section.placement} ${section.orientation} ${section.heading}`,
      ...blocks(section.blocks),
    ]),
    '# insertable',
    ...blocks(bulletin.insertable),
  ].join('\n')
}
