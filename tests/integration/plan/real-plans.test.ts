import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan, ParsedTask } from '../../../shared/domain/plan/types.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const plansOf = async (...path: string[]) => parsePlans(await readDocumentFile(sharedPath(...path)))
const planOf = async (...path: string[]) => {
  const [plan] = await plansOf(...path)
  if (!plan) throw new Error(`no plan in ${path.join('/')}`)
  return plan
}
const seeds = {
  report2023: '000_b8a8df777dd06903.txt',
  threeYears: '001_732dde5a7dac0490.txt',
  gazette: '002_5776f0fdfa841477.txt',
  lowCarbon: '003_9be6b9c98545144c.txt',
  report2022: '004_421cc5f0121f48d4.txt',
}
const taskByNumber = (plan: ParsedPlan, number: string): ParsedTask => {
  const task = plan.tasks.find((one) => one.number === number)
  if (!task) throw new Error(`no task ${number}`)
  return task
}
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
const plain = (text: string) => text.replace(/\s/g, '')
/** What of a task must be the same in whatever file it was read from. */
const essence = (task: ParsedTask) => ({
  ...task,
  text: plain(task.text),
  section: task.section.map(plain),
  place: null,
  fields: null,
  indicators: null,
})
const hasParty = (task: ParsedTask) =>
  [task.leaders, task.leadUnits, task.supportUnits, task.implementUnits, task.responsibleUnits].some(
    (names) => names.length > 0,
  )

/**
 * An independent reading of a plan whose tasks end in one labelled bracket: the whole text without white space is cut at
 * the expected numbers, one after the other, and each piece at its labels. It shares nothing with the program.
 */
