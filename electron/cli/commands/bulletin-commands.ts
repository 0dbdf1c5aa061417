import { type Command, Option } from 'commander'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** `duban bulletin export` */
export function addBulletinCommands(program: Command, signal: AbortSignal): void {
  const bulletin = program.command('bulletin').description(message('command.bulletin'))

  addDataOptions(bulletin.command('export'))
    .description(message('command.bulletinExport'))
    .requiredOption('--period <id>', message('command.periodId'))
    .addOption(new Option('--kind <kind>', message('command.kind')).choices(['monthly']).makeOptionMandatory())
    .requiredOption('--out <file>', message('command.out'))
    .action(async (options: DataOptions & { period: PeriodId; kind: 'monthly'; out: string }) => {
      const { exportBulletin } = await import('../../services/bulletin-service.ts')
      const path = await withDataFolder(options, 'read', (folder) =>
        exportBulletin(folder, options.period, options.kind, options.out, commandJob(signal)),
      )
      printResult(options.json, { path }, [message('command.written', { path })])
    })
}
