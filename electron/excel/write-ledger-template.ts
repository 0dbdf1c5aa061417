import ExcelJS from 'exceljs'
import type { FontScheme } from '../../shared/domain/document/fonts.ts'
import { fontsOf, type SheetSettings } from '../../shared/domain/document/paper-settings.ts'
import { fitRow } from '../../shared/domain/form/row-height.ts'
import type { Ledger, LedgerColumn, LedgerColumnKey } from '../../shared/domain/ledger/types.ts'
import { sheetFont, sheetMargins } from '../../shared/domain/sheet/sheet-paper.ts'
import { openZip, type ZipArchive } from '../zip/read-zip.ts'
import { type PackedContent, packContent } from '../zip/write-zip.ts'
import { letterOfColumn } from './cell-reference.ts'
import { type ComposedSheet, ledgerBodySizes } from './compose-sheet.ts'
import { headFill, statusTints } from './sheet-fills.ts'

export const ledgerHeadingRow = 3
/** The sample of a chapter's row; after it one sample of a task's row for each type size. */
export const sectionSampleRow = ledgerHeadingRow + 1
export const firstTaskSampleRow = sectionSampleRow + 1
export const lastLedgerSampleRow = sectionSampleRow + ledgerBodySizes.length

/** One sheet of a workbook: a table laid out for print under its own name. */
export interface LedgerSheet {
  /** At most 31 characters, none of `\\ / ? * [ ] :`. */
  readonly name: string
  readonly ledger: Ledger
  readonly composed: ComposedSheet
}

/** ExcelJS names sheets by their order. */
export const sheetPart = (index: number) => `xl/worksheets/sheet${index + 1}.xml`
export const ledgerWorkbook = 'xl/workbook.xml'
const styles = 'xl/styles.xml'
export const ledgerProperties = 'docProps/core.xml'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box = { top: thin, left: thin, bottom: thin, right: thin } as const
const dayFormat = 'yyyy"年"m"月"d"日"'
const pageNumbers = '&C&"宋体,Regular"&12第 &P 页，共 &N 页'

/** ExcelJS keeps validations by area but does not declare it. */
interface WithValidations {
  readonly dataValidations: { add(area: string, validation: ExcelJS.DataValidation): void }
}

/** A workbook that still lacks its rows. Ledgers of one shape share it: ExcelJS takes far longer to make it than the rows do. */
export interface LedgerTemplate {
  /** In the order of the package; as text where each workbook has its own, else packed once for all. */
  readonly parts: readonly { readonly name: string; readonly content: string | PackedContent }[]
}

const sheetSettings = ({ fontScheme, sheetLineFont, sheetRepeats, hasSheetFill, hasStatusFill }: SheetSettings) => [
  fontScheme,
  sheetLineFont,
  sheetRepeats,
  hasSheetFill,
  hasStatusFill,
]

/** The shapes used last, the latest at the end: the ledgers of a batch differ in which columns hold anything. */
const known = new Map<string, Promise<LedgerTemplate>>()
const mostKnown = 16

/** The workbook for ledgers of this shape, whatever is in them and however wide its columns are for it. */
export function ledgerTemplate(
  sheets: readonly LedgerSheet[],
  hasNotes: boolean,
  settings: SheetSettings,
): Promise<LedgerTemplate> {
  const shape = JSON.stringify([
    hasNotes,
    sheetSettings(settings),
    sheets.map(({ name, ledger, composed }) => {
      const columns = ledger.columns.map(({ key, align, kind }) => [key, align, kind])
      return [name, columns, composed.paper.paperSize, composed.rightFrom, ledger.statusWords]
    }),
  ])
  const template = known.get(shape) ?? packTemplate(sheets, hasNotes, settings)
  known.delete(shape)
  known.set(shape, template)
  for (const oldest of known.keys()) if (known.size > mostKnown) known.delete(oldest)
  return template
}

async function packTemplate(
  sheets: readonly LedgerSheet[],
  hasNotes: boolean,
  settings: SheetSettings,
): Promise<LedgerTemplate> {
  const zip = await makeLedgerTemplate(sheets, hasNotes, settings)
  const own = new Set([ledgerWorkbook, ledgerProperties, ...sheets.map((_, index) => sheetPart(index))])
  return {
    parts: zip.names.map((name) => ({
      name,
      content: own.has(name)
        ? zip.readText(name)
        : packContent(name === styles ? ownFont(zip.readText(name)) : zip.read(name)),
    })),
  }
}

