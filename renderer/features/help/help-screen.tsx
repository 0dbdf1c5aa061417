import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-router'
import { usePreferences } from '../../app/preferences.ts'
import { type Place, usePlace } from '../../app/use-place.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Highlight } from '../../ui/highlight.tsx'
import { Screen } from '../../ui/screen.tsx'
import { scrollsByKey } from '../../ui/scrolls-by-key.ts'
import { SearchField } from '../../ui/search-field.tsx'
import styles from './help.module.css'
import { type ManualTopic, searchManual } from './manual.ts'
import { manual } from './manual-source.ts'
import { TopicText } from './topic-text.tsx'

/** 帮助 — the manual: topics at the left, the chosen chapter at the right, searchable, offline. */
export function HelpScreen(): ReactNode {
  const t = useText()
  const place = usePlace()
  const { language } = usePreferences()
  const words = place.get('words') ?? ''
  const found = useMemo(() => searchManual(manual.topics, words), [words])
  const topic = chosenTopic(place, found)
  return (
    <Screen
      title={t('help.title')}
      summary={language === 'en' ? t('help.onlyChinese') : undefined}
      actions={<Button onClick={() => place.set({ about: 'open' })}>{t('help.about')}</Button>}
      toolbar={
        <>
          <SearchField words={words} onSearch={(next) => place.set({ words: next, topic: null }, { isSmall: true })} />
          {words !== '' && <span role="status">{t('help.found', { count: found.length })}</span>}
        </>
      }
    >
      <div className={styles.help}>
        <nav className={styles.topics} aria-label={t('help.topics')}>
          <ul>
            {found.map(({ slug, title, level }) => (
              <li key={slug}>
                <Link
                  className={classes(styles.topic, level === 3 && styles.part, slug === topic?.slug && styles.here)}
                  to={{ search: `?${new URLSearchParams({ topic: slug, ...(words && { words }) })}` }}
                  aria-current={slug === topic?.slug ? 'page' : undefined}
                >
                  <Highlight text={title} words={words} />
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {topic ? (
          <Chapter topic={topic} words={words} />
        ) : (
          <EmptyState title={t('help.none', { words })} hint={t('help.noneHint')} />
        )}
      </div>
    </Screen>
  )
}

/** What the place names, the chapter for the screen it names, or the first that was found. */
function chosenTopic(place: Place, found: readonly ManualTopic[]): ManualTopic | undefined {
  const slug = place.get('topic') ?? manual.chapterOfScreen.get(place.get('screen') ?? '')
  return found.find((topic) => topic.slug === slug) ?? found[0]
}

/** The whole chapter of a topic, scrolled to it. */
function Chapter({ topic, words }: { readonly topic: ManualTopic; readonly words: string }): ReactNode {
  const article = useRef<HTMLElement>(null)
  const parts = manual.topics.filter(({ chapter }) => chapter === topic.chapter)
  useEffect(() => {
    article.current?.querySelector(`[data-topic="${CSS.escape(topic.slug)}"]`)?.scrollIntoView()
  }, [topic.slug])
  return (
    <article ref={article} className={styles.chapter} lang="zh-CN" {...scrollsByKey}>
      {parts.map(({ slug, title, level, body }) => (
        <section key={slug} data-topic={slug} aria-labelledby={`topic-${slug}`}>
          {level === 2 ? (
            <h2 className={styles.heading} id={`topic-${slug}`}>
              <Highlight text={title} words={words} />
            </h2>
          ) : (
            <h3 className={styles.subheading} id={`topic-${slug}`}>
              <Highlight text={title} words={words} />
            </h3>
          )}
          <TopicText body={body} words={words} />
        </section>
      ))}
    </article>
  )
}
