import { expect, test } from 'vitest'
import { writeHtml } from '../../../electron/print/write-html.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { textEnd } from '../../../shared/domain/document/text-end.ts'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { planOf } from './plan-text.ts'

/** Each paragraph with how it stands. */
function paragraphsOf(...lines: readonly string[]): readonly string[] {
  const plan = planOf(...lines)
  return planDocument(plan, printPlan(plan)).blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.runs.length > 0
      ? [`${block.shape ?? 'text'} ${block.runs.map(({ text }) => text).join('')}`]
      : [],
  )
}

const tasks = [
  '一、主要预期目标',
  '1.新增规模以上工业企业20家以上。〔牵头单位：县工业和信息化局；配合单位：县财政局〕',
  '2.新建改造污水管网35公里。〔牵头单位：县住房和城乡建设局；配合单位：县财政局〕',
]

test('a title that a text pasted line by line has on two lines is one title', () => {
  const shown = paragraphsOf(
    '云河县人民政府',
    '关于印发《2023年县政府工作报告重点工作任务部门分工方案》的通知',
    '现将《2023年县政府工作报告重点工作任务部门分工方案》印发给你们，请认真贯彻执行。',
    '2023年县政府工作报告重点工作',
    '任务部门分工方案',
    '为确保完成全年主要目标，制定责任分工方案如下：',
    ...tasks,
  )
  expect(shown).toContain('title 2023年县政府工作报告\n重点工作任务部门分工方案')
  expect(shown.some((text) => text.endsWith(' 任务部门分工方案'))).toBe(false)
})

test('what ends in 如下 is text; those it goes to stand flush', () => {
  const shown = paragraphsOf(
    '2023年县政府工作报告重点工作任务分工方案',
    '各乡镇人民政府，县政府各部门：',
    '为确保完成全年主要目标，制定责任分工方案如下：',
    ...tasks,
  )
  expect(shown).toContain('flush 各乡镇人民政府，县政府各部门：')
  expect(shown).toContain('text 为确保完成全年主要目标，制定责任分工方案如下：')
})

test('a title that was broken in the file has no space where its line ended', () => {
  const shown = paragraphsOf('2023 年县政府工作报告重点工作 任务分工方案', ...tasks)
  expect(shown).toContain('title 2023年县政府工作报告\n重点工作任务分工方案')
})

test('the office above 关于…的通知 stands in that title; under the letter it signs', () => {
  const shown = paragraphsOf(
    '云河县人民政府',
    '关于印发《2023年县政府工作报告重点工作任务分工方案》的通知',
    '各乡镇人民政府，县政府各部门：',
    '现将《2023年县政府工作报告重点工作任务分工方案》印发给你们，请认真贯彻执行。',
    '云河县人民政府',
    '2023年3月23日',
    '2023年县政府工作报告重点工作任务分工方案',
    ...tasks,
  )
  expect(shown[0]).toBe('title 云河县人民政府\n关于印发《2023年县政府工作报告\n重点工作任务分工方案》的通知')
  expect(shown.filter((text) => text.startsWith('right'))).toEqual(['right 云河县人民政府', 'right 2023年3月23日'])
})

test('below its 通知 a plan begins a page; 附注 stands on that of the day above it', async () => {
  const title = '2023年县政府工作报告重点工作任务分工方案'
  const plan = planOf(
    '云河县人民政府',
    `关于印发《${title}》的通知`,
    '各乡镇人民政府，县政府各部门：',
    `现将《${title}》印发给你们，请认真贯彻执行。`,
    '云河县人民政府',
    '2023年3月23日',
    '（此件公开发布）',
    title,
    ...tasks,
  )
  const document = planDocument(plan, printPlan(plan))
  const last = document.blocks.filter((block) => block.kind === 'paragraph').slice(-2)
  expect(last.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(['2023年3月23日', '（此件公开发布）'])
  expect(last[0]?.staysWithNext).toBe(true)
  expect(document.annexes).toMatchObject([
    { isIssued: true, title: ['2023年县政府工作报告', '重点工作任务分工方案'], orientation: 'portrait' },
  ])
  expect(textEnd(document, defaultPaperSettings).page).toBe(2)
  const body = openZip(await writeWordDocument(document, defaultPaperSettings), 'plan.docx')
    .read('word/document.xml')
    .toString()
  expect(body.match(/<w:pStyle w:val="Title"\/><w:pageBreakBefore\/>/g)).toHaveLength(1)
  expect(body).not.toContain('AnnexLabel')
  expect(writeHtml(document, defaultPaperSettings).match(/<div class="sheet/g)).toHaveLength(2)
  // By itself it has its title where it begins.
  const alone = planOf(title, ...tasks)
  expect(planDocument(alone, printPlan(alone)).annexes).toEqual([])
})

test.each([
  ['云河县人民政府办公室', '2023年2月10日印发', '（共印60份）'],
  ['云河县人民政府办公室2023 年 2 月 10 日印发（共印 60 份）'],
])('the lines of 版记 at the end are one, in either style: %s', (...lines) => {
  const plan = planOf(
    '2023年县政府工作报告重点工作任务分工方案',
    ...tasks,
    '抄送：县委办公室，县人大办公室。',
    ...lines,
  )
  for (const layout of ['bracketLabelled', 'table'] as const) {
    const { blocks, imprint } = planDocument(plan, printPlan(plan, layout))
    expect(imprint).toEqual({
      copyTo: '县委办公室，县人大办公室',
      office: '云河县人民政府办公室',
      date: '2023-02-10',
      copies: 60,
    })
    expect(JSON.stringify(blocks)).not.toMatch(/印发|共印|抄送/)
  }
})

test.each([
  ['抄送：县委办公室。', '抄送：县人大办公室。', '云河县人民政府办公室2023年2月10日印发'],
  ['县委办公室', '云河县人民政府办公室2023年2月10日印发'],
  ['云河县人民政府办公室2023年2月10日印发（共印60份）', '（共印80份）'],
])('where two lines of 版记 say the same, all stand as they are: %s', (...lines) => {
  const plan = planOf('2023年县政府工作报告重点工作任务分工方案', ...tasks, ...lines)
  const { blocks, imprint } = planDocument(plan, printPlan(plan, 'bracketLabelled'))
  expect(imprint).toBeNull()
  for (const line of lines) expect(JSON.stringify(blocks)).toContain(line)
})
