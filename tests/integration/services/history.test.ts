import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saveBulletin } from '../../../electron/db/bulletin-repository.ts'
import { saveConsolidated } from '../../../electron/db/consolidated-repository.ts'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { saveForms } from '../../../electron/db/form-repository.ts'
import { findLastUndoable, listHistory, listHistoryChanges } from '../../../electron/db/history-repository.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { saveReports } from '../../../electron/db/report-repository.ts'
import { saveSettings } from '../../../electron/db/settings-repository.ts'
import { listUnitGroups, listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { closePeriod } from '../../../electron/services/period-service.ts'
import { setMembers } from '../../../electron/services/unit-group-service.ts'
import { addOtherName, editUnit, mergeUnits, placeUnits, undoMerge } from '../../../electron/services/unit-service.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const settingsStep = { action: 'settings.save', params: {} } as const
const setCounty = (folder: DataFolder, countyName: string) =>
  changeSet(folder, settingsStep, (trx) => saveSettings(trx, { countyName }))

const unitNames = ['县财政局', '县教育和体育局', '县水利局', '各乡镇（街道）', '沙湾镇', '望河镇', '有关部门']
const texts = ['新建学校3所。', '完成投资5.5亿元，开工率80%。', '整治河道12公里', '《云河县志》出版']

/** One thing that somebody does to the ledger; numbers choose what it is done to. */
interface Deed {
  readonly what: number
  readonly a: number
  readonly b: number
}

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]

/** Does it if it can be done; the ledger may refuse, as it would refuse a person. */
async function doDeed(folder: DataFolder, { what, a, b }: Deed, serial: number): Promise<void> {
  const { db } = folder
  const units = await listUnits(db)
  const plan = pick(await db.selectFrom('plan').select('id').orderBy('id').execute(), a)
  const period = pick(await db.selectFrom('period').selectAll().orderBy('id').execute(), a)
  const task = pick(await db.selectFrom('task').select(['id', 'plan_id']).orderBy('id').execute(), b)
  const unit = pick(units, a)
  const other = pick(units, b)
  const deeds: readonly (() => Promise<unknown>)[] = [
    () => takeIn(folder, randomPlan(a, b, serial)),
    async () => plan && openMonthOf(folder, plan.id, String((b % 12) + 1).padStart(2, '0')),
    async () => period && closePeriod(folder, period.id),
    async () =>
      period && task && unit
        ? changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) =>
            saveReports(trx, [
              newReport(
                { taskId: task.id, periodId: period.id, unitId: unit.id },
                {
                  percent: b % 3 === 0 ? null : b / 3,
                  status: b % 2 === 0 ? 'done' : null,
                  progress: `${a}`,
                  reporterOrder: a % 3,
                },
              ),
            ]),
          )
        : null,
    async () =>
      period && task
        ? changeSet(folder, settingsStep, (trx) =>
            saveConsolidated(trx, {
              id: newId('consolidated'),
              taskId: task.id,
              periodId: period.id,
              text: `${b}`,
              status: 'behind',
              percent: a,
              fromReportId: null,
              confirmed: b % 2 === 0 ? { at: '2023-06-06T00:00:00.000Z', by: '王海' } : null,
            }),
          )
        : null,
    async () => unit && other && mergeUnits(folder, unit.id, other.id),
    async () => {
      const merge = pick(await db.selectFrom('unit_merge').select('id').orderBy('id').execute(), a)
      if (merge) await undoMerge(folder, merge.id)
    },
    async () => {
      const group = pick(await listUnitGroups(db), a)
      if (group)
        await setMembers(
          folder,
          group.id,
          units.slice(0, b % 4).map(({ id }) => id),
        )
    },
    async () => unit && addOtherName(folder, unit.id, `${unit.name}${b % 3}`),
    async () => unit && editUnit(folder, unit.id, { contactPhone: String(b), activeTo: 2020 + (b % 3) }),
    async () =>
      unit && placeUnits(folder, [unit.id], { kind: unit.kind, beforeId: units[b % units.length]?.id ?? null }),
    () => setCounty(folder, `县${a % 3}`),
    async () =>
      period && task && unit
        ? changeSet(folder, settingsStep, (trx) =>
            saveForms(trx, [
              {
                id: newId('form'),
                periodId: period.id,
                unitId: unit.id,
                fileName: 'x.xlsx',
                taskIds: [task.id],
                exportedAt: String(serial),
              },
            ]),
          )
        : null,
    async () =>
      period
        ? changeSet(folder, settingsStep, (trx) =>
            saveBulletin(trx, {
              id: newId('bulletin'),
              periodId: period.id,
              kind: 'monthly',
              documentNumber: null,
              title: '通报',
              issueDate: null,
              facts: { done: b },
              content: [],
              fileHashes: [],
              state: b % 2 === 0 ? 'issued' : 'draft',
              createdAt: String(serial),
              issuedAt: b % 2 === 0 ? String(serial) : null,
            }),
          )
        : null,
    async () => {
      if (task) {
        await changeSet(folder, settingsStep, (trx) =>
          trx
            .updateTable('task')
            .set({ text: pick(texts, b) ?? '', is_secret: 1 })
            .where('id', '=', task.id)
            .execute(),
        )
      }
    },
  ]
  await refusable(pick(deeds, what)?.() ?? Promise.resolve())
}

