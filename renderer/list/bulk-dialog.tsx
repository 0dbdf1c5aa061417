import { Button, Modal } from 'antd'
import type { ReactNode } from 'react'
import type { CallError } from '../../shared/ipc/message.ts'
import { useText } from '../text/use-text.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { PreviewDiff } from '../ui/preview-diff.tsx'
import styles from './bulk-dialog.module.css'

/** One of the records selected, before and after a change. */
export interface BulkLine {
  readonly id: string
  readonly name: string
  readonly before: string
  readonly after: string
}

interface BulkDialogProps {
  readonly title: string
  /** All that are selected; null while it is not said yet what is to be changed. Those that stay the same are counted. */
  readonly lines: readonly BulkLine[] | null
  /** What the button that does it says. */
  readonly action: (changed: number) => string
  readonly isRunning: boolean
  readonly error: CallError | null
  readonly onApply: (changed: readonly BulkLine[]) => void
  readonly onClose: () => void
  /** Asks what is to be changed. */
  readonly children?: ReactNode
}

/** A change of many records: shown before and after, record by record, then done. */
export function BulkDialog(props: BulkDialogProps): ReactNode {
  const { title, lines, action, isRunning, error, onApply, onClose, children } = props
  const t = useText()
  const changed = lines?.filter(({ before, after }) => before !== after) ?? []
  return (
    <Modal
      open
      width="min(52rem, 92vw)"
      title={title}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('app.bulk.cancel')}</Button>
          <Button type="primary" disabled={changed.length === 0} loading={isRunning} onClick={() => onApply(changed)}>
            {action(changed.length)}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {children}
        <ErrorNote error={error} />
        {lines && (
          <p role="status">
            {t('app.bulk.previewing', { changed: changed.length, unchanged: lines.length - changed.length })}
          </p>
        )}
        {changed.length > 0 && <Preview lines={changed} />}
      </div>
    </Modal>
  )
}

function Preview({ lines }: { readonly lines: readonly BulkLine[] }): ReactNode {
  const t = useText()
  return (
    <section className={styles.preview} aria-label={t('app.bulk.preview')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th>{t('app.bulk.name')}</th>
            <th>{t('app.diff.old')}</th>
            <th>{t('app.diff.new')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, before, after }) => (
            <tr key={id}>
              <td>{name}</td>
              <td colSpan={2}>
                <PreviewDiff before={before} after={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
