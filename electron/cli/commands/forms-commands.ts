import type { Command } from 'commander'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** `duban forms export` */
export function addFormsCommands(program: Command, signal: AbortSignal): void {
  const forms = program.command('forms').description(message('command.forms'))

  addDataOptions(forms.command('export'))
    .description(message('command.formsExport'))
    .requiredOption('--period <id>', message('command.periodId'))
    .requiredOption('--out <dir>', message('command.out'))
    .option('--preset <name>', message('command.paperPreset'))
    .action(async (options: DataOptions & { period: PeriodId; out: string; preset?: string }) => {
      const { exportForms } = await import('../../services/form-service.ts')
      const result = await withDataFolder(options, 'write', (folder) =>
        exportForms(folder, options.period, options.out, commandJob(signal), { presetName: options.preset ?? null }),
      )
      printResult(options.json, result, [
        message('command.formsWritten', { files: result.files.length, out: options.out }),
        ...result.files.map((file) => message('command.formLine', { ...file })),
      ])
    })
}
