import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeightRule,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableAnchorType,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  pageHeight,
  pageSetup,
  pageWidth,
  smallCharacterPitch,
  textWidth,
} from '../../shared/domain/document/page-setup.ts'
import type { PaperSettings } from '../../shared/domain/document/paper-settings.ts'
import { belowLetterNumber, letterEdges, letterFooter, letterHeader, lowHeader } from './write-letter.ts'
import type { WordSection } from './write-sections.ts'

/** What the package says of the document. */
export interface DocumentProperties {
  readonly title: string
  readonly creator: string
}

/** The text of the paragraph that stands for a section's content until it is filled in. */
export function sectionMarker(index: number): string {
  return `@@section-${index}@@`
}

/**
 * Lets docx make the parts of the package: sections with page set-up, page numbers, settings, relationships, properties. Each
 * section holds one paragraph with its marker.
 *
 * @returns the parts by their names, in the order of the package
 */
export function makeParts(
  sections: readonly WordSection[],
  settings: PaperSettings,
  properties: DocumentProperties,
): ReadonlyMap<string, string> {
  const template = new Document({
    title: properties.title,
    creator: properties.creator,
    lastModifiedBy: properties.creator,
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    compatibility: {
      version: 15,
      spaceForUnderline: true,
      balanceSingleByteDoubleByteWidth: true,
      doNotLeaveBackslashAlone: true,
      underlineTrailingSpaces: true,
      doNotExpandShiftReturn: true,
      useFELayout: true,
    },
    sections: sections.map((section, index) => sectionOptions(section, index, settings)),
  })
  // What docx has public is a zip made in JavaScript, a third of the time, to be unzipped here at once (docs/decisions.md).
  // biome-ignore lint/complexity/useLiteralKeys: only so is a private member read.
  const parts: ReadonlyMap<string, unknown> = Packer['compiler'].compile(template, '', [])
  return new Map([...parts].map(([name, content]) => [name, textOf(name, content)]))
}

function textOf(name: string, content: unknown): string {
  if (typeof content === 'string') return content
  if (content instanceof Uint8Array) return Buffer.from(content).toString()
  throw new Error(`docx: ${name} is no text`)
}

function sectionOptions(section: WordSection, index: number, settings: PaperSettings): ISectionOptions {
  const { letter } = section
  const isLandscape = section.orientation === 'landscape'
  const isTurned = isLandscape && settings.turnedNumbers === 'turned'
  const below = letter === undefined ? 0 : belowLetterNumber
  const odd: PageNumberPlace = { page: 'odd', isCentred: section.hasCentredNumbers, below }
  const even: PageNumberPlace = { page: 'even', isCentred: section.hasCentredNumbers, below }
  const { linePitch } = pageSetup(settings.profile)
  return {
    properties: {
      type: section.isBare && settings.sides === 'double' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
      page: {
        // docx swaps the sides of a landscape page itself.
        size: {
          width: pageWidth,
          height: pageHeight,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: isLandscape
          ? landscapeMargin
          : { ...portraitMargin(settings), ...(letter !== undefined && letterEdges) },
        ...(section.startsAnew && { pageNumbers: { start: 1 } }),
      },
      // LibreOffice would move a turned page's text down to the middle of 14 whole lines, and fewer rows would fit.
      grid: isLandscape ? { linePitch } : { type: 'lines', linePitch },
      ...(letter !== undefined && { titlePage: true }),
    },
    headers:
      isTurned && section.hasNumbers
        ? { default: turnedPageNumber(odd), even: turnedPageNumber(even) }
        : letter === undefined
          ? { default: emptyHeader(), even: emptyHeader() }
          : { default: lowHeader(), even: lowHeader(), first: letterHeader(index) },
    footers: {
      ...(isTurned || !section.hasNumbers
        ? { default: emptyFooter(), even: emptyFooter() }
        : { default: pageNumberFooter(odd), even: pageNumberFooter(even) }),
      ...(letter !== undefined && { first: letterFooter(settings) }),
    },
    children: [new Paragraph(sectionMarker(index))],
  }
}

function portraitMargin(settings: PaperSettings) {
  const { marginTop, marginBottom, marginInner, marginOuter } = pageSetup(settings.profile)
  // footer 1431: the dash of the page number stands 7 mm below the type area.
  return {
    top: marginTop,
    bottom: marginBottom,
    left: marginInner,
    right: marginOuter,
    header: 851,
    footer: 1431,
    gutter: 0,
  }
}

/** 28/26 mm at top and foot, 36 mm at both ends: equal ends, so that mirrored margins do no harm. */
const landscapeMargin = {
  top: 1588,
  bottom: 1474,
  left: 2041,
  right: 2041,
  header: 851,
  // The dash of a number at the foot stands 7 mm below the type area, as on upright pages. A footer that reaches above the
  // margin, empty or not, takes that height from the type area.
  footer: 921,
  gutter: 0,
}

interface PageNumberPlace {
  readonly page: 'odd' | 'even'
  readonly isCentred: boolean
  /** Room below the number, in twips. */
  readonly below: number
}

/** — 1 — one character in from the outer edge: right on odd pages, left on even ones (GB/T 9704—2012 7.5); or centred. */
function pageNumberParagraph(place: PageNumberPlace): Paragraph {
  return new Paragraph({
    style: 'PageNumber',
    ...alignmentAt(place),
    ...(place.below > 0 && { spacing: { after: place.below, line: 280, lineRule: LineRuleType.EXACT } }),
    children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
  })
}

function alignmentAt({ page, isCentred }: PageNumberPlace) {
  if (isCentred) return { alignment: AlignmentType.CENTER }
  if (page === 'odd') return { alignment: AlignmentType.RIGHT, indent: { right: smallCharacterPitch } }
  return { alignment: AlignmentType.LEFT, indent: { left: smallCharacterPitch } }
}

const pageNumberFooter = (place: PageNumberPlace) => new Footer({ children: [pageNumberParagraph(place)] })
const emptyFooter = () => new Footer({ children: [new Paragraph({ style: 'PageNumber' })] })
const emptyHeader = () => new Header({ children: [new Paragraph({ style: 'PageNumber' })] })

/**
 * On a turned page the number keeps the place it has on upright ones: in the left margin, turned with the page, near the
 * lower end on odd pages and the upper end on even ones. A floating table of one cell in the header is what Word, WPS
 * and LibreOffice all turn.
 */
function turnedPageNumber(place: PageNumberPlace): Header {
  const noMargins = { top: 0, bottom: 0, left: 0, right: 0 }
  const cell = new TableCell({
    children: [pageNumberParagraph(place)],
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    verticalAlign: VerticalAlignTable.CENTER,
    margins: noMargins,
    borders: TableBorders.NONE,
  })
  return new Header({
    children: [
      new Table({
        rows: [new TableRow({ children: [cell], height: { value: textWidth, rule: HeightRule.EXACT } })],
        columnWidths: [400],
        width: { size: 400, type: WidthType.DXA },
        layout: TableLayoutType.FIXED,
        margins: noMargins,
        borders: TableBorders.NONE,
        float: {
          horizontalAnchor: TableAnchorType.PAGE,
          verticalAnchor: TableAnchorType.PAGE,
          absoluteHorizontalPosition: 1387,
          absoluteVerticalPosition: place.page === 'odd' ? 1588 : 1474,
        },
      }),
      new Paragraph({ style: 'PageNumber' }),
    ],
  })
}
