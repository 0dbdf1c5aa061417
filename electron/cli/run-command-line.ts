import { CommanderError } from 'commander'
import { UserError, type UserErrorCode } from '../../shared/errors/user-error.ts'
import { errorSentence, message } from '../messages.ts'
import { buildProgram } from './program.ts'

/** The program's exit status: 0 done, 1 a bug, 2 bad input, 130 cancelled with Ctrl+C. */
export type ExitStatus = 0 | 1 | 2 | 130

/** What commander calls a mistake, and the sentence we have for it. */
const commanderErrors: Readonly<Record<string, UserErrorCode>> = {
  'commander.unknownCommand': 'command.unknown',
  'commander.unknownOption': 'command.unknownOption',
  'commander.missingMandatoryOptionValue': 'command.missingOption',
  'commander.optionMissingArgument': 'command.missingOption',
  'commander.missingArgument': 'command.missingArgument',
  'commander.excessArguments': 'command.tooManyArguments',
  'commander.invalidArgument': 'command.invalidValue',
}

/**
 * Runs one command. Results go to standard output; an error goes to standard error as one line with its code.
 * Ctrl+C stops long work at its next safe place.
 */
export async function runCommandLine(argv: readonly string[]): Promise<ExitStatus> {
  const cancel = new AbortController()
  const onInterrupt = () => cancel.abort()
  process.once('SIGINT', onInterrupt)
  try {
    const program = buildProgram(cancel.signal)
    if (argv.length === 0) {
      process.stdout.write(program.helpInformation())
      return 0
    }
    await program.parseAsync(argv, { from: 'user' })
    return 0
  } catch (error) {
    return reportError(error, cancel.signal)
  } finally {
    process.removeListener('SIGINT', onInterrupt)
  }
}

function reportError(error: unknown, signal: AbortSignal): ExitStatus {
  if (signal.aborted) {
    writeError(message('command.cancelled'))
    return 130
  }
  const userError = asUserError(error)
  if (userError === 'helpShown') return 0
  if (userError) {
    writeError(message('command.errorLine', { code: userError.code, sentence: errorSentence(userError) }))
    return 2
  }
  const number = Date.now().toString(36).toUpperCase()
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error)
  writeError(message('command.bugLine', { number, detail: detail.replaceAll(/\s*\n\s*/g, ' | ') }))
  return 1
}

function asUserError(error: unknown): UserError | 'helpShown' | null {
  if (error instanceof UserError) return error
  if (!(error instanceof CommanderError)) return null
  if (error.exitCode === 0 || error.code === 'commander.help') return 'helpShown'
  // Commander quotes what it speaks of: the option, and the value that does not fit it.
  const quoted = [...error.message.matchAll(/'([^']+)'/g)].map(([, words]) => words)
  const words = quoted.length > 0 ? quoted.join(' ') : error.message.replace(/^error: /, '')
  return new UserError(commanderErrors[error.code] ?? 'command.invalidValue', { words }, { cause: error })
}

function writeError(line: string): void {
  process.stderr.write(`${line}\n`)
}
