import { SwapOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitMergePreview } from '../../../shared/domain/unit/overview.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './unit.module.css'

interface MergeDialogProps {
  /** The unit that stays at first; the two can be swapped. */
  readonly first: UnitId
  readonly second: UnitId
  readonly onClose: () => void
}

/** Says what merging two units moves before it is done. */
export function MergeDialog({ first, second, onClose }: MergeDialogProps): ReactNode {
  const t = useText()
  const [isSwapped, setIsSwapped] = useState(false)
  const [keptId, mergedId] = isSwapped ? [second, first] : [first, second]
  const { data, error } = useBackend('unit.previewMerge', { keptId, mergedId })
  const merge = useCall('unit.merge')
  const save = async () => {
    if ((await merge.run({ keptId, mergedId })) !== undefined) onClose()
  }
  return (
    <Modal
      title={t('unit.merge.title')}
      open
      onCancel={onClose}
      onOk={() => void save()}
      okText={t('unit.merge.confirm')}
      okButtonProps={{ disabled: !data || data.sharedPeriod !== null }}
      cancelText={t('unit.merge.cancel')}
      confirmLoading={merge.isRunning}
    >
      <ErrorNote error={error ?? merge.error} />
      {data && <MergePreview preview={data} onSwap={() => setIsSwapped(!isSwapped)} />}
    </Modal>
  )
}

interface MergePreviewProps {
  readonly preview: UnitMergePreview
  readonly onSwap: () => void
}

function MergePreview({ preview, onSwap }: MergePreviewProps): ReactNode {
  const t = useText()
  const { kept, merged, moved, newNames, sharedPeriod } = preview
  const kinds = (['assignments', 'groups', 'forms', 'returns', 'reports'] as const).filter((kind) => moved[kind] > 0)
  return (
    <>
      <dl className={styles.fields}>
        <dt>{t('unit.merge.kept')}</dt>
        <dd>
          <strong>{kept.name}</strong>
        </dd>
        <dt>{t('unit.merge.merged')}</dt>
        <dd>
          {merged.name}{' '}
          <Button size="small" icon={<SwapOutlined aria-hidden />} onClick={onSwap}>
            {t('unit.merge.swap')}
          </Button>
        </dd>
      </dl>
      {sharedPeriod === null ? (
        <>
          <p className={parts.part}>
            {kinds.length === 0 ? t('unit.merge.nothing') : t('unit.merge.moves', { unit: kept.name })}
          </p>
          <ul>
            {kinds.map((kind) => (
              <li key={kind}>{t(`unit.merge.${kind}`, { count: moved[kind] })}</li>
            ))}
          </ul>
          {newNames.length > 0 && <p>{t('unit.merge.names', { unit: kept.name, names: newNames.join('、') })}</p>}
          <p className={parts.hint}>{t('unit.merge.printed')}</p>
        </>
      ) : (
        <p className={styles.problem} role="alert">
          {t('unit.merge.shared', { period: sharedPeriod })}
        </p>
      )}
    </>
  )
}
