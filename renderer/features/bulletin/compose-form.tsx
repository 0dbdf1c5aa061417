import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type BulletinKind, bulletinKindOf, bulletinKinds, paperKindOf } from '../../../shared/domain/bulletin/types.ts'
import type { PaperPresetId, PeriodId } from '../../../shared/domain/id.ts'
import type { PresetSummary } from '../../../shared/domain/paper/summary.ts'
import { useScope } from '../../app/scope.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import styles from './bulletin.module.css'

/** What is to be drafted, in the words of which preset; null for the program's own. */
export interface ComposeChoice {
  readonly kind: BulletinKind
  readonly presetId: PaperPresetId | null
}

interface ComposeFormProps {
  readonly periodId: PeriodId
  /** Kinds of which a draft is being worked on: there is one of each. */
  readonly drafted: readonly BulletinKind[]
  readonly label: string
  readonly isPrimary?: boolean
  readonly isRunning: boolean
  readonly onCompose: (choice: ComposeChoice) => void
}

/** Which bulletin, in which words: at first the one that closes a period of this cadence. */
export function ComposeForm({
  periodId,
  drafted,
  label,
  isPrimary = false,
  isRunning,
  onCompose,
}: ComposeFormProps): ReactNode {
  const t = useText()
  const { data: presets } = useBackend('preset.list', {})
  const { planId } = useScope()
  const { data: periods } = useBackend('period.listByPlan', planId && { planId })
  const period = periods?.find((known) => known.id === periodId)
  const [chosen, setChosen] = useState<string | null>(null)
  const choices = (presets ?? []).flatMap(choiceOf).filter(({ kind }) => !drafted.includes(kind))
  const usual =
    period && choices.find(({ kind, presetId }) => kind === bulletinKindOf[period.cadence] && presetId === null)
  const choice = choices.find(({ value }) => value === chosen) ?? usual
  return (
    <span className={styles.compose}>
      <Select
        className={styles.kind ?? ''}
        aria-label={t('bulletin.preset')}
        placeholder={t('bulletin.preset')}
        value={choice?.value ?? null}
        onChange={setChosen}
        popupMatchSelectWidth={false}
        options={choices.map(({ value, name }) => ({ value, label: name }))}
      />
      <Button
        {...(isPrimary && { type: 'primary' })}
        loading={isRunning}
        disabled={choice === undefined}
        onClick={() => choice && onCompose({ kind: choice.kind, presetId: choice.presetId })}
      >
        {label}
      </Button>
    </span>
  )
}

function choiceOf({ id, kind: paperKind, name }: PresetSummary) {
  const kind = bulletinKinds.find((known) => paperKindOf[known] === paperKind)
  return kind === undefined ? [] : [{ value: id ?? kind, name, kind, presetId: id }]
}
