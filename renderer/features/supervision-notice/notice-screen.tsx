import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import type { PlanId, SupervisionNoticeId } from '../../../shared/domain/id.ts'
import type { NoticeRow } from '../../../shared/domain/supervision-notice/view.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import { IssueDialog } from './issue-dialog.tsx'
import { noticeFilters, noticeGroupings, shownState } from './narrow-notices.ts'
import { noticeColumns } from './notice-columns.tsx'
import { NoticeDetail } from './notice-detail.tsx'
import { ProposeDialog } from './propose-dialog.tsx'
import { today } from './today.ts'
import { type NoticeFiles, useNoticeFiles } from './use-notice-files.tsx'

/** 督办 — the register of a plan's notices: drafted, issued, answered, closed. */
export function NoticeScreen(): ReactNode {
  const t = useText()
  const { planId } = useScope()
  if (planId !== null) return <Register key={planId} planId={planId} />
  return (
    <Screen title={t('notice.title')}>
      <EmptyState
        title={t('notice.noPlan')}
        hint={t('notice.noPlanHint')}
        actions={<Link to={places.planImport}>{t('notice.toImport')}</Link>}
      />
    </Screen>
  )
}

const noRows: readonly NoticeRow[] = []

function Register({ planId }: { readonly planId: PlanId }): ReactNode {
  const t = useText()
  const place = usePlace()
  const { periodId } = useScope()
  const { data, error, isPending, refetch } = useBackend('supervisionNotice.listByPlan', { planId })
  const rows = data ?? noRows
  const day = today()
  const columns = useMemo(() => noticeColumns(t, day), [t, day])
  const filters = useMemo(() => noticeFilters(t, day), [t, day])
  const groupings = useMemo(() => noticeGroupings(t, day), [t, day])
  const list = useList(useArrangement('notice'), { title: t('notice.register'), rows, columns, filters, groupings })
  const [selection, setSelection] = useState(nothingSelected)
  const [isProposing, setIsProposing] = useState(false)
  const [issuing, setIssuing] = useState<readonly SupervisionNoticeId[] | null>(null)
  const files = useNoticeFiles()
  const open = rows.find(({ id }) => id === place.get('open'))
  const selected = list.rows.filter(({ id }) => isSelected(selection, id))
  return (
    <>
      <Screen
        title={t('notice.title')}
        summary={data && <Summary rows={rows} day={day} />}
        actions={
          <Button type="primary" disabled={periodId === null} onClick={() => setIsProposing(true)}>
            {t('notice.propose.button')}
          </Button>
        }
        toolbar={<ListToolbar list={list} />}
        notes={
          <>
            <ErrorNote error={error} onRetry={() => void refetch()} />
            {files.note}
            <Selected
              rows={selected}
              files={files}
              onIssue={setIssuing}
              onClear={() => setSelection(nothingSelected)}
            />
          </>
        }
        status={<span role="status">{t('notice.shown', { shown: list.rows.length, all: rows.length })}</span>}
        detail={
          open && (
            <NoticeDetail
              key={open.id}
              noticeId={open.id}
              files={files}
              onIssue={() => setIssuing([open.id])}
              onClose={() => place.set({ open: null })}
            />
          )
        }
      >
        {data?.length === 0 ? (
          <EmptyState title={t('notice.empty')} hint={t('notice.emptyHint')} />
        ) : (
          <ListTable<NoticeRow>
            list={list}
            isPending={isPending}
            label={t('notice.register')}
            rowId={({ id }) => id}
            selection={selection}
            onSelectionChange={setSelection}
            openId={open?.id ?? null}
            onOpen={({ id }) => place.set({ open: id }, { isSmall: place.get('open') !== null })}
            empty={<EmptyState title={t('notice.noneFit')} />}
          />
        )}
      </Screen>
      {isProposing && periodId !== null && (
        <ProposeDialog
          planId={planId}
          periodId={periodId}
          source={{ kind: 'round', unitIds: null }}
          onClose={() => setIsProposing(false)}
        />
      )}
      {issuing && (
        <IssueDialog
          notices={rows.filter(({ id }) => issuing.includes(id))}
          onClose={(isDone) => {
            setIssuing(null)
            if (isDone) setSelection(nothingSelected)
          }}
        />
      )}
    </>
  )
}

function Summary({ rows, day }: { readonly rows: readonly NoticeRow[]; readonly day: string }): ReactNode {
  const t = useText()
  const count = (state: ReturnType<typeof shownState>) => rows.filter((row) => shownState(row, day) === state).length
  return (
    <>{t('notice.summary', { all: rows.length, drafts: count('draft'), open: count('issued'), late: count('late') })}</>
  )
}

interface SelectedProps {
  readonly rows: readonly NoticeRow[]
  readonly files: NoticeFiles
  readonly onIssue: (ids: readonly SupervisionNoticeId[]) => void
  readonly onClear: () => void
}

/** What can be done with the notices selected: issue and remove drafts, print and save all. */
function Selected({ rows, files, onIssue, onClear }: SelectedProps): ReactNode {
  const t = useText()
  const remove = useCall('supervisionNotice.remove')
  const ids = rows.map(({ id }) => id)
  const drafts = rows.filter(({ state }) => state === 'draft').map(({ id }) => id)
  const removeDrafts = async () => {
    if ((await remove.run({ noticeIds: drafts })) !== undefined) onClear()
  }
  return (
    <>
      <BulkBar count={rows.length} onClear={onClear}>
        <Button size="small" disabled={drafts.length === 0} onClick={() => onIssue(drafts)}>
          {t('notice.bulk.issue', { count: drafts.length })}
        </Button>
        <Button size="small" onClick={() => void files.print(ids)}>
          {t('notice.bulk.print')}
        </Button>
        <Button size="small" onClick={() => void files.save(ids, t('notice.title'))}>
          {t('notice.bulk.one')}
        </Button>
        <Button size="small" onClick={() => void files.saveEach(ids, 'docx')}>
          {t('notice.bulk.eachWord')}
        </Button>
        <Button size="small" onClick={() => void files.saveEach(ids, 'pdf')}>
          {t('notice.bulk.eachPdf')}
        </Button>
        <Button size="small" danger disabled={drafts.length === 0} onClick={() => void removeDrafts()}>
          {t('notice.bulk.remove', { count: drafts.length })}
        </Button>
      </BulkBar>
      <ErrorNote error={remove.error} onClose={remove.clearError} />
    </>
  )
}
