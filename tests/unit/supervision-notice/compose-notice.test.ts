import { expect, test } from 'vitest'
import { addWorkdays, isWorkday } from '../../../shared/domain/deadline/workday.ts'
import { composeNotice } from '../../../shared/domain/supervision-notice/compose-notice.ts'
import type { SupervisionNotice } from '../../../shared/domain/supervision-notice/types.ts'
import { exampleNotice as notice } from '../../support/example-notice.ts'

const parties = {
  office: '云河县人民政府督查室',
  unitName: '县财政局',
  tasks: [
    { number: '2', text: '甲。' },
    { number: '14-1', text: '乙。' },
  ],
}

test('the form has number and urgency on one line, a row for each task, and a slip that stays whole', () => {
  const { title, blocks } = composeNotice(notice, parties)
  expect(title).toEqual(['云河县人民政府督查室', '督办通知单'])
  const [line, form, cut, slip] = blocks
  const words = line?.kind === 'paragraph' ? line.runs.map(({ text }) => text).join('') : ''
  expect(words).toMatch(/^编号：督〔2023〕12号　+ ?黄牌　加急$/)
  expect(form?.kind === 'table' && form.columns.map(({ width }) => width)).toEqual([1500, 2922, 1500, 2922])
  const cells = form?.kind === 'table' ? form.rows.map((row) => row.cells.map(({ text }) => text)) : []
  expect(cells[0]).toEqual(['督办事项', '第2项：甲。'])
  expect(cells[1]).toEqual(['第14-1项：乙。'])
  // No deadline of its own: the day of the answer. What says nothing has no row.
  expect(cells).toContainEqual(['交办时间', '2023年6月8日', '办结时限', '2023年6月15日'])
  expect(cells.flat()).not.toContain('目前进展\n存在问题')
  expect(cut?.kind === 'paragraph' && cut.runs[0]?.text).toContain('裁　剪　线')
  expect(slip?.kind === 'table' && slip.isWhole).toBe(true)
})

test('工作日 leave out weekends and statutory holidays and count worked weekends', () => {
  expect(isWorkday('2023-06-22')).toBe(false)
  expect(isWorkday('2023-06-25')).toBe(true)
  // 端午: Thursday to Saturday off, Sunday worked.
  expect(addWorkdays('2023-06-21', 1)).toBe('2023-06-25')
  expect(addWorkdays('2023-06-08', 5)).toBe('2023-06-15')
})

/** The rows of form and 回执, and how they are set. */
function tablesOf(own: SupervisionNotice, tasks: typeof parties.tasks) {
  const tables = composeNotice(own, { ...parties, tasks }).blocks.filter((block) => block.kind === 'table')
  return { rows: tables.flatMap(({ rows }) => rows), isTight: tables.map(({ isTight }) => isTight === true) }
}

test('a notice that fits a page on usual lines has them, a longer one tight lines, one that fits on neither all its room', () => {
  const [one] = parties.tasks
  if (!one) throw new Error('no task')
  const room = ({ rows }: ReturnType<typeof tablesOf>) => rows.map(({ leastHeight }) => leastHeight ?? 0)
  const short = tablesOf(notice, [one])
  expect(short.isTight).toEqual([false, false])
  const words = '加快推进项目前期工作，按月调度，按季通报。'
  const longer = tablesOf({ ...notice, content: { ...notice.content, situation: words.repeat(4) } }, [one])
  expect(longer.isTight).toEqual([true, true])
  expect(Math.max(...room(longer))).toBeLessThan(Math.max(...room(short)))
  const longest = tablesOf({ ...notice, content: { ...notice.content, situation: words.repeat(20) } }, [one])
  expect(longest.isTight).toEqual([false, false])
  expect(room(longest).filter((height) => height >= 1500)).toHaveLength(2)
})

test('a form that leaves the slip no room takes no more than its own page, on tight lines where it must', () => {
  const [one] = parties.tasks
  if (!one) throw new Error('no task')
  const words = '加快推进项目前期工作，按月调度，按季通报。'
  const formOf = (repeats: number) => {
    const own = { ...notice, content: { ...notice.content, situation: words.repeat(repeats) } }
    const { blocks } = composeNotice(own, { ...parties, tasks: [one] })
    const form = blocks.find((block) => block.kind === 'table')
    const cut = blocks.filter((block) => block.kind === 'paragraph' && block.staysWithNext)
    return {
      cuts: cut.length,
      isTight: form?.isTight === true,
      heights: form?.rows.map(({ leastHeight }) => leastHeight ?? 0) ?? [],
    }
  }
  // Room for what is written by hand is given up before the form goes on overleaf.
  expect(Math.max(...formOf(10).heights)).toBeLessThan(Math.max(...formOf(6).heights))
  // Where the slip is a leaf of its own there is no line to cut along; else it is on the slip's page.
  expect([1, 6, 14, 24].map((repeats) => formOf(repeats).cuts)).toEqual([1, 0, 0, 1])
  expect([formOf(6).isTight, formOf(14).isTight, formOf(24).isTight]).toEqual([false, true, false])
})