function readSimply(text: string, count: number) {
  const words = plain(text.replace(/[*#]/g, '').replace(/^---$/gm, ''))
  const pieces: string[] = []
  let from = 0
  for (let number = 1; number <= count; number++) {
    const at = words.slice(from).search(new RegExp(`(?<![\\d.])${number}[.、](?=[\\u4e00-\\u9fff\\d“])`))
    if (at < 0) throw new Error(`number ${number} not found`)
    if (number > 1) pieces.push(words.slice(from, from + at))
    from += at + String(number).length + 1
  }
  pieces.push(words.slice(from))
  return pieces.map((piece) => {
    const cut = piece.search(/[（(〔]牵头领导/)
    const about = piece.slice(cut + 1)
    const value = (label: string) =>
      new RegExp(
        `${label}[：:](.*?)(?=[；;，,](?:牵头领导|副链长|牵头单位|配合单位)[：:]|〕|[）)]$|[）)](?:[一二三四五六七八九]、|（[一二三四五六七]）)|冠县人民政府办公室|$)`,
      ).exec(about)?.[1] ?? ''
    // brackets inside a name stay with it: a list is cut at its marks only
    const names = (list: string) => (list === '' ? [] : list.split(/[、，,；;]/))
    return {
      text: piece.slice(0, cut),
      leaders: names(value('牵头领导')),
      lead: value('牵头单位'),
      support: value('配合单位'),
    }
  })
}

/** A list of names without its marks and brackets, and without 等 between units and the group they stand for. */
const listWords = (list: string) => list.replace(/[、，,；;（）()〔〕]/g, '').replace(/等(?=区政府各部门)/g, '')

describe.skipIf(!hasSharedFolder)('the five published documents, as their README counts them', () => {
  test('000: 133 tasks in 3 chapters, 7 sections under the second', async () => {
    const plan = await planOf('seeds', seeds.report2023)
    expect(plan).toMatchObject({
      title: '2023年县政府工作报告重点工作任务分工方案',
      documentNumber: '冠政办发〔2023〕5号',
      issuer: '冠县人民政府办公室',
      issueDate: '2023-02-13',
      years: [2023],
    })
    expect(plan.tasks.map(({ number }) => number)).toEqual(numbers(1, 133))
    expect(plan.outline.filter(({ level }) => level === 1).map(({ label }) => label)).toEqual(['一', '二', '三'])
    expect(plan.outline.filter(({ level }) => level === 2)).toHaveLength(7)
    expect(
      plan.tasks.filter(({ section }) => section[0]?.startsWith('二、')).every(({ section }) => section.length === 2),
    ).toBe(true)
    expect(plan.tasks.filter(({ leaders, leadUnits }) => leaders.length > 0 && leadUnits.length > 0)).toHaveLength(133)
    // README counts 25 without 配合单位
    expect(plan.tasks.filter(({ supportUnits }) => supportUnits.length === 0)).toHaveLength(25)
    expect(
      new Set(plan.tasks.flatMap(({ leaders, deputies }) => [...leaders, ...deputies])).size,
    ).toBeGreaterThanOrEqual(14)
    expect(new Set(plan.tasks.flatMap(({ leaders }) => leaders)).size).toBe(14)
    expect(plan.tasks.filter(({ deputies }) => deputies.length > 0).map(({ number }) => number)).toEqual([
      '6',
      '7',
      '8',
    ])
  })

  test('000: the traps are read and said', async () => {
    const plan = await planOf('seeds', seeds.report2023)
    const codes = (number: string) =>
      plan.warnings.filter(({ taskNumber }) => taskNumber === number).map(({ code }) => code)
    expect(codes('126')).toEqual(expect.arrayContaining(['unclosed-bracket', 'unit-without-prefix']))
    expect(taskByNumber(plan, '126').supportUnits).toEqual(['县直各部门（单位）', '各乡镇（街道）'])
    expect(codes('123')).toContain('semicolon-in-list')
    expect(taskByNumber(plan, '123').leadUnits).toHaveLength(3)
    expect(taskByNumber(plan, '30').supportUnits).toEqual(['县委人才工作领导小组各成员单位'])
    expect(plan.textAfter.map(plain)).toEqual(['冠县人民政府办公室', '2023年2月13日印发', '（共印10份）'])
  })

  test('001: body and annexes are one list of tasks', async () => {
    const plan = await planOf('seeds', seeds.threeYears)
    expect(plan.years).toEqual([2023, 2024, 2025])
    expect(plan.issuer).toBe('中共冠县县委、冠县人民政府')
    expect(plan.outline.filter(({ level }) => level === 1)).toHaveLength(12)
    expect(plan.tasks.filter(({ parent }) => parent === null).map(({ number }) => number)).toEqual(numbers(1, 131))
    expect(plan.tasks.filter(({ parent }) => parent === '14').map(({ number }) => number)).toEqual(
      numbers(1, 7).map((part) => `14-${part}`),
    )
    expect(plan.tasks.every(({ leadUnits }) => leadUnits.length > 0)).toBe(true)
    const deadlines = Object.groupBy(plan.tasks, ({ deadline }) => plain(deadline?.text ?? 'none'))
    expect(Object.fromEntries(Object.entries(deadlines).map(([text, tasks]) => [text, tasks?.length]))).toEqual({
      持续推进: 83,
      '2025年年底': 54,
      '2023年10月底': 1,
    })
    expect(plan.indicatorRows).toHaveLength(12)
    expect(
      plan.indicatorRows.filter(({ supportUnits }) => supportUnits.length === 0).map(({ number }) => number),
    ).toEqual(['5', '7'])
    expect(taskByNumber(plan, '14-5').supportUnits).toEqual(['纺织服装、纸制品产业链责任部门'])
    expect(taskByNumber(plan, '36').supportUnits).toEqual(['县工业和信息化局', '县行政审批局'])
    expect(taskByNumber(plan, '3').text).toMatch(/关键核心产业链.*向新型研发机构转型。$/)
  })

  test('002: a gazette is told apart into its documents', async () => {
    const plans = await plansOf('seeds', seeds.gazette)
    expect(plans.map(({ documentNumber }) => documentNumber)).toEqual([
      '冠政发〔2018〕64号',
      '冠政发〔2018〕80号',
      '冠政发〔2018〕83号',
      '冠政办发〔2018〕41号',
      '冠政办发〔2018〕46号',
      '冠政办发〔2018〕50号',
      '冠政办发〔2018〕57号',
      '冠政办发〔2018〕62号',
    ])
    expect(plans.map(({ issueDate }) => issueDate)).toEqual([
      '2018-08-01',
      '2018-09-18',
      '2018-09-20',
      '2018-08-09',
      '2018-08-23',
      '2018-08-30',
      '2018-09-20',
      '2018-09-28',
    ])
    const text = plans
      .flatMap((plan) => [...plan.textBefore, ...plan.textAfter, ...plan.tasks.map((task) => task.text)])
      .join()
    expect(text).not.toMatch(/教师节|双招双引|软弱涣散村/)
  })

  test('002: 59 items with their fields and 责任分工', async () => {
    const plan = (await plansOf('seeds', seeds.gazette))[3] as ParsedPlan
    expect(plan.tasks.map(({ number }) => number)).toEqual(numbers(1, 59).map((number) => `（${number}）`))
    for (const task of plan.tasks) {
      expect(hasParty(task), task.number).toBe(true)
      const fields = Object.keys(task.fields)
      expect(fields.includes('主要工作') || fields.includes('主要任务'), task.number).toBe(true)
      expect(fields, task.number).toContain('目标要求')
    }
    expect(taskByNumber(plan, '（1）')).toMatchObject({
      leadUnits: ['县发改局'],
      supportUnits: ['县经信和商务局', '县市场监管局'],
      implementUnits: ['各乡镇（街道）', '县经济开发区', '县直各部门'],
    })
    const units = taskByNumber(plan, '（12）')
    expect(units.leadUnits[0]).toBe('县财政局')
    expect(taskByNumber(plan, '（59）').section.map(plain).at(-1)).toBe('22.严肃认真开展政务公开考核工作')
  })

  test('002: 28 tasks, 21 articles with 60 clauses, duties by department, a leading group', async () => {
    const [census, , , , , water, food, straw] = await plansOf('seeds', seeds.gazette)
    expect(water?.tasks.map(({ number }) => number)).toEqual(numbers(1, 28))
    expect(water?.tasks.every(hasParty)).toBe(true)
    expect(taskByNumber(water as ParsedPlan, '28').supportUnits).toEqual(['有关部门'])
    const clauses = food?.tasks.filter(({ parent }) => parent !== null) ?? []
    expect(food?.tasks.filter(({ parent }) => parent === null)).toHaveLength(21)
    expect(clauses).toHaveLength(60)
    expect(clauses.every(hasParty)).toBe(true)
    expect(taskByNumber(food as ParsedPlan, '（十六）-4')).toMatchObject({
      leadUnits: ['县经信和商务局'],
      supportUnits: ['县农业局'],
    })
    expect(straw?.tasks).toHaveLength(13)
    expect(taskByNumber(straw as ParsedPlan, '（二）').responsibleUnits).toEqual(['环保局'])
    expect(census?.tasks).toHaveLength(0)
    expect(census?.members).toHaveLength(31)
    expect(census?.members.filter(({ role }) => role === '组长')).toHaveLength(1)
    expect(census?.members.find(({ post }) => post.startsWith('国家税务总局'))?.post).toBe(
      '国家税务总局冠县税务局副局长',
    )
  })

  test('003: 99 tasks in 11 chapters, the document’s own number', async () => {
    const plan = await planOf('seeds', seeds.lowCarbon)
    expect(plan.documentNumber).toBe('冠政办字〔2023〕6号')
    expect(plan.tasks.map(({ number }) => number)).toEqual(numbers(1, 99))
    expect(plan.outline).toHaveLength(11)
    expect(plan.tasks.filter(({ leadUnits }) => leadUnits.length > 0)).toHaveLength(96)
    expect(plan.tasks.filter(({ supportUnits }) => supportUnits.length > 0)).toHaveLength(11)
    expect(plan.tasks.filter((task) => !hasParty(task)).map(({ number }) => number)).toEqual(['97', '98', '99'])
    expect(
      plan.warnings.filter(({ code }) => code === 'task-without-lead').map(({ taskNumber }) => taskNumber),
    ).toEqual(['97', '98', '99'])
    expect(taskByNumber(plan, '39').leadUnits.map((name) => name.replace(/[()]/g, ''))).toContain(
      '县政府办公室大数据局',
    )
    expect(plan.textAfter.join()).not.toMatch(/网上咨询|扫一扫/)
  })

  test('004: 144 tasks in 8 chapters, 145 of 146 assigned', async () => {
    const plan = await planOf('seeds', seeds.report2022)
    expect(plan.tasks.filter(({ parent }) => parent === null).map(({ number }) => number)).toEqual(numbers(1, 144))
    expect(plan.tasks.filter(({ parent }) => parent !== null).map(({ number, parent }) => [number, parent])).toEqual([
      ['6（1）', '6'],
      ['6（2）', '6'],
    ])
    expect(plan.outline).toHaveLength(8)
    expect(plan.tasks.filter(hasParty)).toHaveLength(145)
    expect(new Set(plan.tasks.flatMap(({ leaders }) => leaders)).size).toBe(11)
    expect(plan.warnings.filter(({ code }) => code === 'number-style-differs').map(({ words }) => words)).toEqual([
      '53、',
    ])
  })

  test.each([
    ['000', seeds.report2023, 133, 0],
    ['004', seeds.report2022, 144, 1],
  ])('%s: every task says what an independent reading finds', async (_, file, count, withParts) => {
    const plan = await planOf('seeds', file)
    const expected = readSimply(readFileSync(sharedPath('seeds', file), 'utf8'), count)
    let checked = 0
    for (const [index, simple] of expected.entries()) {
      const number = String(index + 1)
      if (plan.tasks.some(({ parent }) => parent === number)) continue
      const task = taskByNumber(plan, number)
      expect(plain(task.text), number).toBe(simple.text)
      expect(task.leaders, number).toEqual(simple.leaders)
      expect(listWords(task.leadUnits.join('')), number).toBe(listWords(simple.lead))
      expect(listWords(task.supportUnits.join('')), number).toBe(listWords(simple.support))
      checked++
    }
    expect(checked).toBe(count - withParts)
  })
})

describe.skipIf(!hasSharedFolder)('a document reads the same from every file', () => {
  const report = '冠县2023年政府工作报告分工方案'
  test.each([`${report}.docx`, `${report}（自动编号）.docx`, `${report}.doc`])('%s', async (file) => {
    const [plan, text] = [await planOf('documents', file), await planOf('seeds', seeds.report2023)]
    expect(plan.tasks.map(essence)).toEqual(text.tasks.map(essence))
    expect(plan.outline).toEqual(text.outline)
    expect([plan.title, plan.documentNumber, plan.issuer, plan.issueDate]).toEqual([
      text.title,
      text.documentNumber,
      text.issuer,
      text.issueDate,
    ])
    const doubts = ({ warnings }: ParsedPlan) => warnings.map(({ code, taskNumber }) => [code, taskNumber])
    expect(doubts(plan)).toEqual(doubts(text))
  })

  test.each([
    ['东昌府区2022年分工方案（逐行粘贴）.docx', seeds.report2022, 0],
    ['冠县2023年绿色低碳重点工作任务.docx', seeds.lowCarbon, 0],
    ['冠县2018年政务公开实施方案.docx', seeds.gazette, 3],
    ['冠县2018年水污染防治工作方案.docx', seeds.gazette, 5],
    ['冠县2018年食品安全工作通知.docx', seeds.gazette, 6],
    ['冠县三年行动计划及责任清单.docx', seeds.threeYears, 0],
  ])('%s', async (file, seed, at) => {
    const plan = await planOf('documents', file)
    const text = (await plansOf('seeds', seed))[at] as ParsedPlan
    // where lines were run on, a heading may hold the words below it; the tasks are the same
    const bare = (task: ParsedTask) => ({ ...essence(task), section: null })
    expect(plan.tasks.map(bare)).toEqual(text.tasks.map(bare))
    expect(plan.indicatorRows.map(({ number, leadUnits }) => [number, leadUnits])).toEqual(
      text.indicatorRows.map(({ number, leadUnits }) => [number, leadUnits]),
    )
  })

  test('headings run on to other words are told apart where the document prints them elsewhere', async () => {
    const plan = await planOf('documents', '冠县三年行动计划及责任清单.docx')
    const text = await planOf('seeds', seeds.threeYears)
    const labels = ({ outline }: ParsedPlan) => outline.map(({ level, label }) => [level, label])
    expect(labels(plan)).toEqual(labels(text))
    expect(plan.tasks[0]?.section).toEqual(text.tasks[0]?.section)
    expect(taskByNumber(plan, '14').section.map(plain)).toEqual(taskByNumber(text, '14').section.map(plain))
  })

  test.each(['冠县三年行动计划责任清单（任务事项）.xlsx', '冠县三年行动计划责任清单（任务事项）.xls'])(
    '%s',
    async (file) => {
      const plan = await planOf('documents', file)
      const text = await planOf('seeds', seeds.threeYears)
      const parties = ({ number, parent, leadUnits, supportUnits, deadline }: ParsedTask) => ({
        number,
        parent,
        leadUnits,
        supportUnits,
        deadline,
      })
      expect(plan.tasks.map(parties)).toEqual(text.tasks.map(parties))
      expect(plan.outline).toHaveLength(11)
      expect(plan.title).toMatch(/责任清单（任务事项）$/)
    },
  )
})

describe.skipIf(!hasSharedFolder)('a real plan printed in its own style reads the same again', () => {
  test.each(Object.values(seeds))('%s', async (file) => {
    for (const plan of await plansOf('seeds', file)) {
      const blocks = printPlan(plan)
      const [again] = parsePlans({ format: 'pasted', blocks, footnotes: [], headers: [], footers: [] })
      const withoutPlaces = (one: ParsedPlan | undefined) => ({
        ...one,
        warnings: null,
        tasks: one?.tasks.map((task) => ({ ...task, place: null })),
        indicatorRows: one?.indicatorRows.map((row) => ({ ...row, place: null })),
      })
      expect(withoutPlaces(again)).toEqual(withoutPlaces(plan))
    }
  })
})
