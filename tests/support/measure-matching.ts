import { expect } from 'vitest'
import { matchReturn } from '../../shared/domain/task-return/match-return.ts'
import type { PreparedContext } from '../../shared/domain/task-return/prepare.ts'
import type { MatchUnit, ReadReport } from '../../shared/domain/task-return/reading.ts'
import {
  type DamagedForm,
  type FormRow,
  filledForm,
  type PlacedRow,
  placeOf,
  renderForms,
  tasksOfTokens,
  tokenOf,
} from './damaged-form.ts'
import { type Damage, damages, makeRandom } from './form-damages.ts'

/** A way of damaging a form, with its name. */
export type Way = readonly [string, Damage]

interface Sum {
  forms: number
  /** Rows that can be taken without asking, and those that were. */
  rows: number
  matched: number
  /** Rows with content, and those that were taken or named. */
  content: number
  accounted: number
  wrong: number
  /** Forms of which nothing was taken for what they are. */
  refused: number
}
const newSum = (): Sum => ({ forms: 0, rows: 0, matched: 0, content: 0, accounted: 0, wrong: 0, refused: 0 })

/** How many forms of a plan are damaged. */
export interface Extent {
  /** One way at a time, for so many units. */
  readonly unitsOfEachWay: number
  readonly threeAtATime: number
}

/** What came of damaged forms so far. */
export interface Measurement {
  /** Damages forms of a round in each of the ways alone and three at a time. */
  measureRound(context: PreparedContext, ways: readonly Way[], extent: Extent): void
  /** Prints the figures and holds them to what the issue asks for. */
  hold(title: string): void
}

