import { describe, expect, test } from 'vitest'
import { closingOf, headOf } from '../../../shared/domain/bulletin/head.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { closingLines } from '../../../shared/domain/document/closing-lines.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { LeaderId } from '../../../shared/domain/id.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { checkPreset } from '../../../shared/domain/paper/check-preset.ts'
import { noElements as elements } from '../../../shared/domain/paper/paper-elements.ts'
import type { PaperPreset, PresetColumn } from '../../../shared/domain/paper/preset.ts'
import { programPresets, standardPreset, vocabularyOf } from '../../../shared/domain/paper/standard-presets.ts'
import { chooseColumns, responsibilityColumns } from '../../../shared/domain/plan-paper/responsibility-columns.ts'
import type { Role } from '../../../shared/domain/task/types.ts'
import { samplePlan, sampleTask } from '../bulletin/sample-round.ts'

const office = bulletinOffice(
  { ...defaultOfficeSettings, countyName: '云河县', officeName: '云河县人民政府办公室' },
  samplePlan,
  '2023-06-08',
)
const named = (name: string): PaperPreset => {
  const preset = programPresets('monthlyBulletin').find((own) => own.name.includes(name))
  if (!preset) throw new Error(name)
  return preset
}

describe('联合行文 and 上行文', () => {
  test('several bodies stand in the head and sign beside each other, sealed, or one below the other', () => {
    const preset = named('联合行文')
    const issuers = ['中共云河县委员会办公室', '云河县人民政府办公室']
    expect(headOf({ office, preset, elements }, null, office.issueDate)).toMatchObject({
      mark: { issuers, word: '文件' },
    })
    const closing = closingOf({ office, preset }, '2023-06-08')
    expect(closing).toMatchObject({ office: issuers[0], others: [issuers[1]] })
    const lines = closingLines(closing, defaultPaperSettings)
    expect(lines.slice(0, 1)).toEqual([{ kind: 'seals', names: issuers, linesAbove: 2 }])
    expect(lines[1]).toMatchObject({ kind: 'line', text: '2023年6月8日', linesAbove: 0 })
    const unsealed = closingLines(closing, { ...defaultPaperSettings, isSealed: false })
    expect(unsealed.map(({ linesAbove }) => linesAbove)).toEqual([1, 0, 0])
    expect(closingLines(closing, { ...defaultPaperSettings, signerPost: '县长' })).toEqual(lines)
  })

  test('an 上行文 has 签发人, with room for a name that is not known yet', () => {
    expect(headOf({ office, preset: named('上行文'), elements }, null, office.issueDate)).toMatchObject({
      signers: ['　　　'],
    })
    const preset = { ...named('上行文'), signers: ['王海', '张建国'] }
    expect(headOf({ office, preset, elements }, null, office.issueDate)).toMatchObject({ signers: ['王海', '张建国'] })
    expect(
      headOf({ office, preset: { ...preset, head: 'briefing' }, elements }, null, office.issueDate),
    ).not.toHaveProperty('signers')
  })

  test('placeholders in the names are checked', () => {
    const preset = { ...named('联合行文'), issuers: ['中共{县}委员会办公室', '{发文机关}'] }
    expect(checkPreset(preset, vocabularyOf('monthlyBulletin'))).toMatchObject([
      { code: 'unknownPlaceholder', place: 'issuers', words: '县', remedy: '县名' },
    ])
  })
})

describe('columns of 责任清单', () => {
  const list = standardPreset('responsibilityList')
  const names = vocabularyOf('responsibilityList')
  const codes = (columns: readonly PresetColumn[]) => checkPreset({ ...list, columns }, names).map(({ code }) => code)

  const plain = sampleTask('2', ['县教育局'])
  const [assignment] = plain.assignments
  if (!assignment) throw new Error('no assignment')
  const supported = {
    ...plain,
    assignments: [assignment, { ...assignment, role: 'support' as const, words: '县财政局' }],
  }

  test('are printed in the order, and under the headings, of the preset', () => {
    const wanted = [
      { key: 'number', heading: '编号', isShown: true },
      { key: 'leadUnits', heading: '责任单位', isShown: true },
      { key: 'deadline', heading: '完成时限', isShown: false },
      { key: 'supportUnits', heading: '参与部门', isShown: true },
      { key: 'text', heading: '事项', isShown: true },
    ]
    const { columns, cellsOf } = chooseColumns(wanted, 'section', [supported], 'dash', new Map())
    expect(columns.map(({ heading }) => heading)).toEqual(['编号', '责任单位', '参与部门', '事项'])
    expect(cellsOf({ task: sampleTask('1', ['县教育局']), role: null })).toEqual([
      '1',
      '县教育局',
      '—',
      expect.any(String),
    ])
  })

  test('as delivered have what a list of its division can say', () => {
    const tasks = [
      { ...supported, assignments: [...supported.assignments, { ...assignment, role: 'leader' as const }] },
    ]
    const headings = (by: 'section' | 'leader' | 'unit', hasLeaders: boolean) =>
      chooseColumns(responsibilityColumns, by, hasLeaders ? tasks : [supported], 'blank', new Map()).columns.map(
        ({ heading }) => heading,
      )
    expect(headings('section', true)).toEqual(['序号', '任务事项', '牵头领导', '牵头单位', '配合单位', '完成时限'])
    expect(headings('leader', true)).toEqual(['序号', '任务事项', '牵头单位', '配合单位', '完成时限'])
    expect(headings('unit', false)).toEqual(['序号', '任务事项', '承担角色', '牵头单位', '完成时限'])
  })

  test('leave out what no task has, as the ledger does; leaders and 分管领导 stand a name a line in official order', () => {
    const led = (role: Role, words: string, id: string) => ({
      ...{ ...assignment, role, words },
      party: { kind: 'leader' as const, leaderId: id as LeaderId },
    })
    const task = {
      ...{ ...plain, deadline: null },
      assignments: [led('leader', '乙', 'b'), led('leader', '甲', 'a'), led('deputy', '丙', 'c')],
    }
    const order = new Map(['a', 'b', 'c'].map((id, at) => [id as LeaderId, at]))
    const { columns, cellsOf } = chooseColumns(responsibilityColumns, 'section', [task], 'blank', order)
    expect(columns.map(({ heading }) => heading)).toEqual(['序号', '任务事项', '牵头领导', '分管领导'])
    expect(cellsOf({ task, role: null }).slice(2)).toEqual(['甲\n乙', '丙'])
  })

  test('are checked: each known, named, shown, and no two called alike', () => {
    expect(codes(responsibilityColumns)).toEqual([])
    const of = (change: (column: PresetColumn) => PresetColumn) => codes(responsibilityColumns.map(change))
    expect(of((column) => ({ ...column, isShown: false }))).toEqual(['noColumnShown'])
    expect(of((column) => (column.key === 'text' ? { ...column, heading: ' ' } : column))).toEqual(['noColumnHeading'])
    expect(of((column) => (column.key === 'text' ? { ...column, heading: '序号' } : column))).toEqual([
      'duplicateColumn',
    ])
    expect(of((column) => (column.key === 'goal' ? { ...column, key: 'goals' } : column))).toEqual(['unknownColumn'])
  })
})
