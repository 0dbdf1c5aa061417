import { createInstance } from 'i18next'
import { zhCN } from '../../shared/i18n/zh-CN.ts'
import { pseudoLanguage } from './pseudo-language.ts'
import { windowTexts } from './window-texts.ts'

/** The languages of the window; `pseudo` brackets every text, so that tests see what is not translated. */
export const languages = ['zh-CN', 'en', 'pseudo'] as const
export type Language = (typeof languages)[number]

export const i18n = createInstance()

// Chinese is in memory, so that the first frame needs no waiting; React escapes what it shows.
i18n.init({
  lng: 'zh-CN',
  fallbackLng: 'zh-CN',
  resources: { 'zh-CN': { translation: windowTexts(zhCN) } },
  interpolation: { escapeValue: false },
  initAsync: false,
})

/** Shows the window in a language; English is loaded when it is first wanted. */
export async function changeLanguage(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'translation')) {
    const texts =
      language === 'pseudo'
        ? pseudoLanguage(windowTexts(zhCN))
        : windowTexts((await import('../../shared/i18n/en.ts')).en)
    i18n.addResourceBundle(language, 'translation', texts)
  }
  await i18n.changeLanguage(language)
  document.documentElement.lang = language === 'pseudo' ? 'zh-CN' : language
}
