import { expect, test } from 'vitest'
import { splitTables } from '../../../electron/word/read-doc-tables.ts'

const shown = (body: string) =>
  splitTables(body).map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.cells.map((cell) => `${cell.row}/${cell.column}/${cell.columnSpan} ${cell.text}`),
  )

test('rows in succession are a table; cells of several paragraphs and rows of one merged cell belong to it', () => {
  expect(shown('责任清单\n序号\t任务\t单位\t\n一、产业\t\n1\t修路\n12公里\t县交通运输局\t\n2\t建桥\t\t\n完')).toEqual([
    '责任清单',
    [
      '0/0/1 序号',
      '0/1/1 任务',
      '0/2/1 单位',
      '1/0/3 一、产业',
      '2/0/1 1',
      '2/1/1 修路\n12公里',
      '2/2/1 县交通运输局',
      '3/0/1 2',
      '3/1/1 建桥',
      '3/2/1 ',
    ],
    '完',
  ])
})

test('a paragraph between two tables parts them', () => {
  const blocks = splitTables('1\t修路\t\n2\t建桥\t\n附件2\n序号\t任务\t\n1\t植树\t\n')
  expect(blocks.map((block) => block.place)).toEqual([{ table: 1 }, { paragraph: 1 }, { table: 2 }])
})

test('lines with tabs that are no rows stay paragraphs, tabs and all', () => {
  expect(shown('一、总则\t1\n二、附则\t2\n\t\t云河县人民政府\n单行\t表\t')).toEqual([
    '一、总则\t1',
    '二、附则\t2',
    '云河县人民政府',
    '单行\t表\t',
  ])
})
