import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { isOwnRow } from '../../../shared/domain/supervision-notice/notice-form.ts'
import {
  type NoticeContent,
  noticeGrades,
  noticeKinds,
  noticeUrgencies,
  type SupervisionNotice,
} from '../../../shared/domain/supervision-notice/types.ts'
import { hasGrade } from '../../../shared/domain/supervision-notice/wording.ts'
import type { PageInput } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../backend/use-call.ts'
import { type Text, useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './notice.module.css'

const texts = [
  { field: 'basis', isMultiline: true },
  { field: 'supportUnits', isMultiline: true },
  { field: 'deadline', isMultiline: false },
  { field: 'demands', isMultiline: true },
  { field: 'situation', isMultiline: true },
  { field: 'replyDemand', isMultiline: true },
  { field: 'approval', isMultiline: true },
  { field: 'contactName', isMultiline: false },
  { field: 'contactPhone', isMultiline: false },
] as const satisfies readonly { readonly field: keyof NoticeContent; readonly isMultiline: boolean }[]

/** The words of the form; of an issued notice they are only read. */
export function NoticeFields({ notice }: { readonly notice: SupervisionNotice }): ReactNode {
  const t = useText()
  const edit = useCall('supervisionNotice.edit')
  const isDraft = notice.state === 'draft'
  const save = async (changes: PageInput<'supervisionNotice.edit'>['edit']) =>
    (await edit.run({ noticeId: notice.id, edit: changes })) !== undefined
  return (
    <>
      <ErrorNote error={edit.error} onClose={edit.clearError} />
      <dl className={styles.fields}>
        <dt>{t('notice.columns.kind')}</dt>
        <dd>
          <Choice
            label={t('notice.columns.kind')}
            value={notice.kind}
            options={noticeKinds.map((value) => ({ value, label: t(`notice.kinds.${value}`) }))}
            isReadOnly={!isDraft}
            onChange={(kind) => void save({ kind })}
          />
        </dd>
        {hasGrade(notice.kind) && (
          <>
            <dt>{t('notice.columns.grade')}</dt>
            <dd>
              <Choice
                label={t('notice.columns.grade')}
                value={notice.grade}
                options={noticeGrades.map((value) => ({ value, label: t(`notice.grades.${value}`) }))}
                isReadOnly={!isDraft}
                onChange={(grade) => void save({ grade })}
              />
            </dd>
          </>
        )}
        <dt>{t('notice.fields.urgency')}</dt>
        <dd>
          <Choice
            label={t('notice.fields.urgency')}
            value={notice.content.urgency}
            options={noticeUrgencies.map((value) => ({ value, label: urgencyWord(t, value) }))}
            isReadOnly={!isDraft}
            onChange={(urgency) => void save({ content: { urgency } })}
          />
        </dd>
        <dt>{t('notice.columns.replyDue')}</dt>
        <dd>
          {isDraft ? (
            <DateField
              value={notice.replyDue}
              label={t('notice.columns.replyDue')}
              onChange={(replyDue) => void save({ replyDue })}
            />
          ) : (
            notice.replyDue
          )}
        </dd>
        {texts.map(({ field, isMultiline }) => (
          <TextField
            key={field}
            label={t(`notice.fields.${field}`)}
            value={notice.content[field]}
            isMultiline={isMultiline}
            isReadOnly={!isDraft}
            onSave={(value) => save({ content: { [field]: value } })}
          />
        ))}
        {notice.content.form?.rows.filter(isOwnRow).map(({ key, label, words }) => (
          <TextField
            key={key}
            label={label}
            value={words}
            isMultiline
            isReadOnly={!isDraft}
            onSave={(value) => save({ ownRow: { key, words: value } })}
          />
        ))}
      </dl>
    </>
  )
}

function urgencyWord(t: Text, urgency: NoticeContent['urgency']): string {
  if (urgency === '') return t('notice.noUrgency')
  return t(urgency === '特急' ? 'notice.urgencies.extra' : 'notice.urgencies.urgent')
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: { readonly value: Value; readonly label: string }[]
  readonly isReadOnly: boolean
  readonly onChange: (value: Value) => void
}

/** One of a few words; where it is only read, that word alone. */
function Choice<Value extends string>({ label, value, options, isReadOnly, onChange }: ChoiceProps<Value>): ReactNode {
  if (isReadOnly) return options.find((option) => option.value === value)?.label
  return <Segmented size="small" aria-label={label} value={value} options={options} onChange={onChange} />
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly isMultiline: boolean
  readonly isReadOnly: boolean
  readonly onSave: (value: string) => Promise<boolean>
}

function TextField(props: TextProps): ReactNode {
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        <InlineEdit {...props} />
      </dd>
    </>
  )
}
