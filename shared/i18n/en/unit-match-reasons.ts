import type { Translated } from '../translated.ts'
import type { unitMatchReasons as zhCN } from '../zh-CN/unit-match-reasons.ts'

export const unitMatchReasons: Translated<typeof zhCN> = {
  spelling: 'only spelled differently (“和” or “与”, brackets, full or short words)',
  abbreviation: 'a usual abbreviation',
  placeNamed: 'one says “county”, the other its name',
  regionOmitted: '“county (city, district)” is left out',
  organOmitted: '“committee” or “government” is left out',
  bracketOmitted: 'the second name in brackets is left out',
  parentOmitted: 'the body above it is left out',
  branchWording: '“bureau” against “branch bureau”',
  boardOrBureau: '“bureau” against “committee”',
  wordOmitted: 'words like “management”, “service”, “development” are left out',
  headsKept: 'looks like the first characters of its words',
  endingOmitted: 'the last character (bureau, town) is left out',
  slip: 'looks like a slip: one character is doubled',
  notActiveInYear: 'the same name, but the unit did not use it in that year',
  successor: 'the unit was changed; this one took it over',
  severalFit: 'several units are equally near; please choose',
}
