import type { reportDoubts } from '../../i18n/zh-CN/report-doubts.ts'
import type { Indicator } from '../plan/types.ts'
import type { Report } from '../report/types.ts'
import type { Status } from '../status/types.ts'
import { isSameAs } from '../value/read-nothing.ts'
import { numbersIn, ownWords, plainWords } from './plain-words.ts'

/** The part of a report, or of the one before it, that is looked at. */
export type ReportWords = Pick<Report, 'progress' | 'status' | 'percent' | 'indicatorValues'>

export interface ThinReportInput {
  readonly report: ReportWords
  /** What the same unit said of the same task in the period before; null for the first time. */
  readonly previous: ReportWords | null
  /** The task's words: a report that only repeats them says nothing. */
  readonly taskText: string
  /** The task's indicators with the ids that reported values refer to. */
  readonly indicators: readonly (Indicator & { readonly id: Report['indicatorValues'][number]['indicatorId'] })[]
}

export type ThinReportCode = Extract<
  keyof typeof reportDoubts,
  'onlyPhrases' | 'sameAsLast' | 'statusRaisedWithoutFacts' | 'percentWentBack' | 'doneBelowTarget'
>

export interface ThinReportFinding {
  readonly code: ThinReportCode
  /** The words or figures in question, to be shown beside the report. */
  readonly words: string
}

/**
 * What makes a report thin (docs/rules.md, Thin reports): for the reviewer to look at, never a reason to reject by
 * itself. Findings in a fixed order, each code at most once.
 */
export function findThinReport(input: ThinReportInput): readonly ThinReportFinding[] {
  const { report, previous } = input
  return [
    findOnlyPhrases(input),
    previous ? findSameAsLast(report, previous) : null,
    previous ? findRaisedStatus(input, previous) : null,
    previous ? findPercentWentBack(report, previous) : null,
    findDoneBelowTarget(input),
  ].filter((finding) => finding !== null)
}

/** No number and nothing but 正在推进, 按计划, 持续 and the task's own words. Nothing at all is as thin. */
function findOnlyPhrases({ report, taskText }: ThinReportInput): ThinReportFinding | null {
  // 长期坚持 and 本期不评 need no words; 同上 is found as the same text.
  if (report.status === 'notAssessed' || report.status === 'retired' || isSameAs(report.progress)) return null
  if (numbersIn(report.progress).length > 0 || ownWords(report.progress, taskText) !== '') return null
  return { code: 'onlyPhrases', words: report.progress.trim() }
}

function findSameAsLast(report: ReportWords, previous: ReportWords): ThinReportFinding | null {
  // What was done before stays done in the same words.
  if (report.status === 'done' && previous.status === 'done') return null
  const words = plainWords(report.progress)
  if (words === '' || (words !== plainWords(previous.progress) && !isSameAs(report.progress))) return null
  return { code: 'sameAsLast', words: report.progress.trim() }
}

/** From worse to better; statuses that say nothing of progress have no place. */
const ladder: readonly Status[] = ['notStarted', 'overdue', 'behind', 'onTrack', 'ahead', 'done']

function findRaisedStatus({ report, taskText }: ThinReportInput, previous: ReportWords): ThinReportFinding | null {
  if (report.status === null || previous.status === null) return null
  const [before, now] = [ladder.indexOf(previous.status), ladder.indexOf(report.status)]
  if (before < 0 || now <= before || hasNewFacts(report, previous, taskText)) return null
  return { code: 'statusRaisedWithoutFacts', words: report.progress.trim() }
}

/** A higher percent, another indicator value, a number that was not there, or a clause that says something new. */
function hasNewFacts(report: ReportWords, previous: ReportWords, taskText: string): boolean {
  if (report.percent !== null && report.percent > (previous.percent ?? 0)) return true
  const before = new Map(previous.indicatorValues.map(({ indicatorId, value }) => [indicatorId, value]))
  if (report.indicatorValues.some(({ indicatorId, value }) => before.get(indicatorId) !== value)) return true
  const known = new Set(numbersIn(previous.progress))
  if (numbersIn(report.progress).some((number) => !known.has(number))) return true
  const last = plainWords(previous.progress)
  return report.progress
    .split(/[，。；,;\n]+/)
    .some((clause) => !last.includes(plainWords(clause)) && ownWords(clause, taskText) !== '')
}

function findPercentWentBack(report: ReportWords, previous: ReportWords): ThinReportFinding | null {
  if (report.percent === null || previous.percent === null || report.percent >= previous.percent) return null
  return { code: 'percentWentBack', words: `${previous.percent}%→${report.percent}%` }
}

function findDoneBelowTarget({ report, indicators }: ThinReportInput): ThinReportFinding | null {
  if (report.status !== 'done') return null
  const values = new Map(report.indicatorValues.map(({ indicatorId, value }) => [indicatorId, value]))
  const missed = indicators.flatMap((indicator) => {
    const value = values.get(indicator.id)
    if (value === undefined || reaches(value, indicator)) return []
    return [`${indicator.name}${value}${indicator.unit}（目标：${indicator.text}）`]
  })
  if (report.percent !== null && report.percent < 100) missed.unshift(`${report.percent}%`)
  return missed.length > 0 ? { code: 'doneBelowTarget', words: missed.join('；') } : null
}

function reaches(value: number, { comparator, value: target }: Indicator): boolean {
  switch (comparator) {
    case '>=':
    // A plain number is a promise to get there; more is no failure (新增专利 10 件).
    case '=':
      return value >= target
    case '<=':
      return value <= target
    case '~':
      // 左右: within a tenth of the target.
      return Math.abs(value - target) <= Math.abs(target) / 10
    default:
      return comparator satisfies never
  }
}