/** ExcelJS gives every workbook Calibri, by which columns would be measured. */
function ownFont(xml: string): string {
  const own = `<fonts$1><font><sz val="${sheetFont.size}"/><color theme="1"/><name val="${sheetFont.name}"/><family val="2"/></font>`
  return xml.replace(/<fonts([^>]*)><font>.*?<\/font>/, own)
}

/** Lets ExcelJS make the package: styles, page, repeated heading, drop-down, with sample rows in the place of the rows. */
async function makeLedgerTemplate(
  sheets: readonly LedgerSheet[],
  hasNotes: boolean,
  settings: SheetSettings,
): Promise<ZipArchive> {
  const workbook = new ExcelJS.Workbook()
  const fonts = fontsOf(settings)
  workbook.creator = '督办台'
  workbook.lastModifiedBy = '督办台'
  for (const own of sheets) {
    const { name, ledger, composed } = own
    const sheet = workbook.addWorksheet(name)
    layOutPage(sheet, ledger, composed, settings)
    layOutHead(sheet, own, settings)
    layOutSamples(sheet, ledger, fonts)
    addStatusList(sheet, ledger)
    if (settings.hasStatusFill) addStatusFill(sheet, ledger)
  }
  if (hasNotes)
    layOutNotes(workbook.addWorksheet('填表说明'), notesOn(sheets.flatMap(({ ledger }) => ledger.columns)), fonts)
  return openZip(new Uint8Array(await workbook.xlsx.writeBuffer()), 'ledger.xlsx')
}

function layOutPage(
  sheet: ExcelJS.Worksheet,
  ledger: Ledger,
  { paper }: ComposedSheet,
  { sheetRepeats }: SheetSettings,
): void {
  const last = letterOfColumn(ledger.columns.length - 1)
  sheet.pageSetup = {
    paperSize: paper.paperSize,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: sheetMargins,
    printTitlesRow: `${sheetRepeats === 'all' ? 1 : ledgerHeadingRow}:${ledgerHeadingRow}`,
    printArea: `A1:${last}${lastLedgerSampleRow}`,
  }
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [
    { state: 'frozen', xSplit: Math.min(2, ledger.columns.length - 1), ySplit: ledgerHeadingRow, showGridLines: false },
  ]
  sheet.autoFilter = `A${ledgerHeadingRow}:${last}${lastLedgerSampleRow}`
}

function layOutHead(sheet: ExcelJS.Worksheet, { ledger, composed }: LedgerSheet, settings: SheetSettings): void {
  const fonts = fontsOf(settings)
  const line = fonts[settings.sheetLineFont]
  const count = ledger.columns.length
  const letter = letterOfColumn
  sheet.mergeCells(`A1:${letter(count - 1)}1`)
  styleCell(sheet.getCell('A1'), fonts.title, 22, 'center')
  sheet.mergeCells(`A2:${letter(composed.rightFrom - 1)}2`)
  styleCell(sheet.getCell('A2'), line, 14, 'left')
  if (composed.rightFrom < count) {
    const right = letter(composed.rightFrom)
    sheet.mergeCells(`${right}2:${letter(count - 1)}2`)
    styleCell(sheet.getCell(`${right}2`), line, 14, 'right')
    sheet.getCell(`${right}2`).numFmt = dayFormat
  }
  for (let column = 1; column <= count; column++) {
    const cell = sheet.getCell(ledgerHeadingRow, column)
    styleCell(cell, fonts.hei, 12, 'center')
    cell.border = box
    if (settings.hasSheetFill) cell.fill = headFill
    const section = sheet.getCell(sectionSampleRow, column)
    styleCell(section, fonts.hei, 12, 'left')
    section.border = box
  }
}

function layOutSamples(sheet: ExcelJS.Worksheet, ledger: Ledger, fonts: FontScheme): void {
  for (const [at, size] of ledgerBodySizes.entries()) {
    for (const [index, column] of ledger.columns.entries()) {
      const cell = sheet.getCell(firstTaskSampleRow + at, index + 1)
      styleCell(cell, fonts.body, size, column.align)
      cell.border = box
      if (column.kind === 'percent') cell.numFmt = '0.0%'
      if (column.kind === 'date') cell.numFmt = dayFormat
    }
  }
}

