import { dateOrRoom } from '../../shared/domain/document/chinese-date.ts'
import type { PrintedImprint } from '../../shared/domain/document/imprint-rows.ts'
import { imprintHeight } from '../../shared/domain/document/layout-rules.ts'
import { smallCharacterPitch, textWidth } from '../../shared/domain/document/page-setup.ts'
import { writeSpacer, writeStyledParagraph } from './write-paragraph.ts'
import { writeTextBox } from './write-text-box.ts'

const emuPerTwip = 635
/** The lower edge of the type area, 262 mm from the top of the page. */
const areaBottom = 9_432_000
const areaWidth = 5_616_000

/** A rule on a paragraph without indents: a paragraph's border spans only its indented width. */
function rule(eighths: 6 | 8): string {
  return writeSpacer(20, `<w:bottom w:val="single" w:sz="${eighths}" w:space="0" w:color="000000"/>`)
}

const sides = `w:right="${smallCharacterPitch}"`

function receiver(label: '主送' | '抄送', names: string | null, isVerbatim = false): string {
  if (names === null) return ''
  const hanging = 3 * smallCharacterPitch
  const indent = `<w:ind w:left="${smallCharacterPitch + hanging}" ${sides} w:hanging="${hanging}"/>`
  return writeStyledParagraph('Imprint', `${label}：${names}。`, indent, isVerbatim)
}

function rows(imprint: PrintedImprint): string {
  const lines: string[] = []
  // No rule between 主送 and 抄送.
  const receivers = receiver('主送', imprint.mainTo) + receiver('抄送', imprint.copyTo, imprint.isVerbatim)
  if (receivers !== '') lines.push(receivers)
  const tab = `<w:tabs><w:tab w:val="right" w:pos="${textWidth - smallCharacterPitch}"/></w:tabs>`
  if (imprint.issue !== null) {
    lines.push(
      writeStyledParagraph(
        'Imprint',
        `${imprint.issue.office}\t${dateOrRoom(imprint.issue.date)}印发`,
        `${tab}<w:ind w:left="${smallCharacterPitch}" ${sides}/>`,
        imprint.isVerbatim,
      ),
    )
  }
  if (imprint.copies !== null) {
    lines.push(
      writeStyledParagraph(
        'Imprint',
        `（共印${imprint.copies}份）`,
        `<w:ind w:left="${smallCharacterPitch}" ${sides}/>`,
      ),
    )
  }
  return imprint.hasRules ? `${rule(8)}${lines.join(rule(6))}${rule(8)}` : lines.join('')
}

/**
 * 版记: a text box anchored in a last paragraph of no height, its last rule at the lower edge of the type area
 * (GB/T 9704—2012 7.4). Placed against the page, not the margin: LibreOffice sets a margin-anchored box too low on a page
 * of its own. The box keeps text off its place, so it moves to the next page with the last lines where there is no room.
 */
export function writeImprint(imprint: PrintedImprint): string {
  const height = imprintHeight(imprint) * emuPerTwip
  const box = writeTextBox(rows(imprint), {
    name: '版记',
    across: 'area',
    top: areaBottom - height,
    width: areaWidth,
    height,
    wrap: 'topAndBottom',
  })
  return `<w:p><w:pPr><w:pStyle w:val="Spacer"/><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>${box}</w:p>`
}
