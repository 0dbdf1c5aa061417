import { Checkbox, Radio } from 'antd'
import { Fragment, type ReactNode, useState } from 'react'
import { fontSchemeNames } from '../../../shared/domain/document/fonts.ts'
import {
  type EmboldenedLevel,
  emboldenedLevels,
  markSizes,
  type PaperSettings,
  ruleThicknesses,
} from '../../../shared/domain/document/paper-settings.ts'
import { useText } from '../../text/use-text.ts'
import { NumberField } from '../../ui/number-field.tsx'
import parts from '../../ui/section-parts.module.css'
import styles from './settings.module.css'

interface PaperChoicesProps {
  readonly papers: PaperSettings
  readonly onChange: (changed: Partial<PaperSettings>) => void
}

/** Every choice of 公文格式; each is saved when it is made. */
export function PaperChoices({ papers, onChange }: PaperChoicesProps): ReactNode {
  const t = useText()
  const toggle = (level: EmboldenedLevel, isBold: boolean) =>
    onChange({
      boldLevels: emboldenedLevels.filter((own) => (own === level ? isBold : papers.boldLevels.includes(own))),
    })
  return (
    <>
      <Part title={t('settings.papers.page')}>
        <Choice
          label={t('settings.papers.choice.profile')}
          value={papers.profile}
          options={(['office', 'strict'] as const).map((value) => [value, t(`settings.papers.value.profile.${value}`)])}
          onChange={(profile) => onChange({ profile })}
        />
        <Choice
          label={t('settings.papers.choice.sides')}
          value={papers.sides}
          options={(['double', 'single'] as const).map((value) => [value, t(`settings.papers.value.sides.${value}`)])}
          onChange={(sides) => onChange({ sides })}
        />
      </Part>
      <Part title={t('settings.papers.text')}>
        <Choice
          label={t('settings.papers.choice.fontScheme')}
          value={papers.fontScheme}
          options={fontSchemeNames.map((value) => [value, t(`settings.papers.value.fontScheme.${value}`)])}
          onChange={(fontScheme) => onChange({ fontScheme })}
        />
        <Choice
          label={t('settings.papers.choice.latin')}
          value={papers.latin}
          options={(['text', 'times'] as const).map((value) => [value, t(`settings.papers.value.latin.${value}`)])}
          onChange={(latin) => onChange({ latin })}
        />
        <dt>{t('settings.papers.bold')}</dt>
        <dd>
          <fieldset className={styles.checks} aria-label={t('settings.papers.bold')}>
            {emboldenedLevels.map((level) => (
              <Checkbox
                key={level}
                checked={papers.boldLevels.includes(level)}
                onChange={({ target }) => toggle(level, target.checked)}
              >
                {t(`settings.papers.boldLevel.${level === 2 ? 'two' : 'three'}`)}
              </Checkbox>
            ))}
          </fieldset>
        </dd>
        <dt />
        <dd>
          <Checkbox
            checked={papers.keepsHeadings}
            onChange={({ target }) => onChange({ keepsHeadings: target.checked })}
          >
            {t('settings.papers.keepsHeadings')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.keepsHeadingsHint')}</div>
        </dd>
      </Part>
      <Part title={t('settings.papers.head')}>
        <dt>{t('settings.papers.markSize')}</dt>
        <dd>
          <MarkSize key={papers.markSize} size={papers.markSize} onChange={(markSize) => onChange({ markSize })} />
          <div className={parts.small}>{t('settings.papers.markSizeHint')}</div>
        </dd>
        <Choice
          label={t('settings.papers.choice.ruleThickness')}
          value={papers.ruleThickness}
          options={ruleThicknesses.map((value) => [value, t('settings.papers.value.ruleThickness', { value })])}
          onChange={(ruleThickness) => onChange({ ruleThickness })}
        />
        <dt />
        <dd>
          <Checkbox
            checked={papers.isHeadPreprinted}
            onChange={({ target }) => onChange({ isHeadPreprinted: target.checked })}
          >
            {t('settings.papers.preprinted')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.preprintedHint')}</div>
        </dd>
        <dt />
        <dd>
          <Checkbox checked={papers.isSealed} onChange={({ target }) => onChange({ isSealed: target.checked })}>
            {t('settings.papers.sealed')}
          </Checkbox>
          <div className={parts.small}>{t('settings.papers.sealedHint')}</div>
        </dd>
        <Choice
          label={t('settings.papers.choice.sealLines')}
          value={papers.sealLines}
          options={([2, 3] as const).map((value) => [
            value,
            t(`settings.papers.value.sealLines.${value === 2 ? 'two' : 'three'}`),
          ])}
          onChange={(sealLines) => onChange({ sealLines })}
        />
        <Choice
          label={t('settings.papers.choice.imprintPage')}
          value={papers.imprintPage}
          options={(['last', 'even'] as const).map((value) => [value, t(`settings.papers.value.imprintPage.${value}`)])}
          onChange={(imprintPage) => onChange({ imprintPage })}
        />
      </Part>
      <Part title={t('settings.papers.numbers')}>
        <Choice
          label={t('settings.papers.choice.plainNumbers')}
          value={papers.plainNumbers}
          options={(['outer', 'centred'] as const).map((value) => [
            value,
            t(`settings.papers.value.plainNumbers.${value}`),
          ])}
          onChange={(plainNumbers) => onChange({ plainNumbers })}
        />
        <Choice
          label={t('settings.papers.choice.turnedNumbers')}
          value={papers.turnedNumbers}
          options={(['turned', 'foot'] as const).map((value) => [
            value,
            t(`settings.papers.value.turnedNumbers.${value}`),
          ])}
          onChange={(turnedNumbers) => onChange({ turnedNumbers })}
        />
      </Part>
    </>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
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

function Choice<Value extends string | number>({ label, value, options, onChange }: ChoiceProps<Value>): ReactNode {
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

interface MarkSizeProps {
  readonly size: number
  readonly onChange: (size: number) => void
}

/** Counts when the field is left. */
function MarkSize({ size, onChange }: MarkSizeProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState(size)
  const save = () => {
    if (typed !== size) onChange(typed)
  }
  return (
    <>
      <NumberField
        min={markSizes.least}
        max={markSizes.most}
        precision={0}
        value={typed}
        aria-label={t('settings.papers.markSize')}
        onChange={(points) => setTyped(points ?? size)}
        onBlur={save}
        onPressEnter={save}
      />{' '}
      {t('settings.papers.points')}
    </>
  )
}
