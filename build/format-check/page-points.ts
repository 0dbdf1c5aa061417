import { type Fault, type Finding, judge, notApplicable } from './finding.ts'
import type { HouseRules } from './house-rules.ts'
import { areaWidth, bindingMargin, mm, outerMargin, paper, profiles, smallGrid, turnedMargins } from './measures.ts'
import type { CheckedSection, WordPackage } from './word-package.ts'
import { child, descendants } from './xml-tree.ts'

/** Twips by which a margin may be off: the standard allows 1 mm for 天头 and 订口; what is computed is kept closer. */
const marginTolerance = 12
const paperTolerance = 6

/** Points on sections and settings (official-format §2, §4.1). */
export function pagePoints(word: WordPackage, { isSingleSided }: HouseRules): readonly Finding[] {
  return [
    paperSize(word),
    margins(word),
    docGrid(word),
    mirrored(word, isSingleSided),
    oddAndEven(word),
    compatibility(word),
  ]
}

const attributesOf = (section: CheckedSection, name: string) => child(section.node, name)?.attributes ?? {}
const isTurned = (section: CheckedSection) => {
  const { w, h } = attributesOf(section, 'pgSz')
  return Number(w) > Number(h)
}

function paperSize({ sections }: WordPackage): Finding {
  const faults = sections.flatMap((section, at): Fault[] => {
    const { w, h } = attributesOf(section, 'pgSz')
    const [short, long] = [Number(w), Number(h)].toSorted((a, b) => a - b)
    const isA4 =
      Math.abs((short ?? 0) - paper.short) <= paperTolerance && Math.abs((long ?? 0) - paper.long) <= paperTolerance
    if (isA4) return []
    return [{ place: `第${at + 1}节`, measured: `${mm(Number(w))}×${mm(Number(h))}`, wanted: 'A4（210×297毫米）' }]
  })
  const seen = { places: sections.length, summary: `A4，共${sections.length}节`, none: '文件没有节' }
  return judge('page-size', '纸张', faults, seen)
}

/** The profile of the whole document: that of its first upright section, else the usual one. */
export function profileOf({ sections }: WordPackage): (typeof profiles)[number] {
  const upright = sections.find((section) => !isTurned(section))
  const top = Number(upright ? attributesOf(upright, 'pgMar').top : profiles[0].top)
  return Math.abs(top - profiles[1].top) < Math.abs(top - profiles[0].top) ? profiles[1] : profiles[0]
}

function margins(word: WordPackage): Finding {
  const profile = profileOf(word)
  const faults = word.sections.flatMap((section, at) => {
    const found = attributesOf(section, 'pgMar')
    const wanted = isTurned(section)
      ? turnedMargins
      : { top: profile.top, bottom: profile.bottom, left: bindingMargin, right: outerMargin }
    const names = { top: '上', bottom: '下', left: '左', right: '右' } as const
    const faults: Fault[] = []
    for (const key of ['top', 'bottom', 'left', 'right'] as const) {
      if (Math.abs(Number(found[key]) - wanted[key]) <= marginTolerance) continue
      const place = `第${at + 1}节${names[key]}边距`
      faults.push({ place, measured: mm(Number(found[key])), wanted: mm(wanted[key]) })
    }
    if (Number(found.gutter ?? 0) !== 0) {
      faults.push({ place: `第${at + 1}节装订线`, measured: mm(Number(found.gutter)), wanted: '0' })
    }
    return faults
  })
  const summary = `${profile.name}：天头${mm(profile.top)}，订口28毫米，切口26毫米，版心宽${mm(areaWidth)}`
  return judge('margins', '页边与版心', faults, { places: word.sections.length, summary, none: '文件没有节' })
}

/** Upright pages have a grid of lines and no grid of characters; turned ones none, which LibreOffice would set in the middle. */
function docGrid(word: WordPackage): Finding {
  const { line } = profileOf(word)
  const faults = word.sections.flatMap((section, at): Fault[] => {
    const { type, linePitch, charSpace } = attributesOf(section, 'docGrid')
    const isKept = isTurned(section)
      ? (type ?? 'default') === 'default'
      : type === 'lines' && Number(linePitch) === line && charSpace === undefined
    if (isKept) return []
    const measured = `${type ?? '无'} ${linePitch ?? ''}${charSpace === undefined ? '' : ` 字距${charSpace}`}`
    return [
      {
        place: `第${at + 1}节文档网格`,
        measured,
        wanted: isTurned(section) ? '横排页不设网格' : `lines ${line}，不设字符网格`,
      },
    ]
  })
  const seen = { places: word.sections.length, summary: `只有行网格，行距${line}`, none: '文件没有节' }
  return judge('grid', '文档网格', faults, seen)
}

function settingIsOn(word: WordPackage, name: string): boolean {
  const setting = child(word.settings, name)
  return setting !== undefined && !['0', 'false', 'off'].includes(setting.attributes.val ?? '1')
}

function settingPoint(word: WordPackage, point: string, title: string, name: string): Finding {
  const faults = settingIsOn(word, name) ? [] : [{ place: 'settings.xml', measured: `没有 ${name}`, wanted: name }]
  return judge(point, title, faults, { places: 1, summary: name, none: '' })
}

