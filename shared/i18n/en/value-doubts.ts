import type { Translated } from '../translated.ts'
import type { valueDoubts as zhCN } from '../zh-CN/value-doubts.ts'

export const valueDoubts: Translated<typeof zhCN> = {
  approximate: 'an approximate number; the number itself was taken',
  range: 'a range; the smaller number was taken',
  fraction: 'below 1; taken as a share (0.85 as 85%)',
  oneOrHundred: 'the number 1; it may mean 1% or 100%',
  ratio: 'a fraction in words; converted to percent',
  moreThanHalf: 'only “more than half”; taken as 50%',
  wordOnly: 'no number; taken by the meaning of the words',
  outOfRange: 'not between 0 and 100',
  moreWords: 'there are more words beside the number; please check',
  several: 'several numbers; it is not known which one is meant',
  otherUnit: 'the number has another unit than the one asked for',
  fall: 'a fall is written; please check the sign',
  oddSeparator: 'the comma in the number is out of place; the number is not known',
  noNumber: 'no number was found',
  noDate: 'no date was found',
  noYear: 'the year is missing',
  noSuchDay: 'there is no such day',
  shortDate: 'the date is written too short; please check',
  monthOpen: '“before a month”; it is not known whether that month is included',
  severalDates: 'several dates; the last one was taken',
  unknownStatus: 'not a status word of this office',
  severalStatuses: 'several statuses; please check',
  partOfWords: 'the status stands among other words; please check',
}
