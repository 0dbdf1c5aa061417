import { Button, Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import type { Period } from '../../../shared/domain/period/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './export-forms-dialog.module.css'

interface SlipsDialogProps {
  readonly period: Pick<Period, 'id' | 'due'>
  /** Whose; null for all units that have not sent again what they were given back. */
  readonly unitIds: readonly UnitId[] | null
  readonly today: IsoDate
  readonly onClose: () => void
}

/** 导出退回单 — writes what units get back, with the wrong cells marked, into a folder; asks until when it must be sent again. */
export function SlipsDialog({ period, unitIds, today, onClose }: SlipsDialogProps): ReactNode {
  const t = useText()
  const id = useId()
  const chooseFolder = useCall('shell.chooseFolder')
  const write = useCall('taskReturn.exportSlips')
  const open = useCall('shell.open')
  const [due, setDue] = useState(period.due > today ? period.due : today)
  const [written, setWritten] = useState<{ readonly files: number; readonly open: () => void } | null>(null)
  const run = async () => {
    const folder = await chooseFolder.run({ title: t('period.slips.folderTitle') })
    if (!folder) return
    const done = await write.run({
      periodId: period.id,
      folder: folder.token,
      unitIds: unitIds && [...unitIds],
      due,
    })
    if (done) setWritten({ files: done.files, open: () => void open.run({ token: done.folder }) })
  }
  return (
    <Modal
      open
      title={t('period.slips.title')}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('period.forms.close')}</Button>
          {written ? (
            <Button type="primary" autoFocus onClick={written.open}>
              {t('period.forms.openFolder')}
            </Button>
          ) : (
            <Button type="primary" disabled={due === ''} loading={write.isRunning} onClick={() => void run()}>
              {t('period.forms.choose')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t(unitIds ? 'period.slips.hintOne' : 'period.slips.hint')}</p>
        <label htmlFor={id}>{t('period.slips.due')}</label>
        <DateField id={id} value={due} onChange={setDue} />
        {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
        <ErrorNote error={write.error ?? chooseFolder.error ?? open.error} />
        {written && <p role="status">{t('period.slips.done', { files: written.files })}</p>}
      </div>
    </Modal>
  )
}
