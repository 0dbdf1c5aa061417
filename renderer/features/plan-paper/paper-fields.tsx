import { Radio, Segmented, Select } from 'antd'
import type { ReactNode } from 'react'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { DateField } from '../../ui/date-field.tsx'
import { UsualPresetField } from '../preset/index.ts'
import { formatsOf, type PaperChoice, type PaperKind, paperKinds } from './paper-choice.ts'
import styles from './plan-paper.module.css'

interface PaperFieldsProps {
  readonly kind: PaperKind
  readonly choice: PaperChoice
  readonly format: 'docx' | 'pdf' | 'xlsx'
  readonly onKind: (kind: PaperKind) => void
  readonly onChoice: (change: Partial<PaperChoice>) => void
  readonly onFormat: (format: 'docx' | 'pdf' | 'xlsx') => void
}

/** What the dialog asks: which paper, what of it, in which format. */
export function PaperFields({ kind, choice, format, onKind, onChoice, onFormat }: PaperFieldsProps): ReactNode {
  const t = useText()
  return (
    <>
      <Radio.Group
        vertical
        value={kind}
        aria-label={t('planPaper.kind')}
        options={paperKinds.map((value) => ({ value, label: t(`planPaper.kinds.${value}`) }))}
        onChange={({ target }) => onKind(target.value)}
      />
      <p className={styles.hint}>{t(`planPaper.hints.${kind}`)}</p>
      {(kind === 'responsibilityList' || kind === 'ledgers') && (
        <Segmented
          aria-label={t('planPaper.by')}
          value={kind === 'ledgers' && choice.by === 'section' ? 'leader' : choice.by}
          options={(kind === 'ledgers' ? (['leader', 'unit'] as const) : (['section', 'leader', 'unit'] as const)).map(
            (value) => ({ value, label: t(`planPaper.divisions.${value}`) }),
          )}
          onChange={(by) => onChoice({ by })}
        />
      )}
      {kind === 'leaderBooklet' && <LeaderField choice={choice} onChoice={onChoice} />}
      {kind === 'meetingMinutes' && <MeetingFields choice={choice} onChoice={onChoice} />}
      {kind === 'planNotice' && (
        <Segmented
          aria-label={t('planPaper.style')}
          value={choice.style}
          options={(['table', 'inline'] as const).map((value) => ({ value, label: t(`planPaper.styles.${value}`) }))}
          onChange={(style) => onChoice({ style })}
        />
      )}
      {kind === 'planNotice' && <UsualPresetField kind={choice.style === 'table' ? 'tablePlan' : 'inlinePlan'} />}
      <PresetField kind={kind} choice={choice} onChoice={onChoice} />
      {kind === 'changeList' && (
        <div className={styles.days}>
          <DateField
            value={choice.from}
            label={t('planPaper.from')}
            hasLabelInside
            onChange={(from) => onChoice({ from })}
          />
          <DateField value={choice.to} label={t('planPaper.to')} hasLabelInside onChange={(to) => onChoice({ to })} />
        </div>
      )}
      <Segmented
        aria-label={t('planPaper.format')}
        value={format}
        options={formatsOf[kind].map((value) => ({ value, label: t(`planPaper.formats.${value}`) }))}
        onChange={onFormat}
      />
    </>
  )
}

/** 文稿模板 where the office has any of its own for the paper. */
function PresetField({ kind, choice, onChoice }: Pick<PaperFieldsProps, 'kind' | 'choice' | 'onChoice'>): ReactNode {
  const t = useText()
  const wanted = kind === 'ledgers' ? 'ledger' : kind
  const presets = (useBackend('preset.list', {}).data ?? []).filter((preset) => preset.kind === wanted)
  if (presets.length < 2) return null
  return (
    <Select
      aria-label={t('preset.title')}
      value={choice.presetId ?? ''}
      options={presets.map(({ id, name }) => ({ value: id ?? '', label: name }))}
      onChange={(value) => onChoice({ presetId: presets.find(({ id }) => id === value)?.id ?? null })}
    />
  )
}

/** Of a meeting: when it was, who presided, who was excused. */
function MeetingFields({ choice, onChoice }: Pick<PaperFieldsProps, 'choice' | 'onChoice'>): ReactNode {
  const t = useText()
  const leaders = useBackend('leader.overview', {}).data?.leaders ?? []
  const options = leaders.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <div className={styles.days}>
      <DateField
        value={choice.meetingDate}
        label={t('planPaper.meetingDate')}
        onChange={(meetingDate) => onChoice({ meetingDate })}
      />
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('planPaper.host')}
        value={choice.hostId ?? ''}
        options={[{ value: '', label: t('planPaper.noHost') }, ...options]}
        onChange={(value) => onChoice({ hostId: leaders.find(({ id }) => id === value)?.id ?? null })}
      />
      <Select
        mode="multiple"
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.absent ?? ''}
        aria-label={t('planPaper.absent')}
        placeholder={t('planPaper.absent')}
        value={[...choice.absentIds]}
        options={options}
        onChange={(absentIds) => onChoice({ absentIds })}
      />
    </div>
  )
}

function LeaderField({ choice, onChoice }: Pick<PaperFieldsProps, 'choice' | 'onChoice'>): ReactNode {
  const t = useText()
  const leaders = useBackend('leader.overview', {}).data?.leaders ?? []
  return (
    <Select
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('planPaper.leader')}
      value={choice.leaderId ?? ''}
      options={[
        { value: '', label: t('planPaper.allLeaders') },
        ...leaders.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value) => onChoice({ leaderId: leaders.find(({ id }) => id === value)?.id ?? null })}
    />
  )
}
