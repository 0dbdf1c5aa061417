import { breakTitle } from './break-title.ts'
import type { DocumentBlock, OfficialDocument } from './types.ts'

/** A table under its title on turned pages, with what stands around it: no head, no addressees, no 署名 and no 版记. */
export function landscapePaper(title: string, blocks: readonly DocumentBlock[]): OfficialDocument {
  return {
    head: null,
    title: breakTitle(title),
    addressees: null,
    orientation: 'landscape',
    blocks,
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}
