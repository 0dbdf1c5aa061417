import type { ReactNode } from 'react'
import { NavLink, useLocation } from 'react-router'
import { useText } from '../text/use-text.ts'
import { classes } from '../ui/classes.ts'
import styles from './navigation.module.css'
import { places } from './places.ts'
import { screenRoutes } from './routes.tsx'

/** The places of the navigation, in groups parted by a line. */
export const navigationGroups = [
  ['home', 'plan', 'task', 'responsibility', 'period', 'bulletin', 'notice'],
  ['unit', 'settings', 'help'],
] as const

/** The navigation at the left: the way of the year's work, then what is kept. Only places that have a screen. */
export function Navigation(): ReactNode {
  const t = useText()
  const { pathname } = useLocation()
  const hasScreen = (path: string) => screenRoutes.some((route) => route.path === path)
  // 领导 is a tab of 单位与领导.
  const current = pathname === places.leader ? places.unit : pathname
  return (
    <nav className={styles.nav} aria-label={t('app.nav.label')}>
      <div className={styles.name}>{t('app.name')}</div>
      {navigationGroups.map((group) => (
        <ul key={group[0]} className={styles.group}>
          {group
            .filter((place) => hasScreen(places[place]))
            .map((place) => {
              const path = places[place]
              const isHere = path === places.home ? current === path : current.startsWith(path)
              return (
                <li key={place}>
                  <NavLink
                    to={path}
                    className={classes(styles.place, isHere && styles.here)}
                    end={path === places.home}
                  >
                    {t(`app.nav.${place}`)}
                  </NavLink>
                </li>
              )
            })}
        </ul>
      ))}
    </nav>
  )
}