export function newMeasurement(): Measurement {
  const measured = { identity: newSum(), text: newSum() }
  const missed = new Map<string, number>()

  function measureRound(context: PreparedContext, ways: readonly Way[], extent: Extent): void {
    const random = makeRandom(context.tasks.length)
    const bySize = context.units.toSorted((a, b) => b.taskIds.length - a.taskIds.length)
    let seed = 1
    const anyUnit = () => context.units[Math.floor(random() * context.units.length)]
    const anyWay = () => ways[Math.floor(random() * ways.length)]
    for (const way of ways) {
      for (let at = 0; at < extent.unitsOfEachWay; at++) {
        // Half of them units with many tasks, where there is most to confuse.
        const unit = at % 2 === 0 ? bySize[at / 2] : anyUnit()
        if (unit) measure(context, [unit], [way], seed++)
      }
    }
    for (let at = 0; at < extent.threeAtATime; at++) {
      // A third of them with the marks gone; every tenth file is of two units.
      const chosen = [at % 3 === 0 ? marksGone : anyWay(), anyWay(), anyWay()].filter((way) => way !== undefined)
      const units = new Set([anyUnit(), at % 10 === 0 ? anyUnit() : undefined].filter((unit) => unit !== undefined))
      measure(context, [...units], chosen, seed++)
    }
  }

  /** Damages the forms of some units alike, puts them into one file, reads it, and adds what came of it to the sums. */
  function measure(context: PreparedContext, units: readonly MatchUnit[], chosen: readonly Way[], seed: number): void {
    const random = makeRandom(seed)
    const forms = units.map((unit) => filledForm(context, unit))
    for (const form of forms) for (const [, damage] of chosen) damage(form, random)
    const { workbook, body } = renderForms(forms)
    const fileName = forms[0]?.fileName ?? ''
    const readings = matchReturn(workbook, fileName, context)
    const sum = forms.every(hasIdentity) ? measured.identity : measured.text
    const names = units.map(({ name }) => name).join('、')
    const what = `${context.planTitle} ${names} ${chosen.map(([name]) => name).join(' + ')} seed ${seed}`
    const reports = readings.flatMap((reading) => reading.reports.map((one) => ({ ...one, unitId: reading.unitId })))
    const taken = new Map(reports.map((report) => [placeOf(report.sheet, report.row), report] as const))
    const named = new Set(readings.flatMap(({ problems }) => problems.map(({ sheet, row }) => placeOf(sheet, row))))
    const isSheetNamed = ({ unit }: PlacedRow) =>
      readings.some(({ problems }) =>
        problems.some(({ sheet, code }) => sheet === unit.name && code.startsWith('sheet.')),
      )
    /** A measure in a row of its own is taken with the first row of its task. */
    const takenAt = (place: string, { form, row }: PlacedRow) => {
      const measures = String(row.values[form.main] ?? '')
        .split('\n')
        .map((line) => line.replace(/^\d\./, ''))
      const isIn = (report: ReadReport) => measures.every((words) => words !== '' && saidIn(report).includes(words))
      return taken.get(place) ?? reports.find(isIn)
    }
    const strangers = [...body].filter(([, { form, row }]) =>
      String(row.values[form.main] ?? '').includes(tokenOf('none')),
    )
    const areStrangersNamed = (sheet: string) =>
      strangers.every(([place]) => named.has(place) || !place.startsWith(`${sheet} `))
    const isRefused = readings.every((reading) => reading.isRefused)
    sum.forms += forms.length
    if (isRefused) sum.refused += forms.length
    for (const [place, report] of taken) {
      const placed = body.get(place)
      // In a 办理方案 several rows are one task's; one that is none of the form's may be taken with them, never without a word.
      const isNamed = report.undertaking !== undefined && areStrangersNamed(report.sheet)
      const tokens = tasksOfTokens(saidIn(report)).filter((task) => task !== 'none' || !isNamed)
      const truths = tokens.length > 0 ? tokens : [placed?.row.truth]
      if (report.unitId === placed?.unit.id && truths.every((truth) => truth === report.taskId)) continue
      sum.wrong++
      expect(`${what}: ${place} landed on ${report.taskId} of ${report.unitId}: ${saidIn(report)}`).toBe('')
    }
    for (const [place, placed] of body) {
      const { form, row } = placed
      if (!hasContent(form, row.values)) continue
      const report = takenAt(place, placed)
      sum.content++
      if (report || named.has(place) || isSheetNamed(placed) || isRefused) sum.accounted++
      else expect(`${what}: ${place} is neither taken nor named`).toBe('')
      if (row.truth === null || row.mustAsk) continue
      sum.rows++
      if (report?.taskId === row.truth) sum.matched++
      else for (const [name] of chosen) missed.set(name, (missed.get(name) ?? 0) + 1)
    }
  }

  function hold(title: string): void {
    for (const [name, sum] of Object.entries(measured)) {
      const { forms, rows, content, accounted, wrong, refused } = sum
      console.info(
        `${title}, ${name === 'identity' ? 'an identity survives' : 'only text does'}: ${forms} forms, ${rows} rows, ` +
          `${percent(rate(sum))} matched without asking, ${wrong} wrong, ${accounted}/${content} taken or named, ${refused} forms refused`,
      )
    }
    const most = [...missed].toSorted(([, a], [, b]) => b - a).slice(0, 6)
    console.info(`asked most after: ${most.map(([way, count]) => `${way} ${count}`).join(', ')}`)
    for (const { wrong, content, accounted } of Object.values(measured)) {
      expect(wrong).toBe(0)
      expect(accounted).toBe(content)
    }
    expect(rate(measured.identity)).toBeGreaterThanOrEqual(0.99)
    expect(rate(measured.text)).toBeGreaterThanOrEqual(0.95)
  }

  return { measureRound, hold }
}

const marksGone: Way = ['pastedAsValues', damages.pastedAsValues]

/** All words in the main column of what was taken. */
function saidIn({ progress, undertaking }: ReadReport): string {
  return undertaking ? undertaking.works.join('\n') : progress
}

function hasIdentity(form: DamagedForm): boolean {
  return form.hasWorkbookMark || form.columns.includes('mark')
}

function hasContent({ columns }: DamagedForm, values: FormRow['values']): boolean {
  return columns.some((key) => key !== 'mark' && String(values[key] ?? '') !== '')
}

const rate = ({ rows, matched }: Sum) => matched / rows
const percent = (part: number) => `${(part * 100).toFixed(2)} %`
