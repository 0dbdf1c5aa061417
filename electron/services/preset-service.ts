import type { PaperPresetId } from '../../shared/domain/id.ts'
import { checkPreset } from '../../shared/domain/paper/check-preset.ts'
import {
  type PaperKind,
  paperKinds,
  type UsualPaperKind,
  usualPaperKinds,
} from '../../shared/domain/paper/paper-kind.ts'
import type { PaperPreset } from '../../shared/domain/paper/preset.ts'
import { programPresets, standardPreset, vocabularyOf } from '../../shared/domain/paper/standard-presets.ts'
import type { PresetSummary } from '../../shared/domain/paper/summary.ts'
import { noticeKinds } from '../../shared/domain/supervision-notice/types.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { newId } from '../db/new-id.ts'
import {
  deletePreset,
  findOwnPreset,
  listOwnPresets,
  type OwnPreset,
  putPreset,
} from '../db/paper-preset-repository.ts'
import { readSettings, saveSettings } from '../db/settings-repository.ts'
import type { Db } from '../db/tables.ts'
import { changeSet } from './history-service.ts'

/** All presets by kind, the program's own first, then the office's in the order in which they were made. */
export async function listPresets(db: Db): Promise<readonly PresetSummary[]> {
  const own = await listOwnPresets(db)
  return paperKinds.flatMap((kind) =>
    [...programPresets(kind), ...own.filter((preset) => preset.kind === kind)].map(({ id, name }) => ({
      id,
      kind,
      name,
    })),
  )
}

/** The preset a paper of a kind is written with; without an id the program's own. Throws `preset.notFound`. */
export async function choosePreset(db: Db, kind: PaperKind, presetId: PaperPresetId | null): Promise<PaperPreset> {
  if (presetId === null) return standardPreset(kind)
  const program = programPresets(kind).find(({ id }) => id === presetId)
  if (program) return program
  const preset = await findOwnPreset(db, presetId)
  if (preset?.kind !== kind) throw new UserError('preset.notFound')
  return preset
}

/** The preset of a kind by its name; null for the program's own. Throws `preset.unknownName`. */
export async function findPresetByName(db: Db, kind: PaperKind, name: string | null): Promise<PaperPreset> {
  if (name === null) return standardPreset(kind)
  const own = await listOwnPresets(db, kind)
  const all = [...programPresets(kind), ...own]
  const preset = all.find((known) => known.name === name)
  if (preset) return preset
  throw new UserError('preset.unknownName', { name, known: all.map((known) => known.name).join('、') })
}

/**
 * The preset of a paper that is worded alike each time: one named for this once, else the one the office chose last. Throws
 * `preset.unknownName`.
 */
export async function usualPreset(db: Db, kind: UsualPaperKind, name: string | null): Promise<PaperPreset> {
  if (name !== null) return findPresetByName(db, kind, name)
  return choosePreset(db, kind, (await readSettings(db)).usualPresets[kind])
}

/** Copies a preset under a name that is free: `月通报（副本）`. Throws `preset.notFound`. */
export async function copyPreset(
  folder: DataFolder,
  kind: PaperKind,
  presetId: PaperPresetId | null,
): Promise<PaperPresetId> {
  const preset = await choosePreset(folder.db, kind, presetId)
  const taken = await takenNames(folder.db, kind, null)
  const copy: OwnPreset = { ...preset, id: newId('paperPreset'), name: freeName(preset.name, taken) }
  await changeSet(folder, { action: 'preset.copy', params: { name: copy.name } }, (trx) => putPreset(trx, copy))
  return copy.id
}

/**
 * Keeps a changed preset. One with problems is not kept: what it says could not be printed.
 * Throws `preset.notFound`, `preset.hasProblems`, `preset.nameTaken`.
 */
export async function savePreset(folder: DataFolder, preset: OwnPreset): Promise<void> {
  const known = await findOwnPreset(folder.db, preset.id)
  if (known?.kind !== preset.kind) throw new UserError('preset.notFound')
  const name = preset.name.trim()
  const problems = checkPreset(preset, vocabularyOf(preset.kind))
  if (problems.length > 0) throw new UserError('preset.hasProblems', { name, count: problems.length })
  if ((await takenNames(folder.db, preset.kind, preset.id)).has(name)) throw new UserError('preset.nameTaken', { name })
  await changeSet(folder, { action: 'preset.save', params: { name } }, (trx) => putPreset(trx, { ...preset, name }))
}

/**
 * Removes a preset of the office; drafts written with it keep its words, notices and other papers that were to be worded by it
 * take the program's own again. Throws `preset.notFound`.
 */
export async function removePreset(folder: DataFolder, presetId: PaperPresetId): Promise<void> {
  const preset = await findOwnPreset(folder.db, presetId)
  if (!preset) throw new UserError('preset.notFound')
  const { noticePresets, usualPresets } = await readSettings(folder.db)
  const isNotice = noticeKinds.some((kind) => noticePresets[kind] === presetId)
  const isOfRound = usualPaperKinds.some((kind) => usualPresets[kind] === presetId)
  await changeSet(folder, { action: 'preset.remove', params: { name: preset.name } }, async (trx) => {
    await deletePreset(trx, presetId)
    if (isNotice) await saveSettings(trx, { noticePresets: without(noticePresets, presetId) })
    if (isOfRound) await saveSettings(trx, { usualPresets: without(usualPresets, presetId) })
  })
}

/** Choices with the program's own in place of a preset. */
function without<Kind extends string>(
  chosen: Readonly<Record<Kind, PaperPresetId | null>>,
  presetId: PaperPresetId,
): Record<Kind, PaperPresetId | null> {
  const kept: Record<Kind, PaperPresetId | null> = { ...chosen }
  for (const kind in kept) if (kept[kind] === presetId) kept[kind] = null
  return kept
}

async function takenNames(db: Db, kind: PaperKind, but: PaperPresetId | null): Promise<ReadonlySet<string>> {
  const own = (await listOwnPresets(db, kind)).filter((preset) => preset.id !== but)
  return new Set([...programPresets(kind), ...own].map((preset) => preset.name))
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const base = name.replace(/（副本\d*）$/, '')
  for (let count = 1; ; count++) {
    const candidate = `${base}（副本${count === 1 ? '' : count}）`
    if (!taken.has(candidate)) return candidate
  }
}
