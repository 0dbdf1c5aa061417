import type { ReactNode } from 'react'
import { NavLink, useLocation, useSearchParams } from 'react-router'
import { places } from '../../app/places.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './unit-tabs.module.css'

/** The tabs of 单位与领导, each a place of its own. */
const tabs = [
  { id: 'units', path: places.unit, tab: null },
  { id: 'groups', path: places.unit, tab: 'groups' },
  { id: 'leaders', path: places.leader, tab: null },
  { id: 'posts', path: places.leader, tab: 'posts' },
] as const

/** 单位 · 单位组 · 领导 · 职务. */
export function UnitTabs(): ReactNode {
  const t = useText()
  const { pathname } = useLocation()
  const [params] = useSearchParams()
  return (
    <nav className={styles.tabs} aria-label={t('unit.tabs.label')}>
      {tabs.map(({ id, path, tab }) => {
        const isHere = pathname === path && params.get('tab') === tab
        return (
          <NavLink
            key={id}
            to={tab === null ? path : `${path}?tab=${tab}`}
            className={classes(styles.tab, isHere && styles.here)}
            aria-current={isHere ? 'page' : undefined}
          >
            {t(`unit.tabs.${id}`)}
          </NavLink>
        )
      })}
    </nav>
  )
}
