import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { PlanId } from '../../../shared/domain/id.ts'
import type { PlanSummary } from '../../../shared/domain/plan/page.ts'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMoment } from '../../text/use-moment.ts'
import { useText } from '../../text/use-text.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { Column } from '../../ui/table-types.ts'
import { useTableState } from '../../ui/use-table-state.ts'
import { DraftList } from '../plan-import/index.ts'
import styles from './plan.module.css'

/** All plans, the newest first, and above them the imports that wait to be finished. */
export function PlanListScreen({ onOpen }: { readonly onOpen: (planId: PlanId) => void }): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const { data, error, refetch } = useBackend('plan.list', {})
  const drafts = useBackend('planDraft.list', {})
  const [table, setTable] = useTableState('plan')
  const columns = usePlanColumns()
  const source = useMemo(() => ({ kind: 'memory' as const, rows: data ?? [] }), [data])
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
    >
      {isEmpty ? (
        <EmptyState title={t('plan.empty')} hint={t('plan.emptyHint')} actions={importButton} />
      ) : (
        <DataTable
          label={t('plan.title')}
          columns={columns}
          source={source}
          rowId={(plan) => plan.id}
          state={table}
          onStateChange={setTable}
          onOpen={(plan) => onOpen(plan.id)}
        />
      )}
    </Screen>
  )
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
