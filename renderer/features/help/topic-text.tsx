import { type ReactNode, useMemo } from 'react'
import Markdown, { type Components } from 'react-markdown'
import { Link } from 'react-router'
import remarkGfm from 'remark-gfm'
import { helpPlace } from '../../app/places.ts'
import styles from './help.module.css'
import { pictureAddress } from './manual-source.ts'
import { markPlugin } from './mark-plugin.ts'

interface TopicTextProps {
  readonly body: string
  /** What is looked for is marked. */
  readonly words: string
}

const components: Components = {
  a: ({ href = '', children }) => <Link to={helpPlace({ topic: decodeURIComponent(href.slice(1)) })}>{children}</Link>,
  img: ({ src, alt }) => (
    <img className={styles.picture} src={typeof src === 'string' ? pictureAddress(src) : undefined} alt={alt} />
  ),
  table: ({ children }) => (
    <div className={styles.tableFrame}>
      <table>{children}</table>
    </div>
  ),
}

/** The text of a topic; no HTML of its own gets through. */
export function TopicText({ body, words }: TopicTextProps): ReactNode {
  const plugins = useMemo(() => (words.trim() === '' ? [] : [markPlugin(words)]), [words])
  return (
    <Markdown remarkPlugins={[remarkGfm]} rehypePlugins={plugins} components={components} skipHtml>
      {body}
    </Markdown>
  )
}
