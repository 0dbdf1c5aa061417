import { type Command, InvalidArgumentError } from 'commander'
import type { HistoryEntry } from '../../../shared/domain/history/types.ts'
import { historyActionSentence, message } from '../../messages.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** How many steps `history` shows. */
const shownSteps = 50

/** `duban history`, `duban undo` */
export function addHistoryCommands(program: Command): void {
  addDataOptions(program.command('history'))
    .description(message('command.history', { steps: shownSteps }))
    .action(async (options: DataOptions) => {
      const { listHistory } = await import('../../db/history-repository.ts')
      const entries = await withDataFolder(options, 'read', (folder) => listHistory(folder.db, { limit: shownSteps }))
      printResult(options.json, { entries: entries.map(entryJson) }, entries.map(entryLine))
    })

  addDataOptions(program.command('undo'))
    .description(message('command.undo'))
    .option('--step <number>', message('command.step'), readStep)
    .action(async (options: DataOptions & { step?: number }) => {
      const { undo } = await import('../../services/history-service.ts')
      const undone = await withDataFolder(options, 'write', (folder) => undo(folder, options.step))
      printResult(options.json, { undone: entryJson(undone) }, [
        message('command.undone', { step: undone.id, what: historyActionSentence(undone) }),
      ])
    })
}

function readStep(words: string): number {
  if (!/^[1-9]\d*$/.test(words)) throw new InvalidArgumentError('')
  return Number(words)
}

function entryJson(entry: HistoryEntry) {
  const { id, at, operator, action, isUndone } = entry
  return { step: id, at, operator, action, text: historyActionSentence(entry), isUndone }
}

function entryLine(entry: HistoryEntry): string {
  const at = new Date(entry.at).toLocaleString('zh-CN', { hour12: false })
  const note = entry.isUndone ? message('command.stepUndone') : ''
  return `${entry.id}　${at}　${entry.operator}　${historyActionSentence(entry)}${note}`
}
