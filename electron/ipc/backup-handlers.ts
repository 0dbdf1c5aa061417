import type { BackupChoiceInput } from '../../shared/ipc/backup.ts'
import { backupsFolder, listBackups, makeBackup } from '../services/backup-service.ts'
import { checkData, mendDerived } from '../services/check-service.ts'
import {
  findBeforeRestore,
  lookIntoBackup,
  prepareRestore,
  prepareRestoreUnopened,
} from '../services/restore-service.ts'
import type { Backend, GrantedFiles } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const backupHandlers = ({ folder, files, daily }: Backend): HandlersFor<'backup'> => ({
  'backup.list': async () => ({
    backups: await listBackups(folder),
    daily: daily.state,
    folder: files.grant(backupsFolder(folder)),
  }),
  'backup.make': ({ folder: target }, job) => makeBackup(folder, 'manual', target && files.pathOf(target), job),
  'backup.look': ({ backup }, job) => lookIntoBackup(folder.path, chosen(files, backup), job),
  'backup.restore': ({ backup }, job) => prepareRestore(folder.path, chosen(files, backup), job),
  'backup.undoRestore': async (_input, job) => prepareRestore(folder.path, await findBeforeRestore(folder.path), job),
  'backup.check': (_input, job) => checkData(folder, job),
  'backup.mend': () => done(mendDerived(folder)),
})

/** Channels that are answered although the ledger could not be opened: the way back to one that can. */
export type RescueHandlers = Pick<
  HandlersFor<'backup'>,
  'backup.list' | 'backup.look' | 'backup.restore' | 'backup.undoRestore'
>

/** The same for a data folder that could not be opened; what restores takes the folder's lock for that while. */
export const rescueHandlers = (path: string, files: GrantedFiles): RescueHandlers => ({
  'backup.list': async () => ({
    backups: await listBackups({ path }),
    daily: null,
    folder: files.grant(backupsFolder({ path })),
  }),
  'backup.look': ({ backup }, job) => lookIntoBackup(path, chosen(files, backup), job),
  'backup.restore': ({ backup }, job) => prepareRestoreUnopened(path, chosen(files, backup), job),
  'backup.undoRestore': async (_input, job) => prepareRestoreUnopened(path, await findBeforeRestore(path), job),
})

function chosen(files: GrantedFiles, backup: BackupChoiceInput) {
  return 'name' in backup ? backup : { path: files.pathOf(backup.file) }
}
