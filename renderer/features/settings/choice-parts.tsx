import { Input, Radio } from 'antd'
import { Fragment, type ReactNode, useState } from 'react'
import { NumberField } from '../../ui/number-field.tsx'
import parts from '../../ui/section-parts.module.css'

export function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <h2 className={parts.part}>{title}</h2>
      <dl className={parts.fields}>{children}</dl>
    </>
  )
}

interface ChoiceProps<Value extends string | number> {
  readonly label: string
  readonly value: Value
  /** Each with its words, the default first. */
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

export function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  return (
    <Fragment>
      <dt>{label}</dt>
      <dd>
        <Radio.Group
          vertical
          value={value}
          aria-label={label}
          options={options.map(([own, words]) => ({ value: own, label: words }))}
          onChange={({ target }) => onChange(target.value)}
        />
      </dd>
    </Fragment>
  )
}

interface PointsProps {
  readonly label: string
  readonly unit: string
  readonly value: number
  readonly range: { readonly least: number; readonly most: number }
  readonly onChange: (points: number) => void
}

/** A whole number of points; counts when the field is left. */
export function Points({ label, unit, value, range, onChange }: PointsProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const save = () => {
    if (typed !== value) onChange(typed)
  }
  return (
    <>
      <NumberField
        min={range.least}
        max={range.most}
        precision={0}
        value={typed}
        aria-label={label}
        onChange={(points) => setTyped(points ?? value)}
        onBlur={save}
        onPressEnter={save}
      />{' '}
      {unit}
    </>
  )
}

interface WordsProps {
  readonly label: string
  readonly value: string
  readonly placeholder: string
  readonly onChange: (words: string) => void
}

/** A few words; they count when the field is left. */
export function Words({ label, value, placeholder, onChange }: WordsProps): ReactNode {
  const [typed, setTyped] = useState(value)
  const save = () => {
    if (typed.trim() !== value) onChange(typed.trim())
  }
  return (
    <Input
      aria-label={label}
      value={typed}
      maxLength={12}
      placeholder={placeholder}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
      onPressEnter={save}
    />
  )
}
