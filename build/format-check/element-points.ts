import { type Fault, type Finding, judge, notApplicable } from './finding.ts'
import { areaWidth, charactersOf, grid, mm, smallGrid } from './measures.ts'
import { isIndented, isRedColour, type PaperOutline } from './paper-outline.ts'
import type { CheckedParagraph, WordPackage } from './word-package.ts'
import { descendants } from './xml-tree.ts'

/** Points on the elements' places as the file sets them (official-format §3). */
export function elementPoints(word: WordPackage, outline: PaperOutline): readonly Finding[] {
  return [
    redRule(outline),
    blankLines(word, outline),
    annexNotes(word, outline),
    annexPages(word, outline),
    closingIndents(outline),
    remark(outline),
    imprintStop(outline),
    imprintRules(word),
    imprintPlace(word, outline),
  ]
}

const indentsOf = (paragraph: CheckedParagraph) => {
  const { left, start, right, end } = paragraph.property('ind') ?? {}
  return { left: Number(left ?? start ?? 0), right: Number(right ?? end ?? 0) }
}

/** 0.35 to 0.75 mm in eighths of a point. */
const thinnestRule = 8
const thickestRule = 17

function redRule({ redRule: paragraph, mark }: PaperOutline): Finding {
  const title = '红色分隔线'
  if (mark === null && paragraph === null) return notApplicable('red-rule', title, '没有红头')
  const rule = paragraph?.element('pBdr')?.children.find(({ attributes }) => isRedColour(attributes.color))
  const faults: Fault[] = []
  if (paragraph === null || rule === undefined) {
    faults.push({ place: '版头', measured: '没有红色分隔线', wanted: '发文字号之下4毫米处一条红线' })
  } else {
    const thickness = Number(rule.attributes.sz)
    if (thickness < thinnestRule || thickness > thickestRule) {
      faults.push({ place: '红线', measured: `${thickness / 8}磅`, wanted: '1—2.1磅（0.35—0.75毫米）' })
    }
    const { left, right } = indentsOf(paragraph)
    if (left !== 0 || right !== 0) {
      faults.push({ place: '红线', measured: `宽${mm(areaWidth - left - right)}`, wanted: mm(areaWidth) })
    }
  }
  const summary = `${Number(rule?.attributes.sz) / 8}磅，与版心等宽`
  return judge('red-rule', title, faults, { places: 1, summary, none: '' })
}

/** Real empty lines: two between mark and number, two above the title, one below it (§3, §4.2). */
function blankLines(word: WordPackage, { mark, number, redRule: rule, titles, addressees }: PaperOutline): Finding {
  const body = word.paragraphs.filter(({ place }) => place === 'body')
  const between = (from: CheckedParagraph | null | undefined, to: CheckedParagraph | null | undefined) =>
    from && to
      ? body.slice(body.indexOf(from) + 1, body.indexOf(to)).filter(({ text }) => text.trim() === '').length
      : null
  const [title] = titles
  const isBeforeTitle = rule !== null && title !== undefined && body.indexOf(rule) < body.indexOf(title)
  const wanted: readonly (readonly [string, number | null, number])[] = [
    ['发文字号之上', number?.text.startsWith('第') ? null : between(mark, number), 2],
    ['标题之上', isBeforeTitle ? between(rule, title) : null, 2],
    ['主送机关之上', between(titles.length === 1 || addressees ? title : null, addressees), 1],
  ]
  const asked = wanted.filter(([, count]) => count !== null)
  const faults = asked.flatMap(([place, count, lines]): Fault[] =>
    count === lines ? [] : [{ place, measured: `空${count}行`, wanted: `空${lines}行` }],
  )
  const seen = { places: asked.length, summary: asked.map(([place, count]) => `${place}空${count}行`).join('，') }
  return judge('blank-lines', '要素之间的空行', faults, { ...seen, none: '没有红头、标题或主送' })
}

const noteName = (note: CheckedParagraph) => note.text.replace(/^附件：/, '').replace(/^\d+\./, '')

