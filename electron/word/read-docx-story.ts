import type { Block } from '../../shared/domain/original-document/types.ts'
import type { SeamRule, XmlAttributes, XmlHandler } from '../xml/scan-xml.ts'
import type { Numbering } from './numbering.ts'
import { isOn, toInteger } from './read-docx-styles.ts'
import { symbolCharacter } from './symbol.ts'
import { WordContent } from './word-content.ts'
import { ParagraphRules, type ParagraphState } from './word-paragraph.ts'
import type { WordStyles } from './word-styles.ts'

/** Elements whose whole content is no part of the text: earlier properties, deletions, field codes, phonetic text. */
const leftOut = new Set([
  'pPrChange',
  'rPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
  'sectPr',
  'tabs',
  'instrText',
  'delInstrText',
  'delText',
  'rt',
  'rubyPr',
  'tblPr',
  'tblGrid',
  'sdtPr',
  'binData',
  'annotation',
])

/**
 * What runs, paragraphs, cells and rows look like matters only where it hides words, numbers a paragraph, merges cells or
 * marks a deletion.
 */
const plainProperties: ReadonlyMap<string, readonly string[]> = new Map([
  ['rPr', ['vanish', 'rStyle', 'del', 'moveFrom']],
  ['pPr', ['pStyle', 'numId', 'ilvl', 'outlineLvl', 'vanish', 'rStyle', 'del', 'moveFrom']],
  ['tcPr', ['gridSpan', 'vMerge', 'hMerge', 'cellDel']],
  ['trPr', ['gridBefore', 'gridAfter', 'del', 'moveFrom']],
])

/** Runs are cut anywhere: by proofing, by the moment they were typed. Nothing of this is between two words. */
const runSeams: SeamRule = {
  of: 't',
  plain: new Set(['t', 'r', 'proofErr', 'bookmarkStart', 'bookmarkEnd', 'lastRenderedPageBreak']),
}

/**
 * Reads one story of a Word file (body, notes, header, footer) from the events of its XML.
 * Names are local names, so files in the strict format or with other prefixes read the same.
 */
export class DocxStoryReader implements XmlHandler {
  /** The text of each note, header or footer element met; the body's blocks are in `blocks`. */
  readonly notes: string[] = []
  takesText = false
  readonly passedOver = plainProperties
  readonly #rules: ParagraphRules
  readonly #suppressesFieldCodes: boolean
  readonly #content = new WordContent()
  readonly #paragraphs: ParagraphState[] = []
  /** For each open field, whether its code (not yet its result) is being read. */
  readonly #fields: boolean[] = []
  /** For each open AlternateContent, what had been taken when its first choice began; -1 before that. */
  readonly #alternatives: number[] = []
  #skipped = 0
  #taken = 0
  #propertyDepth = 0
  #inRowProperties = false
  #isRunHidden = false
  #keepsSpace = false
  #keepsSpaceEverywhere = false

  constructor(styles: WordStyles, numbering: Numbering, suppressesFieldCodes: boolean) {
    this.#rules = new ParagraphRules(styles, numbering)
    this.#suppressesFieldCodes = suppressesFieldCodes
  }

  get blocks(): readonly Block[] {
    return this.#content.blocks
  }

