import { Button, Input, Popconfirm, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { NamedMapping } from '../../../shared/domain/free-form/types.ts'
import type { TableMappingId } from '../../../shared/domain/id.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './mapping-view.module.css'

interface KeptMappingsProps {
  /** Those that are for the file, the newest first. */
  readonly fitting: readonly NamedMapping[]
  /** Null where the columns are chosen by hand. */
  readonly chosenId: TableMappingId | null
  readonly onChoose: (id: TableMappingId | null) => void
}

/** Mappings that were kept and are for this file: one is chosen, renamed, deleted. */
export function KeptMappings({ fitting, chosenId, onChoose }: KeptMappingsProps): ReactNode {
  const t = useText()
  const rename = useCall('taskReturn.renameMapping')
  const remove = useCall('taskReturn.removeMapping')
  const [name, setName] = useState<string | null>(null)
  const chosen = fitting.find(({ id }) => id === chosenId)
  const saveName = async (mappingId: TableMappingId, words: string) => {
    if ((await rename.run({ mappingId, name: words })) !== undefined) setName(null)
  }
  const forget = async (mappingId: TableMappingId) => {
    if ((await remove.run({ mappingId })) !== undefined) onChoose(null)
  }
  return (
    <div className={styles.line}>
      <span>{t('intake.mapping.kept')}</span>
      <Select<TableMappingId | null>
        className={styles.name ?? ''}
        value={chosenId}
        aria-label={t('intake.mapping.kept')}
        options={[
          ...fitting.map((one) => ({ value: one.id, label: one.name })),
          { value: null, label: t('intake.mapping.byHand') },
        ]}
        onChange={onChoose}
      />
      {chosen && name === null && (
        <>
          <Button size="small" onClick={() => setName(chosen.name)}>
            {t('intake.mapping.rename')}
          </Button>
          <Popconfirm
            title={t('intake.mapping.removeTitle', { name: chosen.name })}
            okText={t('intake.mapping.remove')}
            cancelText={t('intake.cancel')}
            onConfirm={() => void forget(chosen.id)}
          >
            <Button size="small">{t('intake.mapping.remove')}</Button>
          </Popconfirm>
        </>
      )}
      {chosen && name !== null && (
        <>
          <Input
            autoFocus
            className={styles.name ?? ''}
            value={name}
            maxLength={60}
            aria-label={t('intake.mapping.name')}
            onChange={(event) => setName(event.target.value)}
            onPressEnter={() => void saveName(chosen.id, name)}
          />
          <Button size="small" onClick={() => void saveName(chosen.id, name)}>
            {t('intake.confirm')}
          </Button>
          <Button size="small" onClick={() => setName(null)}>
            {t('intake.cancel')}
          </Button>
        </>
      )}
      <ErrorNote error={rename.error ?? remove.error} />
    </div>
  )
}
