import { z } from 'zod'
import { maxCellText } from '../domain/form/columns.ts'
import type { PaperTable } from '../list/paper-table.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken } from './ids.ts'

const text = z.string().max(maxCellText)

const paperTable = z.object({
  title: text,
  subtitle: text.exactOptional(),
  columns: z
    .array(z.object({ title: text, width: z.number().positive(), isNumber: z.boolean() }))
    .min(1)
    .max(100)
    .readonly(),
  rows: z
    .array(z.union([text, z.array(text).readonly()]))
    .max(100_000)
    .readonly(),
}) satisfies z.ZodType<PaperTable>

/** Channels of the domain `list`: any list of the page, as it is shown. */
export const listContract = {
  /** Writes just what is shown as a workbook; `file` is a place to write to, its extension `.xlsx`. */
  'list.export': call(z.object({ list: paperTable, file: fileToken }), result<FileToken>()),
}
