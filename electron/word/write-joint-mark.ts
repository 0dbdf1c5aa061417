import { jointLine, jointSetting } from '../../shared/domain/document/head-rules.ts'
import type { JointMark } from '../../shared/domain/document/types.ts'
import { writeRunText } from './write-paragraph.ts'

const noBorders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="nil"/>`)
  .join('')

/**
 * 发文机关标志 of 联合行文: a table of one row without borders, the names one below the other in its left cell, the word in the
 * middle of its right one. On paper with a printed head only its height is kept.
 */
export function writeJointMark(mark: JointMark, markSize: number, isPreprinted: boolean): string {
  const { size, scale, spacings, namesWidth, wordWidth } = jointSetting(mark, markSize)
  const line = `w:line="${Math.round(jointLine.line * size * 20)}" w:lineRule="exact"`
  const run = (text: string, spacing: number) =>
    isPreprinted || text === ''
      ? ''
      : `<w:r><w:rPr><w:spacing w:val="${spacing}"/><w:w w:val="${scale}"/><w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/></w:rPr>${writeRunText(text)}</w:r>`
  const paragraph = (before: number, align: 'left' | 'right', runs: string) =>
    `<w:p><w:pPr><w:pStyle w:val="IssuerMark"/><w:spacing w:before="${before}" ${line}/><w:jc w:val="${align}"/></w:pPr>${runs}</w:p>`
  // Spacing follows a character: the last of a name has none.
  const names = mark.issuers.map((name, at) => {
    const characters = [...name]
    const runs = run(characters.slice(0, -1).join(''), spacings[at] ?? 0) + run(characters.at(-1) ?? '', 0)
    return paragraph(at === 0 ? 0 : Math.round(jointLine.gap * size * 20), 'left', runs)
  })
  const cell = (width: number, content: string) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:noWrap/><w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
  // Rounding must break neither name nor word: each column has some of the room between them.
  const room = 0.4 * size * (scale / 100) * 20
  const [left, right] = [Math.round(namesWidth * 20 + room), Math.round(wordWidth * 20 - room)]
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${left + right}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${noBorders}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/></w:tblPr>' +
    `<w:tblGrid><w:gridCol w:w="${left}"/><w:gridCol w:w="${right}"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>` +
    `${cell(left, names.join(''))}${cell(right, paragraph(0, 'right', run(mark.word, 0)))}</w:tr></w:tbl>`
  )
}
