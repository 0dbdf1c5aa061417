import type { CheckFinding } from '../backup/types.ts'
import { checkHolidays } from '../deadline/check-holidays.ts'
import { defaultStatusWords } from '../status/types.ts'
import type { OfficeSettings } from './types.ts'

/** What is wrong with the office's settings; the same sentences stand beside the fields and in the check of the data. */
export function checkSettings(settings: OfficeSettings): readonly CheckFinding[] {
  const { yellowFrom, redAbove } = settings.lights
  const findings: CheckFinding[] = []
  if (yellowFrom > redAbove) findings.push({ code: 'lightsReversed', params: { yellowFrom, redAbove } })
  const worded = new Set(settings.statusWords.filter(({ word }) => word.trim() !== '').map(({ status }) => status))
  const count = defaultStatusWords.filter(({ status }) => !worded.has(status)).length
  if (count > 0) findings.push({ code: 'statusWordMissing', params: { count } })
  for (const word of wordsUsedTwice(settings)) findings.push({ code: 'statusWordTwice', params: { word } })
  if (settings.formRoles.length === 0) findings.push({ code: 'noFormRoles', params: {} })
  return [...findings, ...checkHolidays(settings.holidays)]
}

/** A word that means two things cannot be read back from a form. */
function wordsUsedTwice({ statusWords }: OfficeSettings): readonly string[] {
  const statusOf = new Map<string, string>()
  const twice = new Set<string>()
  for (const { status, word, otherWords } of statusWords) {
    for (const own of new Set([word, ...otherWords])) {
      const other = statusOf.get(own)
      if (other !== undefined && other !== status) twice.add(own)
      statusOf.set(own, status)
    }
  }
  twice.delete('')
  return [...twice]
}
