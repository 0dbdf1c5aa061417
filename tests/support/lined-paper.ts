import type { DocumentBlock, DocumentParagraph, OfficialDocument } from '../../shared/domain/document/types.ts'

/** A paragraph without an indent. */
export const flushText = (words: string, more: Partial<DocumentParagraph> = {}): DocumentParagraph => ({
  ...{ kind: 'paragraph', shape: 'flush', runs: [{ text: words }] },
  ...more,
})

/** So many lines of 28 characters. */
export const linesOf = (count: number) => flushText('国'.repeat(28 * count))

/** A paper of these blocks alone, and what is given besides. */
export const linedPaper = (
  blocks: readonly DocumentBlock[],
  more: Partial<OfficialDocument> = {},
): OfficialDocument => ({
  ...{ head: null, title: [], addressees: null, orientation: 'portrait', blocks, annexes: [], closing: null },
  ...{ remark: null, imprint: null, ...more },
})
