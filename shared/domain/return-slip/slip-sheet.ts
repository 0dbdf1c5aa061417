import { formatChineseDate } from '../document/chinese-date.ts'
import { roundFormName } from '../form/wording.ts'
import type { IsoDate } from '../iso-date.ts'
import { wordsOver } from '../paper/compose-paper.ts'
import { when, words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import { deliveredColumns, shownColumns } from '../paper/preset-columns.ts'
import { linesAround, writeSection } from '../paper/section-words.ts'
import { type PaperVocabulary, paperList } from '../paper/vocabulary.ts'
import { writePlain } from '../paper/wording.ts'
import type { PeriodPurpose } from '../period/types.ts'
import { listSubject, planName } from '../plan/plan-name.ts'
import type { SlipMatter } from './slip-marks.ts'
import { slipSheetName } from './slip-name.ts'

/** Everything a 退回单 says. */
export interface SlipContent {
  readonly planTitle: string
  readonly periodLabel: string
  readonly purpose: PeriodPurpose
  readonly unitName: string
  readonly fileName: string
  readonly reasons: readonly string[]
  readonly due: IsoDate
  readonly matters: readonly SlipMatter[]
  readonly countyName: string
  readonly officeName: string
  readonly inspectorateName: string
}

/** The first sheet of a 退回单 as it is printed: what to mend, and by when. */
export interface SlipSheet {
  readonly name: string
  readonly title: string
  /** Above the table. */
  readonly lines: readonly string[]
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** In characters of the default font. */
  readonly widths: readonly number[]
  /** Below the table. */
  readonly notes: readonly string[]
}

const slipTable = '更正事项'

interface Column {
  readonly heading: string
  /** In characters of the default font. */
  readonly width: number
  value(matter: SlipMatter, at: number): string
}

const columns: Readonly<Record<string, Column>> = {
  number: { heading: '序号', width: 6, value: (_, at) => String(at + 1) },
  place: { heading: '位置', width: 26, value: placeWords },
  read: { heading: '读到的内容', width: 34, value: ({ params }) => String(params.words ?? '') },
  matter: { heading: '问题和改法', width: 64, value: ({ sentence }) => sentence },
}

/** The columns of a 退回单 as delivered. */
export const slipColumns = deliveredColumns(columns)

/** Everything a preset of 退回单 may say. */
export const slipVocabulary: PaperVocabulary<SlipContent> = {
  words: {
    单位名称: ({ unitName }) => words(unitName),
    方案名称: ({ planTitle }) => words(planName(planTitle)),
    方案主题: ({ planTitle }) => words(listSubject(planTitle)),
    调度期: ({ periodLabel }) => words(periodLabel),
    填报表名称: ({ periodLabel, purpose }) => words(roundFormName(periodLabel, purpose)),
    文件名: ({ fileName }) => words(fileName),
    更正期限: ({ due }) => words(formatChineseDate(due)),
    更正事项数: ({ matters }) => words(matters.length === 0 ? '' : String(matters.length)),
    县名: ({ countyName }) => words(countyName),
    发文机关: ({ officeName }) => words(officeName),
    督查机构: ({ inspectorateName }) => words(inspectorateName),
    若有更正事项: ({ matters }) => when(matters.length > 0),
  },
  lists: {
    退回原因: paperList<SlipContent, string>({
      items: ({ reasons }) => reasons,
      keyOf: (_, index) => String(index + 1),
      words: { 原因: (reason) => words(reason) },
    }),
  },
  tables: { [slipTable]: () => null },
  columns: slipColumns,
}

/** The first sheet of a 退回单 in the words of a preset. */
export function slipSheet(content: SlipContent, preset: PresetContent): SlipSheet {
  const sections = preset.sections.filter(({ isShown }) => isShown)
  const hasTable = sections.some(({ parts }) => parts.some(({ kind }) => kind === 'table'))
  const { above, below } = linesAround(
    sections.map((section) => writeSection(section, slipVocabulary, content)),
    slipTable,
  )
  const chosen = shownColumns(columns, preset.columns ?? slipColumns)
  const spare = sheetWidth - chosen.reduce((sum, { width }) => sum + width, 0)
  return {
    name: slipSheetName,
    title: writePlain(preset.title, wordsOver(slipVocabulary, content)),
    lines: above,
    header: hasTable ? chosen.map(({ heading }) => heading) : [],
    rows: hasTable ? content.matters.map((matter, at) => chosen.map((column) => column.value(matter, at))) : [],
    // What columns left out would take goes to the last.
    widths: chosen.map(({ width }, at) => width + (at === chosen.length - 1 ? spare : 0)),
    notes: below,
  }
}

/** Of all columns together, in characters of the default font. */
const sheetWidth = Object.values<Column>(columns).reduce((sum, { width }) => sum + width, 0)

function placeWords({ sheet, row, column }: SlipMatter): string {
  const place = [
    sheet ?? '整个文件',
    ...(row === null ? [] : [`第${row}行`]),
    ...(column === null ? [] : [`${column}列`]),
  ]
  return place.join(' ')
}
