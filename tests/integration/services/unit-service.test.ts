import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { newId } from '../../../electron/db/new-id.ts'
import { listReportsByTask, saveReports } from '../../../electron/db/report-repository.ts'
import { listTasksByPlan } from '../../../electron/db/task-repository.ts'
import { readUnitDirectory } from '../../../electron/db/unit-directory.ts'
import { getUnit, listProposals, listUnitGroups, listUnits } from '../../../electron/db/unit-repository.ts'
import { changeSet, undo } from '../../../electron/services/history-service.ts'
import { addGroup, removeGroup, setMembers } from '../../../electron/services/unit-group-service.ts'
import { countUnitTasks, previewMerge, readUnitOverview } from '../../../electron/services/unit-overview-service.ts'
import {
  addOtherName,
  addUnit,
  confirmProposal,
  editUnit,
  editUnits,
  mergeUnits,
  placeKind,
  placeUnits,
  rejectProposal,
  removeUnit,
  undoMerge,
} from '../../../electron/services/unit-service.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import { tasksByReportingUnit } from '../../../shared/domain/task/reporting-units.ts'
import { expandParty } from '../../../shared/domain/unit/unit-directory.ts'
import { dumpLedger } from '../../support/ledger-dump.ts'
import { newReport, openMonthOf, takeIn, withFolder } from '../../support/ledger-folder.ts'
import { parsedPlan, parsedTask } from '../../support/parsed-plan.ts'

const full = '县国有资产管理服务中心'
const other = '县国有资产服务中心'

/** Two names that are perhaps one body, each leading a task. */
async function twoNames(folder: DataFolder) {
  const planId = await takeIn(
    folder,
    parsedPlan({
      tasks: [
        parsedTask({ number: '1', text: '盘活资产。', leadUnits: [full], supportUnits: ['县财政局'] }),
        parsedTask({ number: '2', text: '清查资产。', leadUnits: [other], supportUnits: ['各有关单位'] }),
      ],
    }),
  )
  const idOf = async (name: string) => {
    const unit = (await listUnits(folder.db)).find((own) => own.name === name)
    if (!unit) throw new Error(name)
    return unit.id
  }
  return { planId, fullId: await idOf(full), otherId: await idOf(other), financeId: await idOf('县财政局') }
}

const leadsOf = async (folder: DataFolder, planId: Awaited<ReturnType<typeof takeIn>>) =>
  (await listTasksByPlan(folder.db, planId)).map((task) => {
    const lead = task.assignments.find(({ role }) => role === 'lead')
    return [lead?.words, lead?.party.kind === 'unit' ? lead.party.unitId : null]
  })

test('a confirmed proposal makes one unit of two, under both names; the plan keeps the names it printed', () =>
  withFolder(async (folder) => {
    const { planId, fullId, otherId } = await twoNames(folder)
    const [proposal] = await listProposals(folder.db)
    if (!proposal) throw new Error('nothing proposed')
    await confirmProposal(folder, proposal.id)
    const kept = await getUnit(folder.db, proposal.otherUnitId)
    expect([kept.name, ...kept.otherNames].toSorted()).toEqual([full, other].toSorted())
    expect((await listUnits(folder.db)).map(({ name }) => name)).toEqual(['县国有资产管理服务中心', '县财政局'])
    expect(await leadsOf(folder, planId)).toEqual([
      [full, fullId],
      [other, fullId],
    ])
    expect((await getUnit(folder.db, otherId)).id).toBe(fullId)
    expect(await listProposals(folder.db)).toEqual([])
    await expect(confirmProposal(folder, proposal.id)).rejects.toMatchObject({ code: 'unit.proposalDecided' })
    // The next plan with the other name means the one unit, without asking.
    const next = parsedTask({ number: '1', text: '处置资产。', leadUnits: [other] })
    const nextId = await takeIn(folder, parsedPlan({ title: '乙', tasks: [next] }))
    expect(await leadsOf(folder, nextId)).toEqual([[other, fullId]])
    expect(await listUnits(folder.db)).toHaveLength(2)
  }))

