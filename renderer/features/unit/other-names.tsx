import { Button, Input, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Unit } from '../../../shared/domain/unit/types.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './unit.module.css'

/** The other names of a unit: those plans print for it. */
export function OtherNames({ unit }: { readonly unit: Unit }): ReactNode {
  const t = useText()
  const [name, setName] = useState('')
  const add = useCall('unit.addOtherName')
  const remove = useCall('unit.removeOtherName')
  const save = async () => {
    if (name.trim() === '') return
    if ((await add.run({ unitId: unit.id, name })) !== undefined) setName('')
  }
  return (
    <>
      <div className={styles.names}>
        {unit.otherNames.map((own) => (
          <Tag
            key={own}
            closable={{ 'aria-label': t('unit.detail.removeName', { name: own }) }}
            onClose={(event) => {
              // The name goes when the ledger says so.
              event.preventDefault()
              void remove.run({ unitId: unit.id, name: own })
            }}
          >
            {own}
          </Tag>
        ))}
        <Input
          size="small"
          value={name}
          maxLength={100}
          style={{ width: '12rem' }}
          placeholder={t('unit.detail.addName')}
          aria-label={t('unit.detail.addName')}
          onChange={(event) => setName(event.target.value)}
          onPressEnter={() => void save()}
        />
        {name.trim() !== '' && (
          <Button size="small" loading={add.isRunning} onClick={() => void save()}>
            {t('unit.detail.addName')}
          </Button>
        )}
      </div>
      <ErrorNote error={add.error ?? remove.error} />
    </>
  )
}
