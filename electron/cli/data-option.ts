import { userInfo } from 'node:os'
import type { Command } from 'commander'
import type { DataFolder } from '../db/data-folder.ts'
import { message } from '../messages.ts'

/** What every command has that touches the ledger. */
export interface DataOptions {
  readonly data: string
  readonly operator?: string
  readonly json?: boolean
}

/** Adds `--data`, `--operator` and `--json`. */
export function addDataOptions(command: Command): Command {
  return command
    .requiredOption('--data <dir>', message('command.data'))
    .option('--operator <name>', message('command.operator'))
    .option('--json', message('command.json'))
}

/**
 * Opens the data folder, does the work, closes the folder whatever happened. `read` is for commands that only look: they
 * work while another program has the folder open.
 */
export async function withDataFolder<T>(
  options: DataOptions,
  access: 'read' | 'write',
  work: (folder: DataFolder) => Promise<T>,
): Promise<T> {
  const { openDataFolder } = await import('../db/data-folder.ts')
  const folder = await openDataFolder(options.data, { operator: options.operator ?? userInfo().username, access })
  try {
    return await work(folder)
  } finally {
    await folder.close()
  }
}
