import { zipPackage } from '../../../electron/zip/write-zip.ts'
import { pick } from '../../support/pick.ts'
import { leaderNames, taskText } from './county.ts'

/** Bodies enough that lists of units repeat no more than in published plans, where three to six of ten are word for word like one before. */
const bodies =
  '发展和改革 财政 工业和信息化 农业农村 住房和城乡建设 交通运输 水利 教育和体育 卫生健康 民政 公安 司法 审计 统计 应急管理 自然资源和规划 文化和旅游 人力资源和社会保障 商务 市场监督管理 医疗保障 退役军人事务 行政审批服务 综合行政执法 生态环境 林业 信访 投资促进 机关事务 粮食和物资储备 城市管理 园林绿化 畜牧兽医 农业机械 住房保障 大数据 金融服务 供销合作 地震 档案'
    .split(' ')
    .map((trade) => `县${trade}局`)

const supports = (index: number) => `${pick(bodies, index + 5)}，各乡镇（街道）`
const leads = (index: number) => `${pick(bodies, index)}、${pick(bodies, index + 1 + (Math.floor(index / 40) % 18))}`
const chapter = (index: number) => `${'一二三四五六七八九十'[(index / 40) % 10]}、第${index / 40 + 1}组重点任务`

/** A plan with so many tasks in paragraphs: chapters of forty tasks, each task with its responsibilities in brackets. */
export function planOfParagraphs(tasks: number): Buffer {
  const lines = ['云河县2023年重点工作任务分工方案']
  for (let index = 0; index < tasks; index++) {
    if (index % 40 === 0) lines.push(chapter(index))
    lines.push(
      `${index + 1}. ${taskText(index)}（牵头领导：${pick(leaderNames, index)}；牵头单位：${leads(index)}；配合单位：${supports(index)}；完成时限：2023年年底）`,
    )
  }
  return wordFile(lines.map((line) => paragraph(line)).join(''))
}

/** The same plan as one table, a row a task, chapters as rows over all columns. */
export function planOfOneTable(tasks: number): Buffer {
  const headings = ['序号', '主要任务', '牵头领导', '牵头单位', '配合单位', '完成时限']
  const rows = [tableRow(headings)]
  for (let index = 0; index < tasks; index++) {
    if (index % 40 === 0)
      rows.push(`<w:tr><w:tc><w:tcPr><w:gridSpan w:val="6"/></w:tcPr>${paragraph(chapter(index))}</w:tc></w:tr>`)
    rows.push(
      tableRow([
        `${index + 1}`,
        taskText(index),
        pick(leaderNames, index),
        leads(index),
        supports(index),
        '2023年年底',
      ]),
    )
  }
  const grid = '<w:gridCol w:w="1400"/>'.repeat(headings.length)
  const table = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
  return wordFile(`${paragraph('云河县2023年重点工作任务分工方案')}${table}${paragraph('')}`)
}

function tableRow(cells: readonly string[]): string {
  const cell = (text: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="1400" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>${paragraph(text)}</w:tc>`
  return `<w:tr w:rsidR="00A77B3E"><w:trPr><w:trHeight w:val="454"/></w:trPr>${cells.map(cell).join('')}</w:tr>`
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph as Word saves one: runs cut every few characters, revision marks, proofing marks, fonts on each run. */
function paragraph(text: string): string {
  const runs: string[] = []
  for (let at = 0; at < text.length; at += 9)
    runs.push(
      `<w:r w:rsidRPr="00A77B3E"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${escapeXml(text.slice(at, at + 9))}</w:t></w:r><w:proofErr w:type="gramStart"/>`,
    )
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>${runs.join('')}</w:p>`
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** A .docx with the parts that no reader can do without. */
function wordFile(body: string): Buffer {
  const formats = 'http://schemas.openxmlformats.org'
  return zipPackage([
    {
      name: '[Content_Types].xml',
      data: `${xml}<Types xmlns="${formats}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${xml}<Relationships xmlns="${formats}/package/2006/relationships"><Relationship Id="rId1" Type="${formats}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `${xml}<w:document xmlns:w="${formats}/wordprocessingml/2006/main"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    },
  ])
}
