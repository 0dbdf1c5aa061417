import { expect, test } from 'vitest'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import { composeBulletinWords } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import type { DocumentBlock, DocumentTable } from '../../../shared/domain/document/types.ts'
import type { PlanId, UnitId } from '../../../shared/domain/id.ts'
import type { Leader } from '../../../shared/domain/leader/types.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { coveringLetterPreset } from '../../../shared/domain/paper/standard/covering-letter.ts'
import { halfYearReview } from '../../../shared/domain/paper/standard/half-year-review.ts'
import { leaderBookletPreset } from '../../../shared/domain/paper/standard/leader-booklet.ts'
import { changeListPreset } from '../../../shared/domain/paper/standard/lists.ts'
import { meetingMaterialPreset } from '../../../shared/domain/paper/standard/meeting-material.ts'
import { monthlyBulletin } from '../../../shared/domain/paper/standard/monthly-bulletin.ts'
import { superviseNoticePreset } from '../../../shared/domain/paper/standard/notices.ts'
import { callingListPreset } from '../../../shared/domain/paper/standard/round-papers.ts'
import { callingList } from '../../../shared/domain/period/calling-list.ts'
import { standingOf, standingsAt } from '../../../shared/domain/period/task-standing.ts'
import { changeList } from '../../../shared/domain/plan-paper/change-list.ts'
import { coveringLetter } from '../../../shared/domain/plan-paper/covering-letter.ts'
import { leaderBooklet } from '../../../shared/domain/plan-paper/leader-booklet.ts'
import { meetingMaterial } from '../../../shared/domain/plan-paper/meeting-material.ts'
import { progressByTask } from '../../../shared/domain/report/task-progress.ts'
import { composeNotice } from '../../../shared/domain/supervision-notice/compose-notice.ts'
import { draftNoticeContent } from '../../../shared/domain/supervision-notice/draft-content.ts'
import { hasOtherSigns } from '../../../shared/domain/text/full-width-signs.ts'
import { makeUnitDirectory } from '../../../shared/domain/unit/unit-directory.ts'
import { exampleNotice } from '../../support/example-notice.ts'
import {
  sampleInput,
  samplePeriod,
  samplePlan,
  sampleReport,
  sampleTask,
  sampleUnit,
} from '../bulletin/sample-round.ts'

const unitName = '县教体局(县体育中心)'
const leader = { id: 'leader' as Leader['id'], name: '李清河', order: 0 }
const duty = (role: 'leader' | 'support', words: string) => ({
  ...{ id: `${role}-1`, taskId: 'task-1', role, position: 9, words, excludedUnitIds: [] },
  party: { kind: 'text' },
})
const plain = sampleTask('1', [unitName])
const task = {
  ...plain,
  text: '新建学校,共5所;深化"双减"改革。',
  deadline: { text: '2023年4月底(第一批)', date: '2023-04-30', kind: 'date' as const },
  assignments: [
    ...plain.assignments,
    duty('leader', leader.name),
    duty('support', '各乡镇(街道)'),
  ] as typeof plain.assignments,
}
const unit = sampleUnit(unitName, 0)
const report = sampleReport('1', unitName, 'behind', 12, {
  progress: '已开工2所,其余未动工。',
  problem: '用地手续(2宗)未办结;',
  nextStep: '6月底前办结:逐宗销号。',
})

const tablesOf = (blocks: readonly DocumentBlock[]) => blocks.filter((block) => block.kind === 'table')
const cellsOf = (tables: readonly DocumentTable[]) =>
  tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))

function standingData() {
  const progress = progressByTask([report], [])
  const input = { period: samplePeriod, planYears: [2023], stageTargets: [], progress }
  const { contents, wholes } = standingsAt([task], samplePeriod.to, (own) => standingOf(own, input))
  const { statusWords } = sampleInput({})
  return {
    ...{ plan: samplePlan, sections: [], tasks: [task], indicatorRows: [], period: samplePeriod, wholes, progress },
    preparedBy: '云河县人民政府办公室',
    ...{ standings: contents, directory: makeUnitDirectory([unit], [], 2023), leaders: [leader], statusWords },
    ...{ office: '云河县人民政府督查室', asOf: samplePeriod.to, silentUnits: [], askedUnits: 1 },
  }
}
const office = bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08')

