import { breakTitle } from './break-title.ts'
import type { DocumentBlock, HeadingLevel, OfficialDocument } from './types.ts'

const text = (words: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: words }] })
const heading = (level: HeadingLevel, words: string, following?: string): DocumentBlock => ({
  kind: 'heading',
  level,
  runs: [{ text: words }],
  ...(following !== undefined && { following: [{ text: following }] }),
})
const row = (...cells: readonly string[]) => ({ cells: cells.map((words) => ({ text: words })) })

/** A short paper that has in it whatever 公文格式 decides on, to be shown beside the settings. Invented, as 云河县 is. */
export function samplePaper(): OfficialDocument {
  return {
    head: { kind: 'document', mark: '云河县人民政府办公室文件', number: '云政办字〔2023〕7号' },
    title: breakTitle('关于2023年5月重点工作任务进展情况的通报'),
    addressees: '各乡镇人民政府、街道办事处，县政府各部门',
    orientation: 'portrait',
    blocks: [
      heading(1, '一、总体进展情况'),
      heading(2, '（一）重点项目。', '截至5月31日，68项任务已完成15项，达到序时进度的49项，完成率22.1%。'),
      heading(3, '1.数字政务。', '“一网通办”平台接入5G基站120座，联系人李喆、王堃。'),
      text('对未达序时进度的4项任务，牵头单位要在6月10日前说明原因——逐项列出措施。'),
    ],
    closing: { office: '云河县人民政府办公室', date: '2023-06-08', hasSeal: true },
    remark: null,
    annexes: [
      {
        title: breakTitle('5月重点工作任务进展情况统计表'),
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            columns: [
              { width: 1500, align: 'center' },
              { width: 5256, align: 'left' },
              { width: 3000, align: 'center' },
              { width: 3000, align: 'right' },
            ],
            header: [row('序号', '单位', '任务数', '完成率')],
            rows: [row('1', '县发展改革局', '12', '91.7%'), row('2', '县行政审批服务局', '9', '88.9%')],
          },
        ],
      },
    ],
    imprint: null,
  }
}
