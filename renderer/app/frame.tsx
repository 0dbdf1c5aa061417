import { App } from 'antd'
import { type ReactNode, Suspense } from 'react'
import { Route, Routes, useLocation, useNavigate } from 'react-router'
import { useMenuCommand } from '../backend/use-menu-command.ts'
import { AboutDialog } from '../features/about/index.ts'
import { PapersDialog } from '../features/plan-paper/index.ts'
import { useText } from '../text/use-text.ts'
import { BackendBanner } from './backend-banner.tsx'
import styles from './frame.module.css'
import { Navigation } from './navigation.tsx'
import { NoScreen } from './no-screen.tsx'
import { places } from './places.ts'
import { screenRoutes } from './routes.tsx'
import { ScreenBoundary } from './screen-boundary.tsx'
import { ScreenPath } from './screen-path.ts'
import { TopBar } from './top-bar.tsx'
import { useBackKeys } from './use-back-keys.ts'
import { useCrashNote } from './use-crash-note.ts'
import { useHelpKey } from './use-help-key.ts'
import { useJobMessages } from './use-job-messages.ts'

/** The window: places at the left, plan, period and tools on top, the screen in the rest. */
export function Frame(): ReactNode {
  const t = useText()
  const { pathname } = useLocation()
  const navigate = useNavigate()
  const { message } = App.useApp()
  useJobMessages()
  useCrashNote()
  useHelpKey()
  useBackKeys()
  useMenuCommand('import', () => void navigate(places.planImport))
  useMenuCommand('export', () => void message.info(t('app.menu.nothingToExport')))
  useMenuCommand('print', () => void message.info(t('app.menu.nothingToPrint')))
  useMenuCommand('find', () => void message.info(t('app.menu.nothingToFind')))
  useMenuCommand('settings', () => void navigate(places.settings))
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={focusScreen}>
        {t('app.bar.skip')}
      </button>
      <Navigation />
      <TopBar />
      <main className={styles.screen} id="screen" tabIndex={-1}>
        <BackendBanner />
        <div className={styles.content}>
          <ScreenBoundary key={pathname}>
            <Suspense fallback={<p className={styles.loading}>{t('app.screen.loading')}</p>}>
              <Routes>
                {screenRoutes.map(({ path, Screen }) => (
                  <Route
                    key={path}
                    path={path}
                    element={
                      <ScreenPath value={path}>
                        <Screen />
                      </ScreenPath>
                    }
                  />
                ))}
                <Route path="*" element={<NoScreen />} />
              </Routes>
            </Suspense>
          </ScreenBoundary>
        </div>
      </main>
      <AboutDialog />
      <PapersDialog />
    </div>
  )
}

function focusScreen(): void {
  document.getElementById('screen')?.focus()
}
