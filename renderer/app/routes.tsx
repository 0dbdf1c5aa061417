import { loadHistoryScreen } from '../features/history/index.ts'
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
  screen(places.home, async () => (await import('../features/home/index.ts')).HomeScreen),
  screen(places.plan, async () => (await import('../features/plan/index.ts')).PlanScreen),
  screen(places.planImport, async () => (await import('../features/plan-import/index.ts')).PlanImportScreen),
  screen(places.task, async () => (await import('../features/task/index.ts')).TaskScreen),
  screen(places.responsibility, async () => (await import('../features/responsibility/index.ts')).ResponsibilityScreen),
  screen(places.period, async () => (await import('../features/period/index.ts')).PeriodScreen),
  screen(places.intake, async () => (await import('../features/intake/index.ts')).IntakeScreen),
  screen(places.consolidated, async () => (await import('../features/consolidated/index.ts')).ConsolidatedScreen),
  screen(places.bulletin, async () => (await import('../features/bulletin/index.ts')).BulletinScreen),
  screen(places.notice, async () => (await import('../features/supervision-notice/index.ts')).NoticeScreen),
  screen(places.unit, async () => (await import('../features/unit/index.ts')).UnitScreen),
  screen(places.leader, async () => (await import('../features/leader/index.ts')).LeaderScreen),
  screen(places.history, loadHistoryScreen),
  screen(places.settings, async () => (await import('../features/settings/index.ts')).SettingsScreen),
  screen(places.preset, async () => (await import('../features/preset/index.ts')).PresetScreen),
  screen(places.help, async () => (await import('../features/help/index.ts')).HelpScreen),
]
