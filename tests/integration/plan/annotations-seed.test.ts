import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { findAnnotations } from '../../../shared/domain/plan/annotation/find-annotations.ts'
import { parseResponsibilityLine } from '../../../shared/domain/plan/annotation/parse-responsibility-line.ts'
import { printAnnotation } from '../../../shared/domain/plan/annotation/print-annotation.ts'
import { roles } from '../../../shared/domain/plan/annotation/types.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedTask, PlanStyle } from '../../../shared/domain/plan/types.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const style = (layout: PlanStyle['layout'], bracket = '（）'): PlanStyle => ({
  layout,
  bracket,
  labels: {},
  columns: [],
})

/** Tasks of all five source documents that name anybody. */
async function readTasks(): Promise<readonly ParsedTask[]> {
  const files = readdirSync(sharedPath('seeds')).filter((name) => name.endsWith('.txt'))
  const documents = await Promise.all(files.map((name) => readDocumentFile(sharedPath('seeds', name))))
  const tasks = documents.flatMap(parsePlans).flatMap(({ tasks }) => tasks)
  return tasks.filter((task) => roles.some((role) => task[role].length > 0))
}

const assigned = (task: ParsedTask) => Object.fromEntries(roles.map((role) => [role, task[role]]))

describe.skipIf(!hasSharedFolder)('real responsibilities, printed in any layout, read back the same', () => {
  test('in brackets and on lines with labels', async () => {
    const tasks = await readTasks()
    expect(tasks.length).toBeGreaterThan(500)
    for (const task of tasks) {
      for (const bracket of ['（）', '()', '〔〕']) {
        const printed = printAnnotation(task, task.deadline, style('bracketLabelled', bracket))
        const [found, ...more] = findAnnotations(`${task.text}${printed}`, { year: null }).slice(-1)
        expect(more).toEqual([])
        expect(found?.annotation.assignments, `${task.number} ${printed}`).toEqual(assigned(task))
        expect(found?.annotation.deadline).toEqual(task.deadline)
      }
      const lines = printAnnotation(task, task.deadline, style('lines')).replaceAll('\n', '；')
      expect(parseResponsibilityLine(lines, { year: null })?.assignments, lines).toEqual(assigned(task))
    }
  })

  test('with verbs, where no person is named', async () => {
    const tasks = (await readTasks()).filter(({ leaders, deputies }) => leaders.length + deputies.length === 0)
    expect(tasks.length).toBeGreaterThan(250)
    for (const task of tasks) {
      const printed = printAnnotation(task, task.deadline, style('bracketVerbs'))
      const found = findAnnotations(`推进项目建设。${printed}`, { year: null })
      expect(found[0]?.annotation.assignments, printed).toEqual(assigned(task))
      const sentence = printAnnotation(task, task.deadline, style('sentence'))
      expect(parseResponsibilityLine(sentence, { year: null })?.assignments, sentence).toEqual(assigned(task))
    }
  })
})
