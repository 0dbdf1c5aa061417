import { Button, Input, Popover, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import type { TaskEdit } from '../../../shared/domain/task/task-edit.ts'
import type { TaskStory } from '../../../shared/domain/task/task-story.ts'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useText } from '../../text/use-text.ts'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { LightSign, StatusSign } from '../signs/index.ts'
import styles from './task.module.css'

interface TaskFactsProps {
  readonly story: TaskStory
  readonly choices: TaskChoices | undefined
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
  /** Why the last edit was not saved, and which it was. */
  readonly failed: { readonly what: string; readonly error: CallError } | null
}

/** Text, number, section, deadlines, state and further fields of a task, each edited where it stands. */
export function TaskFacts({ story, choices, onEdit, failed }: TaskFactsProps): ReactNode {
  const t = useText()
  const { task } = story
  const errorOf = (what: string) => (failed?.what === what ? failed.error : null)
  return (
    <>
      <section className={styles.section}>
        <div className={styles.text}>
          <InlineEdit
            label={t('task.detail.text')}
            value={task.text}
            isMultiline
            error={errorOf('text')}
            onSave={(text) => onEdit({ what: 'text', text })}
          />
        </div>
      </section>
      <section className={styles.section}>
        <dl className={styles.facts}>
          <dt>{t('task.column.status')}</dt>
          <dd className={styles.row}>
            <StatusSign status={story.status} />
            {task.latest?.percent != null && t('task.detail.percent', { percent: task.latest.percent })}
            {story.light && <LightSign light={story.light} />}
          </dd>
          <dt>{t('task.detail.number')}</dt>
          <dd>
            <InlineEdit
              label={t('task.detail.number')}
              value={task.number}
              error={errorOf('number')}
              onSave={(number) => onEdit({ what: 'number', number })}
            />
          </dd>
          <dt>{t('task.detail.section')}</dt>
          <dd>
            <Select
              value={task.sectionId}
              variant="borderless"
              popupMatchSelectWidth={false}
              style={{ width: '100%' }}
              aria-label={t('task.detail.section')}
              options={[
                { value: null, label: t('task.detail.noSection') },
                ...(choices?.sections ?? []).map(({ id, heading }) => ({ value: id, label: heading })),
              ]}
              onChange={(sectionId) => void onEdit({ what: 'section', sectionId })}
            />
          </dd>
          <dt>{t('task.detail.originalDeadline')}</dt>
          <dd>
            <InlineEdit
              label={t('task.detail.originalDeadline')}
              value={task.deadline?.text ?? ''}
              error={errorOf('deadline original')}
              onSave={(text) => onEdit({ what: 'deadline', which: 'original', text })}
            />
          </dd>
          <dt>{t('task.detail.approvedDeadline')}</dt>
          <dd>
            <InlineEdit
              label={t('task.detail.approvedDeadline')}
              value={task.approvedDeadline?.text ?? ''}
              error={errorOf('deadline approved')}
              onSave={(text) => onEdit({ what: 'deadline', which: 'approved', text })}
            />
            {story.deadline?.isOverdue && <span className={styles.late}>{t('task.overdue')}</span>}
          </dd>
          {Object.entries(task.fields).map(([name, words]) => (
            <FieldRow key={name} name={name} words={words} fields={task.fields} onEdit={onEdit} />
          ))}
        </dl>
        <AddField fields={task.fields} onEdit={onEdit} />
      </section>
    </>
  )
}

type Fields = TaskStory['task']['fields']

interface FieldRowProps {
  readonly name: string
  readonly words: string
  readonly fields: Fields
  readonly onEdit: (edit: TaskEdit) => Promise<boolean>
}

/** A field without words is taken away. */
function FieldRow({ name, words, fields, onEdit }: FieldRowProps): ReactNode {
  const save = (next: string) => {
    const { [name]: _, ...others } = fields
    return onEdit({ what: 'fields', fields: next.trim() === '' ? others : { ...fields, [name]: next.trim() } })
  }
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <InlineEdit label={name} value={words} isMultiline onSave={save} />
      </dd>
    </>
  )
}

function AddField({ fields, onEdit }: Pick<FieldRowProps, 'fields' | 'onEdit'>): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const save = async () => {
    const isSaved = await onEdit({ what: 'fields', fields: { ...fields, [name.trim()]: words.trim() } })
    if (!isSaved) return
    setIsOpen(false)
    setName('')
    setWords('')
  }
  const form = (
    <div className={styles.form}>
      <Input
        value={name}
        aria-label={t('task.detail.fieldName')}
        placeholder={t('task.detail.fieldName')}
        onChange={(event) => setName(event.target.value)}
      />
      <Input.TextArea
        value={words}
        aria-label={t('task.detail.fields')}
        autoSize={{ minRows: 2 }}
        onChange={(event) => setWords(event.target.value)}
      />
      <Button type="primary" disabled={name.trim() === '' || words.trim() === ''} onClick={() => void save()}>
        {t('task.detail.save')}
      </Button>
    </div>
  )
  return (
    <Popover trigger="click" open={isOpen} onOpenChange={setIsOpen} content={form}>
      <Button size="small" type="link">
        {t('task.detail.addField')}
      </Button>
    </Popover>
  )
}
