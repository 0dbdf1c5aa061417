import { type Fault, type Finding, judge } from './finding.ts'
import { areaWidth, charactersOf, grid, typefaces } from './measures.ts'
import { isRedColour, type PaperOutline } from './paper-outline.ts'
import type { CheckedParagraph, CheckedRun, WordPackage } from './word-package.ts'
import { child } from './xml-tree.ts'

/**
 * Points of the forms a paper may have beside the plain 文件: 信函, 纪要, 上行文, 联合行文, 督办单 (GB/T 9704—2012 7.2.4, 7.2.6, 10.1,
 * 10.3; official-format §8). Those of a form the paper has not are left out.
 */
export function headFormPoints(word: WordPackage, outline: PaperOutline): readonly Finding[] {
  return [
    ...(outline.letter === null ? [] : [letterHead(outline.letter, outline), letterFoot(word, outline.letter)]),
    ...(outline.letter === null ? [] : [letterNumber(outline), letterImprint(outline)]),
    ...(outline.attendance.length === 0 ? [] : [attendance(outline)]),
    ...(outline.isMinutes ? [minutesUnsigned(outline)] : []),
    ...(outline.officeTitle === null ? [] : [officeLine(outline.officeTitle)]),
    ...(outline.signers.length === 0 ? [] : [signers(outline)]),
    ...(outline.jointMark.length === 0 ? [] : [jointMark(outline), jointClosing(word, outline)]),
  ]
}

const numberOf = (attributes: { readonly [name: string]: string } | undefined, ...names: readonly string[]) =>
  Number(names.map((name) => attributes?.[name]).find((value) => value !== undefined) ?? 0)

const borderOf = (paragraph: CheckedParagraph | null) => paragraph?.element('pBdr')?.children[0]?.attributes

const isOf = (run: CheckedRun, face: keyof typeof typefaces) =>
  (typefaces[face] as readonly string[]).includes(run.property('rFonts')?.eastAsia ?? '')

const placed = (point: string, title: string, faults: readonly Fault[], summary: string) =>
  judge(point, title, faults, { places: 1, summary, none: '' })

type Letter = NonNullable<PaperOutline['letter']>

function letterHead({ mark, rule }: Letter, { titles }: PaperOutline): Finding {
  const faults: Fault[] = []
  const place = '信函标志'
  if (mark.text.endsWith('文件')) faults.push({ place, measured: mark.text, wanted: '发文机关名称，不加“文件”' })
  if (mark.runs.some((run) => run.text.trim() !== '' && !isOf(run, 'xiaobiaosong'))) {
    faults.push({ place, measured: mark.runs[0]?.property('rFonts')?.eastAsia ?? '无', wanted: '红色小标宋' })
  }
  if (borderOf(rule)?.val !== 'thickThinSmallGap') {
    faults.push({ place: '标志之下', measured: borderOf(rule)?.val ?? '没有红线', wanted: '红色双线，上粗下细' })
  }
  if (titles.length === 0) faults.push({ place: '正文', measured: '没有标题', wanted: '标题' })
  return placed('letter-head', '信函：标志和第一条红色双线', faults, '小标宋，上粗下细')
}

/** The first page alone has the rule at its foot, and no number. */
function letterFoot(word: WordPackage, { foot, footPart }: Letter): Finding {
  const faults: Fault[] = []
  if (borderOf(foot)?.val !== 'thinThickSmallGap') {
    faults.push({ place: '首页页脚', measured: borderOf(foot)?.val ?? '没有红线', wanted: '红色双线，上细下粗' })
  }
  if (footPart !== null && word.paragraphsOf(footPart).some(({ text }) => text.includes('—'))) {
    faults.push({ place: '首页页脚', measured: '有页码', wanted: '首页不显示页码' })
  }
  if (child(word.sections[0]?.node, 'titlePg') === undefined) {
    faults.push({ place: '第1节', measured: '没有 titlePg', wanted: '首页不同' })
  }
  return placed('letter-foot', '信函：首页第二条红色双线，不显示页码', faults, '上细下粗，首页无页码')
}

/** 发文字号 flush right on the first line below the rule. */
function letterNumber({ number }: PaperOutline): Finding {
  const title = '信函：发文字号顶格居版心右边缘'
  const faults: Fault[] = []
  const tab = number?.element('tabs')?.children.find(({ attributes }) => attributes.val === 'right')
  const isRight = number?.property('jc')?.val === 'right' || Number(tab?.attributes.pos) === areaWidth
  if (number === null) faults.push({ place: '版头', measured: '没有发文字号', wanted: '右边缘的发文字号' })
  else if (!isRight)
    faults.push({ place: number.label, measured: `制表位${tab?.attributes.pos ?? '无'}`, wanted: '右边缘' })
  return placed('letter-number', title, faults, '右边缘')
}

