import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { defaultOfficeSettings } from '../../shared/domain/office/default-settings.ts'
import type { OfficeSettings } from '../../shared/domain/office/types.ts'
import { parseJson } from './bulk.ts'
import type { Db, Trx } from './tables.ts'

/** The office's settings; what was never set is as delivered. */
export async function readSettings(db: Db): Promise<OfficeSettings> {
  const rows = await db.selectFrom('office_setting').selectAll().execute()
  const saved: Partial<OfficeSettings> = Object.fromEntries(rows.map((row) => [row.key, parseJson(row.value)]))
  // Choices that came with a later version are as delivered.
  return {
    ...defaultOfficeSettings,
    ...saved,
    papers: { ...defaultOfficeSettings.papers, ...saved.papers },
    usualPresets: { ...defaultOfficeSettings.usualPresets, ...saved.usualPresets },
  }
}

/** 公文格式 as the office set it. */
export async function readPaperSettings(db: Db): Promise<PaperSettings> {
  return (await readSettings(db)).papers
}

/** Sets some settings; the others stay. */
export async function saveSettings(trx: Trx, settings: Partial<OfficeSettings>): Promise<void> {
  for (const [key, value] of Object.entries(settings)) {
    const text = JSON.stringify(value)
    await trx
      .insertInto('office_setting')
      .values({ key, value: text })
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: text }))
      .execute()
  }
}
