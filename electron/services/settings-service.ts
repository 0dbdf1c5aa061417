import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
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

/** Settings to be changed; of 公文格式 single choices. */
export interface SettingsChange extends Partial<Omit<OfficeSettings, 'papers'>> {
  readonly papers?: Partial<PaperSettings>
}

/**
 * Changes the office's settings; those not named stay as they are. One step of the history.
 * Throws `settings.wrong` where they would contradict themselves; then nothing is changed.
 */
export async function changeSettings(folder: DataFolder, { papers, ...others }: SettingsChange): Promise<void> {
  const before = await readSettings(folder.db)
  const changed = { ...others, ...(papers !== undefined && { papers: { ...before.papers, ...papers } }) }
  const [wrong] = checkSettings({ ...before, ...changed })
  if (wrong) throw new UserError('settings.wrong', { ...wrong.params, finding: wrong.code })
  await changeSet(folder, { action: 'settings.save', params: {} }, (trx) => saveSettings(trx, changed))
}
