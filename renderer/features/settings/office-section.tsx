import type { ReactNode } from 'react'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { InlineEdit } from '../../ui/inline-edit.tsx'
import parts from '../../ui/section-parts.module.css'
import { useSettings } from './use-settings.ts'

const names = ['countyName', 'officeName', 'inspectorateName', 'documentSeries'] as const

/** The names under which the office issues, and who works here. */
export function OfficeSection(): ReactNode {
  const t = useText()
  const { settings, error, save } = useSettings()
  return (
    <>
      <p className={parts.hint}>{t('settings.office.hint')}</p>
      <ErrorNote error={error} />
      <dl className={parts.fields}>
        {settings &&
          names.map((name) => (
            <Field key={name} label={t(`settings.office.${name}`)}>
              <InlineEdit
                label={t(`settings.office.${name}`)}
                value={settings[name]}
                onSave={(value) => save({ [name]: value })}
              />
              {name === 'documentSeries' && <div className={parts.small}>{t('settings.office.seriesHint')}</div>}
            </Field>
          ))}
        <Field label={t('settings.office.operator')}>
          <Operator />
        </Field>
      </dl>
    </>
  )
}

function Operator(): ReactNode {
  const t = useText()
  const { data, refetch } = useBackend('shell.operator', {})
  const set = useCall('shell.setOperator')
  const save = async (name: string) => {
    const isSaved = (await set.run({ name })) !== undefined
    if (isSaved) await refetch()
    return isSaved
  }
  return (
    <>
      <InlineEdit label={t('settings.office.operator')} value={data ?? ''} onSave={save} error={set.error} />
      <div className={parts.small}>{t('settings.office.operatorHint')}</div>
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
