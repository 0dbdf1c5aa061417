import { expect, test } from 'vitest'
import { addWorkdays, isWorkday } from '../../../shared/domain/deadline/workday.ts'
import { formRowHeightOf } from '../../../shared/domain/document/form-layout.ts'
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

test('a clause is called by its item, an indicator by its own series', () => {
  const tasks = [
    { number: '（二）-4', text: '甲。' },
    { number: '指标3', text: '乙。' },
  ]
  const form = composeNotice(notice, { ...parties, tasks }).blocks.find(({ kind }) => kind === 'table')
  const cells = form?.kind === 'table' ? form.rows.flatMap((row) => row.cells.map(({ text }) => text)) : []
  expect(cells).toEqual(expect.arrayContaining(['第（二）项第4个具体内容：甲。', '指标3：乙。']))
})

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

test('a notice that fits a page on usual lines has them, a longer one tight lines, one that fits on neither leaves the unit all its room', () => {
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
  expect(longest.isTight.some(Boolean)).toBe(false)
  // That of the unit's own words: what is demanded gives its room to the words that fill the page.
  expect(room(longest).filter((height) => height >= 1500)).toHaveLength(1)
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

/** Pages of the form and of the slip: what stands in the cells of each, and how high the page is filled, in twips. */
function pagesOf(own: SupervisionNotice, tasks: typeof parties.tasks) {
  const { blocks } = composeNotice(own, { ...parties, tasks })
  const tables = blocks.filter((block) => block.kind === 'table')
  return tables.map(({ rows, startsPage, isTight, columns }) => ({
    startsPage: startsPage === true,
    cells: rows.map((row) => row.cells.map(({ text }) => text)),
    height: rows.reduce((sum, row) => sum + formRowHeightOf(row, columns, isTight ? 360 : 480), 0),
  }))
}

const sentence = '聚焦主导产业和重点产业链，建立健全研发机构，推进关键共性技术攻关和成果转化。'
const longTasks = (count: number, sentences: number) =>
  Array.from({ length: count }, (_, at) => ({ number: `${at + 1}`, text: sentence.repeat(sentences) }))

test('a long form fills its pages: a task goes on overleaf beside its label, at the end of a sentence', () => {
  const pages = pagesOf(notice, longTasks(4, 9))
  // The slip stands below the last rows of the form.
  expect(pages.map(({ startsPage }) => startsPage)).toEqual([false, true, true, true, false])
  const [first, second] = pages.map(({ cells }) => cells)
  expect(first?.[0]?.[0]).toBe('督办事项')
  expect(second?.[0]?.[0]).toBe('督办事项\n（续）')
  const parted = first?.at(-1)?.at(-1) ?? ''
  expect(parted).toMatch(/^第2项：.*。$/)
  expect(second?.[0]?.[1]).toMatch(/^第2项（续）：聚焦/)
  // Nothing is lost and nothing is said twice.
  const said = pages.flatMap(({ cells }) => cells.map((row) => row.at(-1) ?? '')).join('')
  expect(said.split(sentence)).toHaveLength(4 * 9 + 1)
  // But for the last of the form, each page has no more room than a sentence and the free line take.
  const room = [12756 - 80 - 2 * 720 - 2 * 579, 12756 - 80]
  for (const [at, { height }] of pages.slice(0, 2).entries()) {
    expect(height).toBeLessThanOrEqual(room[at] ?? 0)
    expect(height).toBeGreaterThan((room[at] ?? 0) - 4 * 480)
  }
})

test('the last rows of a long form stand together, and the slip below them where it has its room, else on a leaf of its own', () => {
  const kept = (count: number, sentences: number) => {
    const { blocks } = composeNotice(notice, { ...parties, tasks: longTasks(count, sentences) })
    const tables = blocks.filter((block) => block.kind === 'table')
    const lastOfForm = tables.at(-2)
    const isCut = blocks.some((block) => block.kind === 'paragraph' && block.staysWithNext)
    return { rows: lastOfForm?.rows.length ?? 0, isCut, isSlipApart: tables.at(-1)?.startsPage === true }
  }
  const all = Array.from({ length: 40 }, (_, at) => kept(4 + Math.floor(at / 8), 4 + (at % 8)))
  for (const { rows, isCut, isSlipApart } of all) {
    expect(rows).toBeGreaterThanOrEqual(3)
    expect(isCut).toBe(!isSlipApart)
  }
  expect(new Set(all.map(({ isSlipApart }) => isSlipApart))).toEqual(new Set([true, false]))
})

test('tight lines bring a notice of more than a page onto the two sides of a leaf, a longer one keeps the usual ones', () => {
  const isTight = (count: number) => tablesOf(notice, longTasks(count, 4)).isTight.every(Boolean)
  expect([4, 10].map(isTight)).toEqual([true, false])
})
