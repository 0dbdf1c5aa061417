import { InputNumber, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { Unit, UnitKind } from '../../../shared/domain/unit/types.ts'
import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import type { PageInput } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import styles from './unit.module.css'

interface UnitFieldsProps {
  readonly unit: Unit
  readonly units: readonly Unit[]
}

/** What the office keeps of a unit, each field edited where it stands and saved at once. */
export function UnitFields({ unit, units }: UnitFieldsProps): ReactNode {
  const t = useText()
  const edit = useCall('unit.edit')
  const save = async (change: PageInput<'unit.edit'>['edit']) =>
    (await edit.run({ unitId: unit.id, edit: change })) !== undefined
  const kinds = unitKinds.map((kind) => ({ value: kind, label: t(`unit.kinds.${kind}`) }))
  const others = units.filter((other) => other.id !== unit.id).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <>
      <dl className={styles.fields}>
        <dt>{t('unit.detail.name')}</dt>
        <dd>
          <InlineEdit label={t('unit.detail.name')} value={unit.name} onSave={(name) => save({ name })} />
        </dd>
        <dt>{t('unit.detail.kind')}</dt>
        <dd>
          <Select
            size="small"
            value={unit.kind}
            style={{ minWidth: '9rem' }}
            aria-label={t('unit.detail.kind')}
            options={kinds}
            onChange={(kind: UnitKind) => void save({ kind })}
          />
          <div className={parts.hint}>{t('unit.detail.kindHint')}</div>
        </dd>
        {(['contactName', 'contactPhone'] as const).map((field) => (
          <Field key={field} label={t(`unit.detail.${field}`)}>
            <InlineEdit
              label={t(`unit.detail.${field}`)}
              value={unit[field] ?? ''}
              onSave={(words) => save({ [field]: words.trim() === '' ? null : words })}
            />
          </Field>
        ))}
        <dt>{t('unit.detail.years')}</dt>
        <dd>
          <div className={parts.row}>
            {(['activeFrom', 'activeTo'] as const).map((field) => (
              <YearField
                key={`${field} ${unit[field]}`}
                label={t(`unit.detail.${field}`)}
                value={unit[field]}
                onSave={(year) => save({ [field]: year })}
              />
            ))}
          </div>
          <div className={parts.hint}>{t('unit.detail.yearsHint')}</div>
        </dd>
        <dt>{t('unit.detail.successor')}</dt>
        <dd>
          <Select
            size="small"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            value={unit.successorId}
            style={{ minWidth: '14rem' }}
            placeholder={t('unit.detail.noSuccessor')}
            aria-label={t('unit.detail.successor')}
            options={others}
            onChange={(id: UnitId | undefined) => void save({ successorId: id ?? null })}
          />
        </dd>
      </dl>
      <ErrorNote error={edit.error} onClose={edit.clearError} />
    </>
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

interface YearFieldProps {
  readonly label: string
  readonly value: number | null
  readonly onSave: (year: number | null) => Promise<boolean>
}

/** A year that is saved when the field is left. */
function YearField({ label, value, onSave }: YearFieldProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const save = () => {
    if (typed !== value) void onSave(typed)
  }
  return (
    <InputNumber<number>
      size="small"
      min={1900}
      max={2200}
      controls={false}
      value={typed}
      placeholder={label}
      aria-label={label}
      onChange={setTyped}
      onBlur={save}
      onPressEnter={save}
    />
  )
}
