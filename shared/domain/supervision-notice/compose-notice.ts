import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, DocumentRow, DocumentTable, OfficialDocument } from '../document/types.ts'
import { itemName } from '../task/item-name.ts'
import { fullWidthSigns } from '../text/full-width-signs.ts'
import { textWidthInCharacters } from '../text/text-width.ts'
import { type FormEntry, labelCell } from './form-entry.ts'
import { standardForm } from './notice-form.ts'
import { layOutNotice } from './notice-layout.ts'
import { printNoticeNumber } from './notice-number.ts'
import type { NoticeFormRow, NoticeGrade, SupervisionNotice } from './types.ts'
import { hasGrade } from './wording.ts'

/** Room for a date to be written in; a quarter of the form's width holds no more. */
const openDateInCell = '　　年　　月　　日'

/** A task as a notice names it. */
export interface NoticeTask {
  readonly number: string
  readonly text: string
}

/** Who issues a notice, to whom, on which tasks. */
export interface NoticeParties {
  /** `云河县人民政府督查室` */
  readonly office: string
  readonly unitName: string
  /** In the order of the plan. */
  readonly tasks: readonly NoticeTask[]
}

const gradeWords: Readonly<Record<NoticeGrade, string>> = { reminder: '提醒', yellow: '黄牌', red: '红牌' }

const charactersOfLine = 28
const formColumns = [1500, 2922, 1500, 2922].map((width) => ({ width, align: 'left' as const }))
/** What a row is given where it is written in by hand or demands much, in twips. */
const tall = 1500

const full = (label: string, text: string, wantedHeight?: number): FormEntry => ({
  ...{ kind: 'labelled', label, texts: [{ text }] },
  ...(wantedHeight !== undefined && { wantedHeight }),
})
const halves = (left: string, leftText: string, right: string, rightText: string): FormEntry => ({
  kind: 'row',
  row: { cells: [labelCell(left), { text: leftText }, labelCell(right), { text: rightText }] },
})

/**
 * A notice on paper: office and title, number and urgency on one line, the form table, a line to be cut along where both share a page, and the 回执
 * that the unit fills in (`docs/papers.md`, Notices). A field that says nothing leaves its row out, but for those that are signed.
 */
export function composeNotice(notice: SupervisionNotice, parties: NoticeParties): OfficialDocument {
  const own = notice.content.form ?? standardForm(notice.kind)
  const title = [parties.office, own.title].filter((line) => line !== '')
  const { isTight, pages, isSlipApart, slip } = layOutNotice(
    title.length,
    formColumns,
    own.rows.flatMap((row) => formRows(row, notice, parties)),
    slipRows(own.title, notice, parties),
  )
  const table = (rows: readonly DocumentRow[], startsPage: boolean): DocumentTable => ({
    kind: 'table',
    isForm: true,
    ...(isTight && { isTight }),
    ...(startsPage && { startsPage }),
    columns: formColumns,
    header: [],
    rows,
  })
  return {
    head: null,
    title,
    ...(parties.office !== '' && { hasOfficeLine: true as const }),
    addressees: null,
    orientation: 'portrait',
    isFormSheet: true,
    blocks: [
      numberLine(notice),
      ...pages.map((rows, at) => table(rows, at > 0)),
      ...(isSlipApart ? [] : [cutParagraph]),
      { ...table(slip, isSlipApart), isWhole: true },
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}

/** 编号 stands at the left of the line, grade and 紧急程度 at its right. */
function numberLine({ kind, number, grade, content }: SupervisionNotice): DocumentBlock {
  const left = `编号：${number ? printNoticeNumber(number) : '　　　　　　　'}`
  const right = [hasGrade(kind) ? gradeWords[grade] : '', content.urgency].filter((words) => words !== '').join('　')
  // One character is kept free: LibreOffice sets digits beside Chinese a little wider.
  const room = charactersOfLine - 1 - textWidthInCharacters(left) - textWidthInCharacters(right)
  const gap = '　'.repeat(Math.max(1, Math.floor(room))) + (room % 1 >= 0.5 ? ' ' : '')
  return { kind: 'paragraph', shape: 'flush', runs: [{ text: `${left}${gap}${right}` }] }
}

/** What a row of the form says; none where there is nothing to say. */
function formRows(
  { key, label: name, words }: NoticeFormRow,
  { content, issuedOn, replyDue }: SupervisionNotice,
  parties: NoticeParties,
): readonly FormEntry[] {
  const { basis, supportUnits, deadline, demands, situation, replyDemand, approval } = content
  const given = issuedOn === null ? openDateInCell : formatChineseDate(issuedOn)
  switch (key) {
    case 'tasks':
      return [taskEntry(name, parties.tasks)]
    case 'basis':
      return [full(name, basis)]
    case 'units':
      return [halves('主办单位', fullWidthSigns(parties.unitName), '协办单位', supportUnits)]
    case 'dates':
      return [halves('交办时间', given, '办结时限', deadline === '' ? formatChineseDate(replyDue) : deadline)]
    case 'demands':
      return [full(name, demands, tall)]
    case 'situation':
      return situation === '' ? [] : [full(name, situation)]
    case 'replyDemand':
      return [full(name, replyDemand)]
    case 'approval':
      return [full(name, approval)]
    case 'contact':
      return [halves('联 系 人', content.contactName, '联系电话', content.contactPhone)]
    default:
      return [full(name, words)]
  }
}

/** A row for each task beside one label; overleaf a task goes on under its number. */
function taskEntry(label: string, tasks: readonly NoticeTask[]): FormEntry {
  const texts = tasks.map(({ number, text }) => ({
    text: fullWidthSigns(`${itemName(number)}：${text}`),
    goesOnAs: fullWidthSigns(`${itemName(number)}（续）：`),
  }))
  return { kind: 'labelled', label, texts: texts.length === 0 ? [{ text: '' }] : texts }
}

/** It is above the slip, wherever that stands. */
const cutParagraph: DocumentBlock = {
  kind: 'paragraph',
  shape: 'centred',
  runs: [{ text: `${'－'.repeat(9)}（裁　剪　线）${'－'.repeat(9)}` }],
  staysWithNext: true,
}

/** 回执 stays whole: where the page has no room for it, it is a leaf of its own. */
function slipRows(title: string, { number }: SupervisionNotice, { unitName }: NoticeParties): readonly FormEntry[] {
  const referred = number ? `（${printNoticeNumber(number)}）` : ''
  return [
    { kind: 'row', row: { cells: [{ text: `${title}回执${referred}` }], isSection: true } },
    full('承办单位', fullWidthSigns(unitName)),
    full('办理情况\n和　意见', '', tall),
    halves('承 办 人', '', '联系电话', ''),
    halves('负 责 人\n（签字）', '', '日　　期\n（盖章）', openDateInCell),
  ]
}
