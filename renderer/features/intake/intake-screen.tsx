import { Button, Segmented } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { IntakeId, PeriodId } from '../../../shared/domain/id.ts'
import { type IntakeList, type IntakeStanding, intakeStandings } from '../../../shared/domain/task-return/intake.ts'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { type Place, usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { ListTable } from '../../list/list-table.tsx'
import { ListToolbar } from '../../list/list-toolbar.tsx'
import { useArrangement } from '../../list/use-arrangement.ts'
import { useList } from '../../list/use-list.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Screen } from '../../ui/screen.tsx'
import { isSelected, nothingSelected } from '../../ui/selection.ts'
import { SplitPane } from '../../ui/split-pane.tsx'
import { DropArea } from './drop-area.tsx'
import { fileColumns } from './file-columns.tsx'
import { FileView } from './file-view.tsx'
import { IntakeBulk } from './intake-bulk.tsx'
import { fileFilters, fileGroupings } from './narrow-files.ts'
import { StageNotes } from './stage-notes.tsx'
import { useIntakeKeys } from './use-intake-keys.ts'
import { useIntakeList } from './use-intake-list.ts'
import { useReadingOn } from './use-reading-on.ts'
import { type Staging, useStage } from './use-stage.ts'

/** 收取回收表 — files that came back, each with what it would change, until the office has settled what becomes of them. */
export function IntakeScreen(): ReactNode {
  const t = useText()
  const { planId, periodId } = useScope()
  if (planId === null || periodId === null) {
    return (
      <Screen title={t('intake.title')}>
        <EmptyState
          title={t('period.noPeriod')}
          hint={t('period.noPeriodHint')}
          actions={<Link to={places.period}>{t('period.toBoard')}</Link>}
        />
      </Screen>
    )
  }
  return <Intake key={periodId} periodId={periodId} />
}

function Intake({ periodId }: { readonly periodId: PeriodId }): ReactNode {
  const t = useText()
  const place = usePlace()
  const navigate = useNavigate()
  const board = useBackend('period.board', { periodId })
  const list = useIntakeList(periodId)
  const staging = useStage(periodId)
  const counts = list.data?.counts
  const reading = useReadingOn(periodId, counts?.waiting ?? 0, list.dataUpdatedAt, staging.state.isRunning)
  const clean = useCall('taskReturn.acceptClean')
  const accept = useCall('taskReturn.accept')
  const arrangement = useArrangement('intake', { table: { frozen: 0 } })
  const [selection, setSelection] = useState(nothingSelected)
  const ofStanding = useFilesOf(list.data, place.get('standing'))
  const columns = useMemo(() => fileColumns(t), [t])
  const filters = useMemo(() => fileFilters(t), [t])
  const groupings = useMemo(() => fileGroupings(t), [t])
  const label = board.data?.period.label
  const title = label ? t('intake.titleOf', { label }) : t('intake.title')
  const files = useList(arrangement, { title, rows: ofStanding, columns, filters, groupings })
  const shown = files.rows
  const open = shown.find((file) => file.id === place.get('open')) ?? null

  const goOn = (isWanted: (standing: IntakeStanding) => boolean) => {
    const at = shown.findIndex((file) => file.id === open?.id)
    const following = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))]
    const next = following.find((file) => isWanted(file.standing))
    if (next) place.set({ open: next.id }, { isSmall: true })
  }
  const toNextOpen = () => goOn((standing) => standing !== 'taken' && standing !== 'sentBack')
  const acceptOpen = async () => {
    if (!open || !canAccept(open.standing) || accept.isRunning) return
    const taken = await accept.run({ intakeId: open.id, taskIds: null })
    if (taken) toNextOpen()
  }
  useMenuCommand('import', () => void staging.chooseFiles())
  useIntakeKeys({
    onAccept: () => void acceptOpen(),
    onNextFile: () => goOn((standing) => standing === 'problems' || standing === 'refused'),
  })

  return (
    <DropArea onDrop={staging.drop}>
      <Screen
        title={title}
        summary={counts && t('intake.summary', sums(counts))}
        actions={
          <>
            <Button onClick={() => void navigate(places.period)}>{t('intake.back')}</Button>
            <Button onClick={() => void staging.chooseFiles()}>{t('intake.addFiles')}</Button>
            <Button onClick={() => void staging.chooseFolder()}>{t('intake.addFolder')}</Button>
            <Button
              type="primary"
              disabled={!counts || counts.clean === 0}
              loading={clean.isRunning}
              onClick={() => void clean.run({ periodId })}
            >
              {t('intake.acceptAll', { files: counts?.clean ?? 0 })}
            </Button>
          </>
        }
        toolbar={
          counts && (
            <ListToolbar
              list={files}
              viewNames={['standing']}
              lead={<StandingFilter counts={counts} place={place} />}
            />
          )
        }
        notes={
          <>
            <StageNotes staging={staging} showsResult />
            <IntakeBulk
              files={shown.filter(({ id }) => isSelected(selection, id))}
              onClear={() => setSelection(nothingSelected)}
            />
            <ErrorNote error={list.error ?? reading.error ?? clean.error ?? accept.error} />
          </>
        }
      >
        {list.data?.total === 0 ? (
          <NothingThere staging={staging} />
        ) : (
          <SplitPane
            id="intake"
            initialLeft={40}
            left={
              <ListTable
                list={files}
                isPending={list.isPending}
                label={t('intake.listLabel')}
                rowId={({ id }) => id}
                selection={selection}
                onSelectionChange={setSelection}
                openId={open?.id ?? null}
                onOpen={(file) => place.set({ open: file.id }, { isSmall: true })}
                empty={<EmptyState title={t('intake.noneInFilter')} />}
              />
            }
            right={
              open ? (
                <FileView
                  key={open.id}
                  periodId={periodId}
                  intakeId={open.id}
                  onAccept={() => void acceptOpen()}
                  onSettled={toNextOpen}
                />
              ) : (
                <EmptyState title={t('intake.choose')} hint={t('intake.chooseHint')} />
              )
            }
          />
        )}
      </Screen>
    </DropArea>
  )
}

