import type { Command } from 'commander'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { message } from '../../messages.ts'
import type { ImportedFile, ReturnImport } from '../../services/return-summary.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** `duban returns import`, `duban returns slips` */
export function addReturnsCommands(program: Command, signal: AbortSignal): void {
  const returns = program.command('returns').description(message('command.returns'))

  addDataOptions(returns.command('import'))
    .description(message('command.returnsImport'))
    .argument('<paths...>', message('command.paths'))
    .requiredOption('--period <id>', message('command.periodId'))
    .option('--mapping <name>', message('command.mapping'))
    .option('--dry-run', message('command.dryRun'))
    .action(async (paths: string[], options: ImportCommandOptions) => {
      const { importReturns } = await import('../../services/task-return-service.ts')
      const dryRun = options.dryRun === true
      const result = await withDataFolder(options, dryRun ? 'read' : 'write', (folder) =>
        importReturns(folder, paths, options.period, { dryRun, ...mappingOf(options) }, commandJob(signal)),
      )
      printResult(options.json, result, [...returnLines(result), ...(dryRun ? [message('command.dryRunNote')] : [])])
    })

  addDataOptions(returns.command('slips'))
    .description(message('command.returnsSlips'))
    .requiredOption('--period <id>', message('command.periodId'))
    .requiredOption('--due <date>', message('command.slipsDue'))
    .option('--preset <name>', message('command.paperPreset'))
    .requiredOption('--out <dir>', message('command.out'))
    .action(async (options: SlipsCommandOptions) => {
      const { exportReturnSlips } = await import('../../services/return-slip-service.ts')
      const { period: periodId, due, preset: presetName = null } = options
      const request = { periodId, unitIds: null, due, presetName }
      const result = await withDataFolder(options, 'read', (folder) =>
        exportReturnSlips(folder, request, options.out, commandJob(signal)),
      )
      printResult(
        options.json,
        result,
        result.files.map(({ path }) => message('command.written', { path })),
      )
    })
}

interface SlipsCommandOptions extends DataOptions {
  readonly period: PeriodId
  readonly due: string
  readonly preset?: string
  readonly out: string
}

interface ImportCommandOptions extends DataOptions {
  readonly period: PeriodId
  /** 列对照 for files that are no form of ours, by name. */
  readonly mapping?: string
  readonly dryRun?: boolean
}

function mappingOf({ mapping }: ImportCommandOptions): { readonly mapping?: string } {
  return mapping === undefined ? {} : { mapping }
}

/** What became of each file, its problems below it, and the sum. */
export function returnLines(result: ReturnImport): readonly string[] {
  return [...result.files.flatMap(fileLines), message('command.returnsTotal', { ...result.totals })]
}

function fileLines(file: ImportedFile): readonly string[] {
  const { path, reports, changed, problems } = file
  const status = message(`command.returnStatus.${file.status}`)
  const unit = file.unit ?? message('command.unknownUnit')
  return [
    message('command.returnLine', { status, path, unit, reports, changed, problems: problems.length }),
    ...problems.map((problem) => `    ${placeOf(problem)}${problem.message}`),
  ]
}

/** Where in the file a problem is, as Excel shows it: 工作表“填报表”第 6 行 H 列. */
function placeOf({ sheet, row, column }: ImportedFile['problems'][number]): string {
  if (sheet === null || row === null) return ''
  return message(column === null ? 'command.problemRow' : 'command.problemCell', { sheet, row, column: column ?? '' })
}
