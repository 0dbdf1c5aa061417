import type { TaskId, UnitId } from '../id.ts'
import type { StatusWord } from '../status/types.ts'
import { standingAlone } from '../text/remember.ts'
import { createUnitFinder } from '../unit/find-unit.ts'
import { cleanUnitName } from '../unit/unit-name.ts'
import { type ReadStatus, readStatus } from '../value/read-status.ts'
import { ComparableText } from './comparable-text.ts'
import { progressLayout, type ReturnLayout, undertakingLayout } from './layout.ts'
import type { MatchContext, MatchContextData, MatchTask, MatchUnit } from './reading.ts'
import { makeTaskIndex, type RankedTask } from './task-index.ts'

/** A task with its text and number ready for comparison. */
export interface PreparedTask extends MatchTask {
  readonly comparable: ComparableText
  readonly foldedNumber: string
}

/** A MatchContext with what all files of a round are looked up in. */
export interface PreparedContext extends MatchContext {
  /** What the forms of the round ask for. */
  readonly layout: ReturnLayout
  readonly taskById: ReadonlyMap<TaskId, PreparedTask>
  readonly preparedTasks: readonly PreparedTask[]
  /** By every id it ever had. */
  readonly unitById: ReadonlyMap<UnitId, MatchUnit>
  /** Full and other names, cleaned; a name that two units share is left out. */
  readonly unitByName: ReadonlyMap<string, MatchUnit>
  /** The plan's tasks that have something in common with a text, the most alike first. */
  rankTasks(text: ComparableText): readonly RankedTask[]
  /** `readStatus` by the office's words; a round has thousands of cells and a dozen different words in them. */
  readStatus(text: string): ReadStatus
}

/** All ids that a unit's forms may bear. */
export function idsOf(unit: MatchUnit): readonly UnitId[] {
  return [unit.id, ...unit.formerIds]
}

/** The context of a round from its data. */
export function makeMatchContext({ directory, ...data }: MatchContextData): MatchContext {
  const find = createUnitFinder(directory.units)
  return {
    ...data,
    findUnit(name) {
      const match = find(name, directory.year)
      return match.kind === 'found' ? match.unit.id : null
    },
  }
}

/** Done once for a round; files are then matched one by one. */
export function prepareMatching(context: MatchContext): PreparedContext {
  const preparedTasks = context.tasks.map((task) => ({
    ...task,
    comparable: new ComparableText(task.text),
    foldedNumber: foldNumber(task.number),
  }))
  return {
    ...context,
    layout: context.stages ? undertakingLayout(context.stages) : progressLayout(context.period.label),
    preparedTasks,
    taskById: new Map(preparedTasks.map((task) => [task.id, task])),
    unitById: new Map(context.units.flatMap((unit) => idsOf(unit).map((id) => [id, unit] as const))),
    unitByName: indexNames(context.units),
    rankTasks: makeTaskIndex(preparedTasks),
    readStatus: rememberStatus(context.statusWords),
  }
}

function rememberStatus(statusWords: readonly StatusWord[]): (text: string) => ReadStatus {
  const known = new Map<string, ReadStatus>()
  return (text) => {
    // Long texts in the wrong column are not worth keeping.
    if (text.length > 20) return readStatus(text, statusWords)
    const before = known.get(text)
    if (before) return before
    const own = standingAlone(text)
    const reading = readStatus(own, statusWords)
    known.set(own, reading)
    return reading
  }
}

function indexNames(units: readonly MatchUnit[]): ReadonlyMap<string, MatchUnit> {
  const full = new Map(units.map((unit) => [cleanUnitName(unit.name), unit]))
  const other = new Map<string, MatchUnit | null>()
  for (const unit of units) {
    for (const name of unit.otherNames) {
      const key = cleanUnitName(name)
      const known = other.get(key)
      other.set(key, known === undefined || known === unit ? unit : null)
    }
  }
  const names = new Map<string, MatchUnit>()
  for (const [name, unit] of other) if (unit) names.set(name, unit)
  for (const [name, unit] of full) names.set(name, unit)
  return names
}

/** `５．`, `5、` and `5` are one number; so are `（三）` and `(三)`. */
export function foldNumber(number: string): string {
  // As nearly all are written.
  if (/^\d*$/.test(number)) return number
  return number
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/^第(.+)[项条]$/, '$1')
    .replace(/[.、,。]+$/, '')
}
