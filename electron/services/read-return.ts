import type { NamedMapping } from '../../shared/domain/free-form/types.ts'
import { type FreeFormTable, type TableRequest, viewTable } from '../../shared/domain/free-form/view-table.ts'
import { matchReturn, type PartAnswers } from '../../shared/domain/task-return/match-return.ts'
import type { PreparedContext } from '../../shared/domain/task-return/prepare.ts'
import type { ReturnReading } from '../../shared/domain/task-return/reading.ts'
import type { ReturnProblem } from '../../shared/domain/task-return/types.ts'
import type { Workbook } from '../../shared/domain/workbook/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readWorkbook } from '../excel/read-workbook.ts'
import { errorSentence } from '../messages.ts'
import { documentWorkbook } from '../reading/document-workbook.ts'
import { readDocument } from '../reading/read-document.ts'
import { sniffContent } from '../reading/sniff.ts'

/**
 * Reads a returned file and matches it against a round. What is wrong with the file is no error but a refusal with the
 * reason.
 * @param name the file's name, without its folder
 * @returns one reading for each unit that the file is of
 */
export async function readReturn(
  bytes: Uint8Array,
  name: string,
  context: PreparedContext,
  settled?: PartAnswers,
): Promise<readonly ReturnReading[]> {
  try {
    return matchReturn(await readTables(bytes, name), name, context, settled)
  } catch (error) {
    if (error instanceof UserError) return [refusedReading('file.unreadable', errorSentence(error))]
    throw error
  }
}

/** Shows a table of a returned file that is no form of ours; null where it has none, or cannot be read at all. */
export async function readFreeForm(
  bytes: Uint8Array,
  name: string,
  context: PreparedContext,
  request: TableRequest,
  known: readonly NamedMapping[],
): Promise<FreeFormTable | null> {
  try {
    return viewTable(await readTables(bytes, name), context, request, known)
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** A workbook as it is, a Word file by its tables. Text is a table where commas or tabs divide it, as .csv has them. */
async function readTables(bytes: Uint8Array, name: string): Promise<Workbook> {
  const kind = sniffKind(bytes, name)
  if (kind === 'docx' || kind === 'doc') return documentWorkbook(await readDocument(bytes, name))
  return readWorkbook(bytes, name)
}

/** Null for what the reader of workbooks may still take: web pages under the name of a workbook, damaged packages. */
function sniffKind(bytes: Uint8Array, name: string): ReturnType<typeof sniffContent> | null {
  try {
    return sniffContent(bytes, name)
  } catch (error) {
    if (error instanceof UserError && ['file.isWebPage', 'file.notText'].includes(error.code)) return null
    throw error
  }
}

/** What is said of a file that could not be read at all. */
export function refusedReading(code: 'file.openElsewhere' | 'file.unreadable', words: string): ReturnReading {
  const problem: ReturnProblem = { sheet: null, row: null, column: null, code, params: { words } }
  return { unitId: null, isRefused: true, reports: [], problems: [problem] }
}
