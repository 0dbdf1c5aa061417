import { type ReactNode, useState } from 'react'
import { parseDay, parseYears } from '../../../shared/domain/plan/facts-input.ts'
import type { PlanPage } from '../../../shared/domain/plan/page.ts'
import type { PlanFacts } from '../../../shared/domain/plan-draft/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { OpenOriginal } from '../original/index.ts'
import styles from './plan.module.css'

/** What the plan's head says, each edited where it stands and kept at once. */
export function PlanFactsList({ plan }: Pick<PlanPage, 'plan'>): ReactNode {
  const t = useText()
  const moment = useMoment()
  const edit = useCall('plan.edit')
  const [problem, setProblem] = useState<'dateWrong' | 'yearsWrong' | null>(null)
  const { id: planId, title, documentNumber, issuer, issueDate, years } = plan
  const facts: PlanFacts = { title, documentNumber, issuer, issueDate, years }
  const save = async (change: Partial<PlanFacts>) => {
    setProblem(null)
    return (await edit.run({ planId, facts: { ...facts, ...change } })) !== undefined
  }
  const saveOrSay = async <T,>(
    value: T | undefined,
    what: 'dateWrong' | 'yearsWrong',
    use: (value: T) => Partial<PlanFacts>,
  ) => {
    if (value !== undefined) return save(use(value))
    setProblem(what)
    return false
  }
  const orNull = (words: string) => (words.trim() === '' ? null : words.trim())
  const lines = [
    { key: 'title', value: title, onSave: (words: string) => save({ title: words }) },
    { key: 'number', value: documentNumber ?? '', onSave: (words: string) => save({ documentNumber: orNull(words) }) },
    { key: 'issuer', value: issuer ?? '', onSave: (words: string) => save({ issuer: orNull(words) }) },
    {
      key: 'date',
      value: issueDate ?? '',
      onSave: (words: string) => saveOrSay(parseDay(words), 'dateWrong', (day) => ({ issueDate: day })),
    },
    {
      key: 'years',
      value: years.join('、'),
      onSave: (words: string) => saveOrSay(parseYears(words), 'yearsWrong', (all) => ({ years: all })),
    },
  ] as const
  return (
    <section aria-labelledby="plan-facts">
      <h2 className={styles.heading} id="plan-facts">
        {t('plan.page.facts')}
      </h2>
      <ErrorNote error={edit.error} onClose={edit.clearError} />
      {problem && (
        <p className={styles.problem} role="alert">
          {t(`plan.page.${problem}`)}
        </p>
      )}
      <dl className={styles.facts}>
        {lines.map(({ key, value, onSave }) => (
          <Fact key={key} label={t(`plan.page.fact.${key}`)}>
            <InlineEdit label={t(`plan.page.fact.${key}`)} value={value} onSave={onSave} />
          </Fact>
        ))}
        <Fact label={t('plan.page.fact.original')}>
          <OpenOriginal original={{ kind: 'plan', planId: plan.id }} name={plan.original.name} />
        </Fact>
        <Fact label={t('plan.page.fact.imported')}>{moment(plan.importedAt)}</Fact>
      </dl>
    </section>
  )
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
