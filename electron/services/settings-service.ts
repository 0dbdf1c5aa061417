import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { saveSettings } from '../db/settings-repository.ts'
import { changeSet } from './history-service.ts'

/** Changes the office's settings; those not named stay as they are. One step of the history. */
export async function changeSettings(folder: DataFolder, settings: Partial<OfficeSettings>): Promise<void> {
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, settings))
}
