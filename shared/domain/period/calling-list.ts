import { formatChineseDate } from '../document/chinese-date.ts'
import { scaleWidths } from '../document/column-widths.ts'
import { landscapePaper } from '../document/landscape-paper.ts'
import { landscapeTextWidth } from '../document/page-setup.ts'
import type { CellAlign, DocumentBlock, OfficialDocument } from '../document/types.ts'
import { roundFormName } from '../form/wording.ts'
import type { IsoDate } from '../iso-date.ts'
import { wordsOver } from '../paper/compose-paper.ts'
import { when, words } from '../paper/paper-words.ts'
import type { PresetContent, PresetPart } from '../paper/preset.ts'
import { deliveredColumns, shownColumns } from '../paper/preset-columns.ts'
import { linesAround, writeSection } from '../paper/section-words.ts'
import { type PaperVocabulary, paperList } from '../paper/vocabulary.ts'
import { writePlain } from '../paper/wording.ts'
import { planName } from '../plan/plan-name.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import type { OwedReturn, Reminder, ReminderCall, ReminderReason } from './reminder.ts'
import type { Period } from './types.ts'

/** What a 催办名单 is written from. */
export interface CallingMatter {
  readonly period: Pick<Period, 'label' | 'purpose' | 'due'>
  readonly planTitle: string
  readonly owed: readonly OwedReturn[]
  readonly today: IsoDate
  readonly countyName: string
  readonly officeName: string
  readonly inspectorateName: string
}

const reasonWords: Readonly<Record<ReminderReason, string>> = {
  notReported: '未报送',
  overdue: '逾期未报',
  sentBack: '退回未重报',
}

const [callingTable, owingUnits] = ['催办名单', '催办单位']

interface Column {
  readonly heading: string
  /** The width against the others. */
  readonly weight: number
  readonly align: CellAlign
  value(owed: OwedReturn, at: number): string
}

const columns: Readonly<Record<string, Column>> = {
  number: { heading: '序号', weight: 600, align: 'center', value: (_, at) => String(at + 1) },
  unit: { heading: '单位', weight: 2600, align: 'left', value: ({ name }) => name },
  tasks: { heading: '任务', weight: 700, align: 'center', value: ({ tasks }) => String(tasks) },
  reason: { heading: '情况', weight: 1300, align: 'center', value: ({ reason }) => reasonWords[reason] },
  contact: { heading: '负责人', weight: 1200, align: 'center', value: (owed) => eachPerson(owed, ({ name }) => name) },
  phone: { heading: '电话', weight: 1600, align: 'center', value: (owed) => eachPerson(owed, ({ phone }) => phone) },
  calls: { heading: '催办记录', weight: 4000, align: 'left', value: ({ calls }) => calls.map(callWords).join('\n') },
}

/** The columns of a 催办名单 as delivered. */
export const callingColumns = deliveredColumns(columns)

/** Everything a preset of 催办名单 may say. */
export const callingVocabulary: PaperVocabulary<CallingMatter> = {
  words: {
    方案名称: ({ planTitle }) => words(planName(planTitle)),
    调度期: ({ period }) => words(period.label),
    填报表名称: ({ period }) => words(roundFormName(period.label, period.purpose)),
    报送截止日期: ({ period }) => words(formatChineseDate(period.due)),
    单位数: ({ owed }) => words(String(owed.length)),
    制表日期: ({ today }) => words(formatChineseDate(today)),
    县名: ({ countyName }) => words(countyName),
    发文机关: ({ officeName }) => words(officeName),
    督查机构: ({ inspectorateName }) => words(inspectorateName),
  },
  lists: {
    [owingUnits]: paperList<CallingMatter, OwedReturn>({
      items: ({ owed }) => owed,
      keyOf: ({ unitId }) => unitId,
      words: {
        单位: ({ name }) => words(name),
        任务数: ({ tasks }) => words(String(tasks)),
        情况: ({ reason }) => words(reasonWords[reason]),
        若未报送: ({ reason }) => when(reason === 'notReported'),
        若逾期未报: ({ reason }) => when(reason === 'overdue'),
        若退回未重报: ({ reason }) => when(reason === 'sentBack'),
      },
    }),
  },
  tables: { [callingTable]: () => null },
  columns: callingColumns,
}

/** What to say to each unit, in the words that a preset has for it, whether they are printed or not. */
export function callingWords(matter: CallingMatter, preset: PresetContent): readonly Reminder[] {
  const said = preset.sections.flatMap((section) => {
    const part = section.parts.find(isSaid)
    if (!part) return []
    const { texts } = writeSection({ ...section, parts: [part] }, callingVocabulary, matter)
    return [...texts].map(([place, { text }]) => [place.slice(part.place.length + 1), text] as const)
  })
  const textOf = new Map<string, string>(said)
  return matter.owed.map((owed) => ({ ...owed, text: textOf.get(owed.unitId) ?? '' }))
}

const isSaid = (part: PresetPart) => part.kind === 'list' && part.list === owingUnits

/** 催办名单 on paper in the words of a preset, with room for what was said on the telephone. */
export function callingList(matter: CallingMatter, preset: PresetContent): OfficialDocument {
  const sections = preset.sections.filter(({ isShown }) => isShown)
  const { above, below } = linesAround(
    sections.map((section) => writeSection(section, callingVocabulary, matter)),
    callingTable,
  )
  return landscapePaper(writePlain(preset.title, wordsOver(callingVocabulary, matter)), [
    ...above.map(flush),
    tableOf(matter, preset),
    ...below.map(flush),
  ])
}

const flush = (text: string): DocumentBlock => ({ kind: 'paragraph', shape: 'flush', runs: [{ text }] })

function tableOf({ owed }: CallingMatter, preset: PresetContent): DocumentBlock {
  const chosen = shownColumns(columns, preset.columns ?? callingColumns)
  const widths = scaleWidths(
    chosen.map(({ weight }) => weight),
    landscapeTextWidth,
  )
  return {
    kind: 'table',
    isDense: true,
    columns: chosen.map(({ align }, at) => ({ width: widths[at] ?? 0, align })),
    header: [{ cells: chosen.map(({ heading }) => ({ text: heading })) }],
    rows: owed.map((unit, at) => ({
      cells: chosen.map((column) => ({ text: fullWidthSigns(column.value(unit, at)) })),
    })),
  }
}

/** `6月6日 李清河：明日报送`, as it stands on paper. */
function callWords({ at, spokeWith, words }: ReminderCall): string {
  const day = new Date(at)
  return `${day.getMonth() + 1}月${day.getDate()}日${spokeWith === '' ? '' : ` ${spokeWith}`}：${words}`
}

/** So many 经办人 of a unit stand on paper beside its contact; the screen has all of them. */
const mostHandlers = 3

interface Person {
  readonly name: string
  readonly phone: string
}

/** Whom to call, a line each: the unit's contact, then those it named for single tasks. */
function eachPerson({ contactName, contactPhone, handlers }: OwedReturn, said: (person: Person) => string): string {
  const contact = contactName === null && contactPhone === null ? [] : [{ name: contactName, phone: contactPhone }]
  const others = handlers.filter(({ name, phone }) => name !== contactName || phone !== contactPhone)
  return [...contact, ...others.slice(0, mostHandlers)]
    .map(({ name, phone }) => said({ name: name ?? '', phone: phone ?? '' }))
    .join('\n')
}
