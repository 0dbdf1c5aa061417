import { Modal, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { FormPreview } from '../../../shared/domain/form/types.ts'
import { formKind } from '../../../shared/domain/form/wording.ts'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { Period } from '../../../shared/domain/period/types.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { UsualPresetField } from '../preset/index.ts'
import styles from './export-forms-dialog.module.css'
import { FolderExportButtons, useFolderExport } from './folder-export.tsx'

interface ExportFormsDialogProps {
  readonly period: Pick<Period, 'id' | 'purpose'>
  /** Chosen at first; null for all. */
  readonly unitIds: readonly UnitId[] | null
  readonly onClose: () => void
}

type Choice = 'all' | 'notSent' | 'chosen'

/** 导出填报表 — writes the forms of all units or of some into a folder; shows how far it is, and opens the folder at the end. */
export function ExportFormsDialog({ period, unitIds, onClose }: ExportFormsDialogProps): ReactNode {
  const t = useText()
  const { id: periodId, purpose } = period
  const preview = useBackend('form.preview', { periodId })
  const write = useCall('form.export')
  const files = useFolderExport()
  const [choice, setChoice] = useState<Choice>(unitIds ? 'chosen' : 'all')
  const [chosen, setChosen] = useState<readonly UnitId[]>(unitIds ?? [])
  const forms = preview.data ?? []
  const asked = askedUnits(forms, choice, chosen)
  const run = () =>
    files.run(t('period.forms.folderTitle'), (folder) =>
      write.run({ periodId, folder, unitIds: choice === 'all' ? null : [...asked] }),
    )
  return (
    <Modal
      open
      title={t('period.forms.title')}
      onCancel={onClose}
      footer={
        <FolderExportButtons
          written={files.written}
          isReady={asked.length > 0}
          isRunning={write.isRunning}
          onRun={() => void run()}
          onClose={onClose}
        />
      }
    >
      <div className={styles.form}>
        <p className={styles.hint}>{t('period.forms.hint')}</p>
        <Choices forms={forms} choice={choice} chosen={chosen} onChoice={setChoice} onChosen={setChosen} />
        <UsualPresetField kind={formKind(purpose)} />
        {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
        <ErrorNote error={write.error ?? files.error ?? preview.error} />
        {files.written && <p role="status">{t('period.forms.done', { files: files.written.files })}</p>}
      </div>
    </Modal>
  )
}

function askedUnits(forms: readonly FormPreview[], choice: Choice, chosen: readonly UnitId[]): readonly UnitId[] {
  if (choice === 'chosen') return chosen
  return forms.filter(({ exportedAt }) => choice === 'all' || exportedAt === null).map(({ unitId }) => unitId)
}

interface ChoicesProps {
  readonly forms: readonly FormPreview[]
  readonly choice: Choice
  readonly chosen: readonly UnitId[]
  readonly onChoice: (choice: Choice) => void
  readonly onChosen: (unitIds: readonly UnitId[]) => void
}

function Choices({ forms, choice, chosen, onChoice, onChosen }: ChoicesProps): ReactNode {
  const t = useText()
  const notSent = askedUnits(forms, 'notSent', []).length
  return (
    <>
      <Radio.Group
        className={styles.choices ?? ''}
        value={choice}
        onChange={(event) => onChoice(event.target.value)}
        options={[
          { value: 'all', label: t('period.forms.all', { units: forms.length }) },
          {
            value: 'notSent',
            label: t('period.forms.notSent', { units: notSent }),
            disabled: notSent === 0 || notSent === forms.length,
          },
          { value: 'chosen', label: t('period.forms.chosen') },
        ]}
      />
      {choice === 'chosen' && (
        <Select<UnitId[]>
          mode="multiple"
          aria-label={t('period.forms.units')}
          placeholder={t('period.forms.units')}
          value={[...chosen]}
          showSearch={{ optionFilterProp: 'label' }}
          options={forms.map(({ unitId, unitName, rows }) => ({
            value: unitId,
            label: t('period.forms.rows', { unit: unitName, rows }),
          }))}
          onChange={onChosen}
        />
      )}
    </>
  )
}
