import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { exportForms } from '../../../electron/services/form-service.ts'
import { formHeadingRow, formSheetNames } from '../../../shared/domain/form/columns.ts'
import { soffice } from '../../support/external-tools.ts'
import { pick } from '../../support/pick.ts'
import { percentOf, progressText } from './county.ts'
import { statusWords } from './form-contents.ts'
import { quietJob } from './quiet-job.ts'
import { makeRound, openMonth } from './round.ts'

/**
 * A round with its forms written, filled in and sent back: `data/`, `returns/` and the round's period in `period.txt`.
 * Forms are filled and saved by ExcelJS, every second one again by LibreOffice where it is installed.
 */
export async function prepareReturnedForms(folder: string, size: number, rowsOfReturn: number): Promise<void> {
  const { planId, folder: data } = await makeRound(join(folder, 'data'), size, rowsOfReturn)
  const periodId = await openMonth(data, planId, 5)
  await exportForms(data, periodId, join(folder, 'forms'), quietJob)
  await data.close()
  writeFileSync(join(folder, 'period.txt'), periodId)
  await fillForms(join(folder, 'forms'), join(folder, 'returns'), rowsOfReturn)
  saveWithLibreOffice(join(folder, 'returns'))
}

async function fillForms(forms: string, returns: string, rowsOfReturn: number): Promise<void> {
  mkdirSync(returns)
  for (const [form, name] of readdirSync(forms).toSorted().entries()) {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(new Uint8Array(readFileSync(join(forms, name))).buffer)
    const sheet = workbook.getWorksheet(formSheetNames.form)
    if (!sheet) throw new Error(`no sheet ${formSheetNames.form} in ${name}`)
    for (let at = 0; at < rowsOfReturn; at++) {
      const index = form * rowsOfReturn + at
      const filled = [
        progressText(index),
        pick(statusWords, index % 6),
        percentOf(index),
        '无',
        '继续推进，按期完成。',
        '',
      ]
      const row = sheet.getRow(formHeadingRow + 1 + at)
      for (const [column, value] of filled.entries()) if (value !== '') row.getCell(column + 7).value = value
    }
    writeFileSync(join(returns, name), Buffer.from(await workbook.xlsx.writeBuffer()))
  }
}

function saveWithLibreOffice(returns: string): void {
  const program = soffice('由 LibreOffice 另存一半回收表')
  if (!program) return
  const half = readdirSync(returns)
    .toSorted()
    .filter((_, at) => at % 2 === 1)
    .map((name) => join(returns, name))
  const scratch = mkdtempSync(join(tmpdir(), 'soffice-'))
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile'))}`
    const saved = join(scratch, 'saved')
    // One start for all: the program takes longer to start than to save a form.
    const args = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', saved, ...half]
    execFileSync(program, args, { stdio: 'ignore', timeout: 600_000 })
    for (const name of readdirSync(saved)) writeFileSync(join(returns, name), readFileSync(join(saved, name)))
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}
