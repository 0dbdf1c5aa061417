import { type CSSProperties, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { areaWidths } from '../../../shared/print/page-measures.ts'
import type { PaperSheet } from '../../../shared/print/paper-node.ts'
import { placeHead } from '../../../shared/print/place-head.ts'
import { classes } from '../../ui/classes.ts'
import type { EditSession } from './edit-session.ts'
import { layOutSheet, printedPixels, type SheetGeometry, sheetGap, sheetGeometry } from './lay-out-sheet.ts'
import { type PaperMode, showNodes } from './paper-dom.ts'
import styles from './paper-view.module.css'
import { guardTyping, numberAtCaret } from './typing.ts'

interface SheetViewProps {
  readonly sheet: PaperSheet
  readonly settings: PaperSettings
  /** The number of its first page, and how many there are. */
  readonly first: number
  readonly count: number
  readonly scale: number
  readonly mode: PaperMode
  readonly label: string
  readonly session: EditSession
  /** Places of blocks that were changed by hand. */
  readonly byHand: ReadonlySet<string>
  readonly onPageCount: (count: number) => void
  readonly onNumber: (key: string) => void
}

/** One sheet of a paper on its pages. The text is the browser's while it is typed into; React draws the pages around it. */
export function SheetView(props: SheetViewProps): ReactNode {
  const { sheet, settings, first, count, scale, mode, label, session, byHand, onPageCount, onNumber } = props
  const flow = useRef<HTMLDivElement>(null)
  const report = useRef(onPageCount)
  report.current = onPageCount
  /** In a dialog that is just opening there is nothing to be measured yet. */
  const isUnseen = useRef(false)

  useLayoutEffect(() => {
    const shown = flow.current
    if (shown === null) return
    session.setNodes(shown, sheet.nodes)
    if (session.isTyping(shown)) return
    showNodes(shown, sheet.nodes, mode)
    const geometry = sheetGeometry(sheet.shape, settings)
    placeHead(shown, geometry.areaTop)
    for (const block of shown.querySelectorAll<HTMLElement>('[data-place]')) {
      block.toggleAttribute('data-by-hand', byHand.has(block.dataset.place ?? ''))
    }
    isUnseen.current = shown.offsetHeight === 0
    report.current(layOutSheet(shown, geometry))
  }, [sheet, settings, mode, session, byHand])

  useEffect(() => {
    const shown = flow.current
    if (shown === null) return
    const stopGuarding = mode.isEditable ? guardTyping(shown) : undefined
    const lay = () => {
      if (!session.isComposing()) report.current(layOutSheet(shown, sheetGeometry(sheet.shape, settings)))
    }
    const input = () => {
      session.typed(shown)
      lay()
    }
    const begin = () => session.compose(true)
    const end = () => {
      session.compose(false)
      input()
    }
    const leave = () => void session.flush()
    shown.addEventListener('input', input)
    shown.addEventListener('compositionstart', begin)
    shown.addEventListener('compositionend', end)
    shown.addEventListener('focusout', leave)
    return () => {
      stopGuarding?.()
      shown.removeEventListener('input', input)
      shown.removeEventListener('compositionstart', begin)
      shown.removeEventListener('compositionend', end)
      shown.removeEventListener('focusout', leave)
    }
  }, [mode.isEditable, session, sheet.shape, settings])

  useEffect(() => {
    const shown = flow.current
    if (shown === null) return
    const seen = new ResizeObserver(() => {
      if (!isUnseen.current || shown.offsetHeight === 0) return
      isUnseen.current = false
      const geometry = sheetGeometry(sheet.shape, settings)
      placeHead(shown, geometry.areaTop)
      report.current(layOutSheet(shown, geometry))
    })
    seen.observe(shown)
    return () => seen.disconnect()
  }, [sheet.shape, settings])

  useEffect(() => {
    const shown = flow.current
    return () => {
      if (shown !== null) session.forget(shown)
    }
  }, [session])

  useNumbers(flow, onNumber)
  const geometry = sheetGeometry(sheet.shape, settings)
  const numbers = Array.from({ length: count }, (_, index) => first + index)
  const whole = count * (geometry.height + sheetGap) - sheetGap
  return (
    <div
      className={styles.frame}
      style={{ width: `${geometry.width * scale}mm`, height: `${whole * scale}mm`, flex: 'none' }}
    >
      <div
        className={styles.stack}
        style={{ width: `${geometry.width}mm`, height: `${whole}mm`, transform: `scale(${scale})` }}
      >
        {numbers.map((number) => (
          <Page key={number} sheet={sheet} settings={settings} index={number - first} number={number} />
        ))}
        <div
          ref={flow}
          className={classes('paper', styles.flow)}
          data-sheet={sheet.shape}
          style={flowStyle(sheet.shape, geometry)}
          spellCheck={false}
          {...(mode.isEditable ? asTextField(label) : asDocument(label))}
        />
      </div>
    </div>
  )
}

const asTextField = (label: string) =>
  ({
    contentEditable: true,
    suppressContentEditableWarning: true,
    role: 'textbox',
    'aria-multiline': true,
    'aria-label': label,
    tabIndex: 0,
  }) as const

const asDocument = (label: string) => ({ role: 'document', 'aria-label': label }) as const

/** A number is opened by a click, by Enter where it has the focus, and by Ctrl+Enter from the caret before it. */
function useNumbers(flow: React.RefObject<HTMLElement | null>, onNumber: (key: string) => void): void {
  useEffect(() => {
    const shown = flow.current
    if (shown === null) return
    const open = (event: Event) => {
      if (event instanceof KeyboardEvent && event.key !== 'Enter') return
      const number = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('.opens-list') : null
      const isAtCaret = event instanceof KeyboardEvent && event.ctrlKey
      const key = number?.dataset.key ?? (isAtCaret ? numberAtCaret() : null)
      if (key === null) return
      event.preventDefault()
      onNumber(key)
    }
    shown.addEventListener('click', open)
    shown.addEventListener('keydown', open)
    return () => {
      shown.removeEventListener('click', open)
      shown.removeEventListener('keydown', open)
    }
  }, [flow, onNumber])
}

function flowStyle(
  shape: PaperSheet['shape'],
  { areaTop, areaLeft, areaHeight, height }: SheetGeometry,
): CSSProperties {
  return {
    top: `${areaTop}mm`,
    left: `${areaLeft}mm`,
    width: `${areaWidths[shape]}pt`,
    columnWidth: `${areaWidths[shape]}pt`,
    rowGap: `calc(${height + sheetGap}mm - ${printedPixels(areaHeight)}px)`,
    ...columnsBelow(`${printedPixels(areaHeight)}px`),
  }
}

/** Columns one below the other (CSS Multi-column Layout 2), which React's types do not know yet. */
function columnsBelow(height: string): CSSProperties {
  const properties: Readonly<Record<string, string>> = { columnHeight: height, columnWrap: 'wrap' }
  return properties
}

interface PageProps {
  readonly sheet: PaperSheet
  readonly settings: PaperSettings
  readonly index: number
  readonly number: number
}

interface EmptyPageProps {
  readonly settings: PaperSettings
  readonly number: number
  readonly scale: number
}

/** A page left empty, without a number, so that what follows is the back of a leaf. */
export function EmptyPage({ settings, number, scale }: EmptyPageProps): ReactNode {
  const { width, height } = sheetGeometry('bare', settings)
  return (
    <div className={styles.frame} style={{ width: `${width * scale}mm`, height: `${height * scale}mm`, flex: 'none' }}>
      <div className={styles.page} data-page={number} style={{ top: 0, width: '100%', height: '100%' }} />
    </div>
  )
}

/**
 * A page of white paper with its number where paper has it: odd at the right, even at the left, or centred. The first of a
 * letter has a double rule at its foot and no number.
 */
function Page({ sheet: { shape, hasNumbers, hasCentredNumbers }, settings, index, number }: PageProps): ReactNode {
  const { width, height } = sheetGeometry(shape, settings)
  const outer = number % 2 === 1 ? styles.odd : styles.even
  const side = hasCentredNumbers ? styles.middle : outer
  const isLetterFront = shape === 'letter' && index === 0
  const place = shape === 'wide' ? (settings.turnedNumbers === 'turned' ? styles.turned : styles.foot) : styles.upright
  return (
    <div
      className={styles.page}
      data-page={number}
      style={{ top: `${index * (height + sheetGap)}mm`, width: `${width}mm`, height: `${height}mm` }}
    >
      {isLetterFront && !settings.isHeadPreprinted && <span className={styles.lowerRule} />}
      {hasNumbers && !isLetterFront && (
        <span className={classes('paper-page-number', styles.number, place, side)} aria-hidden>
          {`— ${number} —`}
        </span>
      )}
    </div>
  )
}