function styleCell(cell: ExcelJS.Cell, name: string, size: number, horizontal: 'left' | 'center' | 'right'): void {
  cell.font = { name, size, charset: 134 }
  cell.alignment = { horizontal, vertical: 'middle', wrapText: true }
}

/** The drop-down of 状态; Excel takes 255 characters, beyond which, or where a word holds a comma, there is none. */
function addStatusList(sheet: ExcelJS.Worksheet, ledger: Ledger): void {
  const list = ledger.statusWords.map(({ word }) => word).join(',')
  const column = ledger.columns.findIndex(({ kind }) => kind === 'status')
  if (column < 0 || list.length > 255 || ledger.statusWords.some(({ word }) => /[,"]/.test(word))) return
  const letter = letterOfColumn(column)
  const { dataValidations } = sheet as unknown as WithValidations
  dataValidations.add(`${letter}${sectionSampleRow}:${letter}${lastLedgerSampleRow}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${list}"`],
    showErrorMessage: false,
  })
}

/** Colours a cell of 状态 by the word in it. */
function addStatusFill(sheet: ExcelJS.Worksheet, ledger: Ledger): void {
  const column = ledger.columns.findIndex(({ kind }) => kind === 'status')
  if (column < 0) return
  const letter = letterOfColumn(column)
  const rules = ledger.statusWords.flatMap(({ status, word }, at): ExcelJS.ConditionalFormattingRule[] => {
    const tint = statusTints[status]
    if (tint === undefined) return []
    const formula = `"${word.replaceAll('"', '""')}"`
    const fill = { type: 'pattern', pattern: 'solid', bgColor: { argb: tint } } as const
    return [{ type: 'cellIs', operator: 'equal', formulae: [formula], style: { fill }, priority: at + 1 }]
  })
  sheet.addConditionalFormatting({ ref: `${letter}${sectionSampleRow}:${letter}${lastLedgerSampleRow}`, rules })
}

type Note = readonly [heading: string, words: string]

/** Of 填表说明, in points. */
const noteSize = 14

/** How to read a ledger of these columns; of one that is not there nothing is said. */
function notesOn(columns: readonly Pick<LedgerColumn, 'key'>[]): readonly Note[] {
  const has = (...keys: readonly LedgerColumnKey[]) => columns.some(({ key }) => keys.includes(key))
  const ofPlan = has('deadline') ? '任务、分工和时限' : '任务和分工'
  const filters = [
    ...(has('leaders', 'deputies') ? ['领导'] : []),
    ...(has('leadUnits', 'responsibleUnits', 'supportUnits', 'implementUnits') ? ['单位'] : []),
    ...(has('status') ? ['状态'] : []),
  ]
  return [
    ['来源', `${ofPlan}取自印发的方案，进展取自各单位最近一期报送并经审定的内容；没有报送的为空。`],
    ...(has('deadline') ? [['完成时限', '按方案原文。准予延期的，为批准的时限。'] as const] : []),
    ...(has('percent') ? [['完成率', '由牵头单位填报；有汇总进展的，以审定的为准。'] as const] : []),
    ...(has('status')
      ? [
          [
            '状态',
            `从下拉列表中选。只报完成率的，按序时进度判定；没有报送的为未报送。已调整的任务不再调度${has('note') ? '，原因见备注' : ''}。`,
          ] as const,
        ]
      : []),
    ...(filters.length > 0 ? [['筛选', `用表头的筛选按钮可按${filters.join('、')}查看。`] as const] : []),
  ]
}

function layOutNotes(sheet: ExcelJS.Worksheet, notes: readonly Note[], fonts: FontScheme): void {
  const widths = [16, 100]
  for (const [at, width] of widths.entries()) sheet.getColumn(at + 1).width = width
  sheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: sheetMargins,
  }
  sheet.headerFooter.oddFooter = pageNumbers
  sheet.views = [{ showGridLines: false }]
  for (const [at, [heading, words]] of notes.entries()) {
    for (const [column, text] of [heading, words].entries()) {
      const cell = sheet.getCell(at + 1, column + 1)
      styleCell(cell, column === 0 ? fonts.hei : fonts.body, noteSize, column === 0 ? 'center' : 'left')
      cell.border = box
      cell.value = text
    }
    sheet.getRow(at + 1).height = fitRow([heading, words], widths, [noteSize]).height
  }
}
