/** What the executable was asked for: Electron's own options, and the program's folder with its arguments. */
export interface HostCommandLine {
  /** Scripts to run before the program's own, in order. */
  readonly requires: readonly string[]
  /** Port for Node's inspector; 0 takes a free one, null opens none. */
  readonly inspectPort: number | null
  /** Port for Chromium's debugging protocol besides the pipe; 0 takes a free one, null opens none. */
  readonly debuggingPort: number | null
  readonly isHeadless: boolean
  /** Where the program keeps its own things, in place of the usual folder. */
  readonly userDataFolder: string | null
  /** A folder with a package.json, or a script. */
  readonly program: string | null
}

/** Reads the arguments behind the executable. The first that is no option names the program; all behind it may be the program's own. */
export function parseCommandLine(args: readonly string[]): HostCommandLine {
  const requires: string[] = []
  let program: string | null = null
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (program === null && (arg === '-r' || arg === '--require')) requires.push(args[++at] ?? '')
    else if (program === null && !arg.startsWith('-')) program = arg
  }
  return {
    requires,
    inspectPort: readPort(args, 'inspect'),
    debuggingPort: readPort(args, 'remote-debugging-port'),
    isHeadless: args.includes('--headless'),
    userDataFolder: readSwitch(args, 'user-data-dir') ?? null,
    program,
  }
}

function readPort(args: readonly string[], name: string): number | null {
  const value = readSwitch(args, name)
  if (value === undefined) return null
  const port = Number(value.split(':').at(-1))
  return Number.isInteger(port) ? port : null
}

/** The value of `--name=value`; empty for a bare `--name`, undefined where it is missing. */
export function readSwitch(args: readonly string[], name: string): string | undefined {
  const found = args.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
  return found?.slice(name.length + 3)
}
