import { expect, test } from 'vitest'
import { listRowLines } from '../../../shared/domain/document/row-lines.ts'
import { slipDocument } from '../../../shared/domain/return-slip/slip-document.ts'

test('headings of a 退回单 stand on one line of its page: columns are measured in the size that they are printed in', () => {
  const slip = slipDocument({
    name: '退回单',
    title: '退回单',
    lines: [],
    header: ['序号', '所在单元格', '需更正的栏目', '更正办法'],
    rows: [['1', '填报表C12、D12', '完成比例', '请填写0到100之间的数。'.repeat(20)]],
    widths: [6, 20, 9, 60],
    notes: [],
  })
  const table = slip.blocks.find((block) => block.kind === 'table')
  if (table?.kind !== 'table') throw new Error('no table')
  expect(listRowLines({ ...table, rows: table.header })).toEqual([1])
})
