import { PlusOutlined } from '@ant-design/icons'
import { Button, Input, Modal, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { guessUnitKind } from '../../../shared/domain/unit/guess-unit-kind.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './unit.module.css'

interface AddUnitProps {
  readonly onAdded: (id: UnitId) => void
}

/** Adds a unit; its kind is guessed by its name until the user chooses one. */
export function AddUnit({ onAdded }: AddUnitProps): ReactNode {
  const t = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [name, setName] = useState('')
  const [chosenKind, setChosenKind] = useState<UnitKind | null>(null)
  const add = useCall('unit.add')
  const kind = chosenKind ?? guessUnitKind(name)
  const close = () => {
    setIsOpen(false)
    setName('')
    setChosenKind(null)
    add.clearError()
  }
  const save = async () => {
    const id = await add.run({ name, kind })
    if (id === undefined) return
    close()
    onAdded(id)
  }
  return (
    <>
      <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setIsOpen(true)}>
        {t('unit.add.action')}
      </Button>
      <Modal
        title={t('unit.add.title')}
        open={isOpen}
        onCancel={close}
        onOk={() => void save()}
        okText={t('unit.add.save')}
        cancelText={t('unit.add.cancel')}
        confirmLoading={add.isRunning}
        destroyOnHidden
      >
        <div className={styles.form}>
          <div className={styles.label}>
            {t('unit.add.name')}
            <Input
              autoFocus
              maxLength={100}
              aria-label={t('unit.add.name')}
              value={name}
              onChange={(event) => setName(event.target.value)}
              onPressEnter={() => void save()}
            />
          </div>
          <div className={styles.label}>
            {t('unit.add.kind')}
            <Select
              value={kind}
              aria-label={t('unit.add.kind')}
              options={unitKinds.map((own) => ({ value: own, label: t(`unit.kinds.${own}`) }))}
              onChange={setChosenKind}
            />
          </div>
          <ErrorNote error={add.error} />
        </div>
      </Modal>
    </>
  )
}
