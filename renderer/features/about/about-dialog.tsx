import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useMenuCommand } from '../../backend/use-menu-command.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { scrollsByKey } from '../../ui/scrolls-by-key.ts'
import styles from './about.module.css'

/** 关于 — the program's version, what it runs on, where its data lies, and whose work is in it. */
export function AboutDialog(): ReactNode {
  const t = useText()
  const place = usePlace()
  useMenuCommand('about', () => place.set({ about: 'open' }))
  return (
    <Modal
      title={t('help.about')}
      open={place.get('about') !== null}
      onCancel={() => place.set({ about: null }, { isSmall: true })}
      footer={null}
      width="min(44rem, 92vw)"
      destroyOnHidden
    >
      <About />
    </Modal>
  )
}

function About(): ReactNode {
  const t = useText()
  const { data, error } = useBackend('shell.about', {})
  if (!data) return <ErrorNote error={error} />
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('help.version')}</dt>
        <dd>{data.version}</dd>
        {Object.entries(data.versions).map(([name, version]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{version}</dd>
          </div>
        ))}
        <dt>{t('help.dataFolder')}</dt>
        <dd className={styles.path}>{data.dataFolder}</dd>
      </dl>
      <h3 className={styles.heading}>{t('help.licences', { count: data.licences.length })}</h3>
      <section className={styles.licences} aria-label={t('help.licencesLabel')} {...scrollsByKey}>
        <table>
          <tbody>
            {data.licences.map(({ name, version, licence }) => (
              <tr key={`${name} ${version}`}>
                <td>{name}</td>
                <td>{version}</td>
                <td>{licence}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
