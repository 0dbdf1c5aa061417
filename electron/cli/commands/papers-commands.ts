import { type Command, Option } from 'commander'
import type { LeaderId, PeriodId, PlanId } from '../../../shared/domain/id.ts'
import type { PaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import type { DataFolder } from '../../db/data-folder.ts'
import { message } from '../../messages.ts'
import type { PlanPaperRequest } from '../../services/plan-paper-service.ts'
import type { MeetingHeld } from '../../services/worded-papers.ts'
import { commandJob } from '../command-job.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'
import { addElementsOptions, type ElementsOptions, elementsOf, noteGaps } from '../elements-option.ts'
import { noteStandIns } from '../font-note.ts'

const kinds = [
  'responsibility',
  'ledgers',
  'booklet',
  'meeting',
  'minutes',
  'letter',
  'changes',
  'plan-notice',
] as const

interface PaperOptions extends DataOptions, ElementsOptions {
  readonly plan: PlanId
  readonly kind: (typeof kinds)[number]
  readonly by?: 'section' | 'leader' | 'unit'
  readonly leader?: string
  readonly unit?: string
  readonly period?: PeriodId
  readonly from?: string
  readonly to?: string
  readonly date?: string
  readonly host?: string
  readonly absent?: string
  readonly style?: 'inline' | 'table'
  readonly preset?: string
  readonly each?: 'docx' | 'pdf' | 'xlsx'
  readonly out: string
}

/** `duban papers export` */
export function addPapersCommands(program: Command, signal: AbortSignal): void {
  const papers = program.command('papers').description(message('command.papers'))

  addElementsOptions(addDataOptions(papers.command('export')))
    .description(message('command.papersExport'))
    .requiredOption('--plan <id>', message('command.planId'))
    .addOption(new Option('--kind <kind>', message('command.paperKind')).choices(kinds).makeOptionMandatory())
    .addOption(new Option('--by <division>', message('command.paperBy')).choices(['section', 'leader', 'unit']))
    .option('--leader <name>', message('command.paperLeader'))
    .option('--unit <name>', message('command.paperUnit'))
    .option('--period <id>', message('command.paperPeriod'))
    .option('--from <date>', message('command.paperFrom'))
    .option('--to <date>', message('command.paperTo'))
    .option('--date <date>', message('command.meetingDate'))
    .option('--host <name>', message('command.meetingHost'))
    .option('--absent <names>', message('command.meetingAbsent'))
    .addOption(new Option('--style <style>', message('command.planStyle')).choices(['inline', 'table']))
    .option('--preset <name>', message('command.paperPreset'))
    .addOption(new Option('--each <format>', message('command.eachPaper')).choices(['docx', 'pdf', 'xlsx']))
    .requiredOption('--out <path>', message('command.batchOut'))
    .action(async (options: PaperOptions) => {
      const [{ exportPlanPaper }, { planPaperStanding }, { installedBrowser }] = await Promise.all([
        import('../../services/plan-paper-service.ts'),
        import('../../services/paper-gap-service.ts'),
        import('../../print/pdf-printer.ts'),
      ])
      const target = { path: options.out, each: options.each ?? null }
      const paths = await withDataFolder(options, 'read', async (folder) => {
        const scope = { planId: options.plan, periodId: options.period ?? (await lastPeriod(folder, options.plan)) }
        const request = await requestOf(folder, options)
        const job = commandJob(signal)
        const written = await exportPlanPaper(folder, scope, request, target, { printer: installedBrowser, job })
        noteGaps((await planPaperStanding(folder.db, scope, request))?.gaps ?? [])
        await noteStandIns(folder, written)
        return written
      })
      printResult(
        options.json,
        { paths },
        paths.map((path) => message('command.written', { path })),
      )
    })
}

async function lastPeriod({ db }: DataFolder, planId: PlanId): Promise<PeriodId | null> {
  const { listPlanPeriods } = await import('../../services/period-service.ts')
  const periods = await listPlanPeriods(db, planId)
  return periods.findLast(({ purpose }) => purpose !== 'undertaking')?.id ?? null
}

async function requestOf(folder: DataFolder, options: PaperOptions): Promise<PlanPaperRequest> {
  const { by = 'section', style = null, preset = null } = options
  const presetOf = async (kind: PaperKind) => {
    const { findPresetByName } = await import('../../services/preset-service.ts')
    return (await findPresetByName(folder.db, kind, preset)).id
  }
  switch (options.kind) {
    case 'responsibility': {
      const party = await partyOf(folder, options)
      return {
        kind: 'responsibilityList',
        by: party?.by ?? by,
        only: party?.id ?? null,
        presetId: await presetOf('responsibilityList'),
      }
    }
    case 'ledgers':
      return { kind: 'ledgers', by: by === 'unit' ? 'unit' : 'leader', presetId: await presetOf('ledger') }
    case 'booklet': {
      const party = await partyOf(folder, options)
      return {
        kind: 'leaderBooklet',
        leaderId: party?.by === 'leader' ? party.id : null,
        presetId: await presetOf('leaderBooklet'),
      }
    }
    case 'meeting':
      return { kind: 'meetingMaterial', presetId: await presetOf('meetingMaterial') }
    case 'minutes':
      return {
        kind: 'meetingMinutes',
        ...(await meetingOf(folder, options)),
        presetId: await presetOf('meetingMinutes'),
      }
    case 'letter':
      return {
        kind: 'coveringLetter',
        presetId: await presetOf('coveringLetter'),
        elements: elementsOf(options),
      }
    case 'changes': {
      const { today } = await import('../../services/local-day.ts')
      const to = options.to ?? today()
      const from = options.from ?? `${to.slice(0, 4)}-01-01`
      return { kind: 'changeList', from, to, presetId: await presetOf('changeList') }
    }
    case 'plan-notice':
      return {
        kind: 'planNotice',
        style,
        presetId: await presetOf('planNotice'),
        elements: elementsOf(options),
      }
    default:
      return options.kind satisfies never
  }
}

/** When the meeting was, who presided and who was excused. Throws `ledger.unknownLeader`. */
async function meetingOf(folder: DataFolder, options: PaperOptions): Promise<MeetingHeld> {
  const { today } = await import('../../services/local-day.ts')
  const idsOf = async (names: readonly string[]) => {
    const ids: LeaderId[] = []
    for (const name of names) {
      const party = await partyOf(folder, { ...options, leader: name })
      if (party?.by === 'leader') ids.push(party.id)
    }
    return ids
  }
  const [hostId = null] = await idsOf(options.host === undefined ? [] : [options.host])
  const absent = options.absent?.split(/[、，,]/).filter((name) => name !== '') ?? []
  return { date: options.date ?? today(), hostId, absentIds: await idsOf(absent) }
}

/** The leader or unit named. Throws `ledger.unknownLeader`, `ledger.unknownUnit`. */
async function partyOf(folder: DataFolder, { plan, leader, unit }: PaperOptions) {
  const { listResponsibilities } = await import('../../services/responsibility-service.ts')
  if (leader !== undefined) {
    const found = (await listResponsibilities(folder, plan, 'leader')).find(({ name }) => name === leader)?.party
    if (found?.kind !== 'leader') throw new UserError('ledger.unknownLeader', { name: leader })
    return { by: 'leader' as const, id: found.leaderId }
  }
  if (unit === undefined) return null
  const found = (await listResponsibilities(folder, plan, 'unit')).find(({ name }) => name === unit)?.party
  if (found?.kind !== 'unit') throw new UserError('ledger.unknownUnit', { name: unit })
  return { by: 'unit' as const, id: found.unitId }
}