  /** A field that is never closed would swallow the rest of the text. */
  get hasOpenField(): boolean {
    return this.#fields.includes(true)
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#skipped > 0 || leftOut.has(name)) {
      this.#skipped++
      return
    }
    switch (name) {
      case 't':
        this.#keepsSpace = this.#keepsSpaceEverywhere || attributes.get('space') === 'preserve'
        this.takesText = !this.#isRunHidden && this.#paragraphs.length > 0 && !this.#inFieldCode
        break
      case 'r':
        this.#isRunHidden = this.#paragraph?.isStyleHidden ?? false
        break
      case 'p':
        this.#openParagraph()
        break
      case 'document':
      case 'footnotes':
      case 'endnotes':
      case 'hdr':
      case 'ftr':
        this.#keepsSpaceEverywhere = attributes.get('space') === 'preserve'
        if (name === 'hdr' || name === 'ftr') this.#content.openContainer('note')
        break
      case 'footnote':
      case 'endnote':
        // Separators and the like have a type; real notes have none or `normal`.
        if ((attributes.get('type') ?? 'normal') === 'normal') this.#content.openContainer('note')
        else this.#skipped++
        break
      case 'txbxContent':
        // The box may hold numbers of its own; the paragraph it hangs on is counted before them.
        if (this.#paragraph) this.#rules.labelOf(this.#paragraph)
        this.#content.openContainer('box')
        break
      case 'pPr':
      case 'rPr':
        this.#propertyDepth++
        break
      case 'trPr':
        this.#inRowProperties = true
        break
      case 'tbl':
        this.#content.openTable(this.#paragraphs[0]?.place)
        break
      case 'tr':
        this.#content.openRow()
        break
      case 'tc':
        this.#content.openCell()
        break
      case 'del':
      case 'moveFrom':
        this.#openDeletion()
        break
      case 'AlternateContent':
        this.#alternatives.push(-1)
        break
      case 'Choice':
      case 'Fallback':
        this.#openAlternative()
        break
      default:
        if (this.#propertyDepth > 0) this.#readParagraphProperty(name, attributes)
        else this.#readContent(name, attributes)
    }
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--
      return
    }
    switch (name) {
      case 't':
        this.takesText = false
        break
      case 'r':
        this.#isRunHidden = false
        break
      case 'p':
        this.#closeParagraph()
        break
      case 'pPr':
      case 'rPr':
        this.#propertyDepth--
        break
      case 'trPr':
        this.#inRowProperties = false
        break
      case 'tc':
        this.#content.closeCell()
        break
      case 'tr':
        this.#content.closeRow()
        break
      case 'tbl':
        this.#content.closeTable()
        break
      case 'txbxContent':
        this.#closeBox()
        break
      case 'footnote':
      case 'endnote':
      case 'hdr':
      case 'ftr':
        this.#closeNote()
        break
      case 'AlternateContent':
        this.#alternatives.pop()
        break
      case 'body':
        this.#content.flush()
        break
    }
  }

  text(value: string): void {
    const paragraph = this.#paragraph
    if (!paragraph) return
    const words = value.includes('\n') ? value.replace(/\r?\n/g, ' ') : value
    this.#take(paragraph, this.#keepsSpace ? words : words.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
  }

  /** Where the style hides a run unless the run itself says otherwise, what each run says must be read. */
  get seams(): SeamRule | null {
    return this.#paragraph?.isStyleHidden ? null : runSeams
  }

