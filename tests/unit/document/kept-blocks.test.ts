import { expect, test } from 'vitest'
import { keepsWithNext } from '../../../shared/domain/document/kept-blocks.ts'
import type { DocumentBlock, HeadingLevel } from '../../../shared/domain/document/types.ts'

const heading = (text: string, level: HeadingLevel = 3): DocumentBlock => ({ kind: 'heading', level, runs: [{ text }] })
const line = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const table: DocumentBlock = { kind: 'table', columns: [], header: [], rows: [] }
const text = line('抓好落实。')

test('a heading of the third level stays with its text where it is one line, not where it is one of a row of tasks', () => {
  expect(keepsWithNext([heading('1.明确到人'), text], 0)).toBe(true)
  expect(keepsWithNext([heading('1.明确到人'), heading('2.按月调度')], 0)).toBe(false)
  expect(keepsWithNext([heading('1.明确到人'), heading('（1）按月调度', 4)], 0)).toBe(true)
  expect(keepsWithNext([heading(`1.${'新增规模以上工业企业'.repeat(4)}`), text], 0)).toBe(false)
  expect(keepsWithNext([heading('1.明确到人')], 0)).toBe(false)
})

test('a numbered line of a plan without a stop is a heading of the text below it, not of the next line of a list', () => {
  const isKept = (first: string, next: string) => keepsWithNext([line(first), line(next)], 0)
  expect(isKept('（6）做好权责清单调整与公开', '主要任务：做好权责清单调整工作。')).toBe(true)
  expect(isKept('14-1.推进园区基础设施建设', '目标要求：年底前完工。')).toBe(true)
  expect(isKept('（6）做好权责清单调整与公开', '（7）推进事中事后监管信息公开')).toBe(false)
  expect(isKept('（6）做好权责清单调整与公开。', '主要任务：做好权责清单调整工作。')).toBe(false)
  expect(isKept('主要任务：做好权责清单调整', '目标要求：组织落实。')).toBe(false)
})

test('the sentence that leads to a table stays with it, a long paragraph does not', () => {
  expect(keepsWithNext([line('滞后任务共11项，具体情况如下：'), table], 0)).toBe(true)
  expect(keepsWithNext([line('滞后任务共11项。'), table], 0)).toBe(false)
  expect(keepsWithNext([line(`${'滞后任务共11项，'.repeat(12)}具体情况如下：`), table], 0)).toBe(false)
})

test('so does the sentence that leads to a list stay with its first item, not with a chapter', () => {
  const lead = line('未达序时进度的10项如下：')
  expect(keepsWithNext([lead, line('1.推进园区基础设施建设。')], 0)).toBe(true)
  expect(keepsWithNext([lead, heading('1.推进园区基础设施建设')], 0)).toBe(true)
  expect(keepsWithNext([lead, heading('一、总体进展情况', 1)], 0)).toBe(false)
  expect(keepsWithNext([lead, text], 0)).toBe(false)
})
