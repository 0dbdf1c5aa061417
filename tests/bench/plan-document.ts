import { zipPackage } from '../../electron/zip/write-zip.ts'

const leaders = ['云一鸣', '何清源', '江知远', '周向北', '沈立秋']
const units = [
  '县发展和改革局',
  '县财政局',
  '县工业和信息化局',
  '县农业农村局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县水利局',
  '县教育和体育局',
  '县卫生健康局',
  '县民政局',
]
const sentences = [
  '完善项目推进机制，健全周调度、月通报制度，全年实施重点项目 46 个，完成投资 52 亿元以上。',
  '推动传统产业提质升级，实施技术改造项目 40 个以上，培育专精特新中小企业 12 家。',
  '改造提升农村公路 80 公里，新建改造污水管网 35 公里，城区雨污分流率达到 90%以上。',
  '新建改扩建中小学 5 所、公办幼儿园 6 所，新增学位 3600 个，优化城乡教育资源布局。',
]

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('empty list')
  return item
}

/** The paragraphs of a plan with so many tasks: chapters of forty tasks, each task with its responsibilities in brackets. */
export function planParagraphs(tasks: number): readonly string[] {
  const lines = ['云河县2023年重点工作任务分工方案']
  for (let index = 0; index < tasks; index++) {
    if (index % 40 === 0)
      lines.push(`${'一二三四五六七八九十'[Math.floor(index / 40) % 10]}、第${index / 40 + 1}组重点任务`)
    const lead = `牵头单位：${pick(units, index)}、${pick(units, index + 3)}`
    lines.push(
      `${index + 1}. ${pick(sentences, index)}（牵头领导：${pick(leaders, index)}；${lead}；配合单位：${pick(units, index + 5)}，各乡镇（街道）；完成时限：2023年年底）`,
    )
  }
  return lines
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A paragraph as Word saves one: runs cut every few characters, revision marks, proofing marks, fonts on each run. */
function wordParagraph(text: string): string {
  const runs: string[] = []
  for (let at = 0; at < text.length; at += 9)
    runs.push(
      `<w:r w:rsidRPr="00A77B3E"><w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t xml:space="preserve">${escapeXml(text.slice(at, at + 9))}</w:t></w:r><w:proofErr w:type="gramStart"/>`,
    )
  return `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/></w:pPr>${runs.join('')}</w:p>`
}

/** A .docx of paragraphs, with the parts that Word writes. */
export function wordFile(paragraphs: readonly string[]): Buffer {
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return zipPackage([
    {
      name: '[Content_Types].xml',
      data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: 'word/document.xml',
      data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(wordParagraph).join('')}<w:sectPr/></w:body></w:document>`,
    },
  ])
}
