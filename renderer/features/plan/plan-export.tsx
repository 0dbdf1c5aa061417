import { type ReactNode, useState } from 'react'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { ExportedPlan } from '../../../shared/ipc/plan.ts'
import { useCall } from '../../backend/use-call.ts'
import { ExportedFile } from '../../list/exported-file.tsx'
import { GapNotes } from '../../list/gap-notes.tsx'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { ExportMenu } from '../../ui/export-menu.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { UsualPresetField } from '../preset/index.ts'

const choices = [
  { key: 'exportDocx', extension: 'docx', style: null },
  { key: 'exportInline', extension: 'docx', style: 'inline' },
  { key: 'exportTable', extension: 'docx', style: 'table' },
  { key: 'exportXlsx', extension: 'xlsx', style: 'table' },
] as const
type Choice = (typeof choices)[number]

/** Whose presets are chosen here, where the office has any. */
const usualKinds = ['inlinePlan', 'tablePlan'] as const

/** Exporting a plan: its button, and what stands above the page while it runs and when it is done. */
export function usePlanExport(
  planId: PlanId,
  planTitle: string,
): { readonly button: ReactNode; readonly note: ReactNode } {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('plan.export')
  const [written, setWritten] = useState<ExportedPlan | null>(null)
  const save = async ({ key, extension, style }: Choice) => {
    setWritten(null)
    const file = await choose.run({
      title: t('plan.page.exportTitle'),
      name: `${fileName(planTitle)}.${extension}`,
      filters: [{ name: t(`plan.page.${key}`), extensions: [extension] }],
    })
    if (!file) return
    const done = await write.run({ planId, file: file.token, style }, { job: { title: t('plan.page.exportJob') } })
    if (done) setWritten(done)
  }
  const formats = choices.map((choice) => ({
    key: choice.key,
    label: t(`plan.page.${choice.key}`),
    run: () => void save(choice),
  }))
  return {
    button: (
      <>
        {usualKinds.map((kind) => (
          <UsualPresetField key={kind} kind={kind} />
        ))}
        <ExportMenu label={t('plan.page.export')} choices={formats} />
      </>
    ),
    note: (
      <>
        {write.isRunning && <JobProgress progress={write.progress} onCancel={write.cancel} />}
        <ErrorNote error={write.error ?? choose.error} onClose={write.clearError} />
        {written && <ExportedFile token={written.file} onClose={() => setWritten(null)} />}
        {written && <GapNotes gaps={written.gaps} />}
      </>
    ),
  }
}

/** A title without what no file's name may have. */
const fileName = (title: string) => title.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 80)
