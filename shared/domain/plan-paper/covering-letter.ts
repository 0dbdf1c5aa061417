import { closingOf, headOf } from '../bulletin/head.ts'
import type { BulletinOffice } from '../bulletin/office.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentTable, OfficialDocument } from '../document/types.ts'
import { type AnnexName, composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { type PaperElements, remarkOf } from '../paper/paper-elements.ts'
import { words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import type { Period } from '../period/types.ts'
import type { Unit } from '../unit/types.ts'
import { countTasks } from './count-tasks.ts'
import { leadingUnits, type PlanPaperData } from './paper-data.ts'
import { type StandingMatter, standingLists, standingWords } from './standing-words.ts'

/** A round whose forms go out, and under whose name. */
export interface LetterData extends PlanPaperData {
  readonly period: Period
  readonly issuer: BulletinOffice
}

interface LetterMatter extends StandingMatter {
  readonly data: LetterData
  readonly annexName: AnnexName
}

/** Everything a preset of the covering letter may say. */
export const letterVocabulary: PaperVocabulary<LetterMatter> = {
  words: {
    ...standingWords,
    发文机关: ({ data }) => words(data.issuer.name),
    县名: ({ data }) => words(data.issuer.county ?? null),
    督查机构: ({ data }) => words(data.issuer.inspectorate),
    主送单位: ({ data }) => words(data.issuer.addressees),
    抄送单位: ({ data }) => words(data.issuer.copyTo),
    报送截止日期: ({ data }) => words(formatChineseDate(data.period.due)),
    // As bulletins count: a task of several contents is one, its contents are told beside it.
    任务数: ({ standings }) => words(String(countTasks(standings))),
    具体内容数: ({ standings }) =>
      countTasks(standings) === standings.length ? null : words(String(standings.length)),
    报送单位数: (matter) => words(String(askedUnits(matter).length)),
    报送单位附件: ({ annexName }) => words(annexName('units')),
  },
  lists: standingLists,
  tables: { 报送单位表: (matter) => (askedUnits(matter).length === 0 ? null : askedTable(askedUnits(matter))) },
}

/**
 * The letter that goes out with a round's forms, in the words of a preset: what is asked, until when, how; the units asked and
 * how much of each in an annex. Tasks marked 工作秘密 are to be left out of `standings` before: it goes to all units.
 */
export function coveringLetter(data: LetterData, preset: PresetContent, elements: PaperElements): OfficialDocument {
  const { issuer } = data
  const composed = composePaper(preset, letterVocabulary, (annexName) => ({
    data,
    standings: data.standings,
    annexName,
  }))
  const { title, addressees, copyTo } = composed.fields
  return {
    head: headOf({ office: issuer, preset, elements }, null, issuer.issueDate),
    title,
    addressees: addressees === '' ? null : addressees,
    orientation: 'portrait',
    ...composedBody(composed.sections),
    closing: closingOf({ office: issuer, preset }, issuer.issueDate),
    remark: remarkOf(elements),
    imprint: { copyTo: copyTo === '' ? null : copyTo, office: issuer.name, date: issuer.issueDate, copies: null },
  }
}

/** The units that lead anything that is reported on, in official order, and how much. */
function askedUnits({ data: { directory }, standings }: LetterMatter) {
  const counts = new Map<Unit['id'], number>()
  for (const { task } of standings) {
    for (const { id } of leadingUnits(task, directory)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return directory.units.flatMap((unit) => {
    const count = counts.get(unit.id)
    return count === undefined ? [] : [{ unit, count }]
  })
}

function askedTable(asked: ReturnType<typeof askedUnits>): DocumentTable {
  return {
    kind: 'table',
    columns: [
      { width: 1200, align: 'center' },
      { width: 5444, align: 'left' },
      { width: 2200, align: 'center' },
    ],
    header: [{ cells: ['序号', '报送单位', '任务数（项）'].map((text) => ({ text })) }],
    rows: asked.map(({ unit, count }, at) => ({
      cells: [String(at + 1), unit.name, String(count)].map((text) => ({ text })),
    })),
  }
}
