import type { Block } from '../original-document/types.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { WordedPlan } from './worded-plan.ts'

/** A printed plan in full-width signs, its paragraphs and cells alike: reading it again gives the plan but for its signs. */
export function inFullSigns({ plan, printed }: WordedPlan): WordedPlan {
  const { title, issuer, documentNumber } = plan
  return {
    // By these the lines that say them are known.
    plan: {
      ...plan,
      title: fullWidthSigns(title),
      issuer: issuer && fullWidthSigns(issuer),
      documentNumber: documentNumber && fullWidthSigns(documentNumber),
    },
    printed: printed.map(blockInFullSigns),
  }
}

function blockInFullSigns(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, text: fullWidthSigns(block.text) }
  return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: fullWidthSigns(cell.text) })) }
}
