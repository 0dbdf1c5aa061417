import { closingOf, headOf } from '../bulletin/head.ts'
import type { BulletinOffice } from '../bulletin/office.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import type { CellAlign, DocumentTable, OfficialDocument } from '../document/types.ts'
import { type AnnexName, composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { type PaperElements, remarkOf } from '../paper/paper-elements.ts'
import { when, words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import type { Standing } from '../period/task-standing.ts'
import type { Period } from '../period/types.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { Unit } from '../unit/types.ts'
import { countRows, countWords } from './counted-items.ts'
import { leadingUnits, type PlanPaperData } from './paper-data.ts'
import { countIfAny, type StandingMatter, standingLists, standingWords } from './standing-words.ts'

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
    报送单位数: (matter) => words(String(askedUnits(matter).length)),
    报送单位附件: ({ annexName }) => words(annexName('units')),
    多单位牵头任务数: (matter) => countIfAny(sharedItems(matter).length),
    若具体内容分属多单位: (matter) => when(sharedItems(matter).some(([first]) => first?.task.parentId !== null)),
    /** `163项`: what the table's rows add up to. */
    各单位任务数之和: (matter) => {
      const asked = askedUnits(matter)
      const sum = (count: 'items' | 'contents') => asked.reduce((all, line) => all + line[count], 0)
      return words(countWords({ items: sum('items'), contents: sum('contents') }))
    },
    未列入任务: (matter) => words(unlistedWords(matter)),
    若各单位任务数需说明: (matter) => when(sharedItems(matter).length > 0 || unlistedWords(matter) !== ''),
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

/** The units that lead anything that is reported on, in official order, with how many items and contents of theirs. */
function askedUnits({ data: { directory }, standings }: LetterMatter) {
  const led = new Map<Unit['id'], Standing['task'][]>()
  for (const { task } of standings) {
    for (const id of new Set(leadingUnits(task, directory).map((unit) => unit.id))) {
      led.set(id, [...(led.get(id) ?? []), task])
    }
  }
  return directory.units.flatMap((unit) => {
    const tasks = led.get(unit.id)
    if (tasks === undefined) return []
    return [{ unit, items: new Set(tasks.map(({ id, parentId }) => parentId ?? id)).size, contents: tasks.length }]
  })
}

const itemOf = ({ task }: Standing) => task.parentId ?? task.id

/** Items that stand in the rows of several units: led by several, or in their contents by different ones. */
function sharedItems({ data: { directory }, standings }: LetterMatter): readonly (readonly Standing[])[] {
  return [...Map.groupBy(standings, itemOf).values()].filter((contents) => {
    const leads = contents.flatMap(({ task }) => leadingUnits(task, directory).map(({ id }) => id))
    return new Set(leads).size > 1
  })
}

/** `任务3项`: what no unit of the ledger leads, and is therefore in no row; of an item that is in one `2个具体内容`. */
function unlistedWords({ data: { directory }, standings }: LetterMatter): string {
  const [listed = [], unlisted = []] = [true, false].map((isListed) =>
    standings.filter(({ task }) => leadingUnits(task, directory).length > 0 === isListed),
  )
  const listedItems = new Set(listed.map(itemOf))
  const whole = unlisted.filter((one) => !listedItems.has(itemOf(one)))
  const others = unlisted.length - whole.length
  return [
    whole.length === 0 ? '' : `任务${countWords(countRows(whole.map(({ task }) => task)))}`,
    others === 0 ? '' : `其他任务的${others}个具体内容`,
  ]
    .filter((part) => part !== '')
    .join('和')
}

interface AskedColumn {
  readonly heading: string
  readonly width: number
  readonly align: CellAlign
  cell(line: ReturnType<typeof askedUnits>[number], at: number): string
}

const contentsColumn: AskedColumn = {
  heading: '具体内容数（个）',
  width: 2200,
  align: 'center',
  cell: ({ contents }) => String(contents),
}

/** 报送单位, with 具体内容 in a column of their own where any are more than the tasks they belong to. */
function askedTable(asked: ReturnType<typeof askedUnits>): DocumentTable {
  const hasContents = asked.some(({ items, contents }) => items !== contents)
  const columns: readonly AskedColumn[] = [
    { heading: '序号', width: 1200, align: 'center', cell: (_, at) => String(at + 1) },
    {
      heading: '报送单位',
      width: hasContents ? 3444 : 5444,
      align: 'left',
      cell: ({ unit }) => fullWidthSigns(unit.name),
    },
    { heading: '任务数（项）', width: hasContents ? 2000 : 2200, align: 'center', cell: ({ items }) => String(items) },
    ...(hasContents ? [contentsColumn] : []),
  ]
  return {
    kind: 'table',
    columns: columns.map(({ width, align }) => ({ width, align })),
    header: [{ cells: columns.map(({ heading }) => ({ text: heading })) }],
    rows: asked.map((line, at) => ({ cells: columns.map(({ cell }) => ({ text: cell(line, at) })) })),
  }
}
