import { formatChineseDate } from '../document/chinese-date.ts'
import type { DocumentBlock, DocumentCell, DocumentRow, DocumentTable, OfficialDocument } from '../document/types.ts'
import { textWidthInCharacters } from '../text/text-width.ts'
import { layOutNotice, type SheetRow } from './notice-layout.ts'
import { printNoticeNumber } from './notice-number.ts'
import type { NoticeGrade, SupervisionNotice } from './types.ts'
import { noticeTitles } from './wording.ts'

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

const label = (text: string): DocumentCell => ({ text, isLabel: true })
const full = (name: string, text: string, wantedHeight?: number): SheetRow => ({
  row: { cells: [label(name), { text, columnSpan: 3 }] },
  ...(wantedHeight !== undefined && { wantedHeight }),
})
const halves = (left: string, leftText: string, right: string, rightText: string): SheetRow => ({
  row: { cells: [label(left), { text: leftText }, label(right), { text: rightText }] },
})

/**
 * A notice on paper: office and title, number and urgency on one line, the form table, a line to be cut along and the 回执
 * that the unit fills in (`docs/papers.md`, Notices). A field that says nothing leaves its row out, but for those that are signed.
 */
export function composeNotice(notice: SupervisionNotice, parties: NoticeParties): OfficialDocument {
  const title = [parties.office, noticeTitles[notice.kind]].filter((line) => line !== '')
  const { isTight, form, slip } = layOutNotice(
    title.length,
    formColumns,
    formRows(notice, parties),
    slipRows(notice, parties),
  )
  const table = (rows: readonly DocumentRow[]): DocumentTable => ({
    kind: 'table',
    isForm: true,
    ...(isTight && { isTight }),
    columns: formColumns,
    header: [],
    rows,
  })
  return {
    head: null,
    title,
    addressees: null,
    orientation: 'portrait',
    isFormSheet: true,
    blocks: [
      numberLine(notice),
      table(form),
      { kind: 'paragraph', shape: 'centred', runs: [{ text: cutLine }] },
      { ...table(slip), isWhole: true },
    ],
    closing: null,
    remark: null,
    annexes: [],
    imprint: null,
  }
}

/** 编号 stands at the left of the line, 紧急程度 and grade at its right. */
function numberLine({ number, grade, content }: SupervisionNotice): DocumentBlock {
  const left = `编号：${number ? printNoticeNumber(number) : '　　　　　　　'}`
  const right = [gradeWords[grade], content.urgency].filter((words) => words !== '').join('　')
  // One character is kept free: LibreOffice sets digits beside Chinese a little wider.
  const room = charactersOfLine - 1 - textWidthInCharacters(left) - textWidthInCharacters(right)
  const gap = '　'.repeat(Math.max(1, Math.floor(room))) + (room % 1 >= 0.5 ? ' ' : '')
  return { kind: 'paragraph', shape: 'flush', runs: [{ text: `${left}${gap}${right}` }] }
}

function formRows({ content, issuedOn, replyDue }: SupervisionNotice, parties: NoticeParties): readonly SheetRow[] {
  const { basis, supportUnits, deadline, demands, situation, replyDemand, approval } = content
  const given = issuedOn === null ? openDateInCell : formatChineseDate(issuedOn)
  return [
    ...taskRows(parties.tasks),
    full('事项来源', basis),
    halves('主办单位', parties.unitName, '协办单位', supportUnits),
    halves('交办时间', given, '办结时限', deadline === '' ? formatChineseDate(replyDue) : deadline),
    full('办理要求', demands, tall),
    ...(situation === '' ? [] : [full('目前进展\n存在问题', situation)]),
    full('反馈要求', replyDemand),
    full('签　　发', approval),
    halves('联 系 人', content.contactName, '联系电话', content.contactPhone),
  ]
}

/** A row for each task, so that a long list goes on over the page: a row itself is never split. */
function taskRows(tasks: readonly NoticeTask[]): readonly SheetRow[] {
  const [first, ...others] = tasks
  const words = ({ number, text }: NoticeTask) => `第${number}项：${text}`
  if (!first) return [full('督办事项', '')]
  if (others.length === 0) return [full('督办事项', words(first))]
  return [
    {
      row: {
        cells: [
          { ...label('督办事项'), rowSpan: tasks.length },
          { text: words(first), columnSpan: 3 },
        ],
      },
    },
    ...others.map((task): SheetRow => ({ row: { cells: [{ text: words(task), columnSpan: 3 }] } })),
  ]
}

const cutLine = `${'－'.repeat(9)}（裁　剪　线）${'－'.repeat(9)}`

/** 回执 stays whole: where the page has no room for it, it is a leaf of its own. */
function slipRows({ number, kind }: SupervisionNotice, { unitName }: NoticeParties): readonly SheetRow[] {
  const referred = number ? `（${printNoticeNumber(number)}）` : ''
  return [
    { row: { cells: [{ text: `${noticeTitles[kind]}回执${referred}` }], isSection: true } },
    full('承办单位', unitName),
    full('办理情况\n和　意见', '', tall),
    halves('承 办 人', '', '联系电话', ''),
    halves('负 责 人\n（签字）', '', '日　　期\n（盖章）', openDateInCell),
  ]
}