function mirrored(word: WordPackage, isSingleSided: boolean): Finding {
  const title = '双面印刷，订口左右相对'
  if (!isSingleSided) return settingPoint(word, 'mirror-margins', title, 'mirrorMargins')
  const faults = settingIsOn(word, 'mirrorMargins')
    ? [{ place: 'settings.xml', measured: 'mirrorMargins', wanted: '单面印刷，不设' }]
    : []
  return judge('mirror-margins', title, faults, { places: 1, summary: '单面印刷，订口在左', none: '' })
}

function oddAndEven(word: WordPackage): Finding {
  return settingPoint(word, 'odd-even', '奇偶页页码分设', 'evenAndOddHeaders')
}

function compatibility(word: WordPackage): Finding {
  const spacing = child(word.settings, 'characterSpacingControl')?.attributes.val ?? '无'
  const mode = descendants(word.settings, 'compatSetting').find(
    ({ attributes }) => attributes.name === 'compatibilityMode',
  )
  const faults: Fault[] = []
  if (spacing !== 'doNotCompress') {
    faults.push({ place: '标点压缩 characterSpacingControl', measured: spacing, wanted: 'doNotCompress' })
  }
  if (mode?.attributes.val !== '15') {
    faults.push({ place: '兼容模式 compatibilityMode', measured: mode?.attributes.val ?? '无', wanted: '15' })
  }
  if (settingIsOn(word, 'adjustLineHeightInTable')) {
    faults.push({ place: 'adjustLineHeightInTable', measured: '有', wanted: '不设（表内不随网格）' })
  }
  return judge('compatibility', '标点不压缩，兼容模式', faults, { places: 1, summary: 'doNotCompress，15', none: '' })
}

const footerDistance = 1431
/** On a turned page, whose foot margin is 26 mm: the dash 7 mm below the type area too. */
const turnedFooterDistance = 921
const footerTolerance = 16

/** 页码: `— 1 —` in 4号宋体, right on odd pages and left on even ones, one character in, or centred (§3.6, §4.4). */
export function pageNumberPoint(word: WordPackage, { hasCentredNumbers, hasNumbersAtFoot }: HouseRules): Finding {
  const title = '页码设置'
  let numbered = 0
  const faults = word.sections.flatMap((section, at) => {
    const turned = isTurned(section)
    const isInMargin = turned && !hasNumbersAtFoot
    const parts = isInMargin ? section.headers : section.footers
    const faults: Fault[] = []
    for (const [side, wanted] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const part = parts.get(side)
      if (part === undefined) continue
      const fault = (measured: string, want: string) =>
        faults.push({ place: `第${at + 1}节${side === 'even' ? '偶' : '奇'}数页页码`, measured, wanted: want })
      const node = word.parts.get(part)
      const paragraph = word.paragraphsOf(part).find(({ text }) => text.includes('—') || /^[-－–]/.test(text.trim()))
      const hasField = descendants(node, 'instrText').some(({ text }) => text.trim().startsWith('PAGE'))
      if (paragraph === undefined && !hasField) continue
      numbered++
      if (!hasField || paragraph === undefined || !/^— +—$/.test(paragraph.text)) {
        fault(`“${paragraph?.text ?? ''}”${hasField ? '' : '，无 PAGE 域'}`, '“— 页码 —”')
        continue
      }
      const jc = (paragraph.property('jc')?.val ?? 'left').replace('end', 'right').replace('start', 'left')
      const indent = Number(paragraph.property('ind')?.[wanted] ?? 0)
      const align = hasCentredNumbers ? 'center' : wanted
      if (jc !== align) fault(`居${jc}`, `居${align}`)
      if (!hasCentredNumbers && Math.abs(indent - smallGrid) > 6) fault(`距边${indent}缇`, `一字（${smallGrid}缇）`)
    }
    const distance = Number(attributesOf(section, 'pgMar').footer)
    // The footer of a letter begins lower, where its first page has a rule; its number has as much more below it.
    const numbers = word.paragraphsOf(section.footers.get('default') ?? '').find(({ text }) => text.includes('—'))
    const below = Number(numbers?.property('spacing')?.after ?? 0)
    const wantedDistance = turned ? turnedFooterDistance : footerDistance
    // Of a letter of one page, whose number may be left out, only the rule of its first page stands there.
    const isRuleAlone = numbers === undefined && section.footers.has('first')
    if (
      !isInMargin &&
      !isRuleAlone &&
      section.footers.size > 0 &&
      Math.abs(distance + below - wantedDistance) > footerTolerance
    ) {
      faults.push({ place: `第${at + 1}节页脚距边`, measured: mm(distance), wanted: mm(wantedDistance) })
    }
    return faults
  })
  if (numbered === 0 && faults.length === 0)
    return notApplicable('page-number', title, '没有页码（一页的文件可以不编）')
  const summary = hasCentredNumbers ? '“— 1 —”，居中' : '“— 1 —”，单页居右、双页居左，各空一字'
  return judge('page-number', title, faults, { places: numbered, summary, none: '' })
}
