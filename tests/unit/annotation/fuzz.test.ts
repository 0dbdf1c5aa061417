import fc from 'fast-check'
import { test } from 'vitest'
import { parseDeadline, readDeadline } from '../../../shared/domain/deadline/parse-deadline.ts'
import { detectAssignmentRules } from '../../../shared/domain/plan/annotation/assignment-rule.ts'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'
import { parseResponsibilityLine } from '../../../shared/domain/plan/annotation/parse-responsibility-line.ts'
import { splitParties } from '../../../shared/domain/plan/annotation/split-parties.ts'
import { inTime } from '../../support/in-time.ts'

const pieces = [
  ...[
    '（',
    '）',
    '(',
    ')',
    '〔',
    '〕',
    '【',
    '“',
    '”',
    '《',
    '：',
    ':',
    '；',
    '，',
    '、',
    '。',
    ' ',
    '\n',
    '等',
    '和',
    '及',
    '由',
    '会同',
  ],
  ...[
    '牵头',
    '配合',
    '负责',
    '落实',
    '按职责分工',
    '牵头单位：',
    '责任单位：',
    '完成时限：',
    '责任分工：',
    '各乡镇',
    '街道办事处',
  ],
  ...[
    '县教育局',
    '县发展和改革局',
    '赵明',
    '2023年',
    '6月底前',
    '第一位',
    '为牵头单位',
    '一',
    '十',
    '1.',
    '（1）',
    '持续推进',
    '-',
    'A',
  ],
]
const noise = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''))

const readers = {
  findAnnotations: (text: string) => findAnnotations(text, { year: 2023 }),
  parseResponsibilityLine: (text: string) => parseResponsibilityLine(text, { year: null }),
  splitParties,
  detectAssignmentRules,
  readDeadline: (text: string) => readDeadline(text, { year: 2023 }),
  parseDeadline: (text: string) => parseDeadline(text, { year: null }),
}

test.each(Object.entries(readers))('%s never throws', (_, read) => {
  fc.assert(
    fc.property(fc.oneof(noise, fc.string({ unit: 'binary' })), (text) => void read(text)),
    { numRuns: 500 },
  )
})

test.each(Object.entries(readers))('%s ends in linear time on hostile repetitions', async (_, read) => {
  for (const piece of [...pieces, '甲', '县', '各乡、', '县局和', '（牵头单位：', '一、', '、、', '谁，']) {
    // quadratic time would take minutes for this length
    const text = piece.repeat(Math.ceil(100_000 / piece.length))
    await inTime(2_000, () => void read(text), piece)
  }
})