function letterImprint({ imprint }: PaperOutline): Finding {
  const faults = imprint.flatMap((paragraph): Fault[] => {
    if (borderOf(paragraph) !== undefined) return [{ place: '版记', measured: '有分隔线', wanted: '不加分隔线' }]
    if (!/印发$/.test(paragraph.text)) return []
    return [{ place: paragraph.label, measured: paragraph.text, wanted: '不加印发机关和印发日期' }]
  })
  const none = '没有抄送'
  return judge('letter-imprint', '信函：版记只有抄送', faults, {
    places: imprint.length,
    summary: '只有抄送，不加线',
    none,
  })
}

const attendanceOrder = ['出席', '请假', '列席']

/** The label in 黑体 two characters in, the names in 仿宋, further lines below the first name. */
function attendance({ attendance: lines }: PaperOutline): Finding {
  const faults = lines.flatMap((line): Fault[] => {
    const faults: Fault[] = []
    const [label, ...names] = line.runs
    if (!label || !isOf(label, 'hei') || !/^(出席|请假|列席)：$/.test(label.text)) {
      faults.push({ place: line.label, measured: label?.text ?? '', wanted: '“出席：”用黑体' })
    }
    if (names.some((run) => !isOf(run, 'fangsong'))) {
      faults.push({ place: line.label, measured: '不是仿宋', wanted: '名单用仿宋' })
    }
    const indent = line.property('ind')
    const [left, hanging] = [numberOf(indent, 'left', 'start'), numberOf(indent, 'hanging')]
    if (Math.abs(left - 5 * grid) > 12 || Math.abs(hanging - 3 * grid) > 12) {
      faults.push({
        place: line.label,
        measured: `左${left}缇悬挂${hanging}缇`,
        wanted: '左空二字，回行与冒号后首字对齐',
      })
    }
    return faults
  })
  const ranks = lines.map(({ text }) => attendanceOrder.indexOf(text.slice(0, 2)))
  if (ranks.some((rank, at) => at > 0 && rank < (ranks[at - 1] ?? 0))) {
    faults.push({
      place: '出席人员',
      measured: lines.map(({ text }) => text.slice(0, 2)).join('、'),
      wanted: '出席、请假、列席',
    })
  }
  return placed('attendance', '纪要：出席、请假、列席', faults, `${lines.length}项`)
}

function minutesUnsigned({ closing }: PaperOutline): Finding {
  const faults =
    closing === null ? [] : [{ place: '文末', measured: closing.office.text, wanted: '纪要不署名、不盖章' }]
  return placed('minutes-unsigned', '纪要：不署名、不盖章', faults, '没有署名')
}

/** Two names to a line in 楷体, the number on the last of the lines, one character in at either edge. */
function signers({ signers: lines, number }: PaperOutline): Finding {
  const faults: Fault[] = []
  if (number === null || lines.at(-1) !== number) {
    faults.push({ place: '发文字号', measured: '不在最后一行签发人', wanted: '与最后一个签发人同行' })
  }
  for (const [at, line] of lines.entries()) {
    const names = line.runs.filter((run) => isOf(run, 'kai')).flatMap(({ text }) => text.split('\t'))
    const filled = names.filter((name) => name.trim() !== '')
    if (filled.length === 0) faults.push({ place: line.label, measured: '没有楷体的姓名', wanted: '姓名用楷体' })
    if (filled.length > 2) faults.push({ place: line.label, measured: `一行${filled.length}人`, wanted: '一行二人' })
    const stops = line.element('tabs')?.children.map(({ attributes }) => Number(attributes.pos)) ?? []
    // The names of all lines stand below each other: as wide as the widest of their column.
    const last = stops.at(-1) ?? 0
    const widest = Math.max(...lines.map((one) => charactersOf(lastName(one))))
    const free = areaWidth - last - widest * grid
    if (at === 0 && Math.abs(free - grid) > 20) {
      faults.push({ place: line.label, measured: `右空${(free / grid).toFixed(1)}字`, wanted: '右空一字' })
    }
    if (Math.abs(numberOf(line.property('ind'), 'left', 'start') - grid) > 12) {
      faults.push({ place: line.label, measured: '左边', wanted: '发文字号左空一字' })
    }
  }
  return placed('signers', '上行文：签发人', faults, `${lines.length}行，姓名楷体，发文字号居左空一字`)
}

/** The name in the last column; where a line has fewer than another, it has none there. */
function lastName(line: CheckedParagraph): string {
  const names = line.runs.filter((run) => isOf(run, 'kai')).flatMap(({ text }) => text.split('\t'))
  const stops = (line.element('tabs')?.children.length ?? 1) - 1
  return names[stops - 1] ?? ''
}

