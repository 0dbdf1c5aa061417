import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import type { BulletinView } from '../../../shared/domain/bulletin/view.ts'
import type { BulletinId } from '../../../shared/domain/id.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isNumber, useStored } from '../../ui/use-stored.ts'
import styles from './bulletin.module.css'
import { BulletinActions } from './bulletin-actions.tsx'
import { FactsPanel } from './facts-panel.tsx'
import { NumberPane } from './number-pane.tsx'
import { PaperView } from './paper-view.tsx'
import { SectionPanel } from './section-panel.tsx'
import { useEditSession } from './use-edit-session.ts'
import { ZoomButtons } from './zoom-buttons.tsx'

interface BulletinEditorProps {
  readonly bulletinId: BulletinId
  /** Chooses another bulletin of the period. */
  readonly choice: ReactNode
  readonly notes: ReactNode
}

/** A bulletin on its pages, its sections at the left, what could be put in at the right. */
export function BulletinEditor({ bulletinId, choice, notes }: BulletinEditorProps): ReactNode {
  const t = useText()
  const { data, error, refetch } = useBackend('bulletin.open', { bulletinId })
  if (data === undefined || data.id !== bulletinId) {
    return (
      <Screen title={t('bulletin.title')} notes={<ErrorNote error={error} onRetry={() => void refetch()} />}>
        {null}
      </Screen>
    )
  }
  return <OpenBulletin bulletin={data} choice={choice} notes={notes} />
}

interface OpenBulletinProps extends Omit<BulletinEditorProps, 'bulletinId'> {
  readonly bulletin: BulletinView
}

function OpenBulletin({ bulletin, choice, notes }: OpenBulletinProps): ReactNode {
  const t = useText()
  const place = usePlace()
  const [pageCount, setPageCount] = useState(1)
  // 0 fits the width there is.
  const [zoom, setZoom] = useStored('bulletin-zoom', 0, isNumber)
  const { session, error, clearError, savedAt } = useEditSession(bulletin.id)
  const caretPlace = useRef<string | null>(null)
  const isDraft = bulletin.state === 'draft'
  const byHand = useMemo(() => new Set(handPlaces(bulletin)), [bulletin])
  const number = place.get('number')
  const openNumber = useCallback((key: string) => place.set({ number: key }), [place])
  const keepPlace = useCallback((at: string) => {
    caretPlace.current = at
  }, [])
  return (
    <Screen
      title={t('bulletin.title')}
      summary={summaryOf(bulletin, t)}
      actions={<BulletinActions bulletin={bulletin} flush={() => session.flush()} />}
      toolbar={
        <>
          {choice}
          <ZoomButtons zoom={zoom === 0 ? null : zoom} onZoom={(next) => setZoom(next ?? 0)} />
        </>
      }
      notes={
        <>
          {notes}
          <ErrorNote error={error} onClose={clearError} />
        </>
      }
      status={
        <>
          <span>{t('bulletin.pages', { pages: pageCount })}</span>
          {isDraft && <span>{t('bulletin.editHint')}</span>}
          {savedAt !== null && <span>{t('app.screen.saved', { time: savedAt })}</span>}
        </>
      }
      detail={
        number !== null && (
          <NumberPane
            key={number}
            bulletinId={bulletin.id}
            numberKey={number}
            onClose={() => place.set({ number: null })}
          />
        )
      }
    >
      <div className={styles.editor}>
        {isDraft && <SectionPanel bulletin={bulletin} flush={() => session.flush()} />}
        <PaperView
          sheets={bulletin.sheets}
          settings={bulletin.paperSettings}
          isEditable={isDraft}
          zoom={zoom === 0 ? null : zoom}
          session={session}
          byHand={byHand}
          onNumber={openNumber}
          onPlace={keepPlace}
          onPageCount={setPageCount}
        />
        {isDraft && number === null && (
          <FactsPanel
            bulletin={bulletin}
            flush={() => session.flush()}
            caretPlace={() => caretPlace.current}
            onNumber={openNumber}
          />
        )}
      </div>
    </Screen>
  )
}

function handPlaces(bulletin: BulletinView): readonly string[] {
  return [...bulletin.edits.map((edit) => edit.place), ...bulletin.editedFields]
}

function summaryOf(bulletin: BulletinView, t: ReturnType<typeof useText>): string {
  const { title, documentNumber, issueDate } = bulletin
  if (documentNumber !== null && issueDate !== null && bulletin.state === 'issued') {
    return t('bulletin.issued', { title, number: documentNumber, date: issueDate })
  }
  return t('bulletin.draft', { title })
}