/** 附件说明 (§3.4, §7): the names of the annex pages, in their order and words, without closing signs. */
function annexNotes(word: WordPackage, { annexNotes: notes, annexes, closing, titles }: PaperOutline): Finding {
  const title = '附件说明与附件一致'
  if (notes.length === 0 && annexes.length === 0) return notApplicable('annex-note', title, '没有附件')
  // A plan by itself is not signed, also below the signed 通知 that sends it out, under a title of its own: that says what is enclosed.
  const place = (paragraph: CheckedParagraph) => word.paragraphs.indexOf(paragraph)
  const ends = annexes[0] === undefined ? word.paragraphs.length : place(annexes[0].label)
  const isLetters = closing !== null && titles.some((one) => place(one) > place(closing.date) && place(one) < ends)
  if (notes.length === 0 && (closing === null || isLetters))
    return notApplicable('annex-note', title, '没有署名，附件由印发它的通知说明')
  const faults: Fault[] = []
  if (notes.length > 0 && annexes.length > 0 && notes.length !== annexes.length) {
    faults.push({ place: '附件说明', measured: `${notes.length}件`, wanted: `${annexes.length}件（附件页数）` })
  }
  if (notes.length === 0) faults.push({ place: '正文之后', measured: '没有附件说明', wanted: `${annexes.length}件` })
  for (const [at, note] of notes.entries()) {
    const annex = annexes[at]
    const name = noteName(note)
    const number = notes.length > 1 ? `${at + 1}.` : ''
    if (note.text !== `${at === 0 ? '附件：' : ''}${number}${name}`) {
      faults.push({
        place: note.label,
        measured: note.text.slice(0, 8),
        wanted: `${at === 0 ? '附件：' : ''}${number}名称`,
      })
    }
    if (/[，。；、]$/.test(name) || /^《.*》$/.test(name)) {
      faults.push({ place: note.label, measured: name.slice(-6), wanted: '附件名称不加书名号，后不加标点' })
    }
    if (annex && annex.title !== name) faults.push({ place: note.label, measured: name, wanted: annex.title })
    const { left } = indentsOf(note)
    const hanging = Number(note.property('ind')?.hanging ?? 0)
    if (Math.abs(left - hanging - (at === 0 ? 2 : 5) * grid) > 12) {
      faults.push({
        place: note.label,
        measured: `首行左${left - hanging}缇`,
        wanted: at === 0 ? '空二字' : '与上一行序号对齐',
      })
    }
  }
  const summary = notes.map(noteName).join('；')
  return judge('annex-note', title, faults, { places: notes.length, summary, none: '' })
}

/** `附件1` on the first line of a new page, flush left, without a colon (§3). */
function annexPages(word: WordPackage, { annexes }: PaperOutline): Finding {
  const body = word.paragraphs.filter(({ place }) => place === 'body')
  const faults = annexes.flatMap(({ label }, at): Fault[] => {
    const faults: Fault[] = []
    const wanted = annexes.length === 1 ? '附件' : `附件${at + 1}`
    if (label.text !== wanted) faults.push({ place: label.label, measured: label.text, wanted })
    const before = body[body.indexOf(label) - 1]
    const breaks = label.property('pageBreakBefore') !== undefined || label.beginsSection
    if (!breaks && before?.property('pageBreakBefore') === undefined) {
      faults.push({ place: label.label, measured: '未另起一页', wanted: '附件另面编排' })
    }
    const { left } = indentsOf(label)
    if (left !== 0 || isIndented(label)) faults.push({ place: label.label, measured: '不顶格', wanted: '顶格' })
    const blank = body.slice(body.indexOf(label) + 1).findIndex(({ text }) => text.trim() !== '')
    if (blank !== 1) faults.push({ place: label.label, measured: `标题在第${blank + 2}行`, wanted: '标题在第三行' })
    return faults
  })
  const seen = {
    places: annexes.length,
    summary: `${annexes.length}个附件，另面，顶格，标题居第三行`,
    none: '没有附件',
  }
  return judge('annex-page', '附件页', faults, seen)
}

const indentTolerance = 16

/** The right indents of 署名 and 成文日期 in characters, with a seal and without (§3.3). */
function allowedIndents(office: number, date: number): readonly (readonly [number, number])[] {
  const overDate = 4 + (date - office) / 2
  const sealed: readonly [number, number] = overDate >= 0 ? [overDate, 4] : [2, 2 + (office - date) / 2]
  const plain: readonly [number, number] = office >= date ? [2, office - date] : [4 + (date - office), 2]
  return [sealed, plain]
}

/** A 签名章 of some 40 mm four characters in, the signer's post two characters left of it (§3.3). */
const signed: readonly [number, number] = [4 + 7 + 2, 4]
const isPost = (words: string) => /(长|主任|书记|主席)$/.test(words)

function closingIndents({ closing }: PaperOutline): Finding {
  const title = '署名和成文日期的位置'
  if (closing === null) return notApplicable('closing', title, '没有署名和日期')
  const allowed = isPost(closing.office.text)
    ? [signed]
    : allowedIndents(charactersOf(closing.office.text), charactersOf(closing.date.text))
  if (closing.office.text.includes('\t')) return dateBelowLast(closing.office, closing.date)
  const office = indentsOf(closing.office).right
  const date = indentsOf(closing.date).right
  const isAllowed = allowed.some(
    ([wantedOffice, wantedDate]) =>
      Math.abs(wantedOffice * grid - office) <= indentTolerance &&
      Math.abs(wantedDate * grid - date) <= indentTolerance,
  )
  const words = ([first, second]: readonly [number, number]) => `署名右空${first}字、日期右空${second}字`
  const measured = words([Math.round((office / grid) * 10) / 10, Math.round((date / grid) * 10) / 10])
  const faults = isAllowed ? [] : [{ place: '署名和日期', measured, wanted: allowed.map(words).join('或') }]
  return judge('closing', title, faults, { places: 1, summary: measured, none: '' })
}

