import { Command } from 'commander'
import packageJson from '../../package.json' with { type: 'json' }
import { message } from '../messages.ts'
import { addBackupCommands } from './commands/backup-commands.ts'
import { addBulletinCommands } from './commands/bulletin-commands.ts'
import { addDemoCommand } from './commands/demo-command.ts'
import { addFormsCommands } from './commands/forms-commands.ts'
import { addHistoryCommands } from './commands/history-commands.ts'
import { addLedgerCommands } from './commands/ledger-commands.ts'
import { addNoticesCommands } from './commands/notices-commands.ts'
import { addPapersCommands } from './commands/papers-commands.ts'
import { addPeriodCommands } from './commands/period-commands.ts'
import { addPlanCommands } from './commands/plan-commands.ts'
import { addReturnsCommands } from './commands/returns-commands.ts'
import { addUnitsCommands } from './commands/units-commands.ts'

/** Commander's own headings, in the user's language. */
const helpTitles: Readonly<Record<string, string>> = {
  'Usage:': message('command.usage'),
  'Arguments:': message('command.arguments'),
  'Options:': message('command.options'),
  'Commands:': message('command.commands'),
}

/**
 * All commands. `signal` ends long work when the user presses Ctrl+C. Services are loaded by the command that needs them:
 * most of a start would be spent on file formats that are not used.
 */
export function buildProgram(signal: AbortSignal): Command {
  const program = new Command('duban')
  prepare(program)
  program
    .description(message('command.program'))
    .version(packageJson.version, '-V, --version', message('command.version'))
  for (const add of [
    addPlanCommands,
    addUnitsCommands,
    addPeriodCommands,
    addFormsCommands,
    addReturnsCommands,
    addBulletinCommands,
    addLedgerCommands,
    addNoticesCommands,
    addPapersCommands,
    addHistoryCommands,
    addBackupCommands,
    addDemoCommand,
  ])
    add(program, signal)
  for (const command of allCommands(program)) prepare(command)
  return program
}

function prepare(command: Command): void {
  command
    .helpOption('-h, --help', message('command.help'))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => helpTitles[title] ?? title,
      optionDescription: (option) => option.description,
    })
}

function allCommands(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...allCommands(child)])
}