/** Of the title of a 督办单 the first line is red, the name of the office; the name of the form below it is black. */
function officeLine({ lines, runs, label }: CheckedParagraph): Finding {
  const red = runs.filter((run) => isRedColour(run.property('color')?.val)).map(({ text }) => text)
  const faults: Fault[] = []
  if (lines.length < 2 || red.join('') !== lines[0]) {
    faults.push({ place: label, measured: `红色“${red.join('')}”`, wanted: '只有第一行机关名称用红色' })
  }
  return placed('office-line', '督办单：上方机关名称', faults, '红色，表单名称黑色')
}

function jointMark({ jointMark: lines }: PaperOutline): Finding {
  const faults: Fault[] = []
  const names = lines.filter(({ text }) => text !== '文件')
  if (names.length < 2) faults.push({ place: '标志', measured: `${names.length}个机关`, wanted: '两个以上机关' })
  if (lines.at(-1)?.text !== '文件') {
    faults.push({ place: '标志', measured: lines.at(-1)?.text ?? '', wanted: '“文件”居机关名称右侧' })
  }
  for (const { runs, label } of lines) {
    const other = runs.find((run) => run.text.trim() !== '' && !isOf(run, 'xiaobiaosong'))
    if (other) faults.push({ place: label, measured: other.property('rFonts')?.eastAsia ?? '无', wanted: '红色小标宋' })
  }
  return placed('joint-mark', '联合行文：标志', faults, `${names.length}个机关，“文件”在右`)
}

const mostSealsInRow = 3
/** Lines of 10.2 mm from one row of seals to the next: a seal is 42 to 45 mm high. */
const leastRowDistance = 5
/** A name is never closer to the next than this, in characters. */
const leastNameGap = 1

/**
 * 联合行文: the bodies sign in the order of the mark, up to three to a row, each in the middle of its place, within the type
 * area and apart from each other, rows so far apart that seals do not touch (GB/T 9704—2012 7.3.5.2).
 */
function jointClosing(word: WordPackage, { jointMark: mark, closing }: PaperOutline): Finding {
  const title = '联合行文：署名的次序和排列'
  const wanted = mark.map(({ text }) => text).filter((text) => text !== '文件')
  if (closing === null) {
    return placed('joint-closing', title, [{ place: '文末', measured: '没有署名', wanted: wanted.join('、') }], '')
  }
  const body = word.paragraphs.filter(({ place }) => place === 'body')
  const end = body.indexOf(closing.date)
  const start = body.findLastIndex(
    (one, at) => at < end && one.text.trim() !== '' && !wanted.some((name) => one.text.includes(name)),
  )
  const rows = body.slice(start + 1, end).flatMap((line, at) => (line.text.trim() === '' ? [] : [{ line, at }]))
  const faults = rows.flatMap(({ line, at }, row): readonly Fault[] => {
    const before = rows[row - 1]
    const distance = before === undefined ? leastRowDistance : at - before.at
    const isSealed = rows.some(({ line: one }) => one.text.includes('\t'))
    return [
      ...rowFaults(line),
      ...(isSealed && distance < leastRowDistance
        ? [{ place: line.label, measured: `距上一排${distance}行`, wanted: `不少于${leastRowDistance}行` }]
        : []),
    ]
  })
  const signed = rows.flatMap(({ line }) => line.text.split('\t').filter((name) => name !== ''))
  if (signed.join('、') !== wanted.join('、')) {
    faults.push({ place: '署名', measured: signed.join('、'), wanted: wanted.join('、') })
  }
  return placed('joint-closing', title, faults, `${signed.length}个机关，${rows.length}排`)
}

/** Names of one row, by the tabs in the middle of which they stand. */
function rowFaults(line: CheckedParagraph): readonly Fault[] {
  const texts = line.text.split('\t').slice(1)
  const stops = line.element('tabs')?.children.map(({ attributes }) => attributes) ?? []
  const faults: Fault[] = []
  if (texts.filter((name) => name !== '').length > mostSealsInRow) {
    faults.push({ place: line.label, measured: `一排${texts.length}个`, wanted: `一排不多于${mostSealsInRow}个` })
  }
  const places = texts.flatMap((name, at) => {
    const middle = Number(stops[at]?.pos)
    const half = (charactersOf(name) * grid) / 2
    return name === '' ? [] : [{ name, isCentred: stops[at]?.val === 'center', from: middle - half, to: middle + half }]
  })
  for (const [at, { name, isCentred, from, to }] of places.entries()) {
    const after = places[at + 1]
    if (!isCentred) faults.push({ place: name, measured: '不居中', wanted: '居中于其位置' })
    if (from < 0 || to > areaWidth) faults.push({ place: name, measured: '超出版心', wanted: '不超出版心' })
    if (after !== undefined && after.from - to < leastNameGap * grid) {
      faults.push({ place: name, measured: '与下一个相接', wanted: '互不相接' })
    }
  }
  return faults
}
