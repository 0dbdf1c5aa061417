import { Radio, Slider } from 'antd'
import type { ReactNode } from 'react'
import { maxTextSize, minTextSize, setPreferences, usePreferences } from '../../app/preferences.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/section-parts.module.css'

const themes = ['light', 'dark', 'system'] as const
const languages = ['zh-CN', 'en'] as const

/** How the window looks on this machine. */
export function ViewSection(): ReactNode {
  const t = useText()
  const { theme, textSize, language } = usePreferences()
  return (
    <>
      <p className={parts.hint}>{t('settings.view.hint')}</p>
      <dl className={parts.fields}>
        <dt>{t('settings.view.theme')}</dt>
        <dd>
          <Radio.Group
            optionType="button"
            value={theme}
            aria-label={t('settings.view.theme')}
            options={themes.map((own) => ({ value: own, label: t(`settings.view.themes.${own}`) }))}
            onChange={({ target }) => setPreferences({ theme: target.value })}
          />
        </dd>
        <dt>{t('settings.view.textSize')}</dt>
        <dd>
          <div className={parts.row}>
            <Slider
              min={minTextSize}
              max={maxTextSize}
              value={textSize}
              style={{ width: '16rem' }}
              tooltip={{ formatter: null }}
              ariaLabelForHandle={t('settings.view.textSize')}
              onChange={(next) => setPreferences({ textSize: next })}
            />
            {t('settings.view.textSizeValue', { size: textSize })}
          </div>
        </dd>
        <dt>{t('settings.view.language')}</dt>
        <dd>
          <Radio.Group
            optionType="button"
            value={language}
            aria-label={t('settings.view.language')}
            options={languages.map((own) => ({ value: own, label: t(`settings.view.languages.${own}`) }))}
            onChange={({ target }) => setPreferences({ language: target.value })}
          />
        </dd>
      </dl>
    </>
  )
}
