import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TaskId } from '../../../shared/domain/id.ts'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { ChangePreview, TaskChange } from '../../../shared/domain/task/task-edit.ts'
import type { TaskQuery } from '../../../shared/domain/task/task-query.ts'
import { callBackend } from '../../backend/backend-client.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { countSelected, nothingSelected } from '../../ui/selection.ts'
import type { Selection } from '../../ui/table-types.ts'
import { ProposeHere } from '../supervision-notice/index.ts'
import { ChangeForm, type ChangeKind, changeKinds } from './change-form.tsx'
import { ChangeTable } from './change-table.tsx'
import styles from './task.module.css'

interface BulkChangeProps {
  readonly query: TaskQuery | null
  readonly total: number
  readonly selection: Selection
  readonly onSelectionChange: (selection: Selection) => void
  readonly choices: TaskChoices | undefined
}

/** So many tasks can be changed in one step. */
const most = 20_000
/** Notices on more tasks than this are not looked over one by one. */
const mostSupervised = 500

/** What can be done with the tasks selected: each change is shown before and after, then done as one step. */
export function BulkChange({ query, total, selection, onSelectionChange, choices }: BulkChangeProps): ReactNode {
  const t = useText()
  const [chosen, setChosen] = useState<{ readonly kind: ChangeKind; readonly taskIds: readonly TaskId[] } | null>(null)
  const [supervised, setSupervised] = useState<readonly TaskId[] | null>(null)
  const count = countSelected(selection, total)
  const begin = async (kind: ChangeKind) => {
    if (query) setChosen({ kind, taskIds: await selectedIds(query, total, selection) })
  }
  const supervise = async () => {
    if (query) setSupervised(await selectedIds(query, total, selection))
  }
  const end = (isDone: boolean) => {
    setChosen(null)
    if (isDone) onSelectionChange(nothingSelected)
  }
  return (
    <>
      <BulkBar count={count} onClear={() => onSelectionChange(nothingSelected)}>
        {count > most ? (
          <span>{t('task.bulk.tooMany')}</span>
        ) : (
          <>
            {changeKinds.map((kind) => (
              <Button key={kind} size="small" onClick={() => void begin(kind)}>
                {t(`task.bulk.${kind}`)}
              </Button>
            ))}
            <Button size="small" disabled={count > mostSupervised} onClick={() => void supervise()}>
              {t('notice.propose.short')}
            </Button>
          </>
        )}
      </BulkBar>
      {supervised && (
        <ProposeHere source={{ kind: 'tasks', taskIds: supervised }} onClose={() => setSupervised(null)} />
      )}
      {chosen && <ChangeDialog kind={chosen.kind} taskIds={chosen.taskIds} choices={choices} onEnd={end} />}
    </>
  )
}

async function selectedIds(query: TaskQuery, total: number, { isAll, ids }: Selection): Promise<readonly TaskId[]> {
  if (!isAll) return Array.from(ids, (id) => id as TaskId)
  const all = await callBackend('task.listIds', { query, from: 0, count: Math.min(total, most) })
  return all.filter((id) => !ids.has(id))
}

interface ChangeDialogProps {
  readonly kind: ChangeKind
  readonly taskIds: readonly TaskId[]
  readonly choices: TaskChoices | undefined
  readonly onEnd: (isDone: boolean) => void
}

/** A change that is whole as it begins: a deadline left empty is taken away. */
const beginsWith: Partial<Record<ChangeKind, TaskChange>> = {
  deadline: { what: 'deadline', which: 'approved', text: null },
}

function ChangeDialog({ kind, taskIds, choices, onEnd }: ChangeDialogProps): ReactNode {
  const t = useText()
  const [change, setChange] = useState<TaskChange | null>(beginsWith[kind] ?? null)
  const [preview, setPreview] = useState<ChangePreview | null>(null)
  const look = useCall('task.previewChange')
  const apply = useCall('task.change')
  const choose = (next: TaskChange | null) => {
    setChange(next)
    setPreview(null)
  }
  const show = async () => {
    if (change) setPreview((await look.run({ taskIds, change })) ?? null)
  }
  const save = async () => {
    if (change && (await apply.run({ taskIds, change }))) onEnd(true)
  }
  return (
    <Modal
      open
      width="min(60rem, 92vw)"
      title={t('task.bulk.title', { count: taskIds.length })}
      onCancel={() => onEnd(false)}
      footer={
        <>
          <Button onClick={() => onEnd(false)}>{t('task.bulk.cancel')}</Button>
          {preview ? (
            <Button
              type="primary"
              disabled={preview.changed === 0}
              loading={apply.isRunning}
              onClick={() => void save()}
            >
              {t('task.bulk.apply', { changed: preview.changed })}
            </Button>
          ) : (
            <Button type="primary" disabled={!change} loading={look.isRunning} onClick={() => void show()}>
              {t('task.bulk.preview')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <ChangeForm kind={kind} choices={choices} onChange={choose} />
        <ErrorNote error={look.error ?? apply.error} />
        {preview && change && <ChangeTable preview={preview} change={change} />}
      </div>
    </Modal>
  )
}
