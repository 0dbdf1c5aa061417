import { type ReactNode, useMemo } from 'react'
import type { Language } from './i18n.ts'
import { TextContext, translateIn } from './text-context.ts'

interface TextProviderProps {
  /** Its texts are there already (see `changeLanguage`). */
  readonly language: Language
  readonly children: ReactNode
}

/** Gives all of the page its texts. */
export function TextProvider({ language, children }: TextProviderProps): ReactNode {
  const translate = useMemo(() => translateIn(language), [language])
  return <TextContext value={translate}>{children}</TextContext>
}
