import type { ReactNode } from 'react'
import type { PlanDraftId } from '../../../shared/domain/id.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Stepper } from '../../ui/stepper.tsx'
import { CheckStep } from './check-step.tsx'
import { ChooseStep } from './choose-step.tsx'
import { DoneStep } from './done-step.tsx'
import { type ImportStep, importSteps } from './import-place.ts'
import { UnitsStep } from './units-step.tsx'

/** 方案导入 — four steps from a file to the ledger; it can be left at any step and taken up again. */
export function PlanImportScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const draftId = place.get('draft') as PlanDraftId | null
  const step = draftId === null ? 'choose' : (importSteps.find((one) => one === place.get('step')) ?? 'check')
  const { data, error, isPlaceholderData } = useBackend('planDraft.open', draftId && { draftId })
  const overview = isPlaceholderData || draftId === null ? undefined : data
  const go = (to: ImportStep) => place.set(to === 'choose' ? { draft: null, step: null } : { step: to })
  const open = overview?.doubts.filter(({ isAccepted }) => !isAccepted).length ?? 0
  const tasks = overview?.documents.reduce((sum, document) => sum + (document.isChosen ? document.tasks : 0), 0) ?? 0
  return (
    <Screen
      title={t('planImport.title')}
      summary={overview && t('planImport.check.summary', { file: overview.fileName, tasks, open })}
      toolbar={
        <Stepper
          steps={importSteps.map((id) => ({ id, title: t(`planImport.steps.${id}`) }))}
          current={step}
          canChoose={(id) => id === 'choose' || draftId !== null}
          onChoose={(id) => go(id as ImportStep)}
        />
      }
      notes={step === 'choose' ? undefined : <ErrorNote error={error} onClose={() => go('choose')} />}
      isScrolling={step === 'choose' || step === 'done'}
    >
      {step === 'choose' && <ChooseStep />}
      {overview && step === 'check' && <CheckStep key={draftId} overview={overview} onNext={() => go('units')} />}
      {overview && step === 'units' && (
        <UnitsStep key={draftId} overview={overview} onBack={() => go('check')} onNext={() => go('done')} />
      )}
      {overview && step === 'done' && <DoneStep key={draftId} overview={overview} onBack={() => go('units')} />}
    </Screen>
  )
}
