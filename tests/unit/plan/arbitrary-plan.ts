import fc from 'fast-check'
import { parseDeadline } from '../../../shared/domain/deadline/parse-deadline.ts'
import { extractIndicators } from '../../../shared/domain/indicator/extract-indicators.ts'
import { noAssignments } from '../../../shared/domain/plan/annotation/types.ts'
import type { Assignments, OutlineEntry, ParsedPlan, ParsedTask, PlanStyle } from '../../../shared/domain/plan/types.ts'
import { formatChineseNumber } from '../../../shared/domain/text/chinese-number.ts'

const words = [
  '改造',
  '提升',
  '水利工程',
  '农村公路',
  '老旧小区',
  '12处',
  '3.5公里',
  '“双随机”监管',
  '创新平台',
  '20%以上',
  '灌区',
  '绿化面积',
  '（含新区）',
  '服务能力',
]
const units = [
  '县财政局',
  '县水利局',
  '县发展和改革局',
  '县交通运输局',
  '各乡镇（街道）',
  '县直各部门（单位）',
  '县委宣传部',
  '县政府办公室',
  '云河经济开发区管委会',
  '县发展和改革局（粮食局）',
  '市生态环境局云河县分局',
  '县融媒体中心',
]
const names = ['云一鸣', '何清源', '江远', '周向北', '陆明']
const deadlines = ['2023年10月底', '2023年年底', '持续推进', '2023年6月底前', '每月5日前']

const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 2, maxLength: 5 })
  .map((parts) => `推进${parts.join('、')}。`)
const text = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => sentences.join(''))
const heading = fc
  .array(fc.constantFrom('实施', '强化', '产业', '民生', '创新', '发展', '全面'), { minLength: 2, maxLength: 4 })
  .map((parts) => parts.join(''))
const unitList = fc.uniqueArray(fc.constantFrom(...units), { minLength: 1, maxLength: 4 })
const maybeUnits = fc.oneof(fc.constant<string[]>([]), unitList)
const people = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 })

/** Parties that a layout has words for; each in one role only. */
function partiesFor(layout: PlanStyle['layout']): fc.Arbitrary<Assignments> {
  const inLabels = fc.record({
    leaders: fc.oneof(fc.constant<string[]>([]), people),
    leadUnits: unitList,
    supportUnits: maybeUnits,
    implementUnits: maybeUnits,
    responsibleUnits: maybeUnits,
  })
  const inVerbs = fc.record({ leadUnits: unitList, supportUnits: maybeUnits, implementUnits: maybeUnits })
  const bare = fc.record({ responsibleUnits: unitList })
  switch (layout) {
    case 'bracketVerbs':
    case 'sentence':
      return inVerbs.map(once)
    case 'bracketBare':
      return bare.map(once)
    case 'none':
      return fc.constant(noAssignments)
    default:
      return fc.oneof(inLabels, bare).map(once)
  }
}

function once(parties: Partial<Record<keyof Assignments, readonly string[]>>): Assignments {
  const seen = new Set<string>()
  const result: Record<keyof Assignments, string[]> = {
    leaders: [],
    deputies: [],
    leadUnits: [],
    supportUnits: [],
    implementUnits: [],
    responsibleUnits: [],
  }
  for (const role of Object.keys(result) as (keyof Assignments)[]) {
    for (const name of parties[role] ?? []) {
      if (!seen.has(name)) result[role].push(name)
      seen.add(name)
    }
  }
  return result
}

const fieldsFor = (layout: PlanStyle['layout']): fc.Arbitrary<Readonly<Record<string, string>>> =>
  ['lines', 'sentence', 'table'].includes(layout)
    ? fc.oneof(fc.constant({}), fc.record({ 主要工作: sentence, 目标要求: sentence }))
    : fc.constant({})

const deadlineFor = (layout: PlanStyle['layout']) =>
  ['lines', 'table', 'bracketLabelled', 'bracketVerbs', 'bracketBare'].includes(layout)
    ? fc.oneof(
        fc.constant(null),
        fc.constantFrom(...deadlines).map((words) => parseDeadline(words, { year: 2023 })),
      )
    : fc.constant(null)

interface Body {
  readonly text: string
  readonly parties: Assignments
  readonly deadline: ParsedTask['deadline']
  readonly fields: Readonly<Record<string, string>>
}

const bodyFor = (layout: PlanStyle['layout']): fc.Arbitrary<Body> =>
  fc.record({ text, parties: partiesFor(layout), deadline: deadlineFor(layout), fields: fieldsFor(layout) })

const numberKinds = {
  arabic: String,
  arabicBracket: (value: number) => `（${value}）`,
  chineseBracket: (value: number) => `（${formatChineseNumber(value)}）`,
  article: (value: number) => `第${formatChineseNumber(value)}条`,
} as const

const task = (number: string, parent: string | null, section: readonly string[], body: Body): ParsedTask => ({
  number,
  parent,
  section,
  text: body.text,
  ...body.parties,
  deadline: body.deadline,
  fields: body.fields,
  indicators: extractIndicators(body.text),
  place: {},
})

/** A plan of chapters and tasks in one layout; some tasks have sub-tasks （1）（2） instead of parties of their own. */
export function arbitraryPlan(layout: PlanStyle['layout']): fc.Arbitrary<ParsedPlan> {
  const item = fc.record({
    body: bodyFor(layout),
    parts: fc.array(bodyFor(layout), { minLength: 2, maxLength: 3 }),
    isParted: fc.integer({ min: 0, max: 2 }),
  })
  return fc
    .record({
      chapters: fc.array(fc.record({ heading, items: fc.array(item, { minLength: 1, maxLength: 5 }) }), {
        minLength: 1,
        maxLength: 4,
      }),
      kind: fc.constantFrom(...(Object.keys(numberKinds) as (keyof typeof numberKinds)[])),
      runsOn: fc.boolean(),
      bracket: fc.constantFrom('（）', '〔〕', '()', '【】'),
    })
    .map(({ chapters, kind, runsOn, bracket }) => {
      const outline: OutlineEntry[] = []
      const tasks: ParsedTask[] = []
      let value = 0
      // without parties only a series that runs on is one of tasks
      const isRunning = runsOn || layout === 'none'
      for (const [at, chapter] of chapters.entries()) {
        const label = formatChineseNumber(at + 1)
        // without parties the chapter must say that it lists tasks
        const name = `${chapter.heading}${layout === 'none' ? '任务' : '工作'}`
        outline.push({ level: 1, label, text: name })
        const section = [`${label}、${name}`]
        if (!isRunning) value = 0
        for (const [index, { body, parts, isParted }] of chapter.items.entries()) {
          value++
          const number = numberKinds[kind](value)
          // where every item had parts, the items would be headings
          const hasParts =
            index % 2 === 1 &&
            kind === 'arabic' &&
            isParted === 0 &&
            layout !== 'none' &&
            Object.keys(body.fields).length === 0
          tasks.push(task(number, null, section, hasParts ? { ...body, parties: noAssignments, deadline: null } : body))
          if (hasParts) tasks.push(...parts.map((part, nth) => task(`${number}（${nth + 1}）`, number, section, part)))
        }
      }
      return {
        title: '2023年重点工作任务分工方案',
        documentNumber: null,
        issuer: null,
        issueDate: null,
        years: [2023],
        outline,
        tasks,
        indicatorRows: [],
        members: [],
        textBefore: ['2023年重点工作任务分工方案'],
        textAfter: [],
        style: { layout, bracket, labels: {}, columns: [] },
        warnings: [],
      }
    })
    .filter(({ tasks }) => layout !== 'none' || tasks.length >= 3)
}