test('what was found not to be the same is not asked again', () =>
  withFolder(async (folder) => {
    await twoNames(folder)
    const [proposal] = await listProposals(folder.db)
    if (!proposal) throw new Error('nothing proposed')
    await rejectProposal(folder, proposal.id)
    await takeIn(
      folder,
      parsedPlan({ title: '乙', tasks: [parsedTask({ number: '1', text: '一', leadUnits: [other] })] }),
    )
    expect(await listProposals(folder.db)).toEqual([])
    expect(await listProposals(folder.db, 'rejected')).toHaveLength(1)
    expect(await listUnits(folder.db)).toHaveLength(3)
  }))

test('a merge is turned back after other work: what it moved goes back, what came later stays', () =>
  withFolder(async (folder) => {
    const { planId, fullId, otherId } = await twoNames(folder)
    const group = (await listUnitGroups(folder.db))[0]
    if (!group) throw new Error('no group')
    await setMembers(folder, group.id, [otherId])
    const periodId = await openMonthOf(folder, planId, '05')
    const [first, second] = await listTasksByPlan(folder.db, planId)
    if (!first || !second) throw new Error('no tasks')
    const save = (taskId: typeof first.id, unitId: UnitId) =>
      changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) =>
        saveReports(trx, [newReport({ taskId, periodId, unitId })]),
      )
    await save(second.id, otherId)
    const before = dumpLedger(folder)
    const mergeId = await mergeUnits(folder, fullId, otherId)
    expect((await listReportsByTask(folder.db, second.id)).map(({ unitId }) => unitId)).toEqual([fullId])
    expect((await listUnitGroups(folder.db))[0]?.memberIds).toEqual([fullId])
    await save(first.id, fullId)
    await undoMerge(folder, mergeId)
    expect(await leadsOf(folder, planId)).toEqual([
      [full, fullId],
      [other, otherId],
    ])
    expect((await listReportsByTask(folder.db, first.id)).map(({ unitId }) => unitId)).toEqual([fullId])
    expect((await listReportsByTask(folder.db, second.id)).map(({ unitId }) => unitId)).toEqual([otherId])
    expect((await listUnitGroups(folder.db))[0]?.memberIds).toEqual([otherId])
    expect((await getUnit(folder.db, fullId)).otherNames).toEqual([])
    await expect(undoMerge(folder, mergeId)).rejects.toMatchObject({ code: 'unit.mergeUndone' })
    for (const _ of ['undone merge', 'report', 'merge']) await undo(folder)
    expect(dumpLedger(folder)).toEqual(before)
  }))

test('two units that both answered for one task in one period are not merged, nor one with itself', () =>
  withFolder(async (folder) => {
    const { planId, fullId, financeId } = await twoNames(folder)
    const periodId = await openMonthOf(folder, planId, '05')
    const [task] = await listTasksByPlan(folder.db, planId)
    if (!task) throw new Error('no tasks')
    const reports = [fullId, financeId].map((unitId) => newReport({ taskId: task.id, periodId, unitId }))
    await changeSet(folder, { action: 'taskReturn.import', params: {} }, (trx) => saveReports(trx, reports))
    await expect(mergeUnits(folder, fullId, financeId)).rejects.toMatchObject({
      code: 'unit.bothReported',
      params: { kept: full, merged: '县财政局', period: '2023年5月' },
    })
    await expect(mergeUnits(folder, fullId, fullId)).rejects.toMatchObject({ code: 'unit.sameUnit' })
    await expect(mergeUnits(folder, fullId, newId('unit'))).rejects.toMatchObject({ code: 'unit.notFound' })
  }))

