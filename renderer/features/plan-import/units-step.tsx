import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { PlanEdit, UnitDecision } from '../../../shared/domain/plan-draft/types.ts'
import { type NameToSettle, proposedDecision } from '../../../shared/domain/plan-draft/unit-names.ts'
import type { DraftOverview } from '../../../shared/domain/plan-draft/view-draft.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { EditButtons } from './edit-buttons.tsx'
import { isTypedInto } from './is-typed-into.ts'
import { NameRow } from './name-row.tsx'
import styles from './units-step.module.css'
import { useDraftEditing } from './use-draft.ts'
import { useDraftKeys } from './use-draft-keys.ts'

interface UnitsStepProps {
  readonly overview: DraftOverview
  readonly onBack: () => void
  readonly onNext: () => void
}

/** ③ 单位 — names that the ledger does not know, settled one after the other by keyboard. */
export function UnitsStep({ overview, onBack, onNext }: UnitsStepProps): ReactNode {
  const t = useText()
  const { data, error, refetch } = useBackend('planDraft.units', { draftId: overview.id })
  const editing = useDraftEditing(overview.id)
  const [active, setActive] = useState<string | null>(null)
  const [focus, setFocus] = useState(0)
  const list = useRef<HTMLUListElement>(null)
  useDraftKeys(editing)
  useEffect(() => {
    if (focus > 0) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus()
  }, [focus])

  const names = data?.names ?? []
  const current = names.find(({ name }) => name === active) ?? names[0]
  const edit = (one: PlanEdit) => void editing.edit(one)
  const decide = (decision: UnitDecision) => edit({ kind: 'units', decisions: [decision] })
  const move = (by: number) => {
    const at = current ? names.indexOf(current) : 0
    const next = names[Math.min(names.length - 1, Math.max(0, at + by))]
    if (!next) return
    setActive(next.name)
    setFocus((count) => count + 1)
  }
  const press = (event: KeyboardEvent) => {
    if (!current || isTypedInto(event.target) || event.ctrlKey || event.altKey) return
    const target = event.target instanceof HTMLElement ? event.target : null
    const isRow = target?.getAttribute('aria-current') === 'true'
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const done = keyAction(key, current, isRow, { decide, move, edit })
    if (done) event.preventDefault()
  }
  const open = names.filter((one) => one.decision === null && !one.isDoubtful)
  const decided = names.filter(({ decision }) => decision !== null).length
  const doubtful = names.filter((one) => one.decision === null && one.isDoubtful).length
  return (
    <div className={styles.step}>
      <div className={styles.bar}>
        <span className={styles.summary}>
          {t('planImport.units.summary', { names: names.length, decided, doubtful })}
        </span>
        <Button
          size="small"
          disabled={open.length === 0}
          title={t('planImport.units.takeAllHint', { count: open.length })}
          onClick={() => edit({ kind: 'units', decisions: open.map(proposedDecision) })}
        >
          {t('planImport.units.takeAll')}
        </Button>
        <EditButtons overview={overview} editing={editing} />
        <Button onClick={onBack}>{t('planImport.check.back')}</Button>
        <Button type="primary" onClick={onNext}>
          {t('planImport.units.next')}
        </Button>
      </div>
      <p className={styles.hint}>{t('planImport.units.hint')}</p>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <ErrorNote error={editing.error} onClose={editing.clearError} />
      {data && names.length === 0 && <EmptyState title={t('planImport.units.none')} />}
      <ul className={styles.names} ref={list} aria-label={t('planImport.units.label')} onKeyDown={press}>
        {names.map((name) => (
          <NameRow
            key={name.name}
            name={name}
            units={data?.units ?? []}
            newNames={names.filter(({ isGroup }) => !isGroup).map((other) => other.name)}
            isActive={name === current}
            onChoose={setActive}
            onDecide={decide}
            onOpen={() => edit({ kind: 'unitOpen', name: name.name })}
          />
        ))}
      </ul>
      <p className={styles.note}>
        {t('planImport.units.undecided')}
        {data !== undefined && data.leaders.length > 0 && (
          <> {t('planImport.units.leaders', { names: data.leaders.join('、') })}</>
        )}
      </p>
    </div>
  )
}

interface NameActions {
  readonly decide: (decision: UnitDecision) => void
  readonly move: (by: number) => void
  readonly edit: (edit: PlanEdit) => void
}

/** What a key does to the name it is pressed on; false where it means nothing. */
function keyAction(key: string, name: NameToSettle, isRow: boolean, { decide, move, edit }: NameActions): boolean {
  const { proposals, guessedKind, guessedMembers } = name
  const [best] = proposals
  switch (key) {
    case 'ArrowDown':
      move(1)
      return true
    case 'ArrowUp':
      move(-1)
      return true
    case 'Enter':
      if (!isRow) return false
      if (name.decision === null) decide(proposedDecision(name))
      move(1)
      return true
    case 's':
      if (!best) return false
      decide({ kind: 'same', name: name.name, as: best.name })
      return true
    case 'n':
      decide({ kind: 'new', name: name.name, unitKind: guessedKind })
      return true
    case 'g':
      decide({ kind: 'group', name: name.name, members: guessedMembers })
      return true
    case 'Backspace':
      edit({ kind: 'unitOpen', name: name.name })
      return true
    default:
      return false
  }
}
