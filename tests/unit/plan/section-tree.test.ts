import { expect, test } from 'vitest'
import { makeSectionTree } from '../../../shared/domain/plan/section-tree.ts'
import type { OutlineEntry } from '../../../shared/domain/plan/types.ts'
import { parsedTask } from '../../support/parsed-plan.ts'

const entry = (level: number, label: string, text: string): OutlineEntry => ({ level, label, text })
const task = (...section: readonly string[]) => parsedTask({ number: '1', text: '一', section })

/** Each section as its path of headings, and each task as the path it stands under. */
function paths(outline: readonly OutlineEntry[], tasks: readonly ReturnType<typeof task>[]) {
  const { sections, sectionOfTask } = makeSectionTree({ outline, tasks })
  const pathOf = (index: number | null): string => {
    const section = index === null ? undefined : sections[index]
    return section ? `${pathOf(section.parent)}/${section.heading}` : ''
  }
  return { sections: sections.map((_, index) => pathOf(index)), tasks: sectionOfTask.map(pathOf) }
}

test('tasks stand under their headings, which keep the words as printed above them', () => {
  const outline = [
    entry(1, '一', '总体要求'),
    entry(1, '二', '任务'),
    entry(2, '（一）', '工业'),
    entry(2, '（二）', '农业'),
  ]
  const tasks = [task('一 、总体要求'), task('二、任务', '（二）农业'), task()]
  expect(paths(outline, tasks)).toEqual({
    sections: ['/一 、总体要求', '/二、任务', '/二、任务/（一）工业', '/二、任务/（二）农业'],
    tasks: ['/一 、总体要求', '/二、任务/（二）农业', ''],
  })
})

test('the same words under two chapters, and twice under one, are two headings', () => {
  const outline = [
    entry(1, '一', '工业'),
    entry(2, '', '工作目标'),
    entry(1, '二', '农业'),
    entry(2, '', '工作目标'),
    entry(2, '', '保障'),
    entry(2, '', '工作目标'),
  ]
  const { sections, sectionOfTask } = makeSectionTree({
    outline,
    tasks: [
      task('一、工业', '工作目标'),
      task('二、农业', '工作目标'),
      task('二、农业', '工作目标'),
      task('二、农业', '保障'),
      task('二、农业', '工作目标'),
    ],
  })
  expect(sectionOfTask).toEqual([1, 3, 3, 4, 5])
  expect(sections.map(({ parent }) => parent)).toEqual([null, 0, null, 2, 2, 2])
})

test('a heading that only a task knows is put in behind the one before, under its parent', () => {
  const outline = [entry(1, '一', '工业'), entry(1, '二', '农业')]
  const tasks = [task('一、工业', '钢铁'), task('一、工业', '化工'), task('二、农业'), task('附则')]
  expect(paths(outline, tasks)).toEqual({
    sections: ['/一、工业', '/一、工业/钢铁', '/一、工业/化工', '/二、农业', '/附则'],
    tasks: ['/一、工业/钢铁', '/一、工业/化工', '/二、农业', '/附则'],
  })
})

test('headings without tasks are put together as they would be printed', () => {
  const outline = [
    entry(1, '第一章', '总则'),
    entry(2, '一', '目标'),
    entry(3, '（一）', '要求'),
    entry(3, '1', '范围'),
    entry(1, '', '附件'),
  ]
  expect(makeSectionTree({ outline, tasks: [] }).sections.map(({ heading }) => heading)).toEqual([
    '第一章　总则',
    '一、目标',
    '（一）要求',
    '1.范围',
    '附件',
  ])
})

test('a heading whose brackets have half width above a task is the one of the outline', () => {
  const outline = [entry(1, '三', '产业'), entry(2, '（一）', '制造业'), entry(2, '（二）', '服务业')]
  const tasks = [task('三、产业', '(一)制造业'), task('三、产业', '（二）服务业')]
  expect(paths(outline, tasks)).toEqual({
    sections: ['/三、产业', '/三、产业/(一)制造业', '/三、产业/（二）服务业'],
    tasks: ['/三、产业/(一)制造业', '/三、产业/（二）服务业'],
  })
})
