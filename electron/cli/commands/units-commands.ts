import type { Command } from 'commander'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import type { DataFolder } from '../../db/data-folder.ts'
import { message } from '../../messages.ts'
import { printResult } from '../command-output.ts'
import { addDataOptions, type DataOptions, withDataFolder } from '../data-option.ts'

/** `duban units list | merge | members`: what an import asks to be confirmed. */
export function addUnitsCommands(program: Command): void {
  const units = program.command('units').description(message('command.units'))

  addDataOptions(units.command('list'))
    .description(message('command.unitsList'))
    .action(async (options: DataOptions) => {
      const overview = await withDataFolder(options, 'read', listOverview)
      printResult(options.json, overview, overviewLines(overview))
    })

  addDataOptions(units.command('merge'))
    .description(message('command.unitsMerge'))
    .argument('<merged>', message('command.mergedUnit'))
    .requiredOption('--into <name>', message('command.keptUnit'))
    .action(async (merged: string, options: DataOptions & { into: string }) => {
      const { mergeUnits } = await import('../../services/unit-service.ts')
      const mergeId = await withDataFolder(options, 'write', async (folder) =>
        mergeUnits(folder, (await unitNamed(folder, options.into)).id, (await unitNamed(folder, merged)).id),
      )
      printResult(options.json, { mergeId }, [message('command.merged', { merged, kept: options.into })])
    })

  addDataOptions(units.command('members'))
    .description(message('command.unitsMembers'))
    .argument('<group>', message('command.group'))
    .argument('<members...>', message('command.members'))
    .action(async (group: string, members: string[], options: DataOptions) => {
      const count = await withDataFolder(options, 'write', (folder) => nameMembers(folder, group, members))
      printResult(options.json, { group, members }, [message('command.membersSet', { group, count })])
    })
}

async function listOverview(folder: DataFolder) {
  const { listProposals, listUnitGroups, listUnits } = await import('../../db/unit-repository.ts')
  const units = await listUnits(folder.db)
  const nameOf = new Map(units.map(({ id, name }) => [id, name]))
  return {
    units: units.map(({ name, otherNames, kind, order }) => ({ name, otherNames, kind, order })),
    groups: (await listUnitGroups(folder.db)).map(({ name, memberIds }) => ({
      name,
      members: memberIds.map((id) => nameOf.get(id) ?? id),
    })),
    proposals: (await listProposals(folder.db)).map(({ unitId, otherUnitId, reasons }) => ({
      unit: nameOf.get(unitId) ?? unitId,
      other: nameOf.get(otherUnitId) ?? otherUnitId,
      reason: reasons.map((reason) => message(`unitMatchReasons.${reason}`)).join('；'),
    })),
  }
}

function overviewLines({ units, groups, proposals }: Awaited<ReturnType<typeof listOverview>>): readonly string[] {
  return [
    message('command.unitsHeading', { count: units.length }),
    ...units.map(({ name, otherNames }) => `  ${[name, ...otherNames].join('＝')}`),
    message('command.groupsHeading', { count: groups.length }),
    ...groups.map(({ name, members }) => `  ${name}：${members.join('、') || message('command.membersByName')}`),
    message('command.proposalsHeading', { count: proposals.length }),
    ...proposals.map(({ unit, other, reason }) => `  ${unit} → ${other}（${reason}）`),
  ]
}

/** Throws `unit.notFound`. */
async function unitNamed(folder: DataFolder, name: string): Promise<Unit> {
  const { listUnits } = await import('../../db/unit-repository.ts')
  const found = (await listUnits(folder.db)).find((unit) => unit.name === name || unit.otherNames.includes(name))
  if (!found) throw new UserError('unit.notFound', { unit: name })
  return found
}

async function nameMembers(folder: DataFolder, groupName: string, names: readonly string[]): Promise<number> {
  const { listUnitGroups } = await import('../../db/unit-repository.ts')
  const { setMembers } = await import('../../services/unit-group-service.ts')
  const group = (await listUnitGroups(folder.db)).find(({ name }) => name === groupName)
  if (!group) throw new UserError('unit.groupNotFound', { group: groupName })
  const members = await Promise.all(names.map((name) => unitNamed(folder, name)))
  await setMembers(
    folder,
    group.id,
    members.map(({ id }) => id),
  )
  return members.length
}
