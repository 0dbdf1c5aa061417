import { describe, expect, test } from 'vitest'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { planOf } from './plan-text.ts'

const tasks = [
  '一、主要任务',
  '1.新建改造污水管网35公里。（牵头单位：县住房和城乡建设局；配合单位：县财政局）',
  '2.新增规模以上工业企业20家以上。（牵头单位：县工业和信息化局；配合单位：县财政局）',
]
const above = (...lines: readonly string[]) => planOf(...lines, ...tasks).textBefore

describe('what was run together above the tasks stands line by line', () => {
  test('a title with the sentence behind it', () => {
    expect(above('云河县2018年度水污染防治工作方案为全面完成水污染防治目标，制定本方案。')).toEqual([
      '云河县2018年度水污染防治工作方案',
      '为全面完成水污染防治目标，制定本方案。',
    ])
  })

  test('banner, number, title and addressees; several who sign, the day and the plan’s title', () => {
    expect(
      above(
        '中共云河县委文件云发〔2023〕5号中共云河县委 云河县人民政府 关于印发《云河县绿色发展三年行动计划（2023—2025年）》的通知' +
          '各乡镇（街道）党（工）委、政府（办事处），县直各部门（单位）：',
        '现将《云河县绿色发展三年行动计划（2023—2025年）》印发给你们，请结合实际认真贯彻落实。中共云河县委',
        '云河县人民政府2023年8月22日云河县绿色发展三年行动计划（2023—2025年）',
        '为深入推进绿色发展，根据《关于加快绿色发展的意见》（国发〔2022〕18号），制定本行动计划。',
      ),
    ).toEqual([
      '中共云河县委文件',
      '云发〔2023〕5号',
      '中共云河县委 云河县人民政府 关于印发《云河县绿色发展三年行动计划（2023—2025年）》的通知',
      '各乡镇（街道）党（工）委、政府（办事处），县直各部门（单位）：',
      '现将《云河县绿色发展三年行动计划（2023—2025年）》印发给你们，请结合实际认真贯彻落实。',
      '中共云河县委',
      '云河县人民政府',
      '2023年8月22日',
      '云河县绿色发展三年行动计划（2023—2025年）',
      '为深入推进绿色发展，根据《关于加快绿色发展的意见》（国发〔2022〕18号），制定本行动计划。',
    ])
  })

  test('署名, day and note; below the tasks too, but for the line that says who printed it', () => {
    const plan = planOf(
      '2023年县政府工作报告重点工作任务分工方案',
      '云河县人民政府办公室2023年2月13日（此件公开发布）',
      ...tasks,
      '云河县人民政府办公室2023年2月13日',
      '云河县人民政府办公室2023年2月14日印发（共印10份）',
    )
    expect(plan.textBefore.slice(1)).toEqual(['云河县人民政府办公室', '2023年2月13日', '（此件公开发布）'])
    expect(plan.textAfter).toEqual([
      '云河县人民政府办公室',
      '2023年2月13日',
      '云河县人民政府办公室2023年2月14日印发（共印10份）',
    ])
  })

  test('what only begins so is a sentence', () => {
    const said = [
      '云河县2023年重点工作任务分工方案',
      '云河县人民政府2023年2月13日召开常务会议，研究了本方案。',
      '国发〔2022〕18号文件对此有明确要求。',
      '各单位要做到以下几点：一是明确责任，二是按期完成。',
      '云河县2023年重点工作任务分工方案共有2项任务。',
    ]
    expect(above(...said)).toEqual(said)
  })
})

test('two offices above one date stand at the right, each over it, below room for a seal and on one page with the text', () => {
  const plan = planOf(
    '中共云河县委 云河县人民政府关于印发《云河县绿色发展三年行动计划》的通知',
    '各乡镇（街道），县直各部门（单位）：',
    '现将《云河县绿色发展三年行动计划》印发给你们，请认真贯彻落实。',
    '中共云河县委',
    '云河县人民政府',
    '2023年8月22日',
    '云河县绿色发展三年行动计划',
    ...tasks,
  )
  const { blocks } = planDocument(plan, printPlan(plan))
  const title = blocks[0]?.kind === 'paragraph' ? blocks[0].runs.map(({ text }) => text).join('') : ''
  expect(title).toMatch(/^中共云河县委　云河县人民政府关于印发/)
  const signed = blocks
    .slice(3, 9)
    .map((block) => block.kind === 'paragraph' && [block.runs.length, block.staysWithNext])
  expect(signed).toEqual([
    [1, true],
    [0, true],
    [0, true],
    [1, true],
    [1, true],
    [1, undefined],
  ])
  const right = blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.shape === 'right'
      ? [[block.runs.map(({ text }) => text).join(''), block.rightIndent]]
      : [],
  )
  expect(right.map(([text]) => text)).toEqual(['中共云河县委', '云河县人民政府', '2023年8月22日'])
  // In characters: a name shorter by one stands half of it further in, so that both are over the date's middle.
  const [first, second, date] = right.map(([, indent]) => Number(indent))
  expect(first).toBe(Number(second) + 0.5)
  expect(date).toBeGreaterThan(0)
})

test('who printed a plan and when is a 版记: no room for a seal above it, and the last task does not stay with it', () => {
  const plan = planOf(
    '云河县2023年重点工作任务分工方案',
    '现将任务分工如下。',
    ...tasks,
    '云河县人民政府办公室',
    '2023年2月10日印发',
  )
  const { blocks } = planDocument(plan, printPlan(plan))
  expect(blocks.filter((block) => block.kind === 'paragraph' && block.staysWithNext)).toEqual([])
})