test('names, contacts and order are the office’s to set, and no name is borne twice', () =>
  withFolder(async (folder) => {
    const { fullId, otherId, financeId } = await twoNames(folder)
    await addOtherName(folder, financeId, ' 县财政局（国资办） ')
    await expect(addOtherName(folder, fullId, '县财政局(国资办)')).rejects.toMatchObject({
      code: 'unit.nameTaken',
      params: { name: '县财政局（国资办）', unit: '县财政局' },
    })
    await expect(editUnit(folder, otherId, { name: '县财政局' })).rejects.toMatchObject({ code: 'unit.nameTaken' })
    await editUnit(folder, financeId, { contactName: '王海', contactPhone: '2345678', activeFrom: 2019 })
    expect(await getUnit(folder.db, financeId)).toMatchObject({
      contactName: '王海',
      contactPhone: '2345678',
      activeFrom: 2019,
      otherNames: ['县财政局（国资办）'],
    })
    await placeUnits(folder, [fullId], { kind: 'department', beforeId: null })
    await placeUnits(folder, [otherId], { kind: 'department', beforeId: financeId })
    expect((await listUnits(folder.db)).map(({ id }) => id)).toEqual([otherId, financeId, fullId])
  }))

test('a group named by what it is has every township of the ledger, one whose members were named has those', () =>
  withFolder(async (folder) => {
    const planId = await takeIn(
      folder,
      parsedPlan({
        tasks: [
          parsedTask({ number: '1', text: '一', leadUnits: ['各乡镇（街道）（望河镇除外）'] }),
          parsedTask({
            number: '2',
            text: '二',
            leadUnits: ['有关乡镇（街道）'],
            supportUnits: ['沙湾镇', '望河镇', '城关街道'],
          }),
        ],
      }),
    )
    const leads = async () => {
      const directory = await readUnitDirectory(folder.db, 2023)
      return (await listTasksByPlan(folder.db, planId)).map((task) =>
        task.assignments
          .filter(({ role }) => role === 'lead')
          .flatMap((assignment) => expandParty(directory, assignment))
          .map(({ name }) => name),
      )
    }
    expect(await leads()).toEqual([['沙湾镇', '城关街道'], []])
    const some = (await listUnitGroups(folder.db)).find(({ name }) => name.startsWith('有关'))
    const units = await listUnits(folder.db)
    await setMembers(
      folder,
      some?.id ?? newId('unitGroup'),
      units
        .slice(1)
        .toReversed()
        .map(({ id }) => id),
    )
    expect(await leads()).toEqual([
      ['沙湾镇', '城关街道'],
      ['望河镇', '城关街道'],
    ])
    const directory = await readUnitDirectory(folder.db, 2023)
    const forms = tasksByReportingUnit(await listTasksByPlan(folder.db, planId), directory, ['lead'])
    expect(forms.map(({ unit, tasks }) => [unit.name, tasks.map(({ task }) => task.number)])).toEqual([
      ['沙湾镇', ['1']],
      ['望河镇', ['2']],
      ['城关街道', ['1', '2']],
    ])
  }))

test('units are added at the end of their kind, put elsewhere, and counted with the tasks of their groups', () =>
  withFolder(async (folder) => {
    const tasks = [
      parsedTask({ number: '1', text: '修路。', leadUnits: ['县财政局'], supportUnits: ['各乡镇（清河镇除外）'] }),
      parsedTask({ number: '2', text: '植树。', responsibleUnits: ['清河镇', '石桥镇'] }),
    ]
    const planId = await takeIn(folder, parsedPlan({ tasks }))
    const added = await addUnit(folder, { name: ' 县水务局 ', kind: 'department' })
    await expect(addUnit(folder, { name: '县水务局', kind: 'other' })).rejects.toMatchObject({ code: 'unit.nameTaken' })
    await expect(addUnit(folder, { name: '　', kind: 'other' })).rejects.toMatchObject({ code: 'unit.noName' })
    const names = async () => (await listUnits(folder.db)).map(({ name }) => name)
    expect(await names()).toEqual(['县财政局', '县水务局', '清河镇', '石桥镇'])
    const idOf = async (name: string) => (await listUnits(folder.db)).find((unit) => unit.name === name)?.id
    const bridge = await idOf('石桥镇')
    const river = await idOf('清河镇')
    const finance = await idOf('县财政局')
    if (!bridge || !river || !finance) throw new Error('no units')
    const counts = new Map(
      (await countUnitTasks(folder, planId)).map(({ unitId, lead, support }) => [unitId, [lead, support]]),
    )
    expect(counts).toEqual(
      new Map([
        [finance, [1, 0]],
        [bridge, [1, 1]],
        [river, [1, 0]],
      ]),
    )
    await placeUnits(folder, [bridge], { kind: 'township', beforeId: river })
    await placeKind(folder, 'township', 'department')
    expect(await names()).toEqual(['石桥镇', '清河镇', '县财政局', '县水务局'])
    await expect(removeUnit(folder, finance)).rejects.toMatchObject({ code: 'unit.inUse' })
    await removeUnit(folder, added)
    expect(await names()).toEqual(['石桥镇', '清河镇', '县财政局'])
    await expect(editUnit(folder, river, { activeFrom: 2020, activeTo: 2010 })).rejects.toMatchObject({
      code: 'unit.yearsReversed',
    })
    await editUnit(folder, river, { successorId: bridge })
    await expect(editUnit(folder, bridge, { successorId: river })).rejects.toMatchObject({ code: 'unit.ownSuccessor' })
  }))

