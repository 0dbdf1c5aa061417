import { Input, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { type BulkUnitEdit, type BulkUnitField, bulkUnitFields } from '../../../shared/domain/unit/bulk-edit.ts'
import type { Unit, UnitKind } from '../../../shared/domain/unit/types.ts'
import { unitKinds } from '../../../shared/domain/unit/unit-kind.ts'
import { useCall } from '../../backend/use-call.ts'
import { BulkDialog } from '../../list/bulk-dialog.tsx'
import { type Text, useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import styles from './unit.module.css'

interface BulkEditDialogProps {
  readonly units: readonly Unit[]
  readonly onClose: (isDone: boolean) => void
}

/** 批量修改 — sets one field of the units selected, after they were shown before and after. */
export function BulkEditDialog({ units, onClose }: BulkEditDialogProps): ReactNode {
  const t = useText()
  const [field, setField] = useState<BulkUnitField>('kind')
  const [edit, setEdit] = useState<BulkUnitEdit | null>(null)
  const change = useCall('unit.editMany')
  const lines =
    edit &&
    units.map((unit) => ({
      ...{ id: unit.id, name: unit.name },
      ...{ before: fieldWords(unit, field, t), after: fieldWords({ ...unit, ...edit }, field, t) },
    }))
  const apply = async (ids: ReadonlySet<string>) => {
    const unitIds = units.map(({ id }) => id).filter((id) => ids.has(id))
    if (edit && (await change.run({ unitIds, edit })) !== undefined) onClose(true)
  }
  return (
    <BulkDialog
      title={t('unit.bulk.title', { count: units.length })}
      lines={lines}
      action={(count) => t('unit.bulk.apply', { count })}
      isRunning={change.isRunning}
      error={change.error}
      onApply={(changed) => void apply(new Set(changed.map(({ id }) => id)))}
      onClose={() => onClose(false)}
    >
      <div className={styles.bulk}>
        <Select
          value={field}
          aria-label={t('unit.bulk.field')}
          style={{ minWidth: '9rem' }}
          options={bulkUnitFields.map((value) => ({ value, label: t(`unit.detail.${value}`) }))}
          onChange={(next) => {
            setField(next)
            setEdit(null)
          }}
        />
        <ValueField key={field} field={field} onChange={setEdit} />
      </div>
    </BulkDialog>
  )
}

interface ValueFieldProps {
  readonly field: BulkUnitField
  readonly onChange: (edit: BulkUnitEdit) => void
}

/** Asks for the new value; left empty it takes the old ones away, but for a kind, which every unit has. */
function ValueField({ field, onChange }: ValueFieldProps): ReactNode {
  const t = useText()
  const label = t('unit.bulk.value')
  switch (field) {
    case 'kind':
      return (
        <Select<UnitKind>
          aria-label={label}
          placeholder={label}
          style={{ minWidth: '12rem' }}
          options={unitKinds.map((kind) => ({ value: kind, label: t(`unit.kinds.${kind}`) }))}
          onChange={(kind) => onChange({ kind })}
        />
      )
    case 'activeFrom':
    case 'activeTo':
      return (
        <NumberField
          aria-label={label}
          placeholder={t('unit.bulk.emptyTakesAway')}
          style={{ width: '14rem' }}
          min={1900}
          max={2200}
          precision={0}
          onChange={(year) => onChange({ [field]: year })}
        />
      )
    case 'contactName':
    case 'contactPhone':
      return (
        <Input
          aria-label={label}
          placeholder={t('unit.bulk.emptyTakesAway')}
          style={{ width: '14rem' }}
          maxLength={100}
          onChange={({ target }) => onChange({ [field]: target.value.trim() === '' ? null : target.value.trim() })}
        />
      )
    default:
      return field satisfies never
  }
}

function fieldWords(unit: Unit, field: BulkUnitField, t: Text): string {
  if (field === 'kind') return t(`unit.kinds.${unit.kind}`)
  return String(unit[field] ?? '')
}
