import { describe, expect, test } from 'vitest'
import { checkPreset } from '../../../shared/domain/paper/check-preset.ts'
import type { PaperPreset, PresetColumn, PresetSection } from '../../../shared/domain/paper/preset.ts'
import { standardPreset, vocabularyOf } from '../../../shared/domain/paper/standard-presets.ts'
import { labelColumns } from '../../../shared/domain/plan/arrange-labels.ts'
import { planColumns } from '../../../shared/domain/plan/arrange-table.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { type WordedPlan, wordPlan } from '../../../shared/domain/plan/worded-plan.ts'
import { planOf } from './plan-text.ts'

const plan = planOf(
  '云河县人民政府办公室',
  '关于印发《云河县2023年重点工作任务分工方案》的通知',
  '各乡镇人民政府，县政府各部门：',
  '现将分工方案印发给你们，请认真贯彻执行。',
  '云河县人民政府办公室',
  '2023年3月1日',
  '云河县2023年重点工作任务分工方案',
  '为落实好全年重点工作，制定本方案。',
  '一、工业',
  '1. 新增规模以上工业企业20家。（牵头领导：张云山；责任单位：县工信局；配合单位：县发改局；完成时限：2023年年底）',
  '2. 技改投资增长10%。（责任单位：县工信局）',
  '各责任单位要加强领导，明确责任。',
)

const inline = standardPreset('inlinePlan')
const table = standardPreset('tablePlan')
const textsOf = ({ printed }: WordedPlan) =>
  printed.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)))
const own = (heading: string, words: string): PresetSection => ({
  key: `own.${heading}`,
  placement: 'text',
  orientation: 'portrait',
  heading,
  isShown: true,
  parts: [{ kind: 'paragraph', place: `own.${heading}.1`, words }],
})
const called = (columns: readonly PresetColumn[], key: string, change: Partial<PresetColumn>) =>
  columns.map((column) => (column.key === key ? { ...column, ...change } : column))

describe('分工方案 in the words of a preset', () => {
  test('as delivered is printed to the letter', () => {
    expect(wordPlan(plan, undefined, inline).printed).toEqual(printPlan(plan))
    expect(wordPlan(plan, 'table', table).printed).toEqual(printPlan(plan, 'table'))
  })

  test('has the office’s title, opening and closing, in its order', () => {
    const [before, tasks, after, members] = inline.sections
    if (!before || !tasks || !after || !members) throw new Error('a plan has four sections')
    const opening: PresetSection = {
      ...before,
      parts: [{ kind: 'paragraph', place: 'own.1', words: '为抓好{任务数}项重点任务，制定{方案主题}分工方案。' }],
    }
    const sections = [opening, tasks, own('附则', '本方案由{印发机关}解释。'), { ...after, isShown: false }, members]
    const worded = wordPlan(plan, undefined, { ...inline, title: '云河县2023年重点工作责任分工', sections })
    const texts = textsOf(worded)
    expect(texts.slice(6, 9)).toEqual([
      '云河县2023年重点工作责任分工',
      expect.stringMatching(/^为抓好2项重点任务，制定云河县2023年重点工作/),
      '一、工业',
    ])
    expect(texts.slice(-2)).toEqual(['附则', '本方案由云河县人民政府办公室解释。'])
    expect(worded.plan).toMatchObject({ title: '云河县2023年重点工作责任分工', textBefore: texts.slice(0, 8) })
    const [issued] = planDocument(worded.plan, worded.printed).annexes
    expect(issued?.title.join('')).toBe('云河县2023年重点工作责任分工')
  })

  test('labels are the plan’s own until they are changed, in the order of the preset, and may be left out', () => {
    const renamed = called(labelColumns, 'responsibleUnits', { heading: '承办单位' })
    const columns = called(renamed, 'deadline', { isShown: false }).toReversed()
    const texts = textsOf(wordPlan(plan, undefined, { ...inline, columns }))
    expect(texts).toContain('1. 新增规模以上工业企业20家。（承办单位：县工信局；配合单位：县发改局；牵头领导：张云山）')
    const none = labelColumns.map((column) => ({ ...column, isShown: column.key === 'leaders' }))
    expect(textsOf(wordPlan(plan, undefined, { ...inline, columns: none }))).toContain('2. 技改投资增长10%。')
  })

  test('columns of a table are ordered, called and left out', () => {
    const columns = called(called(planColumns, 'supportUnits', { isShown: false }), 'text', { heading: '工作事项' })
    const worded = wordPlan(plan, 'table', { ...table, columns: columns.toReversed() })
    const [printed] = worded.printed.filter((block) => block.kind === 'table')
    const headings = printed?.cells.filter(({ row }) => row === 0).map(({ text }) => text)
    expect(headings).toEqual(['完成时限', '责任单位', '牵头领导', '工作事项', '序号'])
    expect(printed?.cells.find(({ text }) => text === '一、工业')?.columnSpan).toBe(5)
    const [again] = parsePlans({ format: 'pasted', blocks: worded.printed, footnotes: [], headers: [], footers: [] })
    expect(again?.tasks.map(({ text, responsibleUnits }) => [text, responsibleUnits])).toEqual(
      plan.tasks.map(({ text, responsibleUnits }) => [text, responsibleUnits]),
    )
  })

  test('names that would not be read again, and a plan without its tasks, are not saved', () => {
    const problems = (preset: PaperPreset) =>
      checkPreset(preset, vocabularyOf(preset.kind)).map(({ code, words }) => [code, words])
    expect(problems(inline)).toEqual([])
    expect(problems({ ...table, columns: planColumns })).toEqual([])
    expect(problems({ ...inline, columns: called(labelColumns, 'leadUnits', { heading: '谁来干' }) })).toEqual([
      ['columnNotRead', '谁来干'],
    ])
    expect(problems({ ...inline, columns: called(labelColumns, 'leadUnits', { heading: '主办单位' }) })).toEqual([])
    expect(problems({ ...table, columns: called(planColumns, 'text', { isShown: false }) })).toEqual([
      ['columnNeeded', '任务事项'],
    ])
    expect(problems({ ...table, sections: table.sections.filter(({ key }) => key !== 'tasks') })).toEqual([
      ['tableNotShown', '方案任务'],
    ])
  })
})
