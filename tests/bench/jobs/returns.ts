import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formHeadingRow, formSheetNames } from '../../../shared/domain/form/columns.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { quietJob } from '../input/quiet-job.ts'
import type { BenchInput, BenchJob, BenchVariant } from '../job.ts'

/** A round with its returns of so many rows, see `prepareReturnedForms`. */
function returnsWith(rows: number): BenchInput {
  return {
    async prepare(folder, size) {
      await (await import('../input/returned-forms.ts')).prepareReturnedForms(folder, size, rows)
    },
  }
}

export const returnedForms = returnsWith(60)
const longReturnedForms = returnsWith(150)

const periodOf = (folder: string) => readFileSync(join(folder, 'period.txt'), 'utf8') as PeriodId

const returnsOf = (folder: string) =>
  readdirSync(join(folder, 'returns'))
    .toSorted()
    .map((name) => ({ name, path: join(folder, 'returns', name) }))

/** Reads and matches, as an import does before it writes. */
const ours: BenchVariant = async (folder) => {
  const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
  const { loadMatchContext, loadRound } = await import('../../../electron/services/reporting-round.ts')
  const { makeMatchContext, prepareMatching } = await import('../../../shared/domain/task-return/prepare.ts')
  const { matchReturn } = await import('../../../shared/domain/task-return/match-return.ts')
  const { readWorkbook } = await import('../../../electron/excel/read-workbook.ts')
  const data = await openDataFolder(join(folder, 'data'), { operator: '王海', access: 'read' })
  const context = makeMatchContext(await loadMatchContext(data.db, await loadRound(data.db, periodOf(folder))))
  await data.close()
  const counted = new Counted()
  return {
    async work() {
      const prepared = prepareMatching(context)
      for (const { name, path } of returnsOf(folder)) {
        const readings = matchReturn(await readWorkbook(readFileSync(path), name), name, prepared)
        for (const { reports } of readings) {
          for (const { progress, percent } of reports) counted.add(progress, percent)
        }
      }
    },
    outcome: async () => ({ answer: counted.toString() }),
  }
}

/** What nobody can do without who is to know whose form of which round a file is and what its cells say. */
const neededParts =
  /^(?:_rels\/\.rels|xl\/_rels\/workbook\.xml\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/worksheets\/[^/]+\.xml|docProps\/custom\.xml)$/

const floor: BenchVariant = async (folder) => {
  const { openZip } = await import('../../../electron/zip/read-zip.ts')
  return {
    async work() {
      for (const { name, path } of returnsOf(folder)) {
        const zip = openZip(readFileSync(path), name)
        for (const part of zip.names) if (neededParts.test(part)) zip.readText(part)
      }
    },
  }
}

const sheetJs: BenchVariant = async (folder) => {
  const { read, utils } = await import('@e965/xlsx')
  const counted = new Counted()
  return {
    async work() {
      for (const { path } of returnsOf(folder)) {
        const workbook = read(readFileSync(path), { dense: true, sheets: formSheetNames.form })
        const sheet = workbook.Sheets[formSheetNames.form]
        if (!sheet) throw new Error(`no sheet in ${path}`)
        const rows = utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1, range: formHeadingRow })
        for (const row of rows) counted.add(row[6], row[8])
      }
    },
    outcome: async () => ({ answer: counted.toString() }),
  }
}

const excelJs: BenchVariant = async (folder) => {
  const { default: ExcelJS } = await import('exceljs')
  const counted = new Counted()
  return {
    async work() {
      for (const { path } of returnsOf(folder)) {
        const workbook = new ExcelJS.Workbook()
        await workbook.xlsx.load(new Uint8Array(readFileSync(path)).buffer)
        workbook.getWorksheet(formSheetNames.form)?.eachRow((row, number) => {
          if (number > formHeadingRow) counted.add(row.getCell(7).text, row.getCell(9).value)
        })
      }
    },
    outcome: async () => ({ answer: counted.toString() }),
  }
}

/** Filled rows, the length of what they say, the sum of their percents. */
class Counted {
  #rows = 0
  #characters = 0
  #percents = 0

  add(progress: unknown, percent: unknown): void {
    if (typeof progress !== 'string' || progress === '') return
    this.#rows++
    this.#characters += progress.length
    this.#percents += Number(percent)
  }

  toString(): string {
    return `${this.#rows} rows, ${this.#characters} characters, percents ${this.#percents}`
  }
}

const floorName = 'floor: inflate and decode'
const sheetJsName = 'SheetJS, dense, one sheet'

/** 回收表 read and matched against the round; the peers read them and match nothing. */
const reading: Omit<BenchJob, 'name' | 'counts' | 'sizes' | 'input'> = {
  variants: { ours, [floorName]: floor, [sheetJsName]: sheetJs, ExcelJS: excelJs },
  goals: [
    { of: 'ours', measure: 'time', to: sheetJsName, atMost: 1 / 2, from: 200 },
    { of: 'ours', measure: 'time', to: floorName, atMost: 4, from: 200 },
  ],
}
export const readReturnsJob: BenchJob = {
  name: 'read-returns',
  counts: 'returns of 60 rows',
  sizes: [20, 100, 200],
  input: returnedForms,
  ...reading,
}
export const readLongReturnsJob: BenchJob = {
  name: 'read-long-returns',
  counts: 'returns of 150 rows',
  sizes: [20, 200],
  input: longReturnedForms,
  ...reading,
}

/**
 * The same files taken in: archived, read, matched, compared, saved with history as one step. Where SheetJS reads 10,000 rows
 * in 1.35 s they are to be taken in within 2 s: that ratio is held, seconds being those of one machine.
 */
const importing: BenchJob['variants'] = {
  async ours(folder, _size, scratch) {
    const { openDataFolder } = await import('../../../electron/db/data-folder.ts')
    const { importReturns } = await import('../../../electron/services/task-return-service.ts')
    const copy = join(scratch, 'data')
    cpSync(join(folder, 'data'), copy, { recursive: true })
    const data = await openDataFolder(copy, { operator: '王海' })
    let answer = ''
    return {
      async work() {
        const result = await importReturns(
          data,
          [join(folder, 'returns')],
          periodOf(folder),
          { dryRun: false },
          quietJob,
        )
        const { accepted, partial, reports } = result.totals
        answer = `${accepted} accepted, ${partial} partial, ${reports} reports`
      },
      async outcome() {
        await data.close()
        return { answer }
      },
    }
  },
  [floorName]: floor,
  // These only read, so their answers are none to compare.
  [sheetJsName]: async (...run) => ({ work: (await sheetJs(...run)).work }),
  ExcelJS: async (...run) => ({ work: (await excelJs(...run)).work }),
}
const importGoals: BenchJob['goals'] = [{ of: 'ours', measure: 'time', to: sheetJsName, atMost: 2 / 1.35, from: 200 }]
export const importReturnsJob: BenchJob = {
  name: 'import-returns',
  counts: 'returns of 60 rows into the database',
  sizes: [20, 200],
  input: returnedForms,
  variants: importing,
  goals: importGoals,
}
export const importLongReturnsJob: BenchJob = {
  name: 'import-long-returns',
  counts: 'returns of 150 rows into the database',
  sizes: [20, 200],
  input: longReturnedForms,
  variants: importing,
  goals: importGoals,
}
