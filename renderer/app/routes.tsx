import { places } from './places.ts'
import { type ScreenRoute, screen } from './screen-route.ts'

/**
 * All screens, one line each, made by `screen` of screen-route.ts:
 *
 *     screen(places.task, async () => (await import('../features/task/index.ts')).TaskScreen),
 *
 * A place of the navigation is shown as soon as its screen is here.
 */
export const screenRoutes: readonly ScreenRoute[] = [
  screen(places.task, async () => (await import('../features/task/index.ts')).TaskScreen),
  screen(places.responsibility, async () => (await import('../features/responsibility/index.ts')).ResponsibilityScreen),
  screen(places.bulletin, async () => (await import('../features/bulletin/index.ts')).BulletinScreen),
]
