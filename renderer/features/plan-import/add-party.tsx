import { Button, Input, Popover, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type Role, roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import styles from './party-lists.module.css'

interface AddPartyProps {
  readonly button: ReactNode
  readonly onAdd: (words: string, role: Role) => void
}

/** Adds a leader or unit to a role by its name. */
export function AddParty({ button, onAdd }: AddPartyProps): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [words, setWords] = useState('')
  const [role, setRole] = useState<Role>('lead')
  const add = () => {
    if (words.trim() === '') return
    onAdd(words.trim(), role)
    setWords('')
    setIsOpen(false)
  }
  const form = (
    <div className={styles.addForm}>
      <Select<Role>
        aria-label={t('planImport.item.addTo')}
        value={role}
        options={roleLists.map((entry) => ({ value: entry.role, label: t(`planImport.roles.${entry.role}`) }))}
        onChange={setRole}
      />
      <Input
        autoFocus
        value={words}
        aria-label={t('planImport.item.addParty')}
        placeholder={t('planImport.item.addPartyHint')}
        onChange={(event) => setWords(event.target.value)}
        onPressEnter={add}
      />
      <Button type="primary" onClick={add}>
        {t('planImport.item.add')}
      </Button>
    </div>
  )
  return (
    <Popover content={form} trigger="click" open={isOpen} onOpenChange={setIsOpen} destroyOnHidden>
      {button}
    </Popover>
  )
}
