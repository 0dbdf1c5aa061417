import * as sheetJs from '@e965/xlsx'
import { expect, test } from 'vitest'
import { readReturn } from '../../../electron/services/read-return.ts'
import { prepareMatching } from '../../../shared/domain/task-return/prepare.ts'
import { context, onlyReading, reform, texts } from '../../support/return-workbook.ts'
import { makeXlsx } from '../../support/workbook-package.ts'

/** What no other program would write into a cell, but units’ tools do: a form pasted into a new workbook, at the XML. */
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const row = (at: number, cells: readonly string[]) =>
  `<row r="${at}">${cells.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`

/** Reads a table of the unit whose first task is told of in some words, with a percentage. */
async function read(progress: string, percent = '45') {
  const rows = [
    row(1, [`填报单位：${reform.name}`]),
    row(2, ['序号', '任务内容', '本期进展', '状态', '完成比例(%)']),
    row(3, ['1', texts[0], progress, '达到序时进度', percent]),
  ]
  const bytes = makeXlsx({ sheets: [{ name: 'Sheet1', rows: rows.join('') }] })
  const { reports, problems } = onlyReading(await readReturn(bytes, '县发改局.xlsx', prepareMatching(context)))
  const [report] = reports
  return {
    progress: report?.progress,
    percent: report?.percent,
    problems: problems.filter(({ row: at }) => at === 3).map(({ code, column }) => `${code} ${column}3`),
  }
}

test.each([
  '=1+1',
  '=HYPERLINK("http://x","点此")',
  '+新增3家',
  '-3.5%，降幅收窄',
  '@县发改局协调',
  '＝合计',
  '2023.5.6开工',
  '5月6日开工，5月底封顶',
  '二〇二三年五月投产',
  '新增 20 余家，投资2,000万元（１．２亿）',
  '完成八成五😀',
])('the words stay as they are: %s', async (words) => {
  expect(await read(words)).toEqual({ progress: words, percent: 45, problems: [] })
})

test.each([
  ['八成五', 85, []],
  ['85％', 85, []],
  ['0.85', 85, ['percent.unsure E3']],
  ['已过半', 50, ['percent.unsure E3']],
  ['2,000', null, ['percent.unknown E3']],
])('the percentage %s', async (words, percent, problems) => {
  expect(await read('已新增6家。', words)).toMatchObject({ percent, problems })
})

test('control characters are left out of the text, line breaks stay', async () => {
  expect(await read('已_x0007_新增_x001F_6家。\n下一步_x000B_扩面。')).toMatchObject({
    progress: '已新增6家。\n下一步扩面。',
    problems: [],
  })
})

test('a text of more than a cell holds is taken whole, and told', async () => {
  const long = '进'.repeat(40_000)
  expect(await read(long)).toEqual({ progress: long, percent: 45, problems: ['cell.tooLong C3'] })
})

test('a password on the file: refused with what to do', async () => {
  const wrapper = sheetJs.CFB.utils.cfb_new()
  sheetJs.CFB.utils.cfb_add(wrapper, '/EncryptionInfo', Buffer.from([4, 0, 4, 0]))
  sheetJs.CFB.utils.cfb_add(wrapper, '/EncryptedPackage', Buffer.alloc(5000, 7))
  const bytes = sheetJs.CFB.write(wrapper, { type: 'buffer' })
  const { isRefused, problems } = onlyReading(await readReturn(bytes, '县发改局.xlsx', prepareMatching(context)))
  expect(isRefused).toBe(true)
  expect(problems).toMatchObject([{ code: 'file.unreadable' }])
  expect(String(problems[0]?.params.words)).toContain('密码')
})
