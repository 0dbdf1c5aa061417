import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { PresetProblem } from '../../../shared/domain/paper/check-preset.ts'
import type { PaperPreset } from '../../../shared/domain/paper/preset.ts'
import { useText } from '../../text/use-text.ts'
import styles from './preset.module.css'
import { ProblemList } from './problem-list.tsx'

interface IssuerFieldsProps {
  readonly preset: PaperPreset
  readonly problemsAt: (place: 'issuers' | 'signers') => readonly PresetProblem[]
  readonly isReadOnly: boolean
  readonly onChange: (preset: PaperPreset) => void
}

/** Under a red head: whether several bodies issue the paper, and whether it goes up, with 签发人. Names stand a line each. */
export function IssuerFields({ preset, problemsAt, isReadOnly, onChange }: IssuerFieldsProps): ReactNode {
  const t = useText()
  const first = { issuers: '{发文机关}', signers: '' } as const
  const set = (field: 'issuers' | 'signers', names: readonly string[] | null) => {
    const { [field]: _, ...rest } = preset
    onChange(names === null ? rest : { ...rest, [field]: names })
  }
  return (['issuers', 'signers'] as const).map((field) => {
    const names = preset[field]
    return (
      <div key={field} className={styles.wording}>
        <Checkbox
          checked={names !== undefined}
          disabled={isReadOnly}
          onChange={({ target }) => set(field, target.checked ? [first[field]] : null)}
        >
          {t(`preset.${field}.chosen`)}
        </Checkbox>
        {names !== undefined && (
          <>
            <p className={styles.hint}>{t(`preset.${field}.hint`)}</p>
            <Input.TextArea
              aria-label={t(`preset.${field}.names`)}
              autoSize={{ minRows: 2, maxRows: 6 }}
              readOnly={isReadOnly}
              value={names.join('\n')}
              onChange={({ target }) => set(field, target.value.split('\n').slice(0, 10))}
            />
            <ProblemList problems={problemsAt(field)} />
          </>
        )}
      </div>
    )
  })
}
