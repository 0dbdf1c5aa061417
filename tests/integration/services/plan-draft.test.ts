import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type DataFolder, openDataFolder } from '../../../electron/db/data-folder.ts'
import { getPlanContent, listPlans } from '../../../electron/db/plan-repository.ts'
import { listProposals, listUnitGroups, listUnits } from '../../../electron/db/unit-repository.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { readFileBytes } from '../../../electron/reading/read-file-bytes.ts'
import { undo } from '../../../electron/services/history-service.ts'
import {
  acceptDraft,
  beginDrafts,
  beginPastedDraft,
  discardDraft,
  editDraft,
  listDraftRows,
  listDrafts,
  listSourceRows,
  openDraft,
  redoDraftEdit,
  undoDraftEdit,
} from '../../../electron/services/plan-draft-service.ts'
import { listNamesToSettle } from '../../../electron/services/plan-draft-units.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import type { PlanDraftId } from '../../../shared/domain/id.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { PlanEdit } from '../../../shared/domain/plan-draft/types.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const examplePath = resolve(import.meta.dirname, '../../fixtures/word/云河县2023年分工方案.md')

async function begin(folder: DataFolder, path: string): Promise<PlanDraftId> {
  const [begun] = await beginDrafts(folder, [path], unwatched)
  if (begun?.kind !== 'draft') throw new Error(`no draft: ${JSON.stringify(begun)}`)
  return begun.draftId
}

async function paste(folder: DataFolder, ...lines: readonly string[]): Promise<PlanDraftId> {
  const begun = await beginPastedDraft(folder, lines.join('\n'), '粘贴的文字.txt', unwatched)
  if (begun.kind !== 'draft') throw new Error(`no draft: ${JSON.stringify(begun)}`)
  return begun.draftId
}

/** The key of a task by its number. */
async function itemOf(folder: DataFolder, draftId: PlanDraftId, number: string) {
  const rows = await listDraftRows(folder, { draftId, from: 0, count: 200 })
  const row = rows.find((one) => one.kind === 'item' && one.item.task.number === number)
  if (row?.kind !== 'item') throw new Error(`no task ${number}`)
  return row.item.key
}

const edit = (folder: DataFolder, draftId: PlanDraftId, ...edits: readonly PlanEdit[]) =>
  edits.reduce<Promise<unknown>>((before, one) => before.then(() => editDraft(folder, draftId, one)), Promise.resolve())

/** A ledger's rows without ids and moments, which differ from one import to the next. */
async function importedContent(folder: DataFolder) {
  const plans = await listPlans(folder.db)
  const contents = await Promise.all(plans.map(({ id }) => getPlanContent(folder.db, id)))
  const words = JSON.stringify({
    contents: contents.toSorted((a, b) => a.plan.original.part - b.plan.original.part),
    units: await listUnits(folder.db),
    groups: await listUnitGroups(folder.db),
    proposals: (await listProposals(folder.db)).map(({ reasons, state }) => [reasons, state]).sort(),
  })
  const names = new Map<string, string>()
  return words
    .replace(/"importedAt":"[^"]+"/g, '')
    .replace(/"(plan|section|task|assignment|indicator|warning|unit|group|leader)_[0-9a-z]{12}"/g, (id, kind) => {
      const name = names.get(id) ?? `"${kind} ${names.size}"`
      names.set(id, name)
      return name
    })
}

