import { z } from 'zod'
import type { HeadStanding } from '../domain/paper/paper-gaps.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id, isoDate } from './ids.ts'
import { paperElements } from './paper-elements.ts'

const scope = z.object({ planId: id<'plan'>(), periodId: id<'period'>().nullable() })
/** The office's preset it is worded by; null for the program's own. */
const presetId = id<'paperPreset'>().nullable()
const paper = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('responsibilityList'),
    by: z.enum(['section', 'leader', 'unit']),
    only: z.string().max(64).nullable(),
    presetId,
  }),
  z.object({ kind: z.literal('ledgers'), by: z.enum(['leader', 'unit']), presetId }),
  z.object({ kind: z.literal('leaderBooklet'), leaderId: id<'leader'>().nullable(), presetId }),
  z.object({ kind: z.literal('meetingMaterial'), presetId }),
  z.object({
    kind: z.literal('meetingMinutes'),
    date: isoDate,
    hostId: id<'leader'>().nullable(),
    absentIds: z.array(id<'leader'>()).max(100),
    presetId,
  }),
  z.object({ kind: z.literal('coveringLetter'), presetId, elements: paperElements.exactOptional() }),
  z.object({ kind: z.literal('changeList'), from: isoDate, to: isoDate, presetId }),
  z.object({
    kind: z.literal('planNotice'),
    style: z.enum(['inline', 'table']).nullable(),
    presetId,
    elements: paperElements.exactOptional(),
  }),
])

/** Channels of papers on a plan that are printed as it stands. */
export const planPaperContract = {
  /** Which 公文要素 the paper has room for, and what it would lack as it is asked for; null for papers that have none. */
  'planPaper.standing': call(scope.extend({ paper }), result<HeadStanding | null>()),
  /** Into the file of a save dialog, in the format its name says; a job. */
  'planPaper.export': call(scope.extend({ paper, file: fileToken }), result<{ readonly file: FileToken }>()),
  /** A file each in a chosen folder: ledgers and booklets; a job. */
  'planPaper.exportEach': call(
    scope.extend({ paper, folder: fileToken, format: z.enum(['docx', 'pdf', 'xlsx']) }),
    result<{ readonly files: number; readonly folder: FileToken }>(),
  ),
}
