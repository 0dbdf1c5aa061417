import type { ReturnTable } from './find-table.ts'
import { cellText } from './grid.ts'

/** What the lines over the table say. */
export interface ReturnHead {
  /** After its label (填报单位：); empty where there is none. */
  readonly unit: string
  /** After its label (调度期：); empty where there is none. */
  readonly period: string
  /** All lines but those on how to fill the form in. */
  readonly text: string
}

/** 单位： or 填报单位（盖章）：, and what follows. */
export const unitLabel = /单位(?:名称)?\s*(?:[（(][^）)]*[）)])?\s*[：:]\s*(.*)$/s
const periodLabel = /(?:调度期|填报期|报告期)\s*[：:]\s*(.*)$/s

export function readHead({ grid, headingTop }: ReturnTable): ReturnHead {
  const lines: string[] = []
  let unit = ''
  let period = ''
  for (const row of grid.rows.filter((candidate) => candidate < headingTop)) {
    const cells = grid.cellsOf(row)
    for (const [at, cell] of cells.entries()) {
      const text = cellText(cell)
      // How to fill in the form speaks of units and dates too.
      if (/^(?:填报要求|填表说明|说明)/.test(text)) continue
      lines.push(text)
      const beside = cells[at + 1] && cellText(cells[at + 1])
      unit ||= labelled(text, unitLabel, beside)
      period ||= labelled(text, periodLabel, beside)
    }
  }
  return { unit, period, text: lines.join('\n') }
}

/** What follows a label in its cell, up to the next label or a wide gap; where nothing does, the cell beside it. */
function labelled(text: string, label: RegExp, beside: string | undefined): string {
  const found = label.exec(text)
  if (!found) return ''
  const own =
    (found[1] ?? '')
      .split(/\s{2,}|　{2,}|\n|(?=(?:填报人|联系人|联系电话|填报日期|填报时间|调度期|报送截止)[：:])/)[0]
      ?.trim() ?? ''
  if (own !== '') return own
  return beside !== undefined && !/[：:]/.test(beside) ? beside.trim() : ''
}

interface Periods {
  readonly period: { readonly label: string }
  readonly otherPeriods: readonly { readonly label: string }[]
}

/**
 * The other period that the lines over a table are of, or where they name none, that its sheet is named after (`2023年4月`,
 * `4月`); null where they name this one or none.
 */
export function findOtherPeriod(head: ReturnHead, sheetName: string, { period, otherPeriods }: Periods): string | null {
  // `2023年` alone is part of every title; only under its own label does it name a period.
  const text = head.period || head.text
  const isTold = (label: string) => holdsLabel(text, label) && (head.period !== '' || !/^\d{4}年$/.test(label))
  if (isTold(period.label)) return null
  const told = otherPeriods.find(({ label }) => isTold(label))
  if (told) return told.label
  const name = fold(sheetName)
  const isNamed = (label: string) => name === fold(label) || name === fold(label).replace(/^\d{4}年(?=.)/, '')
  return isNamed(period.label) ? null : (otherPeriods.find(({ label }) => isNamed(label))?.label ?? null)
}

/** Whether a text names a period; 2023年6月5日 does not name 2023年6月, nor 11月 the month 1月. */
function holdsLabel(text: string, label: string): boolean {
  const folded = fold(text)
  const wanted = fold(label)
  if (wanted === '') return false
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + 1)) {
    const before = folded[at - 1] ?? ''
    const after = folded[at + wanted.length] ?? ''
    if (!(/\d/.test(before) && /^\d/.test(wanted)) && !/\d/.test(after)) return true
  }
  return false
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
