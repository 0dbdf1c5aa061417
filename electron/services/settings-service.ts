import { checkSettings } from '../../shared/domain/office/check-settings.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { readSettings, saveSettings } from '../db/settings-repository.ts'
import { changeSet } from './history-service.ts'

/** The office's settings; what was never set is as delivered. */
export function getSettings(folder: DataFolder): Promise<OfficeSettings> {
  return readSettings(folder.db)
}

/**
 * Changes the office's settings; those not named stay as they are. One step of the history.
 * Throws `settings.wrong` where they would contradict themselves; then nothing is changed.
 */
export async function changeSettings(folder: DataFolder, settings: Partial<OfficeSettings>): Promise<void> {
  const [wrong] = checkSettings({ ...(await readSettings(folder.db)), ...settings })
  if (wrong) throw new UserError('settings.wrong', { ...wrong.params, finding: wrong.code })
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, settings))
}
