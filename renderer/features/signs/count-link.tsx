import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './signs.module.css'

interface CountLinkProps {
  readonly count: number | string
  /** Where the list is that it counts: a place with its filter. */
  readonly to: string
  /** What it counts, for those who hear only the link: `逾期 9 个单位`. */
  readonly label: string
}

/** A number that opens what it counts. */
export function CountLink({ count, to, label }: CountLinkProps): ReactNode {
  return (
    <Link className={styles.count} to={to} aria-label={label} title={label}>
      {count}
    </Link>
  )
}
