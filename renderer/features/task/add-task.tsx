import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { PlanId, SectionId, TaskId } from '../../../shared/domain/id.ts'
import type { TaskChoices } from '../../../shared/domain/task/task-choices.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './task.module.css'

interface AddTaskProps {
  readonly planId: PlanId
  readonly choices: TaskChoices | undefined
  readonly onAdded: (taskId: TaskId) => void
}

/** Adds a task to the plan and opens it. */
export function AddTask({ planId, choices, onAdded }: AddTaskProps): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [number, setNumber] = useState('')
  const [text, setText] = useState('')
  const [sectionId, setSectionId] = useState<SectionId | null>(null)
  const add = useCall('task.add')
  const save = async () => {
    const added = await add.run({ planId, task: { number, text, sectionId, parentId: null } })
    if (!added) return
    setIsOpen(false)
    setNumber('')
    setText('')
    onAdded(added.taskId)
  }
  return (
    <>
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('task.add.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('task.add.title')}
        okText={t('task.add.save')}
        cancelText={t('task.add.cancel')}
        okButtonProps={{ disabled: number.trim() === '' || text.trim() === '', loading: add.isRunning }}
        onOk={() => void save()}
        onCancel={() => setIsOpen(false)}
      >
        <div className={styles.form}>
          <Input
            value={number}
            aria-label={t('task.add.number')}
            placeholder={t('task.add.number')}
            onChange={(event) => setNumber(event.target.value)}
          />
          <Input.TextArea
            value={text}
            aria-label={t('task.add.text')}
            placeholder={t('task.add.text')}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={(event) => setText(event.target.value)}
          />
          <Select<SectionId | null>
            value={sectionId}
            aria-label={t('task.add.section')}
            options={[
              { value: null, label: t('task.add.noSection') },
              ...(choices?.sections ?? []).map(({ id, heading, level }) => ({
                value: id,
                label: `${'　'.repeat(Math.max(0, level - 1))}${heading}`,
              })),
            ]}
            onChange={setSectionId}
          />
          <ErrorNote error={add.error} />
        </div>
      </Modal>
    </>
  )
}
