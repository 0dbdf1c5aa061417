import type { DocumentBlock } from '../document/types.ts'
import type { ComposedPaper } from './composed-paper.ts'
import type { SectionPlacement } from './preset.ts'

/** A stretch of a previewed paragraph; numbers the program put in are told apart. */
export interface PreviewRun {
  readonly text: string
  readonly isNumber: boolean
}

/** A block as a preview shows it: its words, or how many rows a table has. */
export type PreviewBlock =
  | { readonly place: string; readonly kind: 'text'; readonly runs: readonly PreviewRun[] }
  | { readonly place: string; readonly kind: 'table'; readonly rows: number }

/** What a preset would say of a period, section by section; those with nothing to say have no blocks. */
export interface PresetPreview {
  readonly title: string
  readonly addressees: string
  readonly copyTo: string
  readonly sections: readonly {
    readonly key: string
    readonly placement: SectionPlacement
    readonly heading: string
    readonly isShown: boolean
    readonly blocks: readonly PreviewBlock[]
  }[]
}

export function previewOf({ fields, sections }: ComposedPaper): PresetPreview {
  return {
    title: fields.title.join(''),
    addressees: fields.addressees,
    copyTo: fields.copyTo,
    sections: sections.map(({ key, placement, heading, isShown, blocks }) => ({
      key,
      placement,
      heading,
      isShown,
      blocks: blocks.map(({ place, block }) => previewBlock(place, block)),
    })),
  }
}

function previewBlock(place: string, block: DocumentBlock): PreviewBlock {
  if (block.kind === 'table') return { place, kind: 'table', rows: block.rows.length }
  const runs = block.kind === 'heading' ? [...block.runs, ...(block.following ?? [])] : block.runs
  return { place, kind: 'text', runs: runs.map(({ text, key }) => ({ text, isNumber: key !== undefined })) }
}
