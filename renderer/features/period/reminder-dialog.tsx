import { CopyOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { PeriodId, UnitId } from '../../../shared/domain/id.ts'
import type { Reminder } from '../../../shared/domain/period/reminder.ts'
import type { FileToken } from '../../../shared/ipc/ids.ts'
import { unitPlace } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { UsualPresetField } from '../preset/index.ts'
import { HandlerList } from '../signs/index.ts'
import { CallRecord } from './call-record.tsx'
import styles from './reminder-dialog.module.css'

interface ReminderDialogProps {
  readonly periodId: PeriodId
  /** Only of these; null for all. */
  readonly unitIds: readonly UnitId[] | null
  readonly label: string
  /** 拟制催办单 to the units listed, in place of this list. */
  readonly onSupervise: (unitIds: readonly UnitId[]) => void
  readonly onClose: () => void
}

/** 催办名单 — who owes a return, whom to call, and what to say; to copy, or on paper. */
export function ReminderDialog({ periodId, unitIds, label, onSupervise, onClose }: ReminderDialogProps): ReactNode {
  const t = useText()
  const list = useBackend('period.reminders', { periodId, unitIds })
  const save = useReminderFile({ periodId, unitIds }, label)
  const print = useReminderPrint({ periodId, unitIds })
  const [isCopied, setIsCopied] = useState(false)
  const reminders = list.data ?? []
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text)
    setIsCopied(true)
  }
  return (
    <Modal
      open
      width="min(60rem, 92vw)"
      title={t('period.reminders.title')}
      onCancel={onClose}
      footer={
        <>
          <span className={styles.done} role="status">
            {isCopied && t('period.reminders.copied')}
            {save.file && t('period.reminders.saved')}
          </span>
          {save.file && <Button onClick={save.open}>{t('period.reminders.openFile')}</Button>}
          <Button disabled={reminders.length === 0} onClick={() => onSupervise(reminders.map(({ unitId }) => unitId))}>
            {t('notice.propose.short')}
          </Button>
          <Button disabled={reminders.length === 0} loading={print.isRunning} onClick={() => void print.run()}>
            {t('period.reminders.print')}
          </Button>
          <Button disabled={reminders.length === 0} loading={save.isRunning} onClick={() => void save.run()}>
            {t('period.reminders.save')}
          </Button>
          <Button
            type="primary"
            disabled={reminders.length === 0}
            onClick={() => void copy(reminders.map(({ text }) => text).join('\n'))}
          >
            {t('period.reminders.copy')}
          </Button>
        </>
      }
    >
      <ErrorNote error={list.error ?? save.error ?? print.error} />
      {list.data && reminders.length === 0 ? (
        <EmptyState title={t('period.reminders.none')} />
      ) : (
        <>
          <UsualPresetField kind="callingList" />
          <p className={styles.hint}>{t('period.reminders.hint', { units: reminders.length })}</p>
          <ul className={styles.list}>
            {reminders.map((reminder) => (
              <ReminderItem
                key={reminder.unitId}
                periodId={periodId}
                reminder={reminder}
                onCopy={(text) => void copy(text)}
              />
            ))}
          </ul>
        </>
      )}
    </Modal>
  )
}

interface ReminderItemProps {
  readonly periodId: PeriodId
  readonly reminder: Reminder
  readonly onCopy: (text: string) => void
}

function ReminderItem({ periodId, reminder, onCopy }: ReminderItemProps): ReactNode {
  const t = useText()
  const { name, reason, contactName, contactPhone, handlers, text } = reminder
  const contact = [contactName, contactPhone].filter((words) => words !== null).join('　')
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <strong>{name}</strong>
        <span className={styles.reason}>{t(`period.reminders.reasons.${reason}`)}</span>
        {contact === '' ? (
          <Link className={styles.contact} to={unitPlace(reminder.unitId)}>
            {t('period.reminders.noContact')}
          </Link>
        ) : (
          <span className={styles.contact}>{contact}</span>
        )}
        <Button
          size="small"
          type="text"
          icon={<CopyOutlined aria-hidden />}
          aria-label={t('period.reminders.copyOne', { unit: name })}
          onClick={() => onCopy(text)}
        />
      </div>
      <HandlerList handlers={handlers} />
      <p className={styles.text}>{text}</p>
      <CallRecord periodId={periodId} unit={reminder} />
    </li>
  )
}

type ReminderChoice = Pick<ReminderDialogProps, 'periodId' | 'unitIds'>

/** Prints the list. */
function useReminderPrint(choice: ReminderChoice) {
  const paper = useCall('period.reminderPaper')
  const print = useCall('shell.print')
  return {
    isRunning: paper.isRunning || print.isRunning,
    error: paper.error ?? print.error,
    run: async () => {
      const made = await paper.run(choice)
      if (made) await print.run(made)
    },
  }
}

/** Writes the list into a file the user chooses. */
function useReminderFile(choice: ReminderChoice, label: string) {
  const t = useText()
  const choose = useCall('shell.chooseSaveFile')
  const write = useCall('period.exportReminders')
  const open = useCall('shell.open')
  const [file, setFile] = useState<FileToken | null>(null)
  return {
    file,
    isRunning: write.isRunning,
    error: choose.error ?? write.error ?? open.error,
    open: () => void (file && open.run({ token: file })),
    run: async () => {
      const chosen = await choose.run({
        title: t('period.reminders.save'),
        name: t('period.reminders.saveName', { label }),
        filters: [{ name: 'Word', extensions: ['docx'] }],
      })
      if (!chosen) return
      const written = await write.run({ ...choice, file: chosen.token })
      if (written) setFile(written)
    },
  }
}
