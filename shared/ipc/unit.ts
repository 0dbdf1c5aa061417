import { z } from 'zod'
import type { UnitGroupId, UnitId, UnitMergeId } from '../domain/id.ts'
import type { UnitMergePreview, UnitOverview, UnitTaskCount } from '../domain/unit/overview.ts'
import { unitKinds } from '../domain/unit/unit-kind.ts'
import type { UnitAnswerView } from '../domain/unit-answer/types.ts'
import type { UnitListPreview } from '../domain/unit-list/types.ts'
import { call, nothing, result } from './call.ts'
import { type FileToken, fileToken, id } from './ids.ts'

const unitId = id<'unit'>()
const groupId = id<'unitGroup'>()
const proposalId = id<'unitProposal'>()
const kind = z.enum(unitKinds)
const name = z.string().max(100)
const words = z.string().trim().max(100)
const year = z.number().int().min(1900).max(2200)

const edit = z.object({
  name: name.exactOptional(),
  kind: kind.exactOptional(),
  contactName: words.nullable().exactOptional(),
  contactPhone: words.nullable().exactOptional(),
  activeFrom: year.nullable().exactOptional(),
  activeTo: year.nullable().exactOptional(),
  successorId: unitId.nullable().exactOptional(),
})

/** Channels of the domain `unit`: the units in official order, their names and groups, and the list as a workbook. */
export const unitContract = {
  'unit.overview': call(nothing, result<UnitOverview>()),
  /** Tasks by unit, of a plan or of all plans (null). */
  'unit.countTasks': call(z.object({ planId: id<'plan'>().nullable() }), result<readonly UnitTaskCount[]>()),
  'unit.add': call(z.object({ name, kind }), result<UnitId>()),
  'unit.edit': call(z.object({ unitId, edit }), result<null>()),
  /** Sets the same of many units, as one step. */
  'unit.editMany': call(
    z.object({ unitIds: z.array(unitId).min(1), edit: edit.omit({ name: true, successorId: true }) }),
    result<null>(),
  ),
  'unit.remove': call(z.object({ unitId }), result<null>()),
  'unit.addOtherName': call(z.object({ unitId, name }), result<null>()),
  'unit.removeOtherName': call(z.object({ unitId, name }), result<null>()),
  /** Puts units into a kind before one of its units, or behind them all (null). */
  'unit.place': call(z.object({ unitIds: z.array(unitId).min(1), kind, beforeId: unitId.nullable() }), result<null>()),
  /** Puts a whole kind before another one, or behind all (null). */
  'unit.placeKind': call(z.object({ kind, beforeKind: kind.nullable() }), result<null>()),
  'unit.addGroup': call(z.object({ name }), result<UnitGroupId>()),
  /** With no members named, the group's name says who is in it. */
  'unit.setMembers': call(z.object({ groupId, unitIds: z.array(unitId) }), result<null>()),
  'unit.removeGroup': call(z.object({ groupId }), result<null>()),
  'unit.confirmProposal': call(z.object({ proposalId }), result<UnitMergeId>()),
  'unit.rejectProposal': call(z.object({ proposalId }), result<null>()),
  'unit.previewMerge': call(z.object({ keptId: unitId, mergedId: unitId }), result<UnitMergePreview>()),
  'unit.merge': call(z.object({ keptId: unitId, mergedId: unitId }), result<UnitMergeId>()),
  'unit.undoMerge': call(z.object({ mergeId: id<'unitMerge'>() }), result<null>()),
  /** What the office answered for a unit's words, the newest first. */
  'unit.answers': call(z.object({ unitId }), result<readonly UnitAnswerView[]>()),
  'unit.forgetAnswer': call(z.object({ unitId, answerId: id<'unitAnswer'>() }), result<null>()),
  'unit.exportList': call(z.object({ file: fileToken }), result<FileToken>()),
  'unit.previewList': call(z.object({ file: fileToken }), result<UnitListPreview>()),
  'unit.acceptList': call(
    z.object({
      file: fileToken,
      /** Of the preview: only the bytes that were looked at are taken in. */
      hash: z.string().length(64),
      rows: z.array(z.number().int().positive()),
      takeOrder: z.boolean(),
    }),
    result<null>(),
  ),
}