test.each([
  [
    '月通报',
    monthlyBulletin,
    ['县教体局（县体育中心）', '新建学校，共5所；深化“双减”改革。', '已开工2所，其余未动工。'],
  ],
  ['半年评比', halfYearReview, ['县教体局（县体育中心）']],
] as const)(
  'the tables of %s have what plan and unit wrote in full-width signs; rows keep their keys',
  (_, preset, said) => {
    const facts = collectBulletinFacts(sampleInput({ units: [unit], tasks: [task], reports: [report] }))
    const tables = tablesOf(
      composeBulletinWords(preset, facts, office).sections.flatMap(({ blocks }) => blocks.map(({ block }) => block)),
    )
    expect(cellsOf(tables).filter(hasOtherSigns)).toEqual([])
    expect(cellsOf(tables)).toEqual(expect.arrayContaining([...said]))
    expect(tables.flatMap(({ rows }) => rows.map(({ key }) => key))).toContain(`unit.${unitName}`)
  },
)

test.each([
  ['领导包', () => leaderBooklet(standingData(), leader, leaderBookletPreset)],
  ['调度会议材料', () => [meetingMaterial(standingData(), meetingMaterialPreset)]],
  ['函', () => [coveringLetter({ ...standingData(), issuer: office }, coveringLetterPreset, noElements)]],
])('the tables of %s are in full-width signs', (_, compose) => {
  const tables = compose().flatMap(({ blocks, annexes }) =>
    tablesOf([...blocks, ...annexes.flatMap((annex) => annex.blocks)]),
  )
  expect(cellsOf(tables).some((text) => text.includes('县教体局（县体育中心）'))).toBe(true)
  expect(cellsOf(tables).filter(hasOtherSigns)).toEqual([])
})

test('催办名单 names units in full-width signs', () => {
  const owed = {
    ...{ unitId: unitName as UnitId, name: unitName, tasks: 1, contactName: null, contactPhone: null },
    ...{ handlers: [], calls: [], reason: 'notReported' as const },
  }
  const { countyName, officeName, inspectorateName } = defaultOfficeSettings
  const matter = { period: samplePeriod, planTitle: samplePlan.title, owed: [owed], today: '2023-06-06' }
  const { blocks } = callingList({ ...matter, countyName, officeName, inspectorateName }, callingListPreset)
  expect(cellsOf(tablesOf(blocks))).toContain('县教体局（县体育中心）')
})

test('a 督办单 and its 回执 are in full-width signs, but for words put in by hand', () => {
  const said = new Map([[task.id, { percent: 12, progress: report.progress, problem: report.problem }]])
  const content = draftNoticeContent(
    {
      ...{ kind: 'supervise', grade: 'yellow', plan: samplePlan, period: samplePeriod, tasks: [task], said, unitName },
      ...{ handedIn: new Set(), office: '督查室', asOf: samplePeriod.to, replyDue: '2023-06-15', contactName: '' },
    },
    superviseNoticePreset,
  )
  const cellsWith = (own: typeof content) =>
    cellsOf(
      tablesOf(composeNotice({ ...exampleNotice, content: own }, { office: '督查室', unitName, tasks: [task] }).blocks),
    )
  expect(cellsWith(content).filter(hasOtherSigns)).toEqual([])
  expect(cellsWith(content)).toEqual(
    expect.arrayContaining(['第1项：新建学校，共5所；深化“双减”改革。', '各乡镇（街道）', '2023年4月底（第一批）']),
  )
  expect(cellsWith(content).filter((text) => text === '县教体局（县体育中心）')).toHaveLength(2)
  expect(cellsWith({ ...content, demands: '加快推进,按月报送。' })).toContain('加快推进,按月报送。')
})

test('变动清单 is in full-width signs, and tells no change of nothing but their width', () => {
  const plan = { id: 'plan' as PlanId, title: samplePlan.title }
  const days = { from: '2023-05-01', to: '2023-05-31' }
  const snapshot = (text: string, lead: string) => ({
    tasks: [{ id: 'a', number: '1', position: 0, text }],
    assignments: [{ task_id: 'a', role: 'lead', position: 0, words: lead }],
  })
  const before = snapshot('新建学校,共5所', '县教体局,各乡镇(街道)')
  const listOf = (after: typeof before) =>
    changeList(plan, days, before, after, changeListPreset).parts.flatMap(({ rows }) =>
      rows.flatMap((row) => (row.kind === 'cells' ? [row.cells] : [])),
    )
  expect(listOf(snapshot('新建学校,共6所', '县教体局,有关乡镇(街道)'))).toEqual([
    ['1', '新建学校，共5所', '新建学校，共6所', ''],
    ['1', '牵头单位：县教体局，各乡镇（街道）', '牵头单位：县教体局，有关乡镇（街道）', '新建学校，共6所'],
  ])
  expect(listOf(snapshot('新建学校，共5所', '县教体局，各乡镇（街道）'))).toEqual([])
})
