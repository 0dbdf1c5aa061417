import { Segmented } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import type { Responsibility } from '../../../shared/domain/responsibility/types.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { unnamedValue } from '../../app/task-list-place.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { PapersButton } from '../plan-paper/index.ts'
import { useStatusWords } from '../signs/index.ts'
import { responsibilityFilters, responsibilityGroupings } from './narrow-responsibilities.ts'
import { ResponsibilityChart } from './responsibility-chart.tsx'
import { responsibilityColumns } from './responsibility-columns.tsx'
import { ResponsibilityDetail } from './responsibility-detail.tsx'

/** 责任清单 — what every leader or unit answers for, as 牵头 and as 配合, in official order; last whom the ledger does not know, and what nobody is named for. */
export function ResponsibilityScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { planId, periodId } = useScope()
  const by = place.get('by') === 'unit' ? 'unit' : 'leader'
  const view = place.get('view') === 'chart' ? 'chart' : 'table'
  const arrangement = useArrangement(`responsibility-${by}`)
  const { data, error, isPending } = useBackend('responsibility.list', planId && { planId, by })
  // While the other list is on its way the one before would stand under the wrong columns.
  const all = useMemo(() => {
    const rows = data?.filter(({ party }) => ('by' in party ? party.by : party.kind) === by) ?? []
    const nobody = t(by === 'leader' ? 'task.filter.noLeader' : 'task.filter.noUnit')
    return rows.map((row) => (row.party.kind === 'nobody' ? { ...row, name: nobody } : row))
  }, [data, by, t])
  const hasPosts = all.some(({ party }) => party.kind === 'leader' && party.posts.length > 0)
  const statusWord = useStatusWords()
  const columns = useMemo(() => responsibilityColumns(t, statusWord, hasPosts), [t, statusWord, hasPosts])
  const filters = useMemo(() => responsibilityFilters(t, statusWord), [t, statusWord])
  const groupings = useMemo(() => responsibilityGroupings(t, statusWord, hasPosts), [t, statusWord, hasPosts])
  const list = useList(arrangement, { title: t('responsibility.title'), rows: all, columns, filters, groupings })
  const openRow = all.find((row) => rowId(row) === place.get('open'))

  if (planId === null) {
    return (
      <Screen title={t('responsibility.title')}>
        <EmptyState
          title={t('responsibility.noPlan')}
          hint={t('responsibility.noPlanHint')}
          actions={<Link to={places.planImport}>{t('responsibility.toImport')}</Link>}
        />
      </Screen>
    )
  }
  const empty =
    all.length === 0 ? (
      <EmptyState title={t('responsibility.none')} hint={t('responsibility.noneHint')} />
    ) : (
      <EmptyState title={t('responsibility.noFit')} hint={t('responsibility.noFitHint')} />
    )
  return (
    <Screen
      title={t('responsibility.title')}
      summary={t(by === 'leader' ? 'responsibility.leaderSummary' : 'responsibility.unitSummary', {
        count: all.filter(({ party }) => party.kind === by).length,
      })}
      actions={<PapersButton kind="responsibilityList" />}
      isScrolling={view === 'chart'}
      toolbar={
        <ListToolbar
          list={list}
          lead={
            <>
              <Segmented
                value={by}
                aria-label={t('responsibility.by')}
                options={[
                  { value: 'leader', label: t('responsibility.leader') },
                  { value: 'unit', label: t('responsibility.unit') },
                ]}
                onChange={(next) => place.set({ by: next === 'unit' ? 'unit' : null, open: null })}
              />
              <Segmented
                value={view}
                aria-label={t('charts.view')}
                options={[
                  { value: 'table', label: t('charts.viewTable') },
                  { value: 'chart', label: t('charts.viewChart') },
                ]}
                onChange={(next) => place.set({ view: next === 'chart' ? 'chart' : null, open: null })}
              />
            </>
          }
        />
      }
      notes={<ErrorNote error={error} />}
      status={<span role="status">{t('responsibility.rows', { shown: list.rows.length, all: all.length })}</span>}
      detail={
        openRow && (
          <ResponsibilityDetail
            key={rowId(openRow)}
            row={openRow}
            planId={planId}
            periodId={periodId}
            onClose={() => place.set({ open: null })}
          />
        )
      }
    >
      {view === 'chart' && list.rows.length > 0 ? (
        <ResponsibilityChart label={t(by === 'unit' ? 'charts.units' : 'charts.leaders')} rows={list.rows} />
      ) : (
        <ListTable<Responsibility>
          list={list}
          isPending={isPending}
          label={t('responsibility.label')}
          rowId={rowId}
          openId={openRow ? rowId(openRow) : null}
          onOpen={(row) => place.set({ open: rowId(row) }, { isSmall: place.get('open') !== null })}
          empty={empty}
        />
      )}
    </Screen>
  )
}

function rowId({ party, name }: Responsibility): string {
  switch (party.kind) {
    case 'leader':
      return party.leaderId
    case 'unit':
      return party.unitId
    case 'words':
      return unnamedValue(name)
    case 'nobody':
      return unnamedValue(null)
    default:
      return party satisfies never
  }
}
