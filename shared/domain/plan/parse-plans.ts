import type { OriginalDocument } from '../original-document/types.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { detectAssignmentRules } from './annotation/assignment-rule.ts'
import { hasParties } from './assigned.ts'
import { divideFile } from './divide-file.ts'
import { type DocumentFacts, readFacts, yearsOfTitle } from './document-facts.ts'
import { type DocumentParts, divideDocument } from './document-parts.ts'
import { withoutFrames } from './framed-tables.ts'
import { frontLines, splitSignature } from './front-lines.ts'
import { apart, joinAnnex } from './join-annex.ts'
import { numberLooseTasks } from './loose-tasks.ts'
import { checkNumbers } from './number-checks.ts'
import { parseNumbering } from './numbering.ts'
import { buildOutline } from './outline.ts'
import { splitPageData } from './page-data.ts'
import { joinLines, type Paragraph } from './paragraph.ts'
import { markPlainHeadings } from './plain-headings.ts'
import { checkPlan } from './plan-checks.ts'
import { planStyle } from './plan-style.ts'
import { readMembers } from './read-members.ts'
import { type PlanTable, readPlanTable } from './read-table.ts'
import { readTasks, type TaskContext } from './read-tasks.ts'
import { splitRunTogether } from './run-together.ts'
import { readSources, type Source, type SourceLine } from './source-line.ts'
import { indicatorRows, rowWarnings, tableTasks } from './table-tasks.ts'
import { type TitledTable, tableNames, tableSections } from './titled-tables.ts'
import { splitTrailingHeadings } from './trailing-heading.ts'
import type { ParsedPlan, PlanWarning } from './types.ts'

/**
 * Reads the plans that a file holds: one, or each document of a 公报. Pure, linear in the length of the text; ends on any
 * text and never throws.
 */
export function parsePlans(original: OriginalDocument): readonly ParsedPlan[] {
  return divideFile(splitRunTogether(readSources(withoutFrames(original)))).map(parseDocument)
}

function parseDocument(sources: readonly Source[]): ParsedPlan {
  const { rest: own, pageData } = splitPageData(sources)
  const { members, rest } = readMembers(own)
  const { pieces, firstGiven } = numberLooseTasks(markPlainHeadings(splitTrailingHeadings(joinLines(rest))))
  const headFacts = readFacts(pieces)
  const parts = divideDocument(pieces, headFacts)
  const { tables, unread } = readTables(parts, headFacts)
  const facts = withTableTitle(headFacts, tables)
  const taskTables = chooseTaskTables(tables, parts.body.length > 0)
  const context = taskContext(facts, parts, tables, taskTables)

  const body = withoutHeadings(readPart(parts.body, context), taskTables)
  const annex = readPart(parts.annex, context)
  const isAnnexText = annex.tasks.some(hasParties)
  const rows = tableTasks(withSections(taskTables, facts.title))
  const listed = isAnnexText ? [...annex.tasks, ...rows.tasks] : rows.tasks
  const isInPlace = taskTables.some(({ headings }) => headings.length > 0)
  const joined = isInPlace && body.tasks.length > 0 ? apart(body.tasks, listed) : joinAnnex(body.tasks, listed)
  const indicatorTables = tables.filter((table) => table.isIndicators && !taskTables.includes(table))
  const outline = body.outline.length > 0 ? body.outline : isAnnexText ? annex.outline : rows.outline
  const found = [...body.found, ...annex.found]
  return {
    ...facts,
    outline,
    tasks: joined.tasks,
    indicatorRows: indicatorTables.flatMap(indicatorRows),
    members,
    textBefore: frontLines(
      parts.before.map(({ text }) => text),
      facts,
    ),
    textAfter: [
      ...[...parts.after, ...(isAnnexText ? [] : parts.annex)].flatMap(({ text }) => splitSignature(text, facts.title)),
      ...tables.flatMap(({ remarks }) => remarks),
    ],
    style: planStyle(
      [...body.annotations, ...annex.annotations],
      found,
      taskTables,
      body.tasks.length > 0 && !isInPlace,
    ),
    warnings: [
      ...pageDataLeftOut(pageData),
      ...body.warnings,
      ...(isAnnexText ? annex.warnings : []),
      ...rows.warnings,
      ...indicatorTables.flatMap((table) => table.rows.flatMap(rowWarnings)),
      ...joined.warnings,
      ...unread,
      ...numbersInside(parts.body),
      ...numbersGiven(firstGiven),
      ...checkPlan(joined.tasks),
      ...noTasks(facts, joined.tasks, members.length > 0),
    ],
  }
}

/** Reads the numbered paragraphs of the body, or of the annexes. */
function readPart(paragraphs: readonly Paragraph[], context: TaskContext) {
  const { root, misprints } = buildOutline(paragraphs)
  const reading = readTasks(root, context)
  return { ...reading, warnings: [...checkNumbers(root, reading.taskNodes, misprints), ...reading.warnings] }
}

/** A plan's table as it was read, and where it stands. */
interface PlacedTable extends PlanTable {
  readonly headings: TitledTable['headings']
  readonly sheet: string | null
}

