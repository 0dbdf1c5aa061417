import { type Command, Option } from 'commander'
import { type BulletinKind, bulletinKinds } from '../../../shared/domain/bulletin/types.ts'
import type { PeriodId } from '../../../shared/domain/id.ts'
import { message } from '../../messages.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'
import { addElementsOptions, type ElementsOptions, elementsOf, noteGaps } from '../elements-option.ts'
import { noteStandIns } from '../font-note.ts'

interface BulletinOptions extends DataOptions, ElementsOptions {
  readonly period: PeriodId
  readonly kind: BulletinKind
  readonly preset?: string
  readonly date?: string
  readonly out: string
}

/** `duban bulletin export` */
export function addBulletinCommands(program: Command, signal: AbortSignal): void {
  const bulletin = program.command('bulletin').description(message('command.bulletin'))

  addElementsOptions(addDataOptions(bulletin.command('export')))
    .description(message('command.bulletinExport'))
    .requiredOption('--period <id>', message('command.periodId'))
    .addOption(new Option('--kind <kind>', message('command.kind')).choices(bulletinKinds).makeOptionMandatory())
    .option('--preset <name>', message('command.preset'))
    .option('--date <date>', message('command.issueDate'))
    .requiredOption('--out <file>', message('command.out'))
    .action(async (options: BulletinOptions) => {
      const { kind, preset = null, date = null } = options
      const [{ exportBulletin }, { bulletinGaps }] = await Promise.all([
        import('../../services/bulletin-service.ts'),
        import('../../services/paper-gap-service.ts'),
      ])
      const request = { kind, presetName: preset, issueDate: date, elements: elementsOf(options) }
      const path = await withDataFolder(options, 'read', async (folder) => {
        const written = await exportBulletin(folder, options.period, request, options.out, commandJob(signal))
        noteGaps(await bulletinGaps(folder.db, options.period, request))
        await noteStandIns(folder, [written])
        return written
      })
      printResult(options.json, { path }, [message('command.written', { path })])
    })
}
