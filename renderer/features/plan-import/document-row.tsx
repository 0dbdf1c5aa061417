import { Checkbox } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { parseDay, parseYears } from '../../../shared/domain/plan/facts-input.ts'
import type { PlanEdit, PlanFacts } from '../../../shared/domain/plan-draft/types.ts'
import type { DraftDocumentSummary } from '../../../shared/domain/plan-draft/view-draft.ts'
import { places } from '../../app/places.ts'
import { useText } from '../../text/use-text.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './document-row.module.css'

interface DocumentRowProps {
  readonly document: DraftDocumentSummary
  /** There are others in the file: each can be taken or left. */
  readonly isOneOfSeveral: boolean
  readonly chosen: readonly number[]
  readonly onEdit: (edit: PlanEdit) => Promise<boolean>
}

/** The head of a document of the file: whether it is taken, what it is called, how much is in it. */
export function DocumentRow({ document, isOneOfSeveral, chosen, onEdit }: DocumentRowProps): ReactNode {
  const t = useText()
  const { part, facts, isChosen, tasks, indicators, members, planId } = document
  const save = (change: Partial<PlanFacts>) => onEdit({ kind: 'facts', part, facts: { ...facts, ...change } })
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim())
  const take = () =>
    void onEdit({
      kind: 'documents',
      parts: isChosen ? chosen.filter((other) => other !== part) : [...chosen, part].sort((a, b) => a - b),
    })
  return (
    <div className={styles.document}>
      <div className={styles.title}>
        <InlineEdit
          label={t('planImport.document.title')}
          value={facts.title}
          isReadOnly={!isChosen}
          onSave={async (title) => title.trim() !== '' && save({ title: title.trim() })}
        />
      </div>
      <div className={styles.line}>
        {isOneOfSeveral && planId === null && (
          <Checkbox checked={isChosen} onChange={take}>
            {t('planImport.document.take')}
          </Checkbox>
        )}
        {planId !== null && <Link to={`${places.plan}?open=${planId}`}>{t('planImport.document.taken')}</Link>}
        <span className={styles.counts}>{t('planImport.document.counts', { tasks, indicators, members })}</span>
      </div>
      {isChosen && (
        <dl className={styles.facts}>
          <dt>{t('planImport.document.number')}</dt>
          <dd>
            <InlineEdit
              label={t('planImport.document.number')}
              value={facts.documentNumber ?? ''}
              onSave={(words) => save({ documentNumber: orNull(words) })}
            />
          </dd>
          <dt>{t('planImport.document.issuer')}</dt>
          <dd>
            <InlineEdit
              label={t('planImport.document.issuer')}
              value={facts.issuer ?? ''}
              onSave={(words) => save({ issuer: orNull(words) })}
            />
          </dd>
          <dt>{t('planImport.document.date')}</dt>
          <dd>
            <InlineEdit
              label={t('planImport.document.date')}
              value={facts.issueDate ?? ''}
              onSave={async (words) => {
                const issueDate = parseDay(words)
                return issueDate !== undefined && save({ issueDate })
              }}
            />
          </dd>
          <dt title={t('planImport.document.yearsHint')}>{t('planImport.document.years')}</dt>
          <dd>
            <InlineEdit
              label={t('planImport.document.years')}
              value={facts.years.join('、')}
              onSave={async (words) => {
                const years = parseYears(words)
                return years !== undefined && save({ years })
              }}
            />
          </dd>
        </dl>
      )}
    </div>
  )
}
