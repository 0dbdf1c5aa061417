import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { BulletinView, HandEdit, InsertableFact } from '../../../shared/domain/bulletin/view.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { BackArrow } from '../../ui/arrow-icons.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './bulletin.module.css'

interface FactsPanelProps {
  readonly bulletin: BulletinView
  readonly flush: () => Promise<void>
  /** The place of the block that last had the caret. */
  readonly caretPlace: () => string | null
  readonly onNumber: (key: string) => void
}

/** Facts that could be put into the text, and what was changed by hand. */
export function FactsPanel({ bulletin, flush, caretPlace, onNumber }: FactsPanelProps): ReactNode {
  const t = useText()
  const insert = useCall('bulletin.insertFact')
  const restore = useCall('bulletin.restore')
  const put = async (fact: InsertableFact) => {
    await flush()
    await insert.run({ bulletinId: bulletin.id, name: fact.name, after: caretPlace() })
  }
  const giveBack = async (place: string) => {
    await flush()
    await restore.run({ bulletinId: bulletin.id, place })
  }
  const hasEdits = bulletin.edits.length + bulletin.editedFields.length > 0
  return (
    <aside className={styles.facts} aria-label={t('bulletin.facts.label')}>
      <h2 className={styles.panelTitle}>{t('bulletin.facts.title')}</h2>
      <p className={styles.hint}>{t('bulletin.facts.hint')}</p>
      <ErrorNote error={insert.error} onClose={insert.clearError} />
      <ul className={styles.factList}>
        {bulletin.facts.map((fact) => (
          <FactRow key={fact.name} fact={fact} onPut={() => void put(fact)} onNumber={onNumber} />
        ))}
      </ul>
      {bulletin.facts.length === 0 && <p className={styles.hint}>{t('bulletin.facts.none')}</p>}
      {hasEdits && (
        <>
          <h2 className={styles.panelTitle}>{t('bulletin.edits.title')}</h2>
          <ErrorNote error={restore.error} onClose={restore.clearError} />
          <ul className={styles.factList}>
            {bulletin.editedFields.map((place) => (
              <EditRow key={place} kind="worded" words={fieldName(place, t)} onRestore={() => void giveBack(place)} />
            ))}
            {bulletin.edits.map((edit) => (
              <EditRow
                key={edit.place}
                kind={edit.kind}
                words={edit.words}
                onRestore={() => void giveBack(edit.place)}
              />
            ))}
          </ul>
        </>
      )}
    </aside>
  )
}

function fieldName(place: string, t: ReturnType<typeof useText>): string {
  if (place === 'field.title') return t('bulletin.fields.title')
  return place === 'field.addressees' ? t('bulletin.fields.addressees') : t('bulletin.fields.copyTo')
}

interface FactRowProps {
  readonly fact: InsertableFact
  readonly onPut: () => void
  readonly onNumber: (key: string) => void
}

function FactRow({ fact, onPut, onNumber }: FactRowProps): ReactNode {
  const t = useText()
  const title = t(`bulletin.facts.names.${fact.name}`)
  let at = 0
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        <strong>{title}</strong>
        <Button
          size="small"
          icon={<PlusOutlined aria-hidden />}
          disabled={fact.isUsed}
          aria-label={t('bulletin.facts.putOne', { fact: title })}
          onClick={onPut}
        >
          {fact.isUsed ? t('bulletin.facts.used') : t('bulletin.facts.put')}
        </Button>
      </div>
      <p className={styles.factWords}>
        {fact.runs.map(({ text, key }) => {
          const from = at
          at += text.length
          if (key === undefined || key.endsWith('.rate')) return <span key={from}>{text}</span>
          return (
            <button key={from} type="button" className={styles.factNumber} onClick={() => onNumber(key)}>
              {text}
            </button>
          )
        })}
      </p>
    </li>
  )
}

interface EditRowProps {
  readonly kind: HandEdit['kind']
  readonly words: string
  readonly onRestore: () => void
}

function EditRow({ kind, words, onRestore }: EditRowProps): ReactNode {
  const t = useText()
  return (
    <li className={styles.fact}>
      <div className={styles.factHead}>
        <strong>{t(`bulletin.edits.kinds.${kind}`)}</strong>
        <Button
          size="small"
          icon={<BackArrow />}
          aria-label={t('bulletin.edits.restoreOne', { words })}
          onClick={onRestore}
        >
          {kind === 'own' ? t('bulletin.edits.remove') : t('bulletin.edits.restore')}
        </Button>
      </div>
      <p className={styles.factWords}>{words}</p>
    </li>
  )
}
