import type { Command } from 'commander'
import type { Backup, BackupInside, LedgerContents } from '../../../shared/domain/backup/types.ts'
import { missingFonts } from '../../../shared/domain/document/check-fonts.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** `duban backup`, `duban restore`, `duban check` */
export function addBackupCommands(program: Command, signal: AbortSignal): void {
  addDataOptions(program.command('backup'))
    .description(message('command.backup'))
    .option('--out <dir>', message('command.backupOut'))
    .action(async (options: DataOptions & { out?: string }) => {
      const { makeBackup } = await import('../../services/backup-service.ts')
      const made = await withDataFolder(options, 'read', (folder) =>
        makeBackup(folder, 'manual', options.out ?? null, commandJob(signal)),
      )
      printResult(options.json, made, [
        message('command.backedUp', { name: made.name, size: megabytes(made.size), files: made.copiedFiles }),
        ...(made.missingFiles > 0 ? [message('command.backupMissing', { files: made.missingFiles })] : []),
      ])
    })

  addDataOptions(program.command('restore'))
    .description(message('command.restore'))
    .argument('[backup]', message('command.backupFile'))
    .option('--dry-run', message('command.restoreDryRun'))
    .option('--undo', message('command.restoreUndo'))
    .action((backup: string | undefined, options: RestoreOptions) => restore(backup, options, signal))

  addDataOptions(program.command('check'))
    .description(message('command.check'))
    .option('--mend', message('command.mend'))
    .action(async (options: DataOptions & { mend?: boolean }) => {
      const [{ checkData, mendDerived }, { loadFontStandings }] = await Promise.all([
        import('../../services/check-service.ts'),
        import('../../services/font-service.ts'),
      ])
      const { fonts, ...result } = await withDataFolder(options, options.mend ? 'write' : 'read', async (folder) => {
        if (options.mend) await mendDerived(folder)
        const checked = await checkData(folder, commandJob(signal))
        const isReadable = !checked.findings.some(({ code }) => code === 'damaged' || code === 'settingUnreadable')
        return { ...checked, fonts: isReadable ? await loadFontStandings(folder.db) : [] }
      })
      const findings = result.findings.map((finding) => ({
        ...finding,
        message: message(`checkFindings.${finding.code}`, finding.params),
      }))
      const { tasks, reports, files } = result
      printResult(options.json, { ...result, findings, fonts }, [
        message('command.checked', { tasks, reports, files }),
        ...findings.map((finding) => finding.message),
        ...(findings.length === 0 ? [message('command.nothingWrong')] : []),
        ...missingFonts(fonts).map(({ font, standIn }) =>
          standIn === null
            ? message('command.fontMissing', { font })
            : message('command.fontStandIn', { font, standIn }),
        ),
      ])
    })
}

type RestoreOptions = DataOptions & { readonly dryRun?: boolean; readonly undo?: boolean }

/** Without a backup named, lists those there are; with `--dry-run`, says what is in it; else restores it. */
async function restore(backup: string | undefined, options: RestoreOptions, signal: AbortSignal): Promise<void> {
  const service = await import('../../services/restore-service.ts')
  const job = commandJob(signal)
  if (backup === undefined && !options.undo) {
    const { listBackups } = await import('../../services/backup-service.ts')
    const backups = await listBackups({ path: options.data })
    printResult(
      options.json,
      { backups },
      backups.length > 0 ? backups.map(backupLine) : [message('command.noBackups')],
    )
    return
  }
  const choice =
    backup === undefined
      ? await service.findBeforeRestore(options.data)
      : await service.chooseBackup(options.data, backup)
  if (options.dryRun) {
    const inside = await service.lookIntoBackup(options.data, choice, job)
    printResult(options.json, inside, insideLines(inside))
    return
  }
  const contents = await service.prepareRestoreUnopened(options.data, choice, job)
  // Opening the folder puts it in its place, and brings it up to date where it is of an older version.
  await withDataFolder(options, 'write', async () => undefined)
  printResult(options.json, { restored: contents }, [
    ...contentLines(contents),
    message('command.restored', { data: options.data }),
  ])
}

function backupLine({ name, at, reason, size }: Backup): string {
  const words = message(`command.backupReasons.${reason}`)
  return message('command.backupLine', { name, at: at.replace('T', ' '), reason: words, size: megabytes(size) })
}

function insideLines(inside: BackupInside): readonly string[] {
  if (!inside.isSound) return [message(`command.backupUnsound.${inside.why}`)]
  return [message('command.backupSound', { size: megabytes(inside.size) }), ...contentLines(inside.contents)]
}

function contentLines(contents: LedgerContents): readonly string[] {
  const { plans, tasks, periods, returns, reports, units, files, missingFiles } = contents
  const at =
    contents.lastWorkAt === null
      ? message('command.none')
      : new Date(contents.lastWorkAt).toLocaleString('zh-CN', { hour12: false })
  return [
    message('command.contentsWork', { at, by: contents.lastWorkBy ?? '' }),
    message('command.contentsCounts', { plans: plans.length, tasks, periods, returns, reports, units, files }),
    ...plans.map((title) => `　　《${title}》`),
    ...(missingFiles > 0 ? [message('command.contentsMissing', { files: missingFiles })] : []),
  ]
}

const megabytes = (bytes: number) => Math.round((bytes / 1_048_576) * 10) / 10
