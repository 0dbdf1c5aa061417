import { removeMapping, renameMapping, showFreeForm, useMapping } from '../services/free-form-service.ts'
import { acceptCleanFiles, acceptFile, sendBackFile } from '../services/intake-acceptance.ts'
import {
  declineRows,
  leaveMemory,
  readStaged,
  removeFromIntake,
  settleDoubt,
  stageReturns,
} from '../services/intake-service.ts'
import { listIntake, showIntakeFile } from '../services/intake-view.ts'
import { exportReturnSlips } from '../services/return-slip-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const taskReturnHandlers = ({ folder, files }: Backend): HandlersFor<'taskReturn'> => ({
  'taskReturn.stage': ({ periodId, files: tokens }, job) =>
    stageReturns(
      folder,
      periodId,
      tokens.map((token) => files.pathOf(token)),
      job,
    ),
  'taskReturn.readStaged': async ({ periodId }, job) => {
    await readStaged(folder, periodId, job)
    return null
  },
  'taskReturn.listIntake': ({ periodId, standing, ...page }) => listIntake(folder, periodId, standing, page),
  'taskReturn.showFile': ({ intakeId, ...page }) => showIntakeFile(folder, intakeId, page),
  'taskReturn.settle': async ({ intakeId, answer }) => {
    await settleDoubt(folder, intakeId, answer)
    return null
  },
  'taskReturn.showFreeForm': ({ intakeId, ...request }) => showFreeForm(folder, intakeId, request),
  'taskReturn.useMapping': ({ intakeId, ...choice }, job) => useMapping(folder, intakeId, choice, job),
  'taskReturn.renameMapping': async ({ mappingId, name }) => {
    await renameMapping(folder, mappingId, name)
    return null
  },
  'taskReturn.removeMapping': async ({ mappingId }) => {
    await removeMapping(folder, mappingId)
    return null
  },
  'taskReturn.leaveMemory': async ({ intakeId }) => {
    await leaveMemory(folder, intakeId)
    return null
  },
  'taskReturn.acceptClean': ({ periodId }, job) => acceptCleanFiles(folder, periodId, job),
  'taskReturn.accept': ({ intakeId, taskIds }) => acceptFile(folder, intakeId, taskIds),
  'taskReturn.decline': async ({ intakeId, taskIds, isDeclined }) => {
    await declineRows(folder, intakeId, taskIds, isDeclined)
    return null
  },
  'taskReturn.remove': async ({ intakeIds }) => {
    await removeFromIntake(folder, intakeIds)
    return null
  },
  'taskReturn.exportSlips': async ({ folder: token, ...request }, job) => {
    const path = files.pathOf(token)
    const { files: written } = await exportReturnSlips(folder, request, path, job)
    return { files: written.length, folder: files.grant(path) }
  },
  'taskReturn.sendBack': async ({ intakeId, reason }) => {
    await sendBackFile(folder, intakeId, reason)
    return null
  },
})
