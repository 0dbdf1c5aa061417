import { type Command, Option } from 'commander'
import type { PlanId } from '../../../shared/domain/id.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'
import { noteStandIns } from '../font-note.ts'

interface LedgerOptions {
  readonly plan: PlanId
  readonly leader?: string
  readonly unit?: string
  readonly preset?: string
  readonly out: string
}

/** `duban ledger export` */
export function addLedgerCommands(program: Command, signal: AbortSignal): void {
  const ledger = program.command('ledger').description(message('command.ledger'))

  addDataOptions(ledger.command('export'))
    .description(message('command.ledgerExport'))
    .requiredOption('--plan <id>', message('command.planId'))
    .addOption(new Option('--leader <name>', message('command.leader')).conflicts('unit'))
    .option('--unit <name>', message('command.unit'))
    .option('--preset <name>', message('command.ledgerPreset'))
    .requiredOption('--out <file>', message('command.out'))
    .action(async (options: DataOptions & LedgerOptions) => {
      const { exportLedger } = await import('../../services/ledger-service.ts')
      const { leader = null, unit = null, preset: presetName = null } = options
      const path = await withDataFolder(options, 'read', async (folder) => {
        const written = await exportLedger(
          folder,
          options.plan,
          { leader, unit, presetName },
          options.out,
          commandJob(signal),
        )
        await noteStandIns(folder, [written])
        return written
      })
      printResult(options.json, { path }, [message('command.written', { path })])
    })
}
