import { forgetAnswer, listAnswersOfUnit } from '../services/unit-answer-service.ts'
import { addGroup, removeGroup, setMembers } from '../services/unit-group-service.ts'
import { acceptUnitList, exportUnitList, previewUnitList } from '../services/unit-list-service.ts'
import { countUnitTasks, previewMerge, readUnitOverview } from '../services/unit-overview-service.ts'
import * as units from '../services/unit-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const unitHandlers = ({ folder, files }: Backend): HandlersFor<'unit'> => ({
  'unit.overview': () => readUnitOverview(folder),
  'unit.countTasks': ({ planId }) => countUnitTasks(folder, planId),
  'unit.add': (input) => units.addUnit(folder, input),
  'unit.edit': ({ unitId, edit }) => done(units.editUnit(folder, unitId, edit)),
  'unit.editMany': ({ unitIds, edit }) => done(units.editUnits(folder, unitIds, edit)),
  'unit.remove': ({ unitId }) => done(units.removeUnit(folder, unitId)),
  'unit.addOtherName': ({ unitId, name }) => done(units.addOtherName(folder, unitId, name)),
  'unit.removeOtherName': ({ unitId, name }) => done(units.removeOtherName(folder, unitId, name)),
  'unit.place': ({ unitIds, ...place }) => done(units.placeUnits(folder, unitIds, place)),
  'unit.placeKind': ({ kind, beforeKind }) => done(units.placeKind(folder, kind, beforeKind)),
  'unit.addGroup': ({ name }) => addGroup(folder, name),
  'unit.setMembers': ({ groupId, unitIds }) => done(setMembers(folder, groupId, unitIds)),
  'unit.removeGroup': ({ groupId }) => done(removeGroup(folder, groupId)),
  'unit.confirmProposal': ({ proposalId }) => units.confirmProposal(folder, proposalId),
  'unit.rejectProposal': ({ proposalId }) => done(units.rejectProposal(folder, proposalId)),
  'unit.previewMerge': ({ keptId, mergedId }) => previewMerge(folder, keptId, mergedId),
  'unit.merge': ({ keptId, mergedId }) => units.mergeUnits(folder, keptId, mergedId),
  'unit.undoMerge': ({ mergeId }) => done(units.undoMerge(folder, mergeId)),
  'unit.answers': ({ unitId }) => listAnswersOfUnit(folder.db, unitId),
  'unit.forgetAnswer': ({ unitId, answerId }) => done(forgetAnswer(folder, unitId, answerId)),
  'unit.exportList': async ({ file }) => files.grant(await exportUnitList(folder, files.pathOf(file))),
  'unit.previewList': ({ file }) => previewUnitList(folder, files.pathOf(file)),
  'unit.acceptList': ({ file, ...choice }) => done(acceptUnitList(folder, files.pathOf(file), choice)),
})