  get #paragraph(): ParagraphState | undefined {
    return this.#paragraphs.at(-1)
  }

  get #inFieldCode(): boolean {
    return this.#suppressesFieldCodes && this.#fields.includes(true)
  }

  #take(paragraph: ParagraphState, words: string): void {
    paragraph.text += words
    this.#taken += words.length
  }

  #openParagraph(): void {
    this.#paragraphs.push({
      text: '',
      endIs: 'kept',
      label: undefined,
      isStyleHidden: this.#rules.isStyleHidden(undefined),
      place: this.#content.placeOfParagraph(this.#paragraphs[0]?.place),
      boxes: [],
    })
  }

  #readParagraphProperty(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#paragraph
    if (!paragraph) return
    switch (name) {
      case 'pStyle':
        paragraph.styleId = attributes.get('val') ?? ''
        paragraph.isStyleHidden = this.#rules.isStyleHidden(paragraph.styleId)
        break
      case 'numId':
        paragraph.numberingId = attributes.get('val') ?? '0'
        break
      case 'ilvl':
        paragraph.numberingLevel = toInteger(attributes.get('val')) ?? 0
        break
      case 'outlineLvl':
        paragraph.outlineLevel = toInteger(attributes.get('val')) ?? 9
        break
      case 'rStyle':
        this.#isRunHidden = this.#isRunHidden || this.#rules.isRunStyleHidden(attributes.get('val'))
        break
      case 'vanish':
        // In a run it hides the run; among the paragraph's properties it hides the paragraph's end.
        if (this.#propertyDepth === 1) this.#isRunHidden = isOn(attributes.get('val'))
        else if (isOn(attributes.get('val')) && paragraph.endIs === 'kept') paragraph.endIs = 'hidden'
        break
    }
  }

  #readContent(name: string, attributes: XmlAttributes): void {
    const cell = this.#content.table?.cell
    switch (name) {
      case 'gridSpan':
        if (cell) cell.span = Math.min(Math.max(toInteger(attributes.get('val')) ?? 1, 1), 1000)
        return
      case 'vMerge':
        if (cell) cell.verticalMerge = attributes.get('val') === 'restart' ? 'restart' : 'continue'
        return
      case 'hMerge':
        if (cell) cell.isMergedLeft = attributes.get('val') !== 'restart'
        return
      case 'cellDel': {
        const table = this.#content.table
        if (table) table.isCellDeleted = true
        return
      }
      case 'gridBefore':
      case 'gridAfter':
        this.#readGridGap(name, toInteger(attributes.get('val')) ?? 0)
        return
      case 'fldChar':
        this.#readField(attributes.get('fldCharType'))
        return
      default:
        this.#readMark(name, attributes)
    }
  }

  #readMark(name: string, attributes: XmlAttributes): void {
    const paragraph = this.#paragraph
    if (!paragraph || this.#isRunHidden || this.#inFieldCode) return
    switch (name) {
      case 'tab':
      case 'ptab':
        this.#take(paragraph, '\t')
        break
      case 'cr':
        this.#take(paragraph, '\n')
        break
      case 'br': {
        const isLineBreak = (attributes.get('type') ?? 'textWrapping') === 'textWrapping'
        // A break of page or column parts lines only where words stand before it.
        if (isLineBreak || paragraph.text !== '') this.#take(paragraph, '\n')
        break
      }
      case 'noBreakHyphen':
        this.#take(paragraph, '-')
        break
      case 'textpath': {
        // WordArt, in which some offices set the head of their documents.
        const text = attributes.get('string')?.trim() ?? ''
        this.#taken += text.length
        if (text !== '')
          paragraph.boxes.push({ kind: 'paragraph', text, level: null, label: null, place: paragraph.place })
        break
      }
      case 'sym': {
        const code = Number.parseInt(attributes.get('char') ?? '', 16)
        if (code > 0 && code <= 0x10ffff) {
          this.#take(paragraph, symbolCharacter(String.fromCodePoint(code), attributes.get('font')))
        }
        break
      }
    }
  }

  #readGridGap(name: 'gridBefore' | 'gridAfter', columns: number): void {
    const row = this.#content.table?.row
    if (!row) return
    const bounded = Math.min(Math.max(columns, 0), 1000)
    if (name === 'gridBefore') row.before = bounded
    else row.after = bounded
  }

  #readField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (type === 'end') this.#fields.pop()
  }

  /** A deletion is content, or a mark among properties: of a paragraph's end, or of a whole row. */
  #openDeletion(): void {
    const table = this.#content.table
    if (this.#inRowProperties && table) table.isRowDeleted = true
    else if (this.#propertyDepth > 0) {
      const paragraph = this.#paragraph
      if (paragraph && this.#propertyDepth > 1) paragraph.endIs = 'deleted'
    } else this.#skipped++
  }

  /** Of several ways to say the same, the first that says anything is taken. */
  #openAlternative(): void {
    const last = this.#alternatives.length - 1
    const before = this.#alternatives[last]
    if (before === undefined) return
    if (before === -1) this.#alternatives[last] = this.#taken
    else if (before !== this.#taken) this.#skipped++
  }

  #closeBox(): void {
    this.#paragraph?.boxes.push(...this.#content.closeContainer().blocks)
  }

  #closeNote(): void {
    const text = this.#content.closeContainer().lines.join('\n')
    if (text !== '') this.notes.push(text)
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (paragraph) this.#content.addParagraph(paragraph, this.#rules)
  }
}
