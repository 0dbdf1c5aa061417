import { expect, test } from 'vitest'
import type { BulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { programPresets } from '../../../shared/domain/paper/standard-presets.ts'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { issuesNoticeAgain, planNotice } from '../../../shared/domain/plan-paper/plan-notice.ts'
import { planOf, tableOf } from '../plan/plan-text.ts'

const office: BulletinOffice = {
  ...{ name: '云河县人民政府办公室', mark: '云河县人民政府办公室文件', briefingMark: '云河县政务督查' },
  ...{ documentNumber: '云政办发〔2023〕　　号', addressees: '县政府各部门', copyTo: '县委办公室' },
  ...{ issueDate: '2023-02-13', level: '县', inspectorate: '县政府督查室' },
}

/** The words of the plan's annex, when its text ended in these lines. */
function annexEndingIn(...last: readonly string[]): string {
  const plan = planOf(
    '2023年县政府工作报告重点工作任务分工方案',
    '一、主要目标',
    '1.新增规模以上工业企业20家以上。（牵头单位：县工业和信息化局）',
    '2.新建改造污水管网35公里。（牵头单位：县住房和城乡建设局）',
    ...last,
  )
  const [preset] = programPresets('planNotice')
  if (!preset) throw new Error('no preset')
  const printed = planDocument(plan, printPlan(plan))
  const notice = planNotice(plan.title, printed, { office, number: null, elements: noElements }, preset)
  return JSON.stringify(notice.annexes[0]?.blocks)
}

test.each([
  [['云河县人民政府办公室', '2023年2月13日印发', '（共印60份）']],
  [['云河县人民政府办公室2023 年 2 月 13 日印发（共印 10 份）']],
])('the 版记 a plan was once issued with is not printed again: %s', (lines) => {
  expect(annexEndingIn(...lines)).not.toContain('印发')
  expect(annexEndingIn(...lines)).not.toContain('共印')
  // Nor the room for a seal: the office of a 版记 signs nothing.
  expect(annexEndingIn(...lines)).toBe(annexEndingIn())
})

test('what only speaks of printing is the text of the plan', () => {
  expect(annexEndingIn('各单位要结合实际，抓好落实，2023年3月31日前印发具体方案。')).toContain('印发具体方案')
})

test('the annex goes by the name of the plan, not by the heading of its first table or with a 署名 before it, and keeps its text', () => {
  const plan = planOf(
    '云河县人民政府2023年8月22日云河县绿色发展三年行动计划（2023—2025年）',
    '为深入推进绿色发展，结合实际，制定本行动计划。',
    '责任清单（指标事项）',
    tableOf(['序号', '指标事项', '牵头单位'], ['1', '非化石能源占比达到13%', '县发展和改革局']),
  )
  const [preset] = programPresets('planNotice')
  if (!preset) throw new Error('no preset')
  const printed = planDocument(plan, printPlan(plan, 'table'))
  const notice = planNotice(
    '云河县绿色发展三年行动计划(2023—2025年)',
    printed,
    { office, number: null, elements: noElements },
    preset,
  )
  expect(notice.annexes[0]?.title.join('')).toBe('云河县绿色发展三年行动计划（2023—2025年）')
  expect(JSON.stringify(notice.annexes[0]?.blocks)).toContain('为深入推进绿色发展')
  expect(JSON.stringify(notice.annexes[0]?.blocks)).toContain('责任清单（指标事项）')
})

test('a plan that is a 通知 itself is not issued by another; passed on it is, and so are 意见', () => {
  expect(
    issuesNoticeAgain(['云河县人民政府办公室', '关于印发《云河县人民政府办公室关于做好食品安全工作的通知》的通知']),
  ).toBe(true)
  expect(issuesNoticeAgain(['云河县人民政府办公室', '关于转发《某市关于做好食品安全工作的通知》的通知'])).toBe(false)
  expect(issuesNoticeAgain(['关于印发《关于加强食品安全', '工作的实施意见》的通知'])).toBe(false)
  expect(issuesNoticeAgain(['关于印发《2023年重点工作任务分工方案》的通知'])).toBe(false)
})

test('of a plan of two bodies both stand in the title of its notice, without 、 between them', () => {
  const plan = planOf(
    '云河县绿色发展三年行动计划',
    '一、主要目标',
    '1.新建管网35公里。（牵头单位：县住房和城乡建设局）',
  )
  const joint = { ...office, bodies: ['中共云河县委', '云河县人民政府'] }
  const [preset] = programPresets('planNotice')
  if (!preset) throw new Error('no preset')
  const printed = planDocument(plan, printPlan(plan))
  const notice = planNotice(plan.title, printed, { office: joint, number: null, elements: noElements }, preset)
  expect(notice.title.join('')).toMatch(/^中共云河县委　云河县人民政府关于印发/)
  expect(notice.closing).toMatchObject({ office: '中共云河县委', others: ['云河县人民政府'] })
  expect(notice.imprint?.office).toBe('云河县人民政府办公室')
})

test.each(['bracketLabelled', 'table'] as const)(
  'nothing of the notice under which the plan was issued once is printed in the annex, nor its 署名 and 版记: %s',
  (layout) => {
    const plan = planOf(
      '云河县人民政府办公室文件',
      '云政办发〔2023〕5号',
      '云河县人民政府办公室 关于印发《2023年县政府工作报告重点工作任务分工方案》的通知',
      '各乡镇人民政府、街道办事处，县直各部门（单位）：',
      '现将《2023年县政府工作报告重点工作任务分工方案》印发给你们，请认真贯彻落实。',
      '云河县人民政府办公室2023年2月13日（此件公开发布）',
      '2023年县政府工作报告重点工作任务分工方案',
      '一、主要目标',
      '1.新增规模以上工业企业20家以上。（牵头单位：县工业和信息化局）',
      '2.新建改造污水管网35公里。（牵头单位：县住房和城乡建设局）',
      '云河县人民政府办公室2023年2月13日印发（共印10份）',
    )
    const [preset] = programPresets('planNotice')
    if (!preset) throw new Error('no preset')
    const printed = planDocument(plan, printPlan(plan, layout))
    const notice = planNotice(plan.title, printed, { office, number: null, elements: noElements }, preset)
    const [annex] = notice.annexes
    expect(annex?.title.join('')).toBe('2023年县政府工作报告重点工作任务分工方案')
    expect(annex?.blocks[0]?.kind).toBe(layout === 'table' ? 'table' : 'heading')
    expect(JSON.stringify(annex?.blocks)).not.toMatch(/印发|县直各部门|2023年2月13日|公开发布/)
  },
)
