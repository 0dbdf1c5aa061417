import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fontsOf } from '../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../shared/domain/document/types.ts'
import type { FormColumnKey } from '../../shared/domain/form/columns.ts'
import { formFileName } from '../../shared/domain/form/file-name.ts'
import { type FormLayout, formLayout } from '../../shared/domain/form/layout.ts'
import type { FormContent } from '../../shared/domain/form/types.ts'
import { formKind } from '../../shared/domain/form/wording.ts'
import type { PeriodId, ReturnId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { IsoDate } from '../../shared/domain/iso-date.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import { isDay } from '../../shared/domain/period/is-day.ts'
import type { Report } from '../../shared/domain/report/types.ts'
import { slipDocument } from '../../shared/domain/return-slip/slip-document.ts'
import {
  fieldOf,
  marksOnForm,
  marksOnOwnFile,
  type SlipMatter,
  slipFileName,
} from '../../shared/domain/return-slip/slip-marks.ts'
import { type SlipContent, slipSheet } from '../../shared/domain/return-slip/slip-sheet.ts'
import type { StatusWord } from '../../shared/domain/status/types.ts'
import { nothingReported, type ReadReport } from '../../shared/domain/task-return/reading.ts'
import { isNotice } from '../../shared/domain/task-return/severity.ts'
import type { TaskReturn } from '../../shared/domain/task-return/types.ts'
import { undertakingCells } from '../../shared/domain/undertaking/form-cells.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { findReading, listIntakeFiles } from '../db/intake-repository.ts'
import { listReportsByPeriod, listReviews } from '../db/report-repository.ts'
import { listReturnSlips } from '../db/return-slip-repository.ts'
import { listReturns } from '../db/task-return-repository.ts'
import { listUndertakingsByReturn } from '../db/undertaking-repository.ts'
import { type FrontSheet, markWorkbook } from '../excel/mark-workbook.ts'
import { returnProblemSentence } from '../messages.ts'
import { formWriter, prepareContents } from './form-service.ts'
import { writePaper } from './paper-file.ts'
import { usualPreset } from './preset-service.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** Which 退回单 are wanted. */
export interface SlipRequest {
  readonly periodId: PeriodId
  /** Null for every unit that was given something back and has not sent anything since. */
  readonly unitIds: readonly UnitId[] | null
  /** Until when it must be sent again, as typed. */
  readonly due: string
  /** The preset for this once; null for the one the office chose last. */
  readonly presetName?: string | null
}

/**
 * 退回单 — writes, into a folder, for each unit that was given something back the file that it sent: its wrong cells coloured and
 * commented, and a first sheet that says what to mend and by when. A file that cannot be marked (.xls, .et, a table in Word, one
 * with several units) becomes the program's own form, filled with what was sent and marked in the same way. All are made before
 * the first is written; a file of the same name is replaced.
 *
 * Throws `period.notFound`, `period.badDate`, `preset.unknownName`, `returnSlip.nobody`, `archive.missing`, `paper.cannotWrite`.
 */
export async function exportReturnSlips(
  folder: DataFolder,
  { periodId, unitIds, due, presetName = null }: SlipRequest,
  outDir: string,
  job: Job,
): Promise<{ readonly files: readonly { readonly unit: string; readonly path: string }[] }> {
  if (!isDay(due)) throw new UserError('period.badDate', { date: due })
  const round = await loadRound(folder.db, periodId)
  const preset = await usualPreset(folder.db, 'returnSlip', presetName)
  const sent = await listSentBack(folder, round)
  const wanted = [...round.unitTasks.entries()].flatMap(([place, { unit }]) => {
    const slip = sent.get(unit.id)
    if (!slip || (unitIds ? !unitIds.includes(unit.id) : slip.isAnswered)) return []
    return [{ place, slip, name: unit.name }]
  })
  if (wanted.length === 0) throw new UserError('returnSlip.nobody')
  const made: { readonly unit: string; readonly path: string; readonly bytes: Uint8Array }[] = []
  for (const { place, slip, name } of wanted) {
    job.signal.throwIfAborted()
    job.report({ phase: 'forms', done: made.length, total: wanted.length })
    const formName = formFileName(place + 1, round.unitTasks.length, name, round.period.label)
    const bytes = await makeSlip(folder, round, slip, { due, preset })
    made.push({ unit: name, path: join(outDir, slipFileName(formName)), bytes })
  }
  job.signal.throwIfAborted()
  await mkdir(outDir, { recursive: true })
  for (const { path, bytes } of made) await writePaper(path, bytes)
  job.report({ phase: 'forms', done: made.length, total: wanted.length })
  return { files: made.map(({ unit, path }) => ({ unit, path })) }
}

/**
 * The first sheet of a 退回单 in the words of a preset, as it would go out by the end of the round: to the first unit that was
 * given something back, else to the first that reports, without anything to mend. Null where nobody reports. Throws
 * `period.notFound`.
 */
export async function previewReturnSlip(
  folder: DataFolder,
  periodId: PeriodId,
  preset: PresetContent,
): Promise<OfficialDocument | null> {
  const round = await loadRound(folder.db, periodId)
  const { due, label } = round.period
  const [slip] = (await listSentBack(folder, round)).values()
  if (slip) return slipDocument(slipSheet(contentOf(round, slip, mattersOf(slip), due), preset))
  const [first] = round.unitTasks
  if (!first) return null
  const { id: unitId, name } = first.unit
  const fileName = formFileName(1, round.unitTasks.length, name, label)
  const nothing = { taskReturn: { fileName }, unitId, reasons: [] }
  return slipDocument(slipSheet(contentOf(round, nothing, [], due), preset))
}

/** What a unit was given back last: a whole file, or some of its reports. */
interface SentBack {
  readonly taskReturn: TaskReturn
  readonly unitId: UnitId
  readonly reasons: readonly string[]
  /** Reports of the file that were given back by themselves. */
  readonly reports: readonly { readonly report: Report; readonly reason: string }[]
  /** Something came from the unit since. */
  readonly isAnswered: boolean
}

/** What the words of a 退回单 need to know of it. */
interface SlipSource extends Pick<SentBack, 'unitId' | 'reasons'> {
  readonly taskReturn: Pick<TaskReturn, 'fileName'>
}

async function listSentBack({ db }: DataFolder, { period }: ReportingRound): Promise<ReadonlyMap<UnitId, SentBack>> {
  const returns = await listReturns(db, period.id)
  const slips = Map.groupBy(await listReturnSlips(db, period.id), ({ returnId }) => returnId)
  const reports = await listReportsByPeriod(db, period.id)
  const reviews = new Map(
    (
      await listReviews(
        db,
        reports.map(({ id }) => id),
      )
    ).map((review) => [review.reportId, review]),
  )
  const sent = new Map<UnitId, SentBack>()
  // The newest file of a unit that was given back stands last.
  for (const taskReturn of returns) {
    const { id, unitId } = taskReturn
    const own = slips.get(id) ?? []
    const single = reports.flatMap((report) => {
      const review = reviews.get(report.id)
      const isOfFile = report.origin?.returnId === id && review?.outcome === 'sentBack'
      return isOfFile && !own.some(({ reason }) => reason === review.reason) ? [{ report, reason: review.reason }] : []
    })
    if (unitId === null || own.length + single.length === 0) continue
    const isAnswered = returns.some((other) => other.unitId === unitId && other.receivedAt > taskReturn.receivedAt)
    sent.set(unitId, { taskReturn, unitId, reasons: own.map(({ reason }) => reason), reports: single, isAnswered })
  }
  return sent
}

/** Until when it must be sent again, and in whose words. */
interface SlipForm {
  readonly due: IsoDate
  readonly preset: PresetContent
}

async function makeSlip(
  folder: DataFolder,
  round: ReportingRound,
  slip: SentBack,
  { due, preset }: SlipForm,
): Promise<Uint8Array> {
  const { taskReturn } = slip
  const matters = mattersOf(slip)
  const fonts = fontsOf(round.settings.papers)
  const front = { ...slipSheet(contentOf(round, slip, matters, due), preset), fonts }
  const isShared = (await listReturns(folder.db, round.period.id)).some(
    ({ fileHash, unitId }) => fileHash === taskReturn.fileHash && unitId !== taskReturn.unitId,
  )
  if (!isShared) {
    const bytes = await readArchived(folder, taskReturn.fileHash)
    const marked = markWorkbook(bytes, taskReturn.fileName, marksOnOwnFile(matters), front)
    if (marked) return marked
  }
  return markOnForm(folder, round, slip, matters, front)
}

function mattersOf({ taskReturn, reports }: SentBack): readonly SlipMatter[] {
  return [
    ...taskReturn.problems
      .filter(({ code }) => !isNotice(code))
      .map((problem) => ({ ...problem, sentence: returnProblemSentence(problem) })),
    ...reports.map(({ report: { origin, progress }, reason }) => ({
      sheet: origin?.sheet ?? null,
      row: origin?.row ?? null,
      column: null,
      code: null,
      params: { words: progress },
      sentence: reason,
    })),
  ]
}

function contentOf(
  { plan, period, units, settings }: ReportingRound,
  { taskReturn, unitId, reasons }: SlipSource,
  matters: readonly SlipMatter[],
  due: IsoDate,
): SlipContent {
  const unitName = units.find(({ id }) => id === unitId)?.name ?? ''
  const { fileName } = taskReturn
  const { label: periodLabel, purpose } = period
  const { countyName, officeName, inspectorateName } = settings
  const office = { countyName, officeName, inspectorateName }
  return { planTitle: plan.title, periodLabel, purpose, unitName, fileName, reasons, due, matters, ...office }
}

async function markOnForm(
  folder: DataFolder,
  round: ReportingRound,
  { taskReturn, unitId }: SentBack,
  matters: readonly SlipMatter[],
  front: FrontSheet,
): Promise<Uint8Array> {
  const unitTasks = round.unitTasks.find(({ unit }) => unit.id === unitId)
  if (!unitTasks) throw new Error(`${unitId} has no form in ${round.period.id}`)
  const preset = await usualPreset(folder.db, formKind(round.period.purpose), null)
  const content = (await prepareContents(folder.db, round, preset))(unitTasks)
  const rows = await readRows(folder, round.period.id, taskReturn.id)
  const taskAt = new Map(rows.map(({ sheet, row, taskId }) => [`${row} ${sheet}`, taskId]))
  const layout = formLayout(round.stages)
  const places = {
    layout,
    tasks: content.rows,
    taskAt: ({ sheet, row }: { readonly sheet: string; readonly row: number }) => taskAt.get(`${row} ${sheet}`),
  }
  const { statusWords } = round.settings
  const writer = await formWriter(round, content.words.howTo)
  const filled = fillIn(content, rows, { matters, taskAt: places.taskAt, statusWords, layout })
  const marked = markWorkbook(writer.write(filled), taskReturn.fileName, marksOnForm(matters, places), front)
  if (!marked) throw new Error('the form of the program could not be marked')
  return marked
}

/** What a unit wrote into a row, where it stands in its file. */
interface SentRow
  extends Pick<Report, 'taskId' | 'progress' | 'status' | 'percent' | 'problem' | 'nextStep' | 'note'>,
    Pick<ReadReport, 'undertaking'> {
  readonly sheet: string
  readonly row: number
}

/** The rows of a file as they were read; those taken by the command line are known by the ledger alone. */
async function readRows({ db }: DataFolder, periodId: PeriodId, returnId: ReturnId): Promise<readonly SentRow[]> {
  const file = (await listIntakeFiles(db, periodId)).find((one) => one.returnId === returnId)
  const reading = file && (await findReading(db, file))
  if (reading) return reading.reports
  const undertakings = (await listUndertakingsByReturn(db, returnId)).flatMap((one) =>
    one.origin ? [{ ...nothingReported, ...one.origin, taskId: one.taskId, note: one.note, undertaking: one }] : [],
  )
  if (undertakings.length > 0) return undertakings
  return (await listReportsByPeriod(db, periodId)).flatMap((report) =>
    report.origin?.returnId === returnId ? [{ ...report, sheet: report.origin.sheet, row: report.origin.row }] : [],
  )
}

interface FillIn {
  readonly matters: readonly SlipMatter[]
  readonly taskAt: (place: { readonly sheet: string; readonly row: number }) => TaskId | undefined
  readonly statusWords: readonly StatusWord[]
  readonly layout: FormLayout
}

/** The form with what was sent; where a status or percentage was in doubt, the words that stand there. */
function fillIn(
  content: FormContent,
  rows: readonly SentRow[],
  { matters, taskAt, statusWords, layout }: FillIn,
): FormContent {
  const sent = new Map(rows.map((row) => [row.taskId, row]))
  return {
    ...content,
    rows: content.rows.map((row) => {
      const own = sent.get(row.taskId)
      if (!own) return row
      const said: Partial<Record<FormColumnKey, string>> = {
        progress: own.progress,
        status: statusWords.find(({ status }) => status === own.status)?.word ?? '',
        percent: own.percent === null ? '' : String(own.percent),
        problem: own.problem,
        nextStep: own.nextStep,
        note: own.note,
        ...(own.undertaking ? undertakingCells(own.undertaking) : {}),
      }
      for (const matter of matters) {
        const { sheet, row: at, params } = matter
        const field = fieldOf(matter, layout.columns)
        const isOfRow = sheet !== null && at !== null && taskAt({ sheet, row: at }) === row.taskId
        const isValue = field === 'status' || field === 'percent' || field?.startsWith('goal:')
        if (isOfRow && isValue && params.words !== undefined) said[field] = String(params.words)
      }
      return { ...row, said }
    }),
  }
}
