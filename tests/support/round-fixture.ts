import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveFile } from '../../electron/db/archive.ts'
import { type DataFolder, openDataFolder } from '../../electron/db/data-folder.ts'
import { newId } from '../../electron/db/new-id.ts'
import { insertPlan } from '../../electron/db/plan-repository.ts'
import { insertTasks } from '../../electron/db/task-repository.ts'
import { insertUnitGroups, insertUnits } from '../../electron/db/unit-repository.ts'
import { changeSet } from '../../electron/services/history-service.ts'
import { openPeriod } from '../../electron/services/period-service.ts'
import type { PeriodId, PlanId, UnitGroupId, UnitId } from '../../shared/domain/id.ts'
import type { Job } from '../../shared/domain/job.ts'
import type { Party, Role, TaskDetail } from '../../shared/domain/task/types.ts'
import type { Unit, UnitKind } from '../../shared/domain/unit/types.ts'

/** Work that nobody watches or stops. */
export const quietJob: Job = { signal: new AbortController().signal, report() {} }

const unit = (id: string, name: string, order: number, kind: UnitKind = 'department'): Unit => ({
  id: id as UnitId,
  name,
  otherNames: name === '县发展和改革局' ? ['县发改局'] : [],
  kind,
  order,
  contactName: null,
  contactPhone: null,
  activeFrom: null,
  activeTo: null,
  successorId: null,
})

export const units = [
  unit('unit_reform', '县发展和改革局', 1),
  unit('unit_schools', '县教育和体育局', 2),
  unit('unit_health', '县卫生健康局', 3),
  unit('unit_east', '东安镇', 4, 'township'),
  unit('unit_west', '西河街道', 5, 'township'),
] as const

const townships = 'group_townships' as UnitGroupId

type Assigned = readonly [Role, string]
/** Number, text, and who is assigned what; a name that is no unit is a group or a leader. */
const tasks: readonly (readonly [string, string, readonly Assigned[], Partial<TaskDetail>?])[] = [
  [
    '1',
    '新增规模以上工业企业20家以上，技改投资增长10%以上。',
    [
      ['leader', '张云山'],
      ['lead', '县发展和改革局'],
      ['support', '县卫生健康局'],
    ],
  ],
  [
    '2',
    '新建改扩建中小学5所，新增学位2400个。',
    [
      ['lead', '县教育和体育局'],
      ['lead', '县发展和改革局'],
    ],
    { deadline: { text: '2023年年底', date: '2023-12-31', kind: 'date' } },
  ],
  [
    '3',
    '开展村庄清洁行动，完成厕所改造1200户。',
    [['lead', '各乡镇（街道）']],
    { fields: { 目标要求: '年底前全部完成。', 类别: '乡村' } },
  ],
  ['4', '处置某企业历史遗留问题。', [['lead', '县发展和改革局']], { isSecret: true }],
  ['5', '已经取消的任务。', [['lead', '县卫生健康局']], { retired: { on: '2023-04-01', reason: '合并' } }],
  ['6', '推进清河综合治理，新增绿地6万平方米。', [['responsible', '县发展和改革局']]],
]

/** An open ledger of the invented county with one plan and May 2023. */
export interface RoundFixture {
  readonly root: string
  readonly folder: DataFolder
  readonly planId: PlanId
  readonly periodId: PeriodId
  close(): Promise<void>
}

export async function openRound(): Promise<RoundFixture> {
  const root = mkdtempSync(join(tmpdir(), 'round-'))
  const folder = await openDataFolder(join(root, 'data'), { operator: '王海' })
  const hash = await archiveFile(folder, Buffer.from('plan'), '方案.docx')
  const planId = newId('plan')
  await changeSet(folder, { action: 'plan.import', params: { title: '', tasks: tasks.length } }, async (trx) => {
    await insertUnits(trx, units)
    await insertUnitGroups(trx, [{ id: townships, name: '各乡镇（街道）', memberIds: [] }])
    await insertPlan(
      trx,
      {
        id: planId,
        title: '2023年云河县政府工作报告重点工作任务分工方案',
        documentNumber: '云政办发〔2023〕3号',
        issuer: '云河县人民政府办公室',
        issueDate: '2023-02-10',
        years: [2023],
        style: { layout: 'bracketLabelled', bracket: '（）', labels: {}, columns: [] },
        members: [],
        textBefore: [],
        textAfter: [],
        source: 'plan',
        original: { name: '方案.docx', hash, part: 0 },
        importedAt: '2023-02-11T00:00:00.000Z',
      },
      [],
      [],
    )
    await insertTasks(
      trx,
      tasks.map((task, position) => makeTask(planId, position, task)),
    )
  })
  const periodId = await openMonth(folder, planId, '05', '2023-06-05')
  return {
    root,
    folder,
    planId,
    periodId,
    async close() {
      await folder.close()
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Opens a month of 2023. */
export function openMonth(folder: DataFolder, planId: PlanId, month: string, due: string): Promise<PeriodId> {
  const label = `2023年${Number(month)}月`
  return openPeriod(folder, { planId, cadence: 'month', label, from: `2023-${month}-01`, to: `2023-${month}-28`, due })
}

function makeTask(
  planId: PlanId,
  position: number,
  [number, text, assigned, more]: (typeof tasks)[number],
): TaskDetail {
  const id = newId('task')
  const places = new Map<Role, number>()
  return {
    id,
    planId,
    kind: 'task',
    sectionId: null,
    parentId: null,
    number,
    position,
    text,
    fields: {},
    deadline: null,
    approvedDeadline: null,
    source: 'plan',
    isSecret: false,
    retired: null,
    place: {},
    latest: null,
    indicators: [],
    assignments: assigned.map(([role, words]) => {
      const place = places.get(role) ?? 0
      places.set(role, place + 1)
      return {
        id: newId('assignment'),
        taskId: id,
        role,
        position: place,
        words,
        party: partyOf(words),
        excludedUnitIds: [],
      }
    }),
    ...more,
  }
}

function partyOf(words: string): Party {
  const found = units.find(({ name }) => name === words)
  if (found) return { kind: 'unit', unitId: found.id }
  return words === '各乡镇（街道）' ? { kind: 'group', groupId: townships } : { kind: 'unknown' }
}
