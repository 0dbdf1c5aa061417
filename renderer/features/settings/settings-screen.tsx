import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { places } from '../../app/places.ts'
import { usePlace } from '../../app/use-place.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { Screen } from '../../ui/screen.tsx'
import { DataSection } from './data-section.tsx'
import { NoticesSection } from './notices-section.tsx'
import { OfficeSection } from './office-section.tsx'
import { PapersSection } from './papers-section.tsx'
import { RulesSection } from './rules-section.tsx'
import styles from './settings.module.css'
import { ViewSection } from './view-section.tsx'
import { WordsSection } from './words-section.tsx'

const sections = {
  office: OfficeSection,
  words: WordsSection,
  rules: RulesSection,
  notices: NoticesSection,
  papers: PapersSection,
  data: DataSection,
  view: ViewSection,
} as const
type SectionId = keyof typeof sections
const sectionIds = Object.keys(sections) as SectionId[]

/** 设置 — what the office and this machine keep; every change is saved at once. */
export function SettingsScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const current = sectionIds.find((id) => id === place.get('section')) ?? 'office'
  const Section = sections[current]
  return (
    <Screen title={t('settings.title')} summary={t('settings.summary')} isScrolling>
      <div className={styles.columns}>
        <nav className={styles.sections} aria-label={t('settings.sections.label')}>
          {sectionIds.map((id) => (
            <button
              key={id}
              type="button"
              className={classes(styles.section, id === current && styles.here)}
              aria-current={id === current ? 'page' : undefined}
              onClick={() => place.set({ section: id })}
            >
              {t(`settings.sections.${id}`)}
            </button>
          ))}
          <Link className={styles.section} to={places.preset}>
            {t('settings.sections.presets')}
          </Link>
        </nav>
        <section className={styles.content} aria-label={t(`settings.sections.${current}`)}>
          <Section />
        </section>
      </div>
    </Screen>
  )
}
