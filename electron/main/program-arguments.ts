import { parseArgs } from 'node:util'

/** Names a data folder in the environment, where none is named by an argument. */
export const dataVariable = 'DUBANTAI_DATA'

/** What the program was told on its command line. */
export interface ProgramArguments {
  /** `--data DIR`, or the variable; null: the folder that was chosen, or the usual one. */
  readonly dataFolder: string | null
  /** The words after `--cli`: a command is run, and no window opened. */
  readonly command: readonly string[] | null
}

/** Reads the program's own arguments; those of the browser under it, and the program's path, are passed over. */
export function readProgramArguments(argv: readonly string[], environment: NodeJS.ProcessEnv): ProgramArguments {
  const cli = argv.indexOf('--cli')
  if (cli >= 0) return { dataFolder: null, command: argv.slice(cli + 1) }
  const { values } = parseArgs({
    args: [...argv],
    options: { data: { type: 'string' } },
    strict: false,
    allowPositionals: true,
  })
  const named = typeof values.data === 'string' ? values.data : environment[dataVariable]
  return { dataFolder: named || null, command: null }
}