function randomPlan(a: number, b: number, serial: number) {
  const parent = parsedTask({ number: '1', text: pick(texts, a) ?? '', leadUnits: [pick(unitNames, a) ?? ''] })
  const part = parsedTask({
    number: '1（1）',
    parent: '1',
    text: pick(texts, b) ?? '',
    section: ['一、总体要求'],
    leaders: ['云一鸣'],
    responsibleUnits: [pick(unitNames, b) ?? '', pick(unitNames, a + 1) ?? ''],
    indicators: [{ name: '投资', comparator: '>=', value: 5.5, unit: '亿元', text: '5.5亿元' }],
    deadline: { text: '持续推进', date: null, kind: 'standing' },
  })
  return parsedPlan({
    title: `方案${serial}`,
    tasks: [parent, part],
    outline: [{ level: 1, label: '一', text: '总体要求' }],
  })
}

async function refusable(work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

/** Two plans and a period first: without them there is little to do. */
const beginning: readonly Deed[] = [
  { what: 0, a: 0, b: 1 },
  { what: 0, a: 2, b: 4 },
  { what: 1, a: 1, b: 4 },
]
const deeds = fc
  .array(fc.record({ what: fc.nat(14), a: fc.nat(40), b: fc.nat(40) }), { minLength: 8, maxLength: 20 })
  .map((more) => [...beginning, ...more])

test('whatever was done, undoing it step by step gives every state back, to the empty ledger; redoing gives all of it back', async () => {
  let undone = 0
  await fc.assert(
    fc.asyncProperty(deeds, (sequence) =>
      withFolder(async (folder) => {
        const states = [dumpLedger(folder)]
        for (const [serial, deed] of sequence.entries()) {
          const before = (await listHistory(folder.db, { limit: 1 }))[0]?.id
          await doDeed(folder, deed, serial)
          const after = (await listHistory(folder.db, { limit: 1 }))[0]?.id
          if (before !== after) states.push(dumpLedger(folder))
          else expect(dumpLedger(folder)).toEqual(states.at(-1))
        }
        const undos: number[] = []
        for (const state of states.slice(0, -1).toReversed()) {
          await undo(folder)
          expect(dumpLedger(folder)).toEqual(state)
          undos.push((await listHistory(folder.db, { limit: 1 }))[0]?.id ?? 0)
          undone += 1
        }
        expect(await findLastUndoable(folder.db)).toBe(null)
        for (const [index, id] of undos.toReversed().entries()) {
          await undo(folder, id)
          expect(dumpLedger(folder)).toEqual(states[index + 1])
        }
      }),
    ),
    { numRuns: 20 },
  )
  // The deeds were mostly done, not refused.
  expect(undone).toBeGreaterThan(150)
})

test('an entry says who did what when, and each change from what to what', () =>
  withFolder(async (folder) => {
    await setCounty(folder, '云河县')
    await setCounty(folder, '山阳县')
    const [last] = await listHistory(folder.db, { limit: 10 })
    expect(last).toMatchObject({ operator: '王海', action: 'settings.save', undoesId: null, isUndone: false })
    expect(Date.now() - Date.parse(last?.at ?? '')).toBeLessThan(60_000)
    expect(await listHistoryChanges(folder.db, last?.id ?? 0)).toMatchObject([
      {
        table: 'office_setting',
        rowKey: { key: 'countyName' },
        before: { value: '"云河县"' },
        after: { value: '"山阳县"' },
      },
    ])
  }))

test('a step is not undone over a later one: it says which, and nothing changes', () =>
  withFolder(async (folder) => {
    await setCounty(folder, '云河县')
    await setCounty(folder, '山阳县')
    const before = dumpLedger(folder)
    const first = (await listHistory(folder.db, { limit: 10 })).at(-1)?.id ?? 0
    const refused = await undo(folder, first).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'history.changedSince',
      params: { entry: first, table: 'office_setting', later: first + 1, operator: '王海' },
    })
    expect(dumpLedger(folder)).toEqual(before)
    expect(await listHistory(folder.db, { limit: 10 })).toHaveLength(2)
  }))

