import { createContext } from 'react'
import type { MessageParams } from '../../shared/errors/user-error.ts'
import { i18n } from './i18n.ts'

/** Finds a text by its key and puts its parameters in. */
export type Translate = (key: string, params?: MessageParams) => string

/** The texts of a language; another language makes another function, so that what shows texts is drawn again. */
export function translateIn(language: string): Translate {
  const translate = i18n.getFixedT(language)
  return (key, params = {}) => translate(key, params)
}

/**
 * The texts in the language that is set. A context and no subscription to i18next: a table draws hundreds of signs and chips in
 * a frame, and each would subscribe anew.
 */
export const TextContext = createContext<Translate>(translateIn('zh-CN'))
