import { dateOrRoom } from '../domain/document/chinese-date.ts'
import {
  jointLine,
  jointSetting,
  letterLines,
  letterMarkSetting,
  signerColumns,
  signerLabel,
  signerLines,
} from '../domain/document/head-rules.ts'
import { type MarkSetting, markSetting } from '../domain/document/layout-rules.ts'
import { aboveLetterLines } from '../domain/document/letter-rules.ts'
import type { PaperSettings } from '../domain/document/paper-settings.ts'
import type { DocumentHead, JointMark, LetterHead, PaperHead, SeriesHead } from '../domain/document/types.ts'
import { type PaperNode, paperNode } from './paper-node.ts'

/** 空一行 */
export const blank = paperNode('div', { className: 'blank' })

/** 版头. What only the fonts' own metrics tell is placed by `placeHead` when it is shown. */
export function headNodes(head: PaperHead, settings: PaperSettings): readonly PaperNode[] {
  return head.kind === 'letter' ? letterHead(head, settings) : redHead(head, settings)
}

function redHead(head: DocumentHead | SeriesHead, { markSize }: PaperSettings): readonly PaperNode[] {
  const above: PaperNode[] = []
  const line = (text: string, label = '') =>
    paperNode('p', { className: `flush above-mark${label}` }, text === '' ? '\u00a0' : text)
  if (head.copyNumber !== undefined) above.push(line(head.copyNumber))
  if (head.secrecy !== undefined) {
    if (above.length === 0) above.push(line(''))
    above.push(line(head.secrecy, ' label'))
  }
  if (head.urgency !== undefined) above.push(line(head.urgency, ' label'))
  const { mark } = head
  return [
    ...above,
    paperNode('div', { className: 'mark-gap' }),
    typeof mark === 'string' ? markNode(mark, markSetting(mark, markSize)) : jointMarkNode(mark, markSize),
    blank,
    blank,
    ...(head.kind === 'document' ? numberNodes(head) : [paperNode('p', { className: 'number' }, head.number ?? '')]),
    ...(head.kind === 'document' ? [] : [issuerNode(head.issuedBy)]),
    paperNode('hr', { className: 'rule' }),
    blank,
    blank,
  ]
}

function markNode(mark: string, { size, scale, spacing }: MarkSetting): PaperNode {
  const style = { 'font-size': `${size}pt`, 'letter-spacing': `${spacing / 20}pt`, '--scale': String(scale / 100) }
  return paperNode('div', { className: 'mark', style }, paperNode('span', {}, mark))
}

/** The names one below the other, spread to one width, and the word in the middle at their right. */
function jointMarkNode(mark: JointMark, markSize: number): PaperNode {
  const { size, scale, spacings } = jointSetting(mark, markSize)
  const names = mark.issuers.map((name, at) => {
    const spacing = (spacings[at] ?? 0) / 20 / (scale / 100)
    const style = {
      'letter-spacing': `${spacing}pt`,
      // Spacing follows a character: the last of a name has none.
      'margin-right': `${-spacing}pt`,
      ...(at > 0 && { 'margin-top': `${jointLine.gap}em` }),
    }
    return paperNode('span', { className: 'issuer', style }, name)
  })
  const style = { 'font-size': `${size}pt`, '--scale': String(scale / 100) }
  return paperNode(
    'div',
    { className: 'mark joint', style },
    paperNode('span', {}, paperNode('span', {}, ...names), paperNode('span', { className: 'word' }, mark.word)),
  )
}

function issuerNode({ office, date }: SeriesHead['issuedBy']): PaperNode {
  return paperNode(
    'div',
    { className: 'issued-by' },
    paperNode('span', {}, office),
    paperNode('span', {}, dateOrRoom(date)),
  )
}

/** 发文字号 by itself in the middle, or of an 上行文 at the left of the last line of 签发人. */
function numberNodes({ number, signers = [] }: DocumentHead): readonly PaperNode[] {
  if (signers.length === 0) return [paperNode('p', { className: 'number' }, number ?? '')]
  const columns = signerColumns(signers)
  const inCharacters = (count: number) => ({ width: `calc(${count}*var(--cw))` })
  return signerLines(signers, number).map((line) =>
    paperNode(
      'div',
      { className: 'number signed' },
      paperNode('span', {}, line.number ?? ''),
      paperNode(
        'span',
        {},
        paperNode('span', { style: inCharacters([...signerLabel].length) }, line.hasLabel ? signerLabel : ''),
        ...columns.map((width, at) =>
          paperNode('span', { className: 'signer', style: inCharacters(width) }, line.names[at] ?? ''),
        ),
      ),
    ),
  )
}

/** The mark over a double rule, and below it the lines at the left with the number at the right of the first. */
function letterHead(head: LetterHead, settings: PaperSettings): readonly PaperNode[] {
  const lines = letterLines(head).map(({ text, isLabel, number }) =>
    paperNode(
      'div',
      { className: 'letter-line' },
      paperNode('span', isLabel ? { className: 'label' } : {}, text),
      paperNode('span', {}, number ?? ''),
    ),
  )
  return [
    paperNode(
      'div',
      { className: 'letter-head', style: { '--above': `${aboveLetterLines(head, settings) / 20}pt` } },
      markNode(head.mark, letterMarkSetting(head, settings.markSize)),
      paperNode('div', { className: 'double-rule' }),
    ),
    ...lines,
    blank,
    blank,
  ]
}
