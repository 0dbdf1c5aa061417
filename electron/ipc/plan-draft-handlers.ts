import * as drafts from '../services/plan-draft-service.ts'
import { listNamesToSettle } from '../services/plan-draft-units.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const planDraftHandlers = ({ folder, files }: Backend): HandlersFor<'planDraft'> => ({
  'planDraft.begin': (input, job) =>
    drafts.beginDrafts(
      folder,
      input.files.map((file) => files.pathOf(file)),
      job,
    ),
  'planDraft.paste': ({ text, name }, job) => drafts.beginPastedDraft(folder, text, name, job),
  'planDraft.list': () => drafts.listDrafts(folder),
  'planDraft.open': ({ draftId }) => drafts.openDraft(folder, draftId),
  'planDraft.source': (lines) => drafts.listSourceRows(folder, lines),
  'planDraft.rows': (lines) => drafts.listDraftRows(folder, lines),
  'planDraft.edit': ({ draftId, edit }) => drafts.editDraft(folder, draftId, edit),
  'planDraft.undo': ({ draftId }) => drafts.undoDraftEdit(folder, draftId),
  'planDraft.redo': ({ draftId }) => drafts.redoDraftEdit(folder, draftId),
  'planDraft.units': ({ draftId }) => listNamesToSettle(folder, draftId),
  'planDraft.accept': ({ draftId }, job) => drafts.acceptDraft(folder, draftId, job),
  'planDraft.discard': ({ draftId }) => done(drafts.discardDraft(folder, draftId)),
})
