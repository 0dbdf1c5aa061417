import { type Command, Option } from 'commander'
import type { PlanId } from '../../../shared/domain/id.ts'
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

/** `duban period open` */
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
}