test('a merge says beforehand what it moves, and stands in the list until it is turned back', () =>
  withFolder(async (folder) => {
    const { fullId, otherId } = await twoNames(folder)
    expect(await previewMerge(folder, fullId, otherId)).toMatchObject({
      kept: { name: full },
      merged: { name: other },
      moved: { assignments: 1, groups: 0, forms: 0, returns: 0, reports: 0 },
      newNames: [other],
      sharedPeriod: null,
    })
    expect((await readUnitOverview(folder)).proposals).toHaveLength(1)
    const mergeId = await mergeUnits(folder, fullId, otherId)
    const overview = await readUnitOverview(folder)
    expect(overview.merges).toMatchObject([{ id: mergeId, keptName: full, mergedName: other, mergedBy: '王海' }])
    expect(overview.proposals).toEqual([])
    await undoMerge(folder, mergeId)
    expect((await readUnitOverview(folder)).merges).toEqual([])
  }))

test('a group tells whether the office or its name says who is in it', () =>
  withFolder(async (folder) => {
    const river = await addUnit(folder, { name: '清河镇', kind: 'township' })
    const groupId = await addGroup(folder, '各镇')
    const group = async () => (await readUnitOverview(folder)).groups.find(({ id }) => id === groupId)
    expect(await group()).toMatchObject({ name: '各镇', memberIds: [river], isNamed: false })
    const other = await addUnit(folder, { name: '县财政局', kind: 'department' })
    await setMembers(folder, groupId, [other])
    expect(await group()).toMatchObject({ memberIds: [other], isNamed: true })
    await expect(addGroup(folder, '各镇')).rejects.toMatchObject({ code: 'unit.groupNameTaken' })
    await removeGroup(folder, groupId)
    expect(await group()).toBeUndefined()
  }))

test('the same is set of many units as one step, which is undone as one', () =>
  withFolder(async (folder) => {
    const { fullId, otherId, financeId } = await twoNames(folder)
    const before = dumpLedger(folder)
    await editUnits(folder, [fullId, otherId], {
      kind: 'stateEnterprise',
      contactPhone: '0550-1234567',
      activeTo: 2019,
    })
    for (const id of [fullId, otherId]) {
      expect(await getUnit(folder.db, id)).toMatchObject({
        ...{ kind: 'stateEnterprise', contactPhone: '0550-1234567', activeTo: 2019, activeFrom: null },
      })
    }
    expect(await getUnit(folder.db, financeId)).toMatchObject({ contactPhone: null, activeTo: null })
    await undo(folder)
    expect(dumpLedger(folder)).toEqual(before)
  }))

test('where the years of one unit would be turned round, none is changed', () =>
  withFolder(async (folder) => {
    const { fullId, otherId } = await twoNames(folder)
    await editUnit(folder, otherId, { activeFrom: 2020 })
    await expect(editUnits(folder, [fullId, otherId], { activeTo: 2019 })).rejects.toMatchObject({
      code: 'unit.yearsReversed',
      params: { from: 2020, to: 2019 },
    })
    expect(await getUnit(folder.db, fullId)).toMatchObject({ activeTo: null })
  }))
