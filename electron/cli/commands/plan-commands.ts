import { basename } from 'node:path'
import { type Command, Option } from 'commander'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import type { DataFolder } from '../../db/data-folder.ts'
import { importWarningSentence, message, planWarningSentence } from '../../messages.ts'
import { readFileBytes } from '../../reading/read-file-bytes.ts'
import type { ImportedPlan } from '../../services/plan-service.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'
import { noteGaps } from '../elements-option.ts'

/** `duban plan parse | import | export` */
export function addPlanCommands(program: Command, signal: AbortSignal): void {
  const plan = program.command('plan').description(message('command.plan'))

  plan
    .command('parse')
    .description(message('command.planParse'))
    .argument('<file>', message('command.file'))
    .option('--json', message('command.json'))
    .action(async (file: string, options: { json?: boolean }) => {
      const [{ readDocumentFile }, { parsePlans }, { plansToJson }] = await Promise.all([
        import('../../reading/read-document.ts'),
        import('../../../shared/domain/plan/parse-plans.ts'),
        import('../../../shared/domain/plan/plan-json.ts'),
      ])
      const plans = parsePlans(await readDocumentFile(file))
      printResult(options.json, plansToJson(plans), plans.flatMap(planLines))
    })

  addDataOptions(plan.command('import'))
    .description(message('command.planImport'))
    .argument('<file>', message('command.file'))
    .action(async (file: string, options: DataOptions) => {
      const results = await withDataFolder(options, 'write', (folder) => importFile(folder, file, signal))
      const values = results.map(importJson)
      printResult(options.json, values.length === 1 ? values[0] : { plans: values }, results.flatMap(importLines))
    })

  addDataOptions(plan.command('export'))
    .description(message('command.planExport'))
    .requiredOption('--plan <id>', message('command.planId'))
    .requiredOption('--out <file>', message('command.out'))
    .addOption(new Option('--style <style>', message('command.planStyle')).choices(['inline', 'table']))
    .option('--preset <name>', message('command.paperPreset'))
    .action(async (options: ExportOptions) => {
      const { plan: planId, out, style = null, preset: presetName = null } = options
      const { exportPlan, planExportGaps } = await import('../../services/plan-export-service.ts')
      const path = await withDataFolder(options, 'read', async (folder) => {
        const written = await exportPlan(folder, planId, { style, presetName }, out, commandJob(signal))
        noteGaps(await planExportGaps(folder.db, planId, style, out))
        return written
      })
      printResult(options.json, { path }, [message('command.written', { path })])
    })
}

interface ExportOptions extends DataOptions {
  readonly plan: PlanId
  readonly out: string
  readonly style?: 'inline' | 'table'
  readonly preset?: string
}

/** What was understood, for a person: the head, the counts, and every doubt with its words. */
function planLines(plan: ParsedPlan): readonly string[] {
  const unknown = message('command.none')
  const warnings = plan.warnings.map((warning) => `  ${warning.taskNumber ?? '–'}　${planWarningSentence(warning)}`)
  return [
    message('command.parsed', {
      title: plan.title,
      documentNumber: plan.documentNumber ?? unknown,
      issuer: plan.issuer ?? unknown,
      issueDate: plan.issueDate ?? unknown,
    }),
    message('command.parsedCounts', {
      tasks: plan.tasks.length,
      sections: plan.outline.length,
      warnings: plan.warnings.length,
    }),
    ...(warnings.length > 0 ? [message('command.warningsHeading'), ...warnings] : []),
    '',
  ]
}

async function importFile(folder: DataFolder, file: string, signal: AbortSignal): Promise<readonly ImportedPlan[]> {
  const [{ readDocument }, { parsePlans }, { importPlans }] = await Promise.all([
    import('../../reading/read-document.ts'),
    import('../../../shared/domain/plan/parse-plans.ts'),
    import('../../services/plan-service.ts'),
  ])
  const bytes = await readFileBytes(file)
  const name = basename(file)
  return importPlans(folder, parsePlans(await readDocument(bytes, name)), { name, bytes }, commandJob(signal))
}

/** Both kinds of doubt in one list: those of the reader, with the task, and those about who is meant. */
function importJson({ planId, title, state, tasks, planWarnings, importWarnings }: ImportedPlan) {
  const warnings = [
    ...planWarnings.map((warning) => ({
      code: warning.code,
      taskNumber: warning.taskNumber,
      text: planWarningSentence(warning),
    })),
    ...importWarnings.map((warning) => ({
      code: warning.code,
      taskNumber: null,
      text: importWarningSentence(warning),
    })),
  ]
  return { planId, title, state, tasks, warnings }
}

function importLines(plan: ImportedPlan): readonly string[] {
  const { planId, title, tasks, warnings } = importJson(plan)
  if (plan.state === 'unchanged') return [message('command.alreadyImported', { planId, title })]
  return [
    message('command.imported', { title, tasks, planId, warnings: warnings.length }),
    ...warnings.map(({ taskNumber, text }) => `  ${taskNumber ?? '–'}　${text}`),
  ]
}
