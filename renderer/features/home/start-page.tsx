import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { places } from '../../app/places.ts'
import { chooseScope } from '../../app/scope.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import { Screen } from '../../ui/screen.tsx'
import styles from './home.module.css'

/** The stations of the year, in order. */
const year = ['plan', 'period', 'intake', 'consolidated', 'bulletin', 'ledger'] as const

/** Without data: a plan of one's own, or the invented county; and how the year goes. */
export function StartPage(): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const load = useCall('home.loadExample')
  const loadExample = async () => {
    const loaded = await load.run({}, { job: { title: t('home.start.example') } })
    if (loaded) chooseScope(loaded)
  }
  return (
    <Screen title={t('home.title')} isScrolling>
      <div className={styles.start}>
        <h2 className={styles.welcome}>{t('home.start.title')}</h2>
        <p className={styles.lead}>{t('home.start.lead')}</p>
        <div className={styles.choices}>
          <section className={styles.choice} aria-labelledby="start-import">
            <h3 className={styles.heading} id="start-import">
              {t('home.start.import')}
            </h3>
            <p className={styles.hint}>{t('home.start.importHint')}</p>
            <Button type="primary" size="large" onClick={() => void navigate(places.planImport)}>
              {t('home.start.importButton')}
            </Button>
          </section>
          <section className={styles.choice} aria-labelledby="start-example">
            <h3 className={styles.heading} id="start-example">
              {t('home.start.example')}
            </h3>
            <p className={styles.hint}>{t('home.start.exampleHint')}</p>
            <Button size="large" disabled={load.isRunning} onClick={() => void loadExample()}>
              {t('home.start.exampleButton')}
            </Button>
          </section>
        </div>
        {load.isRunning && <JobProgress progress={load.progress} onCancel={load.cancel} />}
        <ErrorNote error={load.error} onClose={load.clearError} />
        <section aria-labelledby="start-year">
          <h2 className={styles.heading} id="start-year">
            {t('home.start.yearTitle')}
          </h2>
          <ol className={styles.year}>
            {year.map((station) => (
              <li key={station}>
                <strong>{t(`home.start.year.${station}`)}</strong>
                <span className={styles.hint}>{t(`home.start.year.${station}Hint`)}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Screen>
  )
}
