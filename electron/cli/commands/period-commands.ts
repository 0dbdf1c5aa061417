import { type Command, Option } from 'commander'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { Cadence, PeriodPurpose } from '../../../shared/domain/period/types.ts'
import { message } from '../../messages.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

interface OpenOptions extends DataOptions {
  readonly plan: PlanId
  readonly cadence: Cadence
  readonly label: string
  readonly from: string
  readonly to: string
  readonly due: string
  readonly purpose: PeriodPurpose
}

interface CallsOptions extends DataOptions {
  readonly period: PeriodId
  readonly preset?: string
  readonly out: string
}

/** `duban period open`, `duban period calls` */
export function addPeriodCommands(program: Command): void {
  const period = program.command('period').description(message('command.period'))
  const purposes: readonly PeriodPurpose[] = ['progress', 'undertaking']
  const cadences: readonly Cadence[] = ['week', 'month', 'quarter', 'half', 'year']

  addDataOptions(period.command('open'))
    .description(message('command.periodOpen'))
    .requiredOption('--plan <id>', message('command.planId'))
    .addOption(new Option('--cadence <cadence>', message('command.cadence')).choices(cadences).makeOptionMandatory())
    .requiredOption('--label <label>', message('command.label'))
    .requiredOption('--from <date>', message('command.from'))
    .requiredOption('--to <date>', message('command.to'))
    .requiredOption('--due <date>', message('command.due'))
    .addOption(new Option('--purpose <purpose>', message('command.purpose')).choices(purposes).default('progress'))
    .action(async (options: OpenOptions) => {
      const { openPeriod } = await import('../../services/period-service.ts')
      const { plan: planId, cadence, label, from, to, due, purpose } = options
      const periodId = await withDataFolder(options, 'write', (folder) =>
        openPeriod(folder, { planId, cadence, label, from, to, due, purpose }),
      )
      printResult(options.json, { periodId }, [message('command.periodOpened', { label, periodId, due })])
    })

  addDataOptions(period.command('calls'))
    .description(message('command.periodCalls'))
    .requiredOption('--period <id>', message('command.periodId'))
    .option('--preset <name>', message('command.paperPreset'))
    .requiredOption('--out <path>', message('command.callsOut'))
    .action(async (options: CallsOptions) => {
      const [{ exportReminders }, { today }] = await Promise.all([
        import('../../services/reminder-service.ts'),
        import('../../services/local-day.ts'),
      ])
      const { period: periodId, preset: presetName = null, out } = options
      const path = await withDataFolder(options, 'read', ({ db }) =>
        exportReminders(db, { periodId, unitIds: null, presetName }, today(), out),
      )
      printResult(options.json, { path }, [message('command.written', { path })])
    })
}