interface ReadTables {
  readonly tables: readonly PlacedTable[]
  /** Tables without the headings of a plan: said aloud, not read. */
  readonly unread: readonly PlanWarning[]
}

function readTables(parts: DocumentParts, facts: DocumentFacts): ReadTables {
  const rules = detectAssignmentRules(textOf(parts.before))
  const tables: PlacedTable[] = []
  const unread: PlanWarning[] = []
  for (const { table, titles, headings } of parts.tables) {
    const read = readPlanTable(table.table, { year: singleYear(facts.years), rules })
    if (read) tables.push({ ...read, titles: [...titles, ...read.titles], headings, sheet: table.place.sheet ?? null })
    else if (table.table.cells.length > 0) {
      const words = table.table.cells.slice(0, 6).map(({ text }) => text)
      unread.push({ code: 'table-not-read', taskNumber: null, words: words.join(' ').slice(0, 60), place: table.place })
    }
  }
  return { tables, unread }
}

/** The tables with what names each as a chapter put above its rows, unless the rows have it already. */
function withSections(tables: readonly PlacedTable[], title: string): readonly PlanTable[] {
  const sections = tableSections(tables.map((table) => ({ ...table, names: tableNames(table.titles, title) })))
  return tables.map((table, at) => {
    const section = sections[at] ?? []
    const name = plainHeading(section.at(-1) ?? '')
    const rows = table.rows.map((row) =>
      plainHeading(row.section[0] ?? '') === name ? row : { ...row, section: [...section, ...row.section] },
    )
    return { ...table, rows }
  })
}

const plainHeading = (heading: string) => removeWhiteSpace(parseNumbering(heading)?.rest ?? heading)

/** Headings right above a table are the chapters of its rows, not tasks of the body. */
function withoutHeadings(body: ReturnType<typeof readPart>, tables: readonly PlacedTable[]): typeof body {
  const headings = new Set(tables.flatMap((table) => table.headings.map(({ place }) => place)))
  return headings.size === 0 ? body : { ...body, tasks: body.tasks.filter(({ place }) => !headings.has(place)) }
}

/** Numbers at a line's beginning that were taken for words of the paragraph above. */
function numbersInside(paragraphs: readonly Paragraph[]): readonly PlanWarning[] {
  return paragraphs.flatMap(({ numbersInside, numbering, place }) =>
    numbersInside.map((words) => ({
      code: 'number-not-taken' as const,
      taskNumber: numbering?.label ?? null,
      words,
      place,
    })),
  )
}

/** Said once where a web page's own data stood above the document. */
function pageDataLeftOut(lines: readonly SourceLine[]): readonly PlanWarning[] {
  const [first] = lines
  if (!first) return []
  const words = lines.map(({ text }) => text).join(' ')
  return [{ code: 'page-data-left-out', taskNumber: null, words: words.slice(0, 200), place: first.place }]
}

/** Said once where the plan's tasks had no numbers. */
function numbersGiven(first: Paragraph | null): readonly PlanWarning[] {
  return first ? [{ code: 'numbers-given', taskNumber: '1', words: first.text.slice(0, 40), place: first.place }] : []
}

/** A document without any task says so, unless it lists a leading group. */
function noTasks(facts: DocumentFacts, tasks: readonly unknown[], hasMembers: boolean): readonly PlanWarning[] {
  if (tasks.length > 0 || hasMembers) return []
  return [{ code: 'no-tasks', taskNumber: null, words: facts.title.slice(0, 60), place: {} }]
}

/** A document that is only a table has its title above the headings. */
function withTableTitle(facts: DocumentFacts, tables: readonly PlanTable[]): DocumentFacts {
  const title = removeWhiteSpace(tableNames(tables[0]?.titles ?? [], '').join(''))
  if (facts.title !== '' || title === '') return facts
  return { ...facts, title, years: facts.years.length > 0 ? facts.years : yearsOfTitle(title) }
}

function taskContext(
  facts: DocumentFacts,
  parts: DocumentParts,
  tables: readonly PlanTable[],
  taskTables: readonly PlanTable[],
): TaskContext {
  return {
    year: singleYear(facts.years),
    rules: detectAssignmentRules(textOf(parts.before)),
    knownHeadings: tables.flatMap(({ chapters }) => chapters),
    annexNumbers: new Set(taskTables.flatMap(({ rows }) => rows.map(({ number }) => number))),
  }
}

const textOf = (paragraphs: readonly Paragraph[]) => paragraphs.map(({ text }) => text).join('\n')
const singleYear = (years: readonly number[]) => (years.length === 1 ? (years[0] ?? null) : null)

/**
 * The tables whose rows are tasks: those that say who or until when. A document with nothing but a table has its tasks
 * there whatever the columns say; a table of indicators counts only in such a document.
 */
function chooseTaskTables(tables: readonly PlacedTable[], hasOutline: boolean): readonly PlacedTable[] {
  const tasks = tables.filter(({ isIndicators, saysWho }) => !isIndicators && saysWho)
  if (tasks.length > 0 || hasOutline) return tasks
  const saying = tables.filter(({ saysWho }) => saysWho)
  return saying.length > 0 ? saying : tables
}
