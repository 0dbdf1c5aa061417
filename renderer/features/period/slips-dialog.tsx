import { Modal } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { addWorkdays } from '../../../shared/domain/deadline/workday.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { IsoDate } from '../../../shared/domain/iso-date.ts'
import type { Period } from '../../../shared/domain/period/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { UsualPresetField } from '../preset/index.ts'
import styles from './export-forms-dialog.module.css'
import { FolderExportButtons, useFolderExport } from './folder-export.tsx'

interface SlipsDialogProps {
  readonly period: Pick<Period, 'id' | 'due'>
  /** Whose; null for all units that have not sent again what they were given back. */
  readonly unitIds: readonly UnitId[] | null
  readonly today: IsoDate
  readonly onClose: () => void
}

/** So many 工作日 a unit has at least to mend its file, unless the office says otherwise. */
const usualWorkdays = 3

/** 导出退回单 — writes what units get back, with the wrong cells marked, into a folder; asks until when it must be sent again. */
export function SlipsDialog({ period, unitIds, today, onClose }: SlipsDialogProps): ReactNode {
  const t = useText()
  const id = useId()
  const write = useCall('taskReturn.exportSlips')
  const files = useFolderExport()
  const soonest = addWorkdays(today, usualWorkdays)
  const [due, setDue] = useState(period.due > soonest ? period.due : soonest)
  const run = () =>
    files.run(t('period.slips.folderTitle'), (folder) =>
      write.run({ periodId: period.id, folder, unitIds: unitIds && [...unitIds], due }),
    )
  return (
    <Modal
      open
      title={t('period.slips.title')}
      onCancel={onClose}
      footer={
        <FolderExportButtons
          written={files.written}
          isReady={due !== ''}
          isRunning={write.isRunning}
          onRun={() => void run()}
          onClose={onClose}
        />
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t(unitIds ? 'period.slips.hintOne' : 'period.slips.hint')}</p>
        <label htmlFor={id}>{t('period.slips.due')}</label>
        <DateField id={id} value={due} onChange={setDue} />
        <UsualPresetField kind="returnSlip" />
        {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
        <ErrorNote error={write.error ?? files.error} />
        {files.written && <p role="status">{t('period.slips.done', { files: files.written.files })}</p>}
      </div>
    </Modal>
  )
}
