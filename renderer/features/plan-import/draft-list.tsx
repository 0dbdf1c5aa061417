import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { DraftSummary } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './draft-list.module.css'
import { importPlace } from './import-place.ts'

/** 草稿 — imports that were begun and wait to be finished. */
export function DraftList({ drafts }: { readonly drafts: readonly DraftSummary[] }): ReactNode {
  const t = useText()
  const moment = useMoment()
  const navigate = useNavigate()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const discard = useCall('planDraft.discard')
  const askToDiscard = async ({ id }: DraftSummary) => {
    const isSure = await modal.confirm({
      title: t('planImport.draft.discardAsk'),
      okText: t('planImport.draft.discardYes'),
      cancelText: t('planImport.draft.cancel'),
    })
    if (isSure && (await discard.run({ draftId: id })) !== undefined)
      await client.invalidateQueries({ queryKey: ['planDraft.list'] })
  }
  return (
    <>
      <ErrorNote error={discard.error} onClose={discard.clearError} />
      <table className={styles.drafts}>
        <thead>
          <tr>
            <th scope="col">{t('planImport.draft.file')}</th>
            <th scope="col" className={styles.number}>
              {t('planImport.draft.tasks')}
            </th>
            <th scope="col" className={styles.number}>
              {t('planImport.draft.open')}
            </th>
            <th scope="col">{t('planImport.draft.changed')}</th>
            <th scope="col" aria-label={t('planImport.item.more')} />
          </tr>
        </thead>
        <tbody>
          {drafts.map((draft) => (
            <tr key={draft.id}>
              <td>
                <div className={styles.file}>{draft.fileName}</div>
                <div className={styles.title}>{draft.titles.join('、')}</div>
              </td>
              <td className={styles.number}>{draft.tasks}</td>
              <td className={styles.number}>{draft.openWarnings}</td>
              <td>{moment(draft.changedAt)}</td>
              <td className={styles.actions}>
                <Button
                  size="small"
                  aria-label={t('planImport.draft.resumeNamed', { name: draft.fileName })}
                  onClick={() => navigate(importPlace(draft.id))}
                >
                  {t('planImport.draft.resume')}
                </Button>
                <Button
                  size="small"
                  type="text"
                  aria-label={t('planImport.draft.discardNamed', { name: draft.fileName })}
                  onClick={() => void askToDiscard(draft)}
                >
                  {t('planImport.draft.discard')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
