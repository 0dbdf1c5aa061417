import { expect, test } from 'vitest'
import type { AssignmentId, TaskId, UnitGroupId, UnitId } from '../../../shared/domain/id.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { reportingUnits } from '../../../shared/domain/task/reporting-units.ts'
import type { Assignment, Party, Role } from '../../../shared/domain/task/types.ts'
import type { Unit, UnitKind } from '../../../shared/domain/unit/types.ts'
import { groupsOfUnit, makeUnitDirectory } from '../../../shared/domain/unit/unit-directory.ts'

const unit = (name: string, order: number, kind: UnitKind, activeTo: number | null = null): Unit => ({
  id: name as UnitId,
  name,
  otherNames: [],
  kind,
  order,
  contactName: null,
  contactPhone: null,
  activeFrom: null,
  activeTo,
  successorId: null,
})
const units = [
  unit('望河镇', 4, 'township'),
  unit('沙湾镇', 3, 'township'),
  unit('清河乡', 5, 'township', 2020),
  unit('县财政局', 1, 'department'),
  unit('县水利局', 2, 'department'),
]
const groups = [
  { id: '乡镇' as UnitGroupId, name: '各乡镇（街道）', memberIds: [] },
  {
    id: '专班' as UnitGroupId,
    name: '治水专班成员单位',
    memberIds: ['县水利局', '县财政局'].map((id) => id as UnitId),
  },
  { id: '有关' as UnitGroupId, name: '有关部门', memberIds: [] },
]

const assigned = (role: Role, name: string, excluded: readonly string[] = []): Assignment => ({
  id: `${role}${name}` as AssignmentId,
  taskId: 'task' as TaskId,
  role,
  position: 0,
  words: name,
  party: partyOf(name),
  excludedUnitIds: excluded.map((id) => id as UnitId),
})
function partyOf(name: string): Party {
  if (units.some(({ id }) => id === name)) return { kind: 'unit', unitId: name as UnitId }
  if (groups.some(({ id }) => id === name)) return { kind: 'group', groupId: name as UnitGroupId }
  return { kind: 'unknown' }
}

const directory = makeUnitDirectory(units, groups, 2023)
const reporters = (assignments: readonly Assignment[], roles = defaultOfficeSettings.formRoles) =>
  reportingUnits({ assignments }, directory, roles).map(({ unit: { name }, role }) => `${name} ${role}`)

test.each<[string, readonly Assignment[], readonly string[]]>([
  [
    'every lead unit reports, in the order of the plan',
    [assigned('lead', '县水利局'), assigned('lead', '县财政局')],
    ['县水利局 lead', '县财政局 lead'],
  ],
  [
    'supporting and implementing units are not asked',
    [assigned('lead', '县水利局'), assigned('support', '县财政局'), assigned('implement', '沙湾镇')],
    ['县水利局 lead'],
  ],
  [
    'beside a lead the responsible are the second tier',
    [assigned('lead', '县水利局'), assigned('responsible', '县财政局')],
    ['县水利局 lead'],
  ],
  [
    'without a lead the responsible report',
    [assigned('responsible', '县财政局'), assigned('support', '县水利局')],
    ['县财政局 responsible'],
  ],
  [
    'also where the lead named is nobody known',
    [assigned('lead', '有关'), assigned('responsible', '县财政局')],
    ['县财政局 responsible'],
  ],
  ['a group is its members of the year, in official order', [assigned('lead', '乡镇')], ['沙湾镇 lead', '望河镇 lead']],
  ['less those excluded', [assigned('lead', '乡镇', ['沙湾镇'])], ['望河镇 lead']],
  ['a group with named members has those', [assigned('lead', '专班')], ['县财政局 lead', '县水利局 lead']],
  [
    'a unit named twice reports once',
    [assigned('lead', '县水利局'), assigned('lead', '专班')],
    ['县水利局 lead', '县财政局 lead'],
  ],
  ['nobody to ask', [assigned('leader', '云一鸣'), assigned('lead', '某某')], []],
])('%s', (_, assignments, expected) => {
  expect(reporters(assignments)).toEqual(expected)
})

test('an office may ask supporting units as well; they come after those who lead', () => {
  const assignments = [assigned('support', '县财政局'), assigned('lead', '县水利局')]
  expect(reporters(assignments, ['lead', 'support'])).toEqual(['县水利局 lead', '县财政局 support'])
})

test('in a year when it existed, a township is of the group', () => {
  const then = makeUnitDirectory(units, groups, 2020)
  expect(groupsOfUnit(then, '清河乡' as UnitId)).toEqual(['乡镇'])
  expect(groupsOfUnit(directory, '清河乡' as UnitId)).toEqual([])
  expect(groupsOfUnit(directory, '县水利局' as UnitId)).toEqual(['专班'])
})
