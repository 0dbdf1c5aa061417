import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fontsOf } from '../../shared/domain/document/paper-settings.ts'
import { formFileName } from '../../shared/domain/form/file-name.ts'
import { makeFormRow } from '../../shared/domain/form/form-rows.ts'
import type { FormRound } from '../../shared/domain/form/form-vocabulary.ts'
import { type FormHowTo, wordForms } from '../../shared/domain/form/form-words.ts'
import type { FormContent, FormPreview } from '../../shared/domain/form/types.ts'
import { formKind } from '../../shared/domain/form/wording.ts'
import type { LeaderId, PeriodId, TaskId, UnitId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { PresetContent } from '../../shared/domain/paper/preset.ts'
import type { UnitTasks } from '../../shared/domain/task/reporting-units.ts'
import type { StageTarget } from '../../shared/domain/task/types.ts'
import type { Form } from '../../shared/domain/task-return/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { listForms, saveForms } from '../db/form-repository.ts'
import { listLeaders } from '../db/leader-repository.ts'
import { newId } from '../db/new-id.ts'
import { findPreviousPeriod } from '../db/period-repository.ts'
import { listReportsByPeriod } from '../db/report-repository.ts'
import { listStageTargetsOfPeriod } from '../db/stage-target-repository.ts'
import type { Db } from '../db/tables.ts'
import { type FormWriter, makeFormWriter } from '../excel/write-form.ts'
import { changeSet } from './history-service.ts'
import { usualPreset } from './preset-service.ts'
import { loadRound, type ReportingRound } from './reporting-round.ts'

/** One form as it was written: whose, where, and how many tasks it asks about. */
export interface ExportedForm {
  readonly unit: string
  readonly path: string
  readonly rows: number
}

/** Guards the locked cells against slips of the hand; it keeps no secret, and an office clerk may know it. */
const sheetPassword = 'dubantai'

/** Which forms are wanted, and how they are worded. */
export interface FormChoice {
  /** Null for every unit that reports. */
  readonly unitIds?: readonly UnitId[] | null
  /** The preset for this once; null for the one the office chose last. */
  readonly presetName?: string | null
}

/**
 * Writes the 填报表 of every unit that reports in a period, or of some, into a folder, one workbook each, named so that they
 * sort in official order; and remembers what each unit was asked. All of them are written beside first and then moved into place:
 * cancelling, or an error before that, leaves nothing. Forms of the same name are replaced.
 *
 * Throws `period.notFound`, `preset.unknownName`, `form.nobodyToAsk`, `form.textTooLong`, `form.statusWordsTooLong`, `form.cannotWrite`.
 */
export async function exportForms(
  folder: DataFolder,
  periodId: PeriodId,
  outDir: string,
  job: Job,
  { unitIds = null, presetName = null }: FormChoice = {},
): Promise<{ readonly files: readonly ExportedForm[] }> {
  const round = await loadRound(folder.db, periodId)
  const asked = [...round.unitTasks.entries()].filter(([, { unit }]) => unitIds === null || unitIds.includes(unit.id))
  if (asked.length === 0) throw new UserError('form.nobodyToAsk')
  const preset = await usualPreset(folder.db, formKind(round.period.purpose), presetName)
  const makeContent = await prepareContents(folder.db, round, preset)
  const total = asked.length
  const beside = await makeFolderBeside(outDir)
  try {
    const exportedAt = new Date().toISOString()
    const forms: Form[] = []
    const files: ExportedForm[] = []
    for (const [place, unitTasks] of asked) {
      job.signal.throwIfAborted()
      job.report({ phase: 'forms', done: forms.length, total })
      const content = makeContent(unitTasks)
      const fileName = formFileName(place + 1, round.unitTasks.length, unitTasks.unit.name, round.period.label)
      await write(join(beside.path, fileName), (await formWriter(round, content.words.howTo)).write(content), outDir)
      const taskIds = content.rows.map(({ taskId }) => taskId)
      forms.push({ id: newId('form'), periodId, unitId: unitTasks.unit.id, fileName, taskIds, exportedAt })
      files.push({ unit: unitTasks.unit.name, path: join(outDir, fileName), rows: taskIds.length })
    }
    job.signal.throwIfAborted()
    job.report({ phase: 'forms', done: total, total })
    const step = { action: 'form.export', params: { label: round.period.label, files: total } } as const
    await changeSet(folder, step, async (trx) => {
      await saveForms(trx, forms)
      for (const { fileName } of forms) await move(join(beside.path, fileName), join(outDir, fileName), outDir)
    })
    beside.keep()
    return { files }
  } finally {
    await beside.remove()
  }
}

/** The forms of a round as they would be written, in official order. Throws `period.notFound`. */
export async function previewForms(db: Db, periodId: PeriodId): Promise<readonly FormPreview[]> {
  const { unitTasks, period } = await loadRound(db, periodId)
  const given = new Map((await listForms(db, periodId)).map((form) => [form.unitId, form]))
  return unitTasks.map(({ unit, tasks }, place) => ({
    unitId: unit.id,
    unitName: unit.name,
    fileName: formFileName(place + 1, unitTasks.length, unit.name, period.label),
    rows: tasks.length,
    exportedAt: given.get(unit.id)?.exportedAt ?? null,
  }))
}

/** The writer of a round's forms. What is said on how to fill them in is as a rule the same on all: then so is the writer. */
export function formWriter({ settings, stages }: ReportingRound, howTo: FormHowTo | null): Promise<FormWriter> {
  return makeFormWriter({
    statusWords: settings.statusWords.map(({ word }) => word),
    fonts: fontsOf(settings.papers),
    howTo,
    stages,
    password: sheetPassword,
  })
}

function formRound({ plan, period, settings }: ReportingRound): FormRound {
  const { countyName, officeName, inspectorateName } = settings
  return {
    planTitle: plan.title,
    documentNumber: plan.documentNumber,
    periodLabel: period.label,
    purpose: period.purpose,
    due: period.due,
    statusWords: settings.statusWords.map(({ word }) => word),
    countyName,
    officeName,
    inspectorateName,
  }
}

/** What all forms look up: their words, stage targets, what was reported before, the order of leaders. */
export async function prepareContents(
  db: Db,
  round: ReportingRound,
  preset: PresetContent,
): Promise<(unitTasks: UnitTasks) => FormContent> {
  const { period, plan } = round
  const taskIds = round.tasks.map(({ id }) => id)
  const targets = groupTargets(await listStageTargetsOfPeriod(db, taskIds, period))
  const previous = await findPreviousPeriod(db, period)
  const before = new Map<string, string>()
  for (const report of previous ? await listReportsByPeriod(db, previous.id) : []) {
    before.set(keyOf(report.unitId, report.taskId), report.progress)
  }
  const wordsFor = wordForms(preset, formRound(round))
  const leaderOrder = new Map<LeaderId, number>((await listLeaders(db)).map(({ id, order }) => [id, order]))
  return ({ unit, tasks }) => ({
    planId: plan.id,
    periodId: period.id,
    unitId: unit.id,
    planTitle: plan.title,
    unitName: unit.name,
    periodLabel: period.label,
    words: wordsFor({ unitName: unit.name, tasks: tasks.length }),
    rows: tasks.map(({ task, role }) => {
      const lastProgress = before.get(keyOf(unit.id, task.id)) ?? ''
      return makeFormRow({ task, role, stageTargets: targets.get(task.id) ?? [], lastProgress }, leaderOrder)
    }),
  })
}

function groupTargets(targets: readonly StageTarget[]): ReadonlyMap<TaskId, readonly StageTarget[]> {
  return Map.groupBy(targets, ({ taskId }) => taskId)
}

function keyOf(unitId: UnitId, taskId: TaskId): string {
  return `${unitId} ${taskId}`
}

/** A folder inside the one to write to, so that moving out of it is a rename; a folder made for it goes with it again. */
async function makeFolderBeside(outDir: string) {
  const isNew = !existsSync(outDir)
  let isKept = false
  let path: string
  try {
    await mkdir(outDir, { recursive: true })
    path = await mkdtemp(join(outDir, '.duban-'))
  } catch (cause) {
    throw new UserError('form.cannotWrite', { folder: outDir, file: reasonOf(cause) }, { cause })
  }
  return {
    path,
    keep() {
      isKept = true
    },
    async remove() {
      await rm(isNew && !isKept ? outDir : path, { recursive: true, force: true })
    },
  }
}

async function write(path: string, bytes: Uint8Array, outDir: string): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    throw new UserError('form.cannotWrite', { folder: outDir, file: reasonOf(cause) }, { cause })
  }
}

/** A form of the same name that is open in another program cannot be replaced on Windows. */
async function move(from: string, to: string, outDir: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (cause) {
    throw new UserError('form.cannotWrite', { folder: outDir, file: reasonOf(cause) }, { cause })
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
