import { Button, Checkbox, Input, Radio, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { layOver, setColumnField, setUnitSource, toggleLeftOut } from '../../../shared/domain/free-form/edit-mapping.ts'
import { isUsable, type TableMapping, unitSources } from '../../../shared/domain/free-form/types.ts'
import type { TableRequest } from '../../../shared/domain/free-form/view-table.ts'
import type { IntakeId, TableMappingId } from '../../../shared/domain/id.ts'
import type { Output } from '../../../shared/ipc/contract.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { Waiting } from '../../ui/waiting.tsx'
import { KeptMappings } from './kept-mappings.tsx'
import { MappingTable } from './mapping-table.tsx'
import styles from './mapping-view.module.css'

interface MappingViewProps {
  readonly intakeId: IntakeId
  /** The file is read by the mapping now. */
  readonly onUsed: () => void
}

const asFound: TableRequest = { sheet: null, heading: null }

/** 列对照 — which column of a table that is no form is which, to be confirmed before anything of it is read. */
export function MappingView({ intakeId, onUsed }: MappingViewProps): ReactNode {
  const [request, setRequest] = useState(asFound)
  const view = useBackend('taskReturn.showFreeForm', { intakeId, ...request })
  if (view.isPending) return <Waiting />
  if (!view.data) return <ErrorNote error={view.error} onRetry={() => void view.refetch()} />
  const { table } = view.data
  return (
    <>
      <TableChoice table={table} onChange={setRequest} />
      <MappingForm
        key={`${table.sheet} ${table.heading.top} ${table.heading.bottom}`}
        view={view.data}
        intakeId={intakeId}
        onUsed={onUsed}
      />
    </>
  )
}

type View = Output<'taskReturn.showFreeForm'>

interface TableChoiceProps {
  readonly table: View['table']
  readonly onChange: (request: TableRequest) => void
}

/** Which sheet, and where its heading stands. */
function TableChoice({ table, onChange }: TableChoiceProps): ReactNode {
  const t = useText()
  const { sheets, sheet, heading } = table
  const setHeading = (top: number | null, lines: number) => {
    if (top !== null) onChange({ sheet, heading: { top, bottom: top + lines - 1 } })
  }
  const lines = heading.bottom - heading.top + 1
  return (
    <div className={styles.line}>
      {sheets.length > 1 && (
        <Select
          value={sheet}
          aria-label={t('intake.mapping.sheet')}
          options={sheets.map((name) => ({ value: name, label: t('intake.mapping.sheetOf', { name }) }))}
          onChange={(name) => onChange({ sheet: name, heading: null })}
        />
      )}
      <span>{t('intake.mapping.headingRow')}</span>
      <NumberField
        className={styles.number ?? ''}
        value={heading.top}
        aria-label={t('intake.mapping.headingRow')}
        onChange={(top) => setHeading(top, lines)}
      />
      <Radio.Group
        value={lines}
        aria-label={t('intake.mapping.headingLines')}
        optionType="button"
        options={[1, 2].map((count) => ({ value: count, label: t('intake.mapping.lines', { count }) }))}
        onChange={(event) => setHeading(heading.top, Number(event.target.value))}
      />
    </div>
  )
}

interface MappingFormProps {
  readonly view: View
  readonly intakeId: IntakeId
  readonly onUsed: () => void
}

function MappingForm({ view: { table, used, known }, intakeId, onUsed }: MappingFormProps): ReactNode {
  const t = useText()
  const use = useCall('taskReturn.useMapping')
  const keys = table.columns.map(({ key }) => key)
  const fitting = known.filter(({ id }) => table.fitting.includes(id))
  const [offered] = fitting
  // What was said of this very file goes before what was kept, and that before what the program makes of it.
  const [mapping, setMapping] = useState<TableMapping>(() =>
    used ? layOver(used, keys) : offered ? layOver(offered.mapping, keys) : table.mapping,
  )
  const [chosenId, setChosenId] = useState<TableMappingId | null>(used ? null : (offered?.id ?? null))
  const [isKept, setIsKept] = useState(offered === undefined)
  const [name, setName] = useState('')
  const [isForOthers, setIsForOthers] = useState(true)
  const change = (next: TableMapping) => {
    setMapping(next)
    setChosenId(null)
  }
  const choose = (id: TableMappingId | null) => {
    setChosenId(id)
    const chosen = fitting.find((one) => one.id === id)
    setMapping(chosen ? layOver(chosen.mapping, keys) : table.mapping)
    setIsKept(!chosen)
  }
  const keepsNow = isKept && name.trim() !== ''
  const start = async () => {
    const done = await use.run({ intakeId, mapping, name: keepsNow ? name : null, isForOthers })
    if (done) onUsed()
  }
  return (
    <section aria-label={t('intake.mapping.title')}>
      {fitting.length > 0 && <KeptMappings fitting={fitting} chosenId={chosenId} onChoose={choose} />}
      <MappingTable
        table={table}
        mapping={mapping}
        onField={(key, field) => change(setColumnField(mapping, key, field))}
        onLeftOut={(first) => change(toggleLeftOut(mapping, first))}
      />
      <div className={styles.line}>
        <span>{t('intake.mapping.unitSource')}</span>
        <Radio.Group
          value={mapping.unitSource}
          aria-label={t('intake.mapping.unitSource')}
          options={unitSources.map((source) => ({ value: source, label: t(`intake.mapping.unitSources.${source}`) }))}
          onChange={(event) => change(setUnitSource(mapping, event.target.value))}
        />
      </div>
      <div className={styles.line}>
        <Checkbox checked={isKept} onChange={(event) => setIsKept(event.target.checked)}>
          {t('intake.mapping.keep')}
        </Checkbox>
        {isKept && (
          <Input
            className={styles.name ?? ''}
            value={name}
            maxLength={60}
            aria-label={t('intake.mapping.name')}
            placeholder={t('intake.mapping.nameExample')}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Checkbox checked={isForOthers} onChange={(event) => setIsForOthers(event.target.checked)}>
          {t('intake.mapping.forOthers')}
        </Checkbox>
      </div>
      <div className={styles.line}>
        <Button
          type="primary"
          loading={use.isRunning}
          disabled={!isUsable(mapping) || (isKept && !keepsNow)}
          onClick={() => void start()}
        >
          {t('intake.mapping.use')}
        </Button>
        {!isUsable(mapping) && <span className={styles.hint}>{t('intake.mapping.incomplete')}</span>}
        {isUsable(mapping) && isKept && !keepsNow && <span className={styles.hint}>{t('intake.mapping.noName')}</span>}
      </div>
      <ErrorNote error={use.error} />
    </section>
  )
}
