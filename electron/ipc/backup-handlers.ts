import type { BackupChoiceInput } from '../../shared/ipc/backup.ts'
import { backupsFolder, listBackups, makeBackup } from '../services/backup-service.ts'
import { checkData, mendDerived } from '../services/check-service.ts'
import { findBeforeRestore, lookIntoBackup, prepareRestore } from '../services/restore-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const backupHandlers = ({ folder, files, daily }: Backend): HandlersFor<'backup'> => {
  const chosen = (backup: BackupChoiceInput) => ('name' in backup ? backup : { path: files.pathOf(backup.file) })
  return {
    'backup.list': async () => ({
      backups: await listBackups(folder),
      daily: daily.state,
      folder: files.grant(backupsFolder(folder)),
    }),
    'backup.make': ({ folder: target }, job) => makeBackup(folder, 'manual', target && files.pathOf(target), job),
    'backup.look': ({ backup }, job) => lookIntoBackup(folder.path, chosen(backup), job),
    'backup.restore': ({ backup }, job) => prepareRestore(folder.path, chosen(backup), job),
    'backup.undoRestore': async (_input, job) => prepareRestore(folder.path, await findBeforeRestore(folder.path), job),
    'backup.check': (_input, job) => checkData(folder, job),
    'backup.mend': () => done(mendDerived(folder)),
  }
}
