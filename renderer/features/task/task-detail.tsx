import { DownOutlined, UpOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import type { TaskId } from '../../../shared/domain/id.ts'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import type { TaskQuery } from '../../../shared/domain/task/task-query.ts'
import type { TaskName } from '../../../shared/domain/task/task-row.ts'
import type { TaskStory } from '../../../shared/domain/task/task-story.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { DetailPane } from '../../ui/detail-pane.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { Gradually } from '../../ui/gradually.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { RecordHistory } from '../history/index.ts'
import { DraftForTask } from '../supervision-notice/index.ts'
import { PercentChart } from './points-chart.tsx'
import styles from './task.module.css'
import { TaskFacts } from './task-facts.tsx'
import { TaskIndicators } from './task-indicators.tsx'
import { TaskParties } from './task-parties.tsx'
import { TaskTargets } from './task-targets.tsx'
import { TaskFiles, TaskProblems, TaskTimeline } from './task-timeline.tsx'
import { TaskUndertakingList } from './task-undertakings.tsx'

interface TaskDetailProps {
  readonly taskId: TaskId
  /** The list it was opened from, for the one before and the next. */
  readonly list: TaskQuery | null
  readonly choices: TaskChoices | undefined
  readonly onOpen: (taskId: TaskId) => void
  readonly onClose: () => void
}

/** A task with everything that hangs on it, beside the list. */
export function TaskDetail({ taskId, list, choices, onOpen, onClose }: TaskDetailProps): ReactNode {
  const t = useText()
  const { data: story, error } = useBackend('task.detail', { taskId, list })
  const call = useCall('task.edit')
  const [edited, setEdited] = useState('')
  const edit = async (change: TaskEdit) => {
    setEdited(change.what === 'deadline' ? `deadline ${change.which}` : change.what)
    return (await call.run({ taskId, edit: change })) !== undefined
  }
  // The one before stays while the next is on its way: the pane must not blink.
  const shown = story?.task.id === taskId ? story : undefined
  useNeighbourKeys(shown, onOpen)
  const failed = call.error && { what: edited, error: call.error }
  const isShownInPlace = ['text', 'number', 'deadline original', 'deadline approved'].includes(edited)
  return (
    <DetailPane
      key={taskId}
      title={shown ? t('task.detail.title', { number: shown.task.number }) : t('task.title')}
      subtitle={shown?.sectionPath}
      actions={shown && <Neighbours story={shown} onOpen={onOpen} />}
      onClose={onClose}
    >
      <ErrorNote error={error} />
      {!isShownInPlace && <ErrorNote error={call.error} onClose={call.clearError} />}
      {!shown && !error && <Waiting />}
      {shown && (
        <Gradually>
          <Story story={shown} choices={choices} onEdit={edit} failed={failed} onOpen={onOpen} />
        </Gradually>
      )}
    </DetailPane>
  )
}

function useNeighbourKeys(story: TaskStory | undefined, onOpen: (taskId: TaskId) => void): void {
  const previous = story?.previous ?? null
  const next = story?.next ?? null
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
      const to = event.key === 'ArrowUp' ? previous : next
      if (to === null) return
      event.preventDefault()
      onOpen(to)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [previous, next, onOpen])
}

function Neighbours({
  story,
  onOpen,
}: {
  readonly story: TaskStory
  readonly onOpen: (taskId: TaskId) => void
}): ReactNode {
  const t = useText()
  const button = (to: TaskId | null, icon: ReactNode, label: string) => (
    <Button
      type="text"
      icon={icon}
      disabled={to === null}
      aria-label={label}
      title={label}
      onClick={() => to !== null && onOpen(to)}
    />
  )
  return (
    <>
      {button(story.previous, <UpOutlined aria-hidden />, t('task.detail.previous'))}
      {button(story.next, <DownOutlined aria-hidden />, t('task.detail.next'))}
    </>
  )
}

interface StoryProps {
  readonly story: TaskStory
  readonly choices: TaskChoices | undefined
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
  readonly failed: Parameters<typeof TaskFacts>[0]['failed']
  readonly onOpen: (taskId: TaskId) => void
}

