import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { FontStanding } from '../../../shared/domain/document/check-fonts.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import parts from '../../ui/section-parts.module.css'
import styles from './settings.module.css'

/** The fonts that papers are set in: which this machine has, and what stands in for those it has not. */
export function FontTable(): ReactNode {
  const t = useText()
  const { data, error, isFetching, refetch } = useBackend('settings.fonts', {})
  return (
    <>
      <h2 className={parts.part}>{t('settings.papers.fonts.title')}</h2>
      <p className={parts.hint}>{t('settings.papers.fonts.hint')}</p>
      <ErrorNote error={error?.error ?? null} />
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('settings.papers.fonts.face')}</th>
            <th scope="col">{t('settings.papers.fonts.font')}</th>
            <th scope="col">{t('settings.papers.fonts.state')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.map((standing) => (
            <tr key={standing.face}>
              <td>{t(`settings.papers.fonts.faces.${standing.face}`)}</td>
              <td>{standing.font}</td>
              <td>
                <State {...standing} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button className={styles.foot ?? ''} loading={isFetching} onClick={() => void refetch()}>
        {t('settings.papers.fonts.again')}
      </Button>
    </>
  )
}

function State({ isInstalled, standIn }: FontStanding): ReactNode {
  const t = useText()
  if (isInstalled) return <span className={parts.good}>✓ {t('settings.papers.fonts.installed')}</span>
  const words =
    standIn === null ? t('settings.papers.fonts.missing') : t('settings.papers.fonts.standIn', { font: standIn })
  return <span className={parts.bad}>✗ {words}</span>
}
