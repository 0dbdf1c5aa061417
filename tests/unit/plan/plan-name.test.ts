import { expect, test } from 'vitest'
import { planName, planSubject } from '../../../shared/domain/plan/plan-name.ts'

test.each([
  [
    '云河县人民政府办公室关于印发《2023年县政府工作报告重点工作任务分工方案》的通知',
    '2023年县政府工作报告重点工作任务分工方案',
    '2023年县政府工作报告重点工作任务',
  ],
  ['绿色发展三年行动计划（2023—2025年）', '绿色发展三年行动计划（2023—2025年）', '绿色发展三年行动计划（2023—2025年）'],
  ['全面推进政务公开工作实施方案', '全面推进政务公开工作实施方案', '全面推进政务公开工作'],
  ['分工方案', '分工方案', '分工方案'],
])('%s', (title, name, subject) => {
  expect(planName(title)).toBe(name)
  expect(planSubject(title)).toBe(subject)
})
