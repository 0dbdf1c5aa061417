import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { HashRouter } from 'react-router'
import { DataFolderGate } from '../features/data-folder/index.ts'
import { StatusWordsProvider } from '../features/signs/index.ts'
import { TextProvider } from '../text/text-provider.tsx'
import { Frame } from './frame.tsx'
import { useIsDark, usePreferences } from './preferences.ts'
import { antTheme } from './theme.ts'

/** The page: texts, theme, data and place for everything in it. */
export function App({ client }: { readonly client: QueryClient }): ReactNode {
  const { textSize, language } = usePreferences()
  const isDark = useIsDark()
  const theme = useMemo(() => antTheme(isDark, textSize), [isDark, textSize])
  return (
    <TextProvider language={language}>
      <ConfigProvider locale={language === 'en' ? enUS : zhCN} theme={theme} button={{ autoInsertSpace: false }}>
        <QueryClientProvider client={client}>
          {/* messages lead to places, so the router is around what shows them */}
          <HashRouter>
            <AntApp component={false}>
              <DataFolderGate>
                <StatusWordsProvider>
                  <Frame />
                </StatusWordsProvider>
              </DataFolderGate>
            </AntApp>
          </HashRouter>
        </QueryClientProvider>
      </ConfigProvider>
    </TextProvider>
  )
}
