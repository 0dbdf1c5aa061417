import type { Translated } from '../translated.ts'
import type { unitListProblems as zhCN } from '../zh-CN/unit-list-problems.ts'

export const unitListProblems: Translated<typeof zhCN> = {
  noName: 'The row has no unit name and was not taken. Fill in the name.',
  namedTwice: '“{{name}}” stands in row {{first}} already; this row was not taken. Delete the repeated row.',
  unknownKind: 'The kind “{{words}}” is not known and was not changed. Use one of: {{kinds}}.',
  notAYear: '“{{words}}” is not a year; the cell was not taken. Use four digits, for example 2019.',
  yearsReversed: 'The first year {{from}} is after the last year {{to}}; the years were not taken. Please check.',
  nameTaken:
    '“{{name}}” is already a name or another name of “{{unit}}” and was not taken. Check the spelling, or merge the two units first.',
  unknownSuccessor: 'There is no unit “{{name}}” to succeed; the cell was not taken. Use a name of the list.',
  ownSuccessor: 'The unit is named as its own successor; the cell was not taken. Name the unit that took it over.',
  sameUnitTwice: 'Row {{first}} already speaks of “{{unit}}”; this row was not taken. Check the name.',
}
