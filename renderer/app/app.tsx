import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp } from 'antd'
import type { ReactNode } from 'react'
import { HashRouter } from 'react-router'
import { DataFolderGate } from '../features/data-folder/index.ts'
import { StatusWordsProvider } from '../features/signs/index.ts'
import { TextProvider } from '../text/text-provider.tsx'
import { AntProvider } from './ant-provider.tsx'
import { Frame } from './frame.tsx'
import { usePreferences } from './preferences.ts'

/** The page: texts, theme, data and place for everything in it. */
export function App({ client }: { readonly client: QueryClient }): ReactNode {
  const { language } = usePreferences()
  return (
    <TextProvider language={language}>
      <AntProvider>
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
      </AntProvider>
    </TextProvider>
  )
}
