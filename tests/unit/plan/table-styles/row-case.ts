import { describe, expect, test } from 'vitest'
import type { Block } from '../../../../shared/domain/original-document/types.ts'
import { codesOf, planOf } from '../plan-text.ts'
import { type Reading, readingsOf } from './grid.ts'

/** A plan that is a table, and how it must read. */
export interface RowCase {
  readonly name: string
  readonly blocks: readonly (string | Block)[]
  readonly tasks: readonly Reading[]
  readonly warnings?: readonly string[]
  readonly after?: readonly string[]
}

export const title = '云河县2023年重点工作任务台账'
export const headings = ['序号', '重点任务', '牵头单位', '配合单位', '完成时限'] as const

/** A test for each case: tasks, warnings, what stands behind the table, title and year. */
export function testRowCases(subject: string, cases: readonly RowCase[]): void {
  describe(subject, () => {
    test.each(cases)('$name', ({ blocks, tasks, warnings = [], after = [] }) => {
      const plan = planOf(...blocks)
      expect(readingsOf(plan)).toEqual(tasks)
      expect(codesOf(plan).filter((code) => code !== 'task-without-lead')).toEqual(warnings)
      expect(plan.textAfter).toEqual(after)
      expect(plan.title).toMatch(/^云河县2023年重点(?:工作任务台账|项目清单)$/)
      expect(plan.years).toEqual([2023])
    })
  })
}