test('an import is not undone while a period uses the plan', () =>
  withFolder(async (folder) => {
    const task = parsedTask({ number: '1', text: '新建学校3所。', leadUnits: ['县教育和体育局'] })
    const planId = await takeIn(folder, parsedPlan({ tasks: [task] }))
    const [imported] = await listHistory(folder.db, { limit: 1 })
    await openMonthOf(folder, planId, '05')
    const before = dumpLedger(folder)
    await expect(undo(folder, imported?.id)).rejects.toMatchObject({
      code: 'history.inUse',
      params: { entry: imported?.id, table: 'period' },
    })
    expect(dumpLedger(folder)).toEqual(before)
  }))

test('a step is undone once; after redoing it, again', () =>
  withFolder(async (folder) => {
    await setCounty(folder, '云河县')
    const [entry] = await listHistory(folder.db, { limit: 1 })
    await undo(folder, entry?.id)
    await expect(undo(folder, entry?.id)).rejects.toMatchObject({ code: 'history.alreadyUndone' })
    await expect(undo(folder)).rejects.toMatchObject({ code: 'history.nothingToUndo' })
    const [taking] = await listHistory(folder.db, { limit: 1 })
    await undo(folder, taking?.id)
    expect((await undo(folder)).id).toBe(entry?.id)
  }))

test('nothing is written outside a change set, and none begins inside another', () =>
  withFolder(async (folder) => {
    const write = folder.db.insertInto('leader').values({ id: newId('leader'), name: '云一鸣', official_order: 1 })
    await expect(write.execute()).rejects.toThrow(/history_change.entry_id/)
    const nested = changeSet(folder, settingsStep, () => setCounty(folder, '云河县'))
    await expect(nested).rejects.toThrow(/inside another/)
    await setCounty(folder, '云河县')
  }))

test('work that fails leaves nothing, work that changes nothing leaves no entry', () =>
  withFolder(async (folder) => {
    const failing = changeSet(folder, settingsStep, async (trx) => {
      await saveSettings(trx, { countyName: '云河县' })
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    await setCounty(folder, '山阳县')
    await setCounty(folder, '山阳县')
    expect(await listHistory(folder.db, { limit: 10 })).toHaveLength(1)
  }))

test('the history takes nothing back', () =>
  withFolder(async (folder) => {
    await setCounty(folder, '云河县')
    for (const table of ['history_entry', 'history_change']) {
      expect(() => folder.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/append-only/)
      expect(() => folder.sqlite.exec(`UPDATE ${table} SET id = id + 1`)).toThrow(/append-only/)
    }
  }))
