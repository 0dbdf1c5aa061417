import { breakTitle } from '../../../shared/domain/document/break-title.ts'
import { scaleWidths } from '../../../shared/domain/document/column-widths.ts'
import { landscapeTextWidth, textWidth } from '../../../shared/domain/document/page-setup.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'

export function paragraph(text: string): DocumentBlock {
  return { kind: 'paragraph', runs: [{ text }] }
}

/** Nothing but one character, to count lines and characters by. */
export const filler: OfficialDocument = {
  head: null,
  title: [],
  addressees: null,
  orientation: 'portrait',
  blocks: [{ kind: 'paragraph', shape: 'flush', runs: [{ text: '国'.repeat(28 * 22 * 4) }] }],
  closing: null,
  remark: null,
  annexes: [],
  imprint: null,
}

export const headings = ['序号', '任务事项', '牵头单位', '配合单位', '完成时限']

export function table(rows: number, total: number): DocumentTable {
  const widths = scaleWidths([640, 3604, 1500, 1900, 1200], total)
  return {
    kind: 'table',
    columns: widths.map((width, index) => ({ width, align: index === 1 ? 'left' : 'center' })),
    header: [{ cells: headings.map((text) => ({ text })) }],
    rows: [
      { cells: [{ text: '一、聚力产业升级' }], isSection: true },
      ...Array.from({ length: rows }, (_, index) => ({
        cells: [
          { text: String(index + 1) },
          { text: `新增规模以上工业企业${index + 10}家以上，培育专精特新中小企业12家，技术改造项目40个以上。` },
          { text: '县工业和信息化局' },
          { text: '县发展和改革局、各乡镇（街道）' },
          { text: '2023年12月底前' },
        ],
      })),
    ],
  }
}

/** Lines of a cell of which the first and the last are known by their words. */
const linesOf = (sign: string, count: number) => `${sign}首${'\n国'.repeat(count - 2)}\n${sign}末`

/**
 * A turned list whose first page has no room below its chapter row for a line of the row below that, which no page holds; so
 * has a later one below a task's own row.
 */
export const tallRows: OfficialDocument = {
  ...filler,
  orientation: 'landscape',
  blocks: [
    {
      kind: 'table',
      isDense: true,
      columns: scaleWidths([1, 15], landscapeTextWidth).map((width) => ({ width, align: 'left' })),
      header: [{ cells: [{ text: '序号' }, { text: '任务' }] }],
      rows: [
        { cells: [{ text: '1' }, { text: linesOf('甲', 21) }] },
        { cells: [{ text: '聚力产业升级' }], isSection: true },
        { cells: [{ text: '2' }, { text: linesOf('乙', 30) }] },
        { cells: [{ text: '3' }, { text: linesOf('丙', 11) }] },
        { cells: [{ text: '4' }, { text: linesOf('丁', 2) }], keepsNext: true },
        { cells: [{ text: '4（1）' }, { text: linesOf('戊', 22) }] },
      ],
    },
  ],
}

/** A heading and a sentence that lead to a table, near the end of a page that has no room for the table's first row. */
export const ledToTable: OfficialDocument = {
  ...filler,
  blocks: [
    { kind: 'paragraph', shape: 'flush', runs: [{ text: '国'.repeat(28 * 14) }] },
    { kind: 'heading', level: 1, runs: [{ text: '三、未达序时进度任务情况' }] },
    paragraph('未达序时进度的任务共24项，涉及3个单位，其中2项已过完成时限，具体情况如下：'),
    {
      kind: 'table',
      isDense: true,
      columns: scaleWidths([1, 8], textWidth).map((width) => ({ width, align: 'left' })),
      header: [{ cells: [{ text: '序号' }, { text: '任务事项' }] }],
      rows: ['甲', '乙'].map((sign) => ({ cells: [{ text: sign }, { text: linesOf(sign, 7) }] })),
    },
  ],
}

/** Everything a paper can have: head, run-in headings, table in the text, upright and turned annexes, imprint. */
export const wholePaper: OfficialDocument = {
  head: { kind: 'document', mark: '云河县人民政府办公室文件', number: '云政办字〔2023〕17号' },
  title: breakTitle('关于2023年县政府工作报告重点工作任务5月份进展情况的通报'),
  addressees: '各乡镇（街道），县直各部门（单位）',
  orientation: 'portrait',
  blocks: [
    paragraph('现将进展情况通报如下：'),
    { kind: 'heading', level: 1, runs: [{ text: '一、总体进展情况' }] },
    paragraph('各项任务总体按“时间过半、任务过半”的要求推进。'.repeat(12)),
    {
      kind: 'heading',
      level: 2,
      runs: [{ text: '（一）压实责任。' }],
      following: [{ text: '各单位要对照分工逐项推进。' }],
    },
    table(14, textWidth),
    paragraph('以上情况，请认真落实。'),
  ],
  closing: { office: '云河县人民政府办公室', date: '2023-06-08', hasSeal: true },
  remark: '此件公开发布',
  annexes: [
    { title: ['各单位任务进展情况统计表'], orientation: 'portrait', blocks: [table(20, textWidth)] },
    { title: ['未达序时进度事项清单'], orientation: 'landscape', blocks: [table(20, landscapeTextWidth)] },
  ],
  imprint: {
    copyTo: '县委办公室，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部',
    office: '云河县人民政府办公室',
    date: '2023-06-08',
    copies: 30,
  },
}

/** The last annex is upright and ends on an even page, which the imprint shares with the end of a table. */
export const uprightPaper: OfficialDocument = {
  ...wholePaper,
  annexes: [{ title: ['各单位任务进展情况统计表'], orientation: 'portrait', blocks: [table(26, textWidth)] }],
}
