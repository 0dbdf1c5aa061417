import type { DocumentRow, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { pick } from '../../support/pick.ts'
import { percentOf, progressText, taskText, unitNames } from './county.ts'

const widths = [700, 4200, 2000, 3800, 1000, 1056]

/** A bulletin whose annex is one long table, landscape. */
export function bulletinOf(rows: number): OfficialDocument {
  return {
    head: { kind: 'document', mark: '云河县人民政府办公室文件', number: '云政办字〔2023〕7号' },
    title: ['云河县人民政府办公室', '关于2023年5月重点工作任务进展情况的通报'],
    addressees: '各乡镇人民政府、街道办事处，县政府各部门',
    orientation: 'portrait',
    blocks: [
      { kind: 'heading', level: 1, runs: [{ text: '一、总体进展' }] },
      { kind: 'paragraph', runs: [{ text: `纳入调度的${rows}项任务总体进展平稳，现将有关情况通报如下。` }] },
    ],
    closing: { office: '云河县人民政府办公室', date: '2023-06-06', hasSeal: true },
    remark: null,
    annexes: [
      {
        title: ['2023年5月重点工作任务进展情况表'],
        orientation: 'landscape',
        blocks: [
          {
            kind: 'table',
            isDense: true,
            columns: widths.map((width, at) => ({ width, align: at === 1 || at === 3 ? 'left' : 'center' })),
            header: [row(['序号', '任务内容', '牵头单位', '进展情况', '完成率', '状态'])],
            rows: Array.from({ length: rows }, (_, index) => row(tableTexts(index))),
          },
        ],
      },
    ],
    imprint: { copyTo: null, office: '云河县人民政府办公室', date: '2023-06-06', copies: null },
  }
}

const row = (texts: readonly string[]): DocumentRow => ({ cells: texts.map((text) => ({ text })) })

function tableTexts(index: number): readonly string[] {
  return [
    String(index + 1),
    taskText(index),
    `${pick(unitNames, index)}、${pick(unitNames, index + 3)}`,
    progressText(index),
    `${percentOf(index)}%`,
    pick(['达到序时进度', '已完成', '未达序时进度'], index),
  ]
}
