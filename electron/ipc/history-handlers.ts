import { listHistorySteps, readHistoryState, redoStep, undoStep } from '../services/history-steps-service.ts'
import { readRecordHistory } from '../services/record-history-service.ts'
import type { Backend } from './backend-context.ts'
import type { HandlersFor } from './handlers-for.ts'

export const historyHandlers = ({ folder }: Backend): HandlersFor<'history'> => ({
  'history.list': (page) => listHistorySteps(folder, page),
  'history.state': () => readHistoryState(folder),
  'history.undo': ({ entryId }) => undoStep(folder, entryId),
  'history.ofRecord': (record) => readRecordHistory(folder, record),
  'history.redo': () => redoStep(folder),
})
