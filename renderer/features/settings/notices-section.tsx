import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { PaperPresetId } from '../../../shared/domain/id.ts'
import { printNoticeNumber } from '../../../shared/domain/supervision-notice/notice-number.ts'
import {
  defaultNoticeSettings,
  type NoticeKind,
  type NoticeSettings,
  noticeGrades,
  noticeKinds,
} from '../../../shared/domain/supervision-notice/types.ts'
import { presetKindOf } from '../../../shared/domain/supervision-notice/wording.ts'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import parts from '../../ui/section-parts.module.css'
import { HolidayPart } from './holiday-part.tsx'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** How notices are numbered, how soon they are to be answered, and which days count as 工作日. */
export function NoticesSection(): ReactNode {
  const t = useText()
  const { settings, error, save } = useSettings()
  if (!settings) return <ErrorNote error={error} />
  const { notices, noticePresets, holidays } = settings
  const { series, replyWorkdays } = notices
  const saveNotices = (change: Partial<NoticeSettings>) => save({ notices: { ...notices, ...change } })
  return (
    <>
      <ErrorNote error={error} />
      <h2 className={parts.part}>{t('settings.notices.series')}</h2>
      <p className={parts.hint}>
        {t('settings.notices.seriesHint', {
          number: printNoticeNumber({ series: series.supervise, year: 2023, serial: 12 }),
        })}
      </p>
      <dl className={parts.fields}>
        {noticeKinds.map((kind) => (
          <Field key={kind} label={t(`notice.kinds.${kind}`)}>
            <InlineEdit
              label={t('settings.notices.seriesOf', { kind: t(`notice.kinds.${kind}`) })}
              value={series[kind]}
              onSave={(head) => saveNotices({ series: { ...series, [kind]: head } })}
            />
          </Field>
        ))}
      </dl>
      <h2 className={parts.part}>{t('settings.notices.days')}</h2>
      <p className={parts.hint}>{t('settings.notices.daysHint')}</p>
      <dl className={parts.fields}>
        {noticeGrades.map((grade) => (
          <Field key={grade} label={t(`notice.grades.${grade}`)}>
            <Days
              key={replyWorkdays[grade]}
              label={t('settings.notices.daysOf', { grade: t(`notice.grades.${grade}`) })}
              days={replyWorkdays[grade]}
              onChange={(days) => void saveNotices({ replyWorkdays: { ...replyWorkdays, [grade]: days } })}
            />{' '}
            {t('settings.notices.workdays')}
          </Field>
        ))}
      </dl>
      <Button className={styles.foot ?? ''} onClick={() => void save({ notices: defaultNoticeSettings })}>
        {t('settings.notices.reset')}
      </Button>
      <h2 className={parts.part}>{t('settings.notices.presets')}</h2>
      <p className={parts.hint}>
        {t('settings.notices.presetsHint')} <Link to={places.preset}>{t('preset.title')}</Link>
      </p>
      <dl className={parts.fields}>
        {noticeKinds.map((kind) => (
          <Field key={kind} label={t(`notice.kinds.${kind}`)}>
            <PresetChoice
              kind={kind}
              value={noticePresets[kind]}
              onChange={(id) => void save({ noticePresets: { ...noticePresets, [kind]: id } })}
            />
          </Field>
        ))}
      </dl>
      <HolidayPart own={holidays} onSave={(next) => save({ holidays: next })} />
    </>
  )
}

interface PresetChoiceProps {
  readonly kind: NoticeKind
  readonly value: PaperPresetId | null
  readonly onChange: (presetId: PaperPresetId | null) => void
}

/** The program's own form, or one of the office's. */
function PresetChoice({ kind, value, onChange }: PresetChoiceProps): ReactNode {
  const t = useText()
  const presets = (useBackend('preset.list', {}).data ?? []).filter((preset) => preset.kind === presetKindOf[kind])
  return (
    <Select
      aria-label={t('settings.notices.presetOf', { kind: t(`notice.kinds.${kind}`) })}
      value={value ?? ''}
      popupMatchSelectWidth={false}
      options={presets.map(({ id, name }) => ({ value: id ?? '', label: name }))}
      onChange={(chosen) => onChange(presets.find(({ id }) => id === chosen)?.id ?? null)}
    />
  )
}

interface DaysProps {
  readonly label: string
  readonly days: number
  readonly onChange: (days: number) => void
}

/** A number of days; a change counts when the field is left. */
function Days({ label, days, onChange }: DaysProps): ReactNode {
  const [typed, setTyped] = useState(days)
  const save = () => {
    if (typed !== days) onChange(typed)
  }
  return (
    <NumberField
      min={1}
      max={60}
      precision={0}
      value={typed}
      aria-label={label}
      onChange={(value) => setTyped(value ?? days)}
      onBlur={save}
      onPressEnter={save}
    />
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
