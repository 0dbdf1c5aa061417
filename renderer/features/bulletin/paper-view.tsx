import { Fragment, type ReactNode, useCallback, useEffect, useInsertionEffect, useMemo, useRef, useState } from 'react'
import type { PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { PaperSheet } from '../../../shared/print/paper-node.ts'
import { paperStyle } from '../../../shared/print/paper-style.ts'
import { useText } from '../../text/use-text.ts'
import { scrollsByKey } from '../../ui/scrolls-by-key.ts'
import { useWidth } from '../../ui/use-width.ts'
import type { EditSession } from './edit-session.ts'
import { type SheetGeometry, sheetGeometry } from './lay-out-sheet.ts'
import styles from './paper-view.module.css'
import { EmptyPage, SheetView } from './sheet-view.tsx'
import { blockOf } from './typing.ts'

interface PaperViewProps {
  readonly sheets: readonly PaperSheet[]
  /** How the paper is set. Unchanged settings must stay the same object: each new one is laid out anew. */
  readonly settings: PaperSettings
  readonly isEditable: boolean
  /** 1 is the size of paper; null fits the width there is. */
  readonly zoom: number | null
  readonly session: EditSession
  readonly byHand: ReadonlySet<string>
  readonly onNumber: (key: string) => void
  /** The place of the block with the caret. */
  readonly onPlace: (place: string) => void
  readonly onPageCount: (count: number) => void
}

const cssPixelsPerMm = 96 / 25.4
/** White at both sides of a page, in CSS pixels. */
const aroundPage = 32
const largestFit = 1.25

/** The pages of a bulletin as they will print, live. Paper stays white in every theme. */
export function PaperView(props: PaperViewProps): ReactNode {
  const { sheets, settings, isEditable, zoom, session, byHand, onNumber, onPlace, onPageCount } = props
  const t = useText()
  usePaperStyle(settings)
  const view = useRef<HTMLDivElement>(null)
  const room = useWidth(view) - aroundPage
  const [counts, setCounts] = useState<readonly number[]>([])
  const mode = useMemo(() => ({ isEditable, numberTitle: t('bulletin.paper.openNumber') }), [isEditable, t])
  const pages = useMemo(() => pagesOf(sheets, counts, settings), [sheets, counts, settings])
  const all = pages.reduce((last, { first, count }) => Math.max(last, first + count - 1), 0)
  useEffect(() => onPageCount(all), [all, onPageCount])

  const setCount = useCallback((index: number, count: number) => {
    setCounts((known) => (known[index] === count ? known : replaced(known, index, count)))
  }, [])

  useEffect(() => {
    const choose = () => {
      const node = getSelection()?.anchorNode
      const place = node && view.current?.contains(node) ? blockOf(node)?.dataset.place : undefined
      if (place !== undefined) onPlace(place)
    }
    document.addEventListener('selectionchange', choose)
    return () => document.removeEventListener('selectionchange', choose)
  }, [onPlace])

  return (
    <div ref={view} className={styles.view} data-pages={all} {...(!isEditable && scrollsByKey)}>
      {pages.map(({ sheet, key, index, first, count, followsEmpty }) => (
        <Fragment key={`${key} ${isEditable}`}>
          {followsEmpty && (
            <EmptyPage
              settings={settings}
              number={first - 1}
              scale={scaleFor(sheetGeometry(sheet.shape, settings), zoom, room)}
            />
          )}
          <SheetView
            sheet={sheet}
            settings={settings}
            first={first}
            count={count}
            scale={scaleFor(sheetGeometry(sheet.shape, settings), zoom, room)}
            mode={mode}
            label={t('bulletin.paper.sheet', { sheet: index + 1 })}
            session={session}
            byHand={byHand}
            onPageCount={(pageCount) => setCount(index, pageCount)}
            onNumber={onNumber}
          />
        </Fragment>
      ))}
    </div>
  )
}

/** A sheet with its pages: known by its place, for another one in the same place only shows other nodes. */
interface PlacedSheet {
  readonly sheet: PaperSheet
  readonly key: string
  readonly index: number
  readonly first: number
  readonly count: number
  /** The page before it is left empty. */
  readonly followsEmpty: boolean
}

/** Each sheet begins on a new page; where both sides are printed, an imprint after turned pages on an even one. */
function pagesOf(
  sheets: readonly PaperSheet[],
  counts: readonly number[],
  { sides }: PaperSettings,
): readonly PlacedSheet[] {
  let next = 1
  return sheets.map((sheet, index) => {
    const followsEmpty = sheet.shape === 'bare' && sides === 'double' && next % 2 === 1
    const first = followsEmpty ? next + 1 : next
    const count = counts[index] ?? 1
    next = first + count
    return { sheet, key: `${sheet.shape} ${index}`, index, first, count, followsEmpty }
  })
}

function replaced(counts: readonly number[], index: number, count: number): readonly number[] {
  const next = [...counts]
  next[index] = count
  return next
}

function scaleFor(geometry: SheetGeometry, zoom: number | null, room: number): number {
  if (zoom !== null) return zoom
  const width = geometry.width * cssPixelsPerMm
  return Math.min(largestFit, Math.max(0.3, room / width))
}

/** The style of paper, the same sheet that goes to the printer. */
function usePaperStyle(settings: PaperSettings): void {
  const style = paperStyle(settings)
  // Before anything is measured.
  useInsertionEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((known) => known !== sheet)
    }
  }, [style])
}
