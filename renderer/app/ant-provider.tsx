import { DownOutlined } from '@ant-design/icons'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { useText } from '../text/use-text.ts'
import { useIsDark, usePreferences } from './preferences.ts'
import { antTheme } from './theme.ts'

/** Its own would tell a screen reader the English name of the icon. */
const select = { suffixIcon: <DownOutlined aria-hidden /> }

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
      button={{ autoInsertSpace: false }}
      modal={modal}
      select={select}
    >
      {children}
    </ConfigProvider>
  )
}
