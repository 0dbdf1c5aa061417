import { Input, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CallError } from '../../../shared/ipc/message.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './send-back-dialog.module.css'

interface SendBackDialogProps {
  readonly title: string
  /** What to begin the reason with: what is wrong. */
  readonly initialReason: string
  readonly isSaving: boolean
  readonly error: CallError | null
  readonly onSendBack: (reason: string) => void
  readonly onClose: () => void
}

/** 退回 — asks for the reason, which the unit will read. */
export function SendBackDialog(props: SendBackDialogProps): ReactNode {
  const { title, initialReason, isSaving, error, onSendBack, onClose } = props
  const t = useText()
  const [reason, setReason] = useState(initialReason)
  return (
    <Modal
      open
      title={title}
      okText={t('intake.sendBack')}
      cancelText={t('intake.cancel')}
      confirmLoading={isSaving}
      okButtonProps={{ disabled: reason.trim() === '' }}
      onOk={() => onSendBack(reason)}
      onCancel={onClose}
    >
      <p className={styles.hint}>{t('intake.sendBackHint')}</p>
      <Input.TextArea
        autoFocus
        value={reason}
        aria-label={t('intake.reason')}
        autoSize={{ minRows: 4, maxRows: 14 }}
        maxLength={2000}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => event.ctrlKey && reason.trim() !== '' && onSendBack(reason)}
      />
      <ErrorNote error={error} />
    </Modal>
  )
}
