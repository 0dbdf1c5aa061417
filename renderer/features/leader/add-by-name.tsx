import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Popover } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './leader.module.css'

interface AddByNameProps {
  readonly action: string
  readonly label: string
  readonly error: CallError | null
  /** Answers whether it was added. */
  readonly onAdd: (name: string) => Promise<boolean>
}

/** Adds a leader or a post by a name alone; what else there is to say is said in its detail. */
export function AddByName({ action, label, error, onAdd }: AddByNameProps): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const save = async () => {
    if (!(await onAdd(name))) return
    setIsOpen(false)
    setName('')
  }
  const form = (
    <div className={styles.form}>
      <Input
        autoFocus
        maxLength={50}
        value={name}
        placeholder={label}
        aria-label={label}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => void save()}
      />
      <ErrorNote error={error} />
      <Button type="primary" onClick={() => void save()}>
        {t('unit.add.save')}
      </Button>
    </div>
  )
  return (
    <Popover content={form} trigger="click" open={isOpen} onOpenChange={setIsOpen} destroyOnHidden>
      <Button type="primary" icon={<PlusOutlined aria-hidden />}>
        {action}
      </Button>
    </Popover>
  )
}
