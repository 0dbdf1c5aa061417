import { Button, Checkbox } from 'antd'
import { type ReactNode, useState } from 'react'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import type { OfficeSettings } from '../../../shared/domain/office/types.ts'
import type { Role } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import parts from '../../ui/section-parts.module.css'
import { LightSign } from '../signs/index.ts'
import styles from './settings.module.css'
import { useSettings } from './use-settings.ts'

/** Roles whose parties are units: only units are sent a form. */
const unitRoles = ['lead', 'responsible', 'support', 'implement'] as const satisfies readonly Role[]

/** From when a task is yellow and red, and who is asked. */
export function RulesSection(): ReactNode {
  const t = useText()
  const { settings, error, save } = useSettings()
  if (!settings) return <ErrorNote error={error} />
  const { lights, formRoles } = settings
  const toggle = (role: Role, isAsked: boolean) =>
    void save({ formRoles: isAsked ? [...formRoles, role] : formRoles.filter((own) => own !== role) })
  return (
    <>
      <ErrorNote error={error} />
      <h2 className={parts.part}>{t('settings.rules.lights')}</h2>
      <p className={parts.hint}>{t('settings.rules.lightsHint')}</p>
      <Lights
        key={`${lights.yellowFrom} ${lights.redAbove}`}
        lights={lights}
        onChange={(next) => void save({ lights: next })}
      />
      <h2 className={parts.part}>{t('settings.rules.roles')}</h2>
      <p className={parts.hint}>{t('settings.rules.rolesHint')}</p>
      <fieldset className={styles.checks} aria-label={t('settings.rules.roles')}>
        {unitRoles.map((role) => (
          <Checkbox
            key={role}
            checked={formRoles.includes(role)}
            onChange={(event) => toggle(role, event.target.checked)}
          >
            {t(`settings.rules.role.${role}`)}
          </Checkbox>
        ))}
      </fieldset>
      <Button
        className={styles.foot ?? ''}
        onClick={() =>
          void save({ lights: defaultOfficeSettings.lights, formRoles: [...defaultOfficeSettings.formRoles] })
        }
      >
        {t('settings.rules.reset')}
      </Button>
    </>
  )
}

interface LightsProps {
  readonly lights: OfficeSettings['lights']
  readonly onChange: (lights: OfficeSettings['lights']) => void
}

/** Both limits; a change counts when its field is left. */
function Lights({ lights, onChange }: LightsProps): ReactNode {
  const t = useText()
  const [typed, setTyped] = useState(lights)
  const save = () => {
    if (typed.yellowFrom !== lights.yellowFrom || typed.redAbove !== lights.redAbove) onChange(typed)
  }
  return (
    <dl className={parts.fields}>
      {(['yellowFrom', 'redAbove'] as const).map((edge) => (
        <Edge key={edge} label={t(`settings.rules.${edge}`)} light={edge === 'yellowFrom' ? 'yellow' : 'red'}>
          <NumberField
            min={0}
            max={100}
            value={typed[edge]}
            aria-label={t(`settings.rules.${edge}`)}
            onChange={(points) => setTyped({ ...typed, [edge]: points ?? lights[edge] })}
            onBlur={save}
            onPressEnter={save}
          />{' '}
          {t('settings.rules.points')}
        </Edge>
      ))}
    </dl>
  )
}

interface EdgeProps {
  readonly label: string
  readonly light: 'yellow' | 'red'
  readonly children: ReactNode
}

function Edge({ label, light, children }: EdgeProps): ReactNode {
  return (
    <>
      <dt>
        <LightSign light={light} isShort /> {label}
      </dt>
      <dd>{children}</dd>
    </>
  )
}