/** Of several bodies beside each other the date stands in the middle below the last (7.3.5.2). */
function dateBelowLast(row: CheckedParagraph, date: CheckedParagraph): Finding {
  const stops = row.element('tabs')?.children.map(({ attributes }) => Number(attributes.pos)) ?? []
  const name = stops.at(-1) ?? 0
  const middle = areaWidth - indentsOf(date).right - (charactersOf(date.text) * grid) / 2
  const measured = `日期中线在署名中线${name >= middle ? '左' : '右'}${(Math.abs(name - middle) / grid).toFixed(1)}字`
  const faults =
    Math.abs(name - middle) <= indentTolerance
      ? []
      : [{ place: '署名和日期', measured, wanted: '日期居最后一个署名之下' }]
  return judge('closing', '署名和成文日期的位置', faults, { places: 1, summary: '日期居最后一个署名之下', none: '' })
}

function remark({ remark: paragraph }: PaperOutline): Finding {
  if (paragraph === null) return notApplicable('remark', '附注', '没有附注')
  const faults = isIndented(paragraph)
    ? []
    : [{ place: paragraph.label, measured: '未缩进', wanted: '左空二字，加圆括号' }]
  return judge('remark', '附注', faults, { places: 1, summary: paragraph.text, none: '' })
}

const noImprint = '没有版记'

function imprintStop({ imprint }: PaperOutline): Finding {
  const copies = imprint.filter(({ text }) => /^(抄送|主送)：/.test(text))
  const faults = copies.flatMap(({ text, label }): Fault[] => {
    if (text.endsWith('。') && !text.endsWith('。。')) return []
    return [{ place: label, measured: `“${text.slice(-4)}”`, wanted: '末尾标句号' }]
  })
  const seen = { places: copies.length, summary: '末尾标句号', none: imprint.length === 0 ? noImprint : '没有抄送' }
  return judge('imprint-stop', '抄送机关末尾句号', faults, seen)
}

/** 首条和末条 0.35 mm (1 pt), those between 0.25 mm (0.75 pt), as wide as the type area. */
function imprintRules(word: WordPackage): Finding {
  const ruled = word.paragraphs.filter(({ place, element }) => place === 'imprint' && element('pBdr') !== undefined)
  const faults = ruled.flatMap((paragraph, at): Fault[] => {
    const size = paragraph.element('pBdr')?.children[0]?.attributes.sz
    const wanted = at === 0 || at === ruled.length - 1 ? '8' : '6'
    const { left, right } = indentsOf(paragraph)
    const faults: Fault[] = []
    const place = `版记第${at + 1}条分隔线`
    if (size !== wanted) faults.push({ place, measured: `${Number(size) / 8}磅`, wanted: `${Number(wanted) / 8}磅` })
    if (left + right !== 0) faults.push({ place, measured: mm(areaWidth - left - right), wanted: mm(areaWidth) })
    return faults
  })
  const seen = { places: ruled.length, summary: `${ruled.length}条，首末1磅，中间0.75磅`, none: noImprint }
  return judge('imprint-rules', '版记分隔线', faults, seen)
}

const emuPerMm = 36_000
const areaFoot = 262

/** The box ends on the lower edge of the type area, 262 mm from the top; its text stands one character in. */
function imprintPlace(word: WordPackage, { imprint }: PaperOutline): Finding {
  const anchors = descendants(word.parts.get('word/document.xml'), 'anchor').filter(
    (anchor) => descendants(anchor, 'txbxContent').length > 0,
  )
  const faults = anchors.flatMap((anchor): Fault[] => {
    const vertical = descendants(anchor, 'positionV')[0]
    const offset = Number(descendants(vertical, 'posOffset')[0]?.text)
    const height = Number(descendants(anchor, 'extent')[0]?.attributes.cy)
    const foot = (offset + height) / emuPerMm
    const isFromPage = vertical?.attributes.relativeFrom === 'page'
    if (isFromPage && Math.abs(foot - areaFoot) <= 1) return []
    const from = isFromPage ? '' : `（相对${vertical?.attributes.relativeFrom}）`
    return [{ place: '版记文本框底边', measured: `${foot.toFixed(1)}毫米${from}`, wanted: `距页顶${areaFoot}毫米` }]
  })
  for (const paragraph of imprint) {
    if (paragraph.text.trim() === '') continue
    const { left, right } = indentsOf(paragraph)
    const hanging = Number(paragraph.property('ind')?.hanging ?? 0)
    if (Math.abs(left - hanging - smallGrid) <= 6 && Math.abs(right - smallGrid) <= 6) continue
    faults.push({
      place: paragraph.label,
      measured: `左${left - hanging}缇右${right}缇`,
      wanted: `左右各空一字（${smallGrid}缇）`,
    })
  }
  return judge('imprint-place', '版记位置', faults, {
    places: anchors.length,
    summary: '底边距页顶262毫米',
    none: noImprint,
  })
}
