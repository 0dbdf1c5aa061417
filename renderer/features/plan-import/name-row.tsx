import { CheckOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import type { ReactNode } from 'react'
import type { UnitDecision } from '../../../shared/domain/plan-draft/types.ts'
import { type NameToSettle, proposedDecision } from '../../../shared/domain/plan-draft/unit-names.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './units-step.module.css'

interface NameRowProps {
  readonly name: NameToSettle
  /** Units of the ledger, and new names of the plan, to choose from. */
  readonly units: readonly string[]
  readonly newNames: readonly string[]
  readonly isActive: boolean
  readonly onChoose: (name: string) => void
  readonly onDecide: (decision: UnitDecision) => void
  readonly onOpen: () => void
}

/** One name: what it may be and why, and what was decided; the chosen one shows all that can be decided. */
export function NameRow(props: NameRowProps): ReactNode {
  const { name, isActive, onChoose } = props
  const t = useText()
  const { tasks, firstNumber, firstText, decision, isDoubtful } = name
  const state = decision ? 'decided' : isDoubtful ? 'doubtful' : 'proposed'
  return (
    <li className={classes(styles.name, isActive && styles.active)}>
      <button
        type="button"
        className={styles.head}
        aria-current={isActive}
        tabIndex={isActive ? 0 : -1}
        onFocus={() => onChoose(name.name)}
        onClick={() => onChoose(name.name)}
      >
        <span className={classes(styles.state, styles[state])}>
          {decision && <CheckOutlined aria-hidden />} {t(`planImport.units.${state}`)}
        </span>
        <span className={styles.words}>{name.name}</span>
        <DecisionWords decision={decision ?? proposedDecision(name)} isGroupOpen={name.isGroup && isDoubtful} />
      </button>
      {isActive && (
        <div className={styles.choices}>
          <p className={styles.used}>{t('planImport.units.used', { tasks, number: firstNumber, text: firstText })}</p>
          <Reasons name={name} />
          <Choices {...props} />
        </div>
      )}
    </li>
  )
}

interface DecisionWordsProps {
  readonly decision: UnitDecision
  /** Neither its name nor anybody says who is in the group. */
  readonly isGroupOpen: boolean
}

function DecisionWords({ decision, isGroupOpen }: DecisionWordsProps): ReactNode {
  const t = useText()
  switch (decision.kind) {
    case 'same':
      return <span>{t('planImport.units.sameAs', { unit: decision.as })}</span>
    case 'new':
      return <span>{t('planImport.units.newOf', { kind: t(`planImport.kinds.${decision.unitKind}`) })}</span>
    case 'group': {
      const count = decision.members.length
      if (count > 0) return <span>{t('planImport.units.groupOf', { count })}</span>
      return <span>{t(isGroupOpen ? 'planImport.units.groupOpen' : 'planImport.units.groupByName')}</span>
    }
  }
}

function Reasons({ name: { proposals } }: Pick<NameRowProps, 'name'>): ReactNode {
  const t = useText()
  const sentences = useSentences()
  if (proposals.length === 0) return null
  return (
    <ul className={styles.reasons}>
      {proposals.map(({ name: unit, isKnown, reasons }) => (
        <li key={unit}>
          {t('planImport.units.why', {
            unit,
            reasons: reasons.map((reason) => sentences.ofCode('unitMatchReasons', reason)).join('；'),
          })}
          {!isKnown && t('planImport.units.inPlan')}
        </li>
      ))}
    </ul>
  )
}

function Choices({ name, units, newNames, onDecide, onOpen }: NameRowProps): ReactNode {
  const t = useText()
  const { decision, proposals, guessedKind, guessedMembers } = name
  const others = [...new Set([...proposals.map((one) => one.name), ...units, ...newNames])]
  const unitOptions = others.filter((other) => other !== name.name).map((value) => ({ value, label: value }))
  const kindOptions = unitKinds.map((value) => ({ value, label: t(`planImport.kinds.${value}`) }))
  const sameAs = decision?.kind === 'same' ? decision.as : proposals[0]?.name
  return (
    <div className={styles.controls}>
      <span className={styles.control}>
        <Button
          size="small"
          type={decision?.kind === 'same' ? 'primary' : 'default'}
          disabled={sameAs === undefined}
          onClick={() => sameAs !== undefined && onDecide({ kind: 'same', name: name.name, as: sameAs })}
        >
          {t('planImport.units.same')}
        </Button>
        <Select
          size="small"
          className={styles.unit ?? ''}
          aria-label={t('planImport.units.sameWith')}
          placeholder={t('planImport.units.sameWith')}
          showSearch
          value={sameAs ?? null}
          options={unitOptions}
          onChange={(as: string | null) => as !== null && onDecide({ kind: 'same', name: name.name, as })}
        />
      </span>
      <span className={styles.control}>
        <Button
          size="small"
          type={decision?.kind === 'new' ? 'primary' : 'default'}
          onClick={() => onDecide({ kind: 'new', name: name.name, unitKind: guessedKind })}
        >
          {t('planImport.units.new')}
        </Button>
        <Select<UnitKind>
          size="small"
          className={styles.kind ?? ''}
          aria-label={t('planImport.units.kind')}
          value={decision?.kind === 'new' ? decision.unitKind : guessedKind}
          options={kindOptions}
          onChange={(unitKind) => onDecide({ kind: 'new', name: name.name, unitKind })}
        />
      </span>
      <span className={styles.control}>
        <Button
          size="small"
          type={decision?.kind === 'group' ? 'primary' : 'default'}
          onClick={() => onDecide({ kind: 'group', name: name.name, members: guessedMembers })}
        >
          {t('planImport.units.group')}
        </Button>
        <Select
          size="small"
          mode="multiple"
          className={styles.members ?? ''}
          aria-label={t('planImport.units.members')}
          placeholder={t('planImport.units.members')}
          maxTagCount={3}
          value={decision?.kind === 'group' ? [...decision.members] : [...guessedMembers]}
          options={unitOptions}
          onChange={(members: string[]) => onDecide({ kind: 'group', name: name.name, members })}
        />
      </span>
      {decision && (
        <Button size="small" type="text" onClick={onOpen}>
          {t('planImport.units.open')}
        </Button>
      )}
    </div>
  )
}