function canAccept(standing: IntakeStanding): boolean {
  return standing === 'clean' || standing === 'problems' || standing === 'unchanged'
}

function useFilesOf(list: IntakeList | undefined, standing: string | null): IntakeList['files'] {
  return useMemo(
    () => (list?.files ?? []).filter((file) => standing === null || file.standing === standing),
    [list, standing],
  )
}

function sums(counts: IntakeList['counts']) {
  const files = intakeStandings.reduce((sum, standing) => sum + counts[standing], 0)
  const { taken, sentBack } = counts
  return { files, taken, sentBack, open: files - taken - sentBack }
}

interface StandingFilterProps {
  readonly counts: IntakeList['counts']
  readonly place: Place
}

function StandingFilter({ counts, place }: StandingFilterProps): ReactNode {
  const t = useText()
  const { files } = sums(counts)
  const chosen = place.get('standing') ?? 'all'
  const options = intakeStandings
    .filter((standing) => counts[standing] > 0 || standing === chosen)
    .map((standing) => ({
      value: standing as string,
      label: `${t(`intake.standing.${standing}`)} ${counts[standing]}`,
    }))
  return (
    <Segmented
      aria-label={t('intake.standing.label')}
      value={chosen}
      options={[{ value: 'all', label: `${t('intake.standing.all')} ${files}` }, ...options]}
      onChange={(value) => place.set({ standing: value === 'all' ? null : value })}
    />
  )
}

function NothingThere({ staging }: { readonly staging: Staging }): ReactNode {
  const t = useText()
  return (
    <EmptyState
      title={t('intake.dropHere')}
      hint={t('intake.dropHint')}
      actions={
        <>
          <Button type="primary" onClick={() => void staging.chooseFiles()}>
            {t('intake.addFiles')}
          </Button>
          <Button onClick={() => void staging.chooseFolder()}>{t('intake.addFolder')}</Button>
        </>
      }
    />
  )
}

/** The place where a file of the intake is open. */
export const intakePlace = (id: IntakeId): string => `${places.intake}?open=${id}`