describe('a draft', () => {
  test('is the file in lines, coloured, beside what was recognised', () =>
    withFolder(async (folder) => {
      const draftId = await begin(folder, examplePath)
      const overview = await openDraft(folder, draftId)
      expect(overview).toMatchObject({ fileName: basename(examplePath), undo: null, redo: null })
      expect(overview.documents).toMatchObject([{ tasks: 41, isChosen: true, planId: null }])
      expect(overview.sourceOfRow).toHaveLength(overview.rowCount)
      const source = await listSourceRows(folder, { draftId, from: 0, count: 200 })
      expect(source).toHaveLength(overview.sourceCount)
      const row = source.findIndex(({ item }) => item === '0:t0')
      expect(source[row]?.row).toBe(overview.sourceOfRow.indexOf(row))
      expect(await listPlans(folder.db)).toEqual([])
    }))

  test('accepted without an edit is what the import of the file is', async () => {
    const paths = [examplePath, ...(hasSharedFolder ? [sharedPath('seeds', '002_5776f0fdfa841477.txt')] : [])]
    for (const path of paths) {
      const drafted = await withFolder(async (folder) => {
        await acceptDraft(folder, await begin(folder, path), unwatched)
        return importedContent(folder)
      })
      const imported = await withFolder(async (folder) => {
        const original = { name: basename(path), bytes: await readFileBytes(path) }
        await importPlans(folder, parsePlans(await readDocumentFile(path)), original, unwatched)
        return importedContent(folder)
      })
      expect(drafted).toBe(imported)
    }
  })

  test('comes into the ledger as it was mended, and undoing brings the draft back', () =>
    withFolder(async (folder) => {
      const draftId = await begin(folder, examplePath)
      const item = await itemOf(folder, draftId, '1')
      const gone = await itemOf(folder, draftId, '2')
      await edit(
        folder,
        draftId,
        { kind: 'text', item, text: '培育企业30家以上。' },
        { kind: 'noTask', item: gone },
        { kind: 'party', item, words: '县信访局', from: null, to: 'support', at: null },
      )
      const [accepted] = await acceptDraft(folder, draftId, unwatched)
      if (!accepted) throw new Error('nothing accepted')
      expect(accepted).toMatchObject({ state: 'imported', tasks: 40 })
      const { tasks } = await getPlanContent(folder.db, accepted.planId)
      expect(tasks[0]).toMatchObject({ text: '培育企业30家以上。' })
      expect(tasks[0]?.assignments.map(({ words }) => words)).toContain('县信访局')
      expect(tasks.map(({ number }) => number).slice(0, 2)).toEqual(['1', '3'])
      expect(await listDrafts(folder)).toEqual([])

      await undo(folder)
      expect((await listDrafts(folder)).map(({ id }) => id)).toEqual([draftId])
      expect(await acceptDraft(folder, draftId, unwatched)).toMatchObject([{ state: 'imported', tasks: 40 }])
    }))

  test('edits are taken back and done again', () =>
    withFolder(async (folder) => {
      const draftId = await begin(folder, examplePath)
      await edit(folder, draftId, { kind: 'noTask', item: await itemOf(folder, draftId, '1') })
      expect((await undoDraftEdit(folder, draftId)).documents[0]?.tasks).toBe(41)
      expect(await redoDraftEdit(folder, draftId)).toMatchObject({ documents: [{ tasks: 40 }], undo: 'noTask' })
    }))

  test('outlives a restart, and the same file takes it up again', async () => {
    const root = mkdtempSync(join(tmpdir(), 'draft-'))
    try {
      let folder = await openDataFolder(root, { operator: '王海' })
      const draftId = await begin(folder, examplePath)
      await edit(folder, draftId, { kind: 'noTask', item: await itemOf(folder, draftId, '1') })
      await folder.close()
      folder = await openDataFolder(root, { operator: '王海' })
      expect(await listDrafts(folder)).toMatchObject([{ id: draftId, tasks: 40 }])
      expect(await begin(folder, examplePath)).toBe(draftId)
      expect((await openDraft(folder, draftId)).undo).toBe('noTask')
      await folder.close()
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })

  test('cancelling the reading leaves nothing', () =>
    withFolder(async (folder) => {
      const before = dumpLedger(folder)
      const cancel = new AbortController()
      const job = { signal: cancel.signal, report: () => cancel.abort() }
      await expect(beginDrafts(folder, [examplePath], job)).rejects.toThrow(/abort/)
      expect(dumpLedger(folder)).toEqual(before)
      expect(await listDrafts(folder)).toEqual([])
      expect(await folder.db.selectFrom('archive_file').selectAll().execute()).toEqual([])
    }))

  test('thrown away is gone; the file can be chosen again', () =>
    withFolder(async (folder) => {
      const draftId = await begin(folder, examplePath)
      await discardDraft(folder, draftId)
      await expect(openDraft(folder, draftId)).rejects.toMatchObject({ code: 'plan.draftNotFound' })
      expect(await begin(folder, examplePath)).not.toBe(draftId)
    }))

  test('a file that cannot be read is said, the others are drafts', () =>
    withFolder(async (folder) => {
      const root = mkdtempSync(join(tmpdir(), 'draft-'))
      const broken = join(root, '空白.docx')
      writeFileSync(broken, '')
      const begun = await beginDrafts(folder, [broken, examplePath], unwatched)
      rmSync(root, { recursive: true })
      expect(begun.map(({ kind, name }) => [kind, name])).toEqual([
        ['refused', '空白.docx'],
        ['draft', basename(examplePath)],
      ])
    }))

  test('a file whose plans are in the ledger says which', () =>
    withFolder(async (folder) => {
      const [accepted] = await acceptDraft(folder, await begin(folder, examplePath), unwatched)
      expect(await beginDrafts(folder, [examplePath], unwatched)).toMatchObject([
        { kind: 'known', planId: accepted?.planId },
      ])
    }))

  test('nothing pasted, no document chosen, no title are said', () =>
    withFolder(async (folder) => {
      const pasted = beginPastedDraft(folder, ' \n', '粘贴的文字.txt', unwatched)
      await expect(pasted).rejects.toMatchObject({ code: 'plan.nothingPasted' })
      const draftId = await begin(folder, examplePath)
      const facts = { title: ' ', documentNumber: null, issuer: null, issueDate: null, years: [] }
      const edited = editDraft(folder, draftId, { kind: 'facts', part: 0, facts })
      await expect(edited).rejects.toMatchObject({ code: 'plan.titleEmpty' })
      await edit(folder, draftId, { kind: 'documents', parts: [] })
      const accepted = acceptDraft(folder, draftId, unwatched)
      await expect(accepted).rejects.toMatchObject({ code: 'plan.noDocumentChosen' })
    }))
})

describe('doubts that were looked at', () => {
  test('are accepted in the ledger, the others open', () =>
    withFolder(async (folder) => {
      const draftId = await paste(
        folder,
        '2023年重点工作任务分工方案',
        '1. 培育企业。（牵头单位：县财政局；配合单位：县教育局',
        '3. 建设园区。（牵头单位：县财政局；配合单位：县教育局）',
      )
      const { doubts } = await openDraft(folder, draftId)
      expect(doubts.map(({ code }) => code)).toEqual(['number-gap', 'unclosed-bracket'])
      await edit(folder, draftId, { kind: 'warning', warning: doubts[0]?.key ?? '', isAccepted: true })
      const [accepted] = await acceptDraft(folder, draftId, unwatched)
      if (!accepted) throw new Error('nothing accepted')
      expect(accepted.openWarnings).toBe(1)
      const { warnings } = await getPlanContent(folder.db, accepted.planId)
      expect(warnings.map(({ code, state }) => [code, state])).toEqual([
        ['number-gap', 'accepted'],
        ['unclosed-bracket', 'open'],
      ])
    }))
})

describe('names the ledger does not know', () => {
  const lines = [
    '2023年重点工作任务分工方案',
    '1. 培育企业。（牵头单位：县发展和改革局；配合单位：县国有资产管理服务中心、各有关单位）',
    '2. 建设园区。（牵头单位：县国有资产服务中心；配合单位：县发展和改革局）',
  ]

  test('come with what they may be; those in doubt first', () =>
    withFolder(async (folder) => {
      const { names } = await listNamesToSettle(folder, await paste(folder, ...lines))
      expect(names.map(({ isDoubtful }) => isDoubtful)).toEqual([true, true, false, false])
      const doubtful = names.find(({ name }) => name === '县国有资产服务中心')
      expect(doubtful).toMatchObject({ isDoubtful: true, tasks: 1, firstNumber: '2' })
      expect(doubtful?.proposals[0]).toMatchObject({ name: '县国有资产管理服务中心', isKnown: false })
      expect(names.find(({ name }) => name === '各有关单位')).toMatchObject({ isGroup: true, isDoubtful: true })
      expect(names.find(({ name }) => name === '县发展和改革局')).toMatchObject({
        guessedKind: 'department',
        decision: null,
      })
    }))

  test('are taken as somebody decided', () =>
    withFolder(async (folder) => {
      const draftId = await paste(folder, ...lines)
      await edit(
        folder,
        draftId,
        { kind: 'units', decisions: [{ kind: 'same', name: '县国有资产服务中心', as: '县国有资产管理服务中心' }] },
        { kind: 'units', decisions: [{ kind: 'new', name: '县发展和改革局', unitKind: 'taskForce' }] },
        {
          kind: 'units',
          decisions: [{ kind: 'group', name: '各有关单位', members: ['县发展和改革局', '县国有资产服务中心'] }],
        },
      )
      await acceptDraft(folder, draftId, unwatched)
      const units = await listUnits(folder.db)
      expect(units.map(({ name, kind, otherNames }) => [name, kind, otherNames])).toEqual([
        ['县国有资产管理服务中心', 'department', ['县国有资产服务中心']],
        ['县发展和改革局', 'taskForce', []],
      ])
      const idOf = (name: string) => units.find((unit) => unit.name === name)?.id
      const [group] = await listUnitGroups(folder.db)
      expect(new Set(group?.memberIds)).toEqual(new Set([idOf('县发展和改革局'), idOf('县国有资产管理服务中心')]))
      expect(await listProposals(folder.db)).toEqual([])
    }))

  test('a name said to be a unit of its own is not asked for again; one of the ledger gets a further name', () =>
    withFolder(async (folder) => {
      const first = await paste(folder, ...lines.slice(0, 2))
      await acceptDraft(folder, first, unwatched)
      const second = await paste(folder, lines[0] ?? '', lines[2] ?? '')
      await edit(folder, second, {
        kind: 'units',
        decisions: [{ kind: 'same', name: '县国有资产服务中心', as: '县国有资产管理服务中心' }],
      })
      await acceptDraft(folder, second, unwatched)
      const units = await listUnits(folder.db)
      expect(units.find(({ name }) => name === '县国有资产管理服务中心')?.otherNames).toEqual(['县国有资产服务中心'])
      const third = await paste(folder, lines[0] ?? '', '1. 引进项目。（牵头单位：县国有资产中心）')
      const { names } = await listNamesToSettle(folder, third)
      expect(names.map(({ name }) => name)).toEqual(['县国有资产中心'])
      await edit(folder, third, {
        kind: 'units',
        decisions: [{ kind: 'new', name: '县国有资产中心', unitKind: 'department' }],
      })
      await acceptDraft(folder, third, unwatched)
      expect(await listProposals(folder.db)).toEqual([])
    }))
})
