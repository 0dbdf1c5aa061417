import { cell, type DocxParts, level, numbered, numbering, paragraph, row, run, table } from './docx-builder.ts'

/**
 * Word files, each of things that the old format keeps in a way of its own. They are saved in the old format by LibreOffice
 * and must then read as before. What LibreOffice itself changes or leaves out on the way is not among them.
 */

const by = 'w:id="1" w:author="云一鸣" w:date="2023-05-06T00:00:00Z"'
const restart = (index: number, start: number) =>
  `<w:lvlOverride w:ilvl="${index}"><w:startOverride w:val="${start}"/></w:lvlOverride>`
const item = (numberingId: number, index = 0, text = '项') => paragraph(text, numbered(numberingId, index))
const levels = (...all: readonly string[]) => all.join('')

/** All definitions before all instances, as Word writes them and LibreOffice wants them. */
function sortedNumbering(...definitions: readonly string[]): string {
  const all = (pattern: RegExp) => definitions.join('').match(pattern)?.join('') ?? ''
  return all(/<w:abstractNum .*?<\/w:abstractNum>/g) + all(/<w:num .*?<\/w:num>/g)
}

const outline = levels(
  level(0, 'chineseCountingThousand', '%1、'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.', '<w:suff w:val="nothing"/>'),
  level(3, 'decimalEnclosedCircle', '%4'),
)

/** Numbers: levels, restarts, starts, overrides, several lists in turn, in a table. */
export const numbersSample: DocxParts = {
  body: [
    ...[0, 1, 1, 2, 2, 3, 3, 2, 0, 1, 2].map((index) => item(1, index, `第${index}级`)),
    paragraph('不编号的一段'),
    item(2, 0, '从五起'),
    item(2, 0, '接着数'),
    item(3, 0, '另起'),
    item(1, 1, '回到前一个列表'),
    item(4, 0, '条文'),
    item(4, 1, '款'),
    item(4, 1, '款'),
    item(5, 0, '罗马数字'),
    item(6, 0, '字母'),
    item(6, 0, '字母'),
    table(row([cell(item(7, 0, '表里编号')), cell('右')]), row([cell(item(7, 0, '下一行')), cell('右')])),
    paragraph(`${run('换行前')}<w:r><w:br/></w:r>${run('换行后')}`, numbered(7)),
  ].join(''),
  numbering: sortedNumbering(
    numbering(0, outline, { 1: '' }),
    numbering(1, level(0, 'decimal', '%1.', '', 5), { 2: '', 3: restart(0, 1) }),
    numbering(2, levels(level(0, 'chineseCounting', '第%1条'), level(1, 'decimal', '%1.%2')), { 4: '' }),
    numbering(3, level(0, 'upperRoman', '%1.'), { 5: '' }),
    numbering(4, level(0, 'lowerLetter', '%1)'), { 6: '' }),
    numbering(5, level(0, 'decimal', '%1'), { 7: '' }),
  ),
}

/** Numbers and heading levels that come from styles. */
export const stylesSample: DocxParts = {
  styles: [
    '<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:name w:val="Normal"/></w:style>',
    `<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:basedOn w:val="n"/><w:pPr>${numbered(1, 0)}<w:outlineLvl w:val="0"/></w:pPr></w:style>`,
    `<w:style w:type="paragraph" w:styleId="h2"><w:name w:val="heading 2"/><w:basedOn w:val="n"/><w:pPr>${numbered(1, 1)}<w:outlineLvl w:val="1"/></w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="own"><w:name w:val="小标题"/><w:basedOn w:val="n"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>',
    `<w:style w:type="paragraph" w:styleId="task"><w:name w:val="任务"/><w:basedOn w:val="n"/><w:pPr>${numbered(2, 0)}</w:pPr></w:style>`,
    '<w:style w:type="paragraph" w:styleId="task2"><w:name w:val="任务二"/><w:basedOn w:val="task"/></w:style>',
    '<w:style w:type="character" w:styleId="gone"><w:name w:val="隐藏"/><w:rPr><w:vanish/></w:rPr></w:style>',
  ].join(''),
  numbering: sortedNumbering(
    numbering(
      0,
      levels(
        level(0, 'chineseCountingThousand', '%1、', '<w:pStyle w:val="h1"/>'),
        level(1, 'chineseCountingThousand', '（%2）', '<w:pStyle w:val="h2"/>'),
      ),
      { 1: '' },
    ),
    numbering(1, level(0, 'decimal', '%1.'), { 2: '' }),
  ),
  body: [
    paragraph('产业', '<w:pStyle w:val="h1"/>'),
    paragraph('工业', '<w:pStyle w:val="h2"/>'),
    paragraph('技改', '<w:pStyle w:val="task"/>'),
    paragraph('招商', '<w:pStyle w:val="task2"/>'),
    paragraph('不编号', `<w:pStyle w:val="task"/>${numbered(0)}`),
    paragraph('农业', '<w:pStyle w:val="h2"/>'),
    paragraph('种粮', '<w:pStyle w:val="task2"/>'),
    paragraph('小标题', '<w:pStyle w:val="own"/>'),
    paragraph('民生', '<w:pStyle w:val="h1"/>'),
    paragraph('教育', '<w:pStyle w:val="h2"/>'),
    paragraph('直接设的级别', '<w:outlineLvl w:val="3"/>'),
    paragraph(run('见') + run('不见', '<w:rStyle w:val="gone"/>')),
  ].join(''),
}

const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`
const grid = (...widths: readonly number[]) =>
  `<w:tblGrid>${widths.map((twips) => `<w:gridCol w:w="${twips}"/>`).join('')}</w:tblGrid>`
const sized = (widths: readonly number[], ...rows: readonly string[]) =>
  table(...rows).replace('<w:tblGrid/>', grid(...widths))

/** Tables: merged to the right and downwards, cells of several paragraphs, a table in a cell. */
export const tablesSample: DocxParts = {
  body: [
    paragraph('责任清单'),
    sized(
      [1000, 3000, 2000, 2000],
      row([
        cell('序号', width(1000)),
        cell('任务', width(3000)),
        cell('责任', `${width(4000)}<w:gridSpan w:val="2"/>`),
      ]),
      row([cell('一、产业', `${width(8000)}<w:gridSpan w:val="4"/>`)]),
      row([
        cell('1', `${width(1000)}<w:vMerge w:val="restart"/>`),
        cell(paragraph('修路') + paragraph('12公里'), width(3000)),
        cell('县交通运输局', width(2000)),
        cell('5月', `${width(2000)}<w:vMerge w:val="restart"/>`),
      ]),
      row([
        cell('', `${width(1000)}<w:vMerge/>`),
        cell('建桥', width(3000)),
        cell('县水利局', width(2000)),
        cell('', `${width(2000)}<w:vMerge/>`),
      ]),
    ),
    paragraph('两表之间'),
    sized(
      [4000, 4000],
      row([
        cell(
          paragraph('外') +
            sized([1500, 1500], row([cell('内一', width(1500)), cell('内二', width(1500))])) +
            paragraph('后'),
          width(4000),
        ),
        cell('右', width(4000)),
      ]),
      row([cell('左下', width(4000)), cell('右下', width(4000))]),
    ),
    paragraph('完'),
  ].join(''),
}

const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`
const mark = (name: string) => `<w:r><w:${name}/></w:r>`

const reference = (kind: 'header' | 'footer', id: number) =>
  `<w:${kind}Reference w:type="default" r:id="rId${id}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`

/** Words: tracked changes, hidden text, fields, breaks, signs, Latin letters among Chinese, notes, headers, a box. */
export const wordsSample: DocxParts = {
  body: [
    paragraph(
      `${run('修路')}<w:ins ${by}>${run('12')}</w:ins><w:del ${by}><w:r><w:delText>10</w:delText></w:r></w:del>${run('公里')}`,
    ),
    paragraph('前半', `<w:rPr><w:del ${by}/></w:rPr>`),
    paragraph('后半'),
    paragraph(run('看得见') + run('看不见', '<w:vanish/>') + run('又看得见')),
    paragraph(
      `${run('见')}${char('begin')}${code(' HYPERLINK "http://yunhe.example" ')}${char('separate')}${run('县政府网站')}${char('end')}${run('公告')}`,
    ),
    paragraph(
      `${run('一行')}${mark('br')}${run('二行')}${mark('tab')}${run('栏')}${mark('noBreakHyphen')}${run('a “b” — c…')}`,
    ),
    paragraph('All Latin letters, naïve café — €5'),
    paragraph(''),
    paragraph('节末', '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>'),
    paragraph(`${run('有注')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('的话')}`),
    paragraph(
      `${run('印发')}<w:r><w:pict><v:shape style="position:absolute;width:100pt;height:50pt"><v:textbox><w:txbxContent>${paragraph('框里的字')}${paragraph('框里第二段')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>${run('单位')}`,
    ),
    `<w:sectPr>${reference('header', 2)}${reference('footer', 3)}</w:sectPr>`,
  ].join(''),
  others: {
    footnotes: `<w:footnote w:id="2">${paragraph('注文一')}${paragraph('注文二')}</w:footnote>`,
    header: paragraph('云河县文件'),
    footer: paragraph('第一页'),
  },
}

const picture = (content: string) => `<w:r><w:pict>${content}</w:pict></w:r>`
const box = (words: string, left: number) =>
  `<v:rect style="position:absolute;left:${left};width:100;height:50"><v:textbox><w:txbxContent>${paragraph(words)}</w:txbxContent></v:textbox></v:rect>`
const wordArtType =
  '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" xmlns:o="urn:schemas-microsoft-com:office:office" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:textpath on="t" fitshape="t"/></v:shapetype>'

/** Shapes: the head of a document set as WordArt, boxes in a group. */
export const shapesSample: DocxParts = {
  body: [
    paragraph(
      picture(
        `${wordArtType}<v:shape id="a1" type="#_x0000_t136" style="position:absolute;width:400pt;height:50pt;z-index:1"><v:textpath style="font-family:宋体" string="云河县人民政府文件"/></v:shape>`,
      ) + run('各乡镇人民政府'),
    ),
    paragraph(
      picture(
        `<v:group id="g1" style="position:absolute;width:300pt;height:100pt;z-index:2" coordsize="300,100">${box('第一框', 0)}${box('第二框', 150)}</v:group>`,
      ) + run('流程如图'),
    ),
    paragraph('末段'),
  ].join(''),
}
