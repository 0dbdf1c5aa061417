import { DownOutlined, LoadingOutlined } from '@ant-design/icons'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../text/use-text.ts'
import { useIsDark, usePreferences } from './preferences.ts'
import { antTheme } from './theme.ts'

/** Its own icons would tell a screen reader their English names. */
const select = { suffixIcon: <DownOutlined aria-hidden /> }
const button = { autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }

/** The ring around a button that was clicked: like all that moves it waits for its own end (theme.ts). */
const wave = { disabled: true }

/** Ant Design in the program's look and language, also where its own locale has no word for it. */
export function AntProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useText()
  const { textSize, language } = usePreferences()
  const isDark = useIsDark()
  const theme = useMemo(() => antTheme(isDark, textSize), [isDark, textSize])
  const modal = useMemo(() => ({ closable: { 'aria-label': t('app.dialog.close') } }), [t])
  return (
    <ConfigProvider
      locale={language === 'en' ? enUS : zhCN}
      theme={theme}
      button={button}
      wave={wave}
      modal={modal}
      select={select}
    >
      {children}
    </ConfigProvider>
  )
}
