import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { PlanSummary } from '../../../shared/domain/plan/page.ts'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import type { ListFilter, ListGrouping } from '../../list/narrow-rows.ts'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useMoment } from '../../text/use-moment.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { Column } from '../../ui/table-types.ts'
import { DraftList } from '../plan-import/index.ts'
import styles from './plan.module.css'

/** All plans, the newest first, and above them the imports that wait to be finished. */
export function PlanListScreen({ onOpen }: { readonly onOpen: (planId: PlanId) => void }): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { data, error, isPending, refetch } = useBackend('plan.list', {})
  const drafts = useBackend('planDraft.list', {})
  const arrangement = useArrangement('plan')
  const columns = usePlanColumns()
  const plans = useMemo(() => data ?? [], [data])
  const filters = useMemo(() => planFilters(t, plans), [t, plans])
  const groupings = useMemo(() => planGroupings(t), [t])
  const list = useList(arrangement, { title: t('plan.title'), rows: plans, columns, filters, groupings })
  const tasks = data?.reduce((sum, plan) => sum + plan.tasks, 0) ?? 0
  const importButton = (
    <Button type="primary" onClick={() => navigate(places.planImport)}>
      {t('plan.import')}
    </Button>
  )
  const isEmpty = data?.length === 0
  return (
    <Screen
      title={t('plan.title')}
      summary={data && t('plan.summary', { plans: data.length, tasks })}
      actions={isEmpty ? undefined : importButton}
      toolbar={isEmpty ? undefined : <ListToolbar list={list} />}
      notes={
        <>
          <ErrorNote error={error} onRetry={() => void refetch()} />
          {drafts.data !== undefined && drafts.data.length > 0 && (
            <section className={styles.drafts} aria-labelledby="plan-open-drafts">
              <h2 className={styles.heading} id="plan-open-drafts">
                {t('plan.drafts', { count: drafts.data.length })}
              </h2>
              <DraftList drafts={drafts.data} />
            </section>
          )}
        </>
      }
      status={data && t('app.table.rowsOfAll', { shown: list.rows.length, all: data.length })}
    >
      {isEmpty ? (
        <EmptyState title={t('plan.empty')} hint={t('plan.emptyHint')} actions={importButton} />
      ) : (
        <ListTable
          list={list}
          isPending={isPending}
          label={t('plan.title')}
          rowId={(plan) => plan.id}
          onOpen={(plan) => onOpen(plan.id)}
        />
      )}
    </Screen>
  )
}

function planFilters(t: Text, plans: readonly PlanSummary[]): readonly ListFilter<PlanSummary>[] {
  const years = [...new Set(plans.flatMap((plan) => plan.years))].sort((a, b) => b - a)
  return [
    {
      id: 'year',
      label: t('plan.columns.years'),
      options: years.map((year) => ({ value: String(year), label: String(year) })),
      fits: (plan, value) => plan.years.includes(Number(value)),
    },
    {
      id: 'doubts',
      label: t('plan.columns.open'),
      options: [
        { value: 'some', label: t('plan.withDoubts') },
        { value: 'none', label: t('plan.withoutDoubts') },
      ],
      fits: ({ openWarnings }, value) => openWarnings > 0 === (value === 'some'),
    },
  ]
}

function planGroupings(t: Text): readonly ListGrouping<PlanSummary>[] {
  const title = ({ years }: PlanSummary) => (years.length === 0 ? t('plan.noYear') : years.join('、'))
  return [
    {
      id: 'year',
      label: t('plan.columns.years'),
      groupOf: (plan) => ({ id: plan.years.join(' '), title: title(plan) }),
    },
  ]
}

function usePlanColumns(): readonly Column<PlanSummary>[] {
  const t = useText()
  const moment = useMoment()
  return useMemo(
    () => [
      { id: 'title', title: t('plan.columns.title'), width: 380, isLong: true, text: ({ title }) => title },
      { id: 'number', title: t('plan.columns.number'), width: 180, text: (plan) => plan.documentNumber ?? '' },
      {
        id: 'date',
        title: t('plan.columns.date'),
        width: 110,
        text: (plan) => plan.issueDate ?? '',
        compare: (a, b) => (a.issueDate ?? '').localeCompare(b.issueDate ?? ''),
      },
      { id: 'years', title: t('plan.columns.years'), width: 120, text: ({ years }) => years.join('、') },
      {
        id: 'tasks',
        title: t('plan.columns.tasks'),
        width: 80,
        isNumber: true,
        text: ({ tasks }) => String(tasks),
        compare: (a, b) => a.tasks - b.tasks,
      },
      {
        id: 'indicators',
        title: t('plan.columns.indicators'),
        width: 80,
        isNumber: true,
        text: ({ indicators }) => String(indicators),
      },
      {
        id: 'open',
        title: t('plan.columns.open'),
        width: 90,
        isNumber: true,
        text: ({ openWarnings }) => String(openWarnings),
        compare: (a, b) => a.openWarnings - b.openWarnings,
      },
      {
        id: 'imported',
        title: t('plan.columns.imported'),
        width: 150,
        text: ({ importedAt }) => moment(importedAt),
        compare: (a, b) => a.importedAt.localeCompare(b.importedAt),
      },
    ],
    [t, moment],
  )
}
