import { z } from 'zod'
import { mappedFields, type NamedMapping, type TableMapping, unitSources } from '../domain/free-form/types.ts'
import type { FreeFormTable } from '../domain/free-form/view-table.ts'
import type { ReturnAnswer } from '../domain/task-return/answers.ts'
import {
  type Accepted,
  type IntakeDetail,
  type IntakeList,
  intakeStandings,
  type Staged,
} from '../domain/task-return/intake.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'
import { status } from './status.ts'

const period = z.object({ periodId: id<'period'>() })
const file = z.object({ intakeId: id<'intake'>() })
const page = { offset: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(200) }

const place = { sheet: z.string(), row: z.number().int().min(1) }
const answer = z.union([
  z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
  z.object({ kind: z.literal('row'), ...place, taskId: id<'task'>().nullable() }),
  z.object({
    kind: z.literal('value'),
    ...place,
    field: z.literal('percent'),
    value: z.number().min(0).max(100).nullable(),
  }),
  z.object({
    kind: z.literal('value'),
    ...place,
    field: z.templateLiteral(['goal:', z.iso.date()]),
    value: z.number().min(0).max(100).nullable(),
  }),
  z.object({ kind: z.literal('value'), ...place, field: z.literal('status'), value: status.nullable() }),
]) satisfies z.ZodType<ReturnAnswer>

const row = z.number().int().max(2_000_000)
/** More columns than any table of reports has; a sheet may have 16384. */
const mostColumns = 400
const mappedField = z.union([z.enum(mappedFields), z.templateLiteral(['goal:', z.iso.date()])])
const mapping = z.object({
  columns: z
    .array(z.object({ key: z.string().min(1).max(200), field: mappedField.nullable() }))
    .max(mostColumns)
    .readonly(),
  unitSource: z.enum(unitSources),
  leftOut: z.array(z.string().min(1).max(200)).max(200).readonly(),
}) satisfies z.ZodType<TableMapping>

/** Channels of the domain `taskReturn`: what comes back from the units, from being put in to being taken or given back. */
export const taskReturnContract = {
  /** Puts files and folders in, to be looked at; a job. */
  'taskReturn.stage': call(period.extend({ files: z.array(fileToken).min(1) }), result<Staged>()),
  /** Reads what still waits to be read; a job. */
  'taskReturn.readStaged': call(period, result<null>()),
  'taskReturn.listIntake': call(
    period.extend({ standing: z.enum(intakeStandings).nullable().default(null), ...page }),
    result<IntakeList>(),
  ),
  'taskReturn.showFile': call(file.extend(page), result<IntakeDetail>()),
  /** Settles a doubt on the spot. */
  'taskReturn.settle': call(file.extend({ answer }), result<null>()),
  /** 列对照 — a table of a file that is no form of ours, with how it seems to be read. */
  'taskReturn.showFreeForm': call(
    file.extend({
      sheet: z.string().max(400).nullable(),
      heading: z.object({ top: row, bottom: row }).nullable(),
    }),
    result<{
      readonly table: FreeFormTable
      readonly used: TableMapping | null
      readonly known: readonly NamedMapping[]
    }>(),
  ),
  /** Reads a file, and others like it, by a mapping, and keeps that by name; a job. */
  'taskReturn.useMapping': call(
    file.extend({ mapping, name: z.string().max(60).nullable(), isForOthers: z.boolean() }),
    result<{ readonly files: number }>(),
  ),
  'taskReturn.renameMapping': call(
    z.object({ mappingId: id<'tableMapping'>(), name: z.string().max(60) }),
    result<null>(),
  ),
  'taskReturn.removeMapping': call(z.object({ mappingId: id<'tableMapping'>() }), result<null>()),
  /** Leaves what was answered for earlier files of the unit out of this one. */
  'taskReturn.leaveMemory': call(file, result<null>()),
  /** Takes all files without problems; a job. */
  'taskReturn.acceptClean': call(period, result<Accepted>()),
  /** Takes a file, or only the rows of some tasks. */
  'taskReturn.accept': call(file.extend({ taskIds: z.array(id<'task'>()).min(1).nullable() }), result<Accepted>()),
  'taskReturn.decline': call(
    file.extend({ taskIds: z.array(id<'task'>()).min(1), isDeclined: z.boolean() }),
    result<null>(),
  ),
  /** Takes files of which nothing was taken out of the intake. */
  'taskReturn.remove': call(z.object({ intakeIds: z.array(id<'intake'>()).min(1) }), result<null>()),
  /** 退回单 of all units that were given something back, or of some, into a folder; a job. `folder` of the answer opens it. */
  'taskReturn.exportSlips': call(
    period.extend({
      folder: fileToken,
      unitIds: z.array(id<'unit'>()).min(1).nullable(),
      // As typed: what is no day is told in words.
      due: z.string().max(20),
    }),
    result<{ readonly files: number; readonly folder: FileToken }>(),
  ),
  'taskReturn.sendBack': call(file.extend({ reason: z.string().max(2000) }), result<null>()),
}