function Story({ story, choices, onEdit, failed, onOpen }: StoryProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const { task } = story
  return (
    <>
      <Marks story={story} onEdit={onEdit} />
      {story.parent && (
        <TaskLink
          task={story.parent}
          onOpen={onOpen}
          label={t('task.detail.parent', { number: story.parent.number })}
        />
      )}
      <TaskFacts story={story} choices={choices} onEdit={onEdit} failed={failed} />
      <Part title={t('task.detail.parties')}>
        <TaskParties assignments={task.assignments} successors={story.successors} choices={choices} onEdit={onEdit} />
        <DraftForTask task={task} kind="supervise" grade={story.deadline?.isOverdue ? 'red' : 'yellow'} />
      </Part>
      {story.warnings.length > 0 && (
        <Part title={t('task.detail.warnings')}>
          <ul className={styles.list}>
            {story.warnings.map(({ id, code, words }) => (
              <li key={id} className={styles.doubt}>
                {sentences.ofCode('planWarnings', code, { words, number: task.number })}
              </li>
            ))}
          </ul>
        </Part>
      )}
      {story.parts.length > 0 && (
        <Part title={t('task.detail.parts')}>
          <ul className={styles.list}>
            {story.parts.map((part) => (
              <li key={part.id}>
                <TaskLink task={part} onOpen={onOpen} label={`${part.number} ${part.text}`} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('task.detail.indicators')}>
        <TaskIndicators story={story} onEdit={onEdit} />
      </Part>
      <Part title={t('task.undertaking.title')}>
        <TaskUndertakingList key={task.id} taskId={task.id} />
      </Part>
      <Part title={t('task.detail.targets')}>
        <TaskTargets targets={story.stageTargets} onEdit={onEdit} />
      </Part>
      <Part title={t('task.detail.timeline')}>
        <PercentChart timeline={story.timeline} />
        <TaskTimeline timeline={story.timeline} />
      </Part>
      <Part title={t('task.detail.problems')}>
        <TaskProblems timeline={story.timeline} />
      </Part>
      <Part title={t('task.detail.files')}>
        <TaskFiles timeline={story.timeline} />
      </Part>
      <Part title={t('task.detail.history')}>
        <RecordHistory table="task" id={task.id} />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{title}</h3>
      {children}
    </section>
  )
}

interface TaskLinkProps {
  readonly task: TaskName
  readonly label: string
  readonly onOpen: (taskId: TaskId) => void
}

function TaskLink({ task, label, onOpen }: TaskLinkProps): ReactNode {
  return (
    <Button type="link" size="small" onClick={() => onOpen(task.id)}>
      {label}
    </Button>
  )
}

/** 工作秘密 and 已调整, and how to set or lift them. */
function Marks({ story: { task }, onEdit }: Pick<StoryProps, 'story' | 'onEdit'>): ReactNode {
  const t = useText()
  return (
    <>
      {task.retired && (
        <div className={styles.notice}>
          {t('task.detail.retired', task.retired)}
          <Button size="small" onClick={() => void onEdit({ what: 'restore' })}>
            {t('task.detail.restore')}
          </Button>
        </div>
      )}
      {task.isSecret && <div className={styles.notice}>{t('task.secret')}</div>}
      <div className={styles.marks}>
        <Button size="small" onClick={() => void onEdit({ what: 'secret', isSecret: !task.isSecret })}>
          {t(task.isSecret ? 'task.detail.unmarkSecret' : 'task.detail.markSecret')}
        </Button>
        {!task.retired && <Retire onEdit={onEdit} />}
      </div>
    </>
  )
}

function Retire({ onEdit }: Pick<StoryProps, 'onEdit'>): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [on, setOn] = useState(() => new Date().toLocaleDateString('sv'))
  const [reason, setReason] = useState('')
  const save = async () => {
    if (await onEdit({ what: 'retire', on, reason })) setIsOpen(false)
  }
  const form = (
    <div className={styles.form}>
      <DateField value={on} label={t('task.detail.on')} onChange={setOn} />
      <Input
        value={reason}
        aria-label={t('task.detail.reason')}
        placeholder={t('task.detail.reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button type="primary" disabled={reason.trim() === ''} onClick={() => void save()}>
        {t('task.detail.save')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" open={isOpen} onOpenChange={setIsOpen} content={form}>
      <Button size="small">{t('task.detail.retire')}</Button>
    </Popover>
  )
}
