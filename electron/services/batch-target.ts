import type { BatchTarget } from './paper-batch.ts'
import { paperFormat } from './paper-file.ts'

/**
 * Where several papers go: a file each of the format in a folder, or, where it is null, one file whose name says the format.
 * Throws `paper.unknownFormat`.
 */
export function batchTarget(path: string, each: 'docx' | 'pdf' | null): BatchTarget {
  if (each !== null) return { kind: 'folder', path, format: each }
  return { kind: 'file', path, format: paperFormat(path, ['docx', 'pdf']) }
}
