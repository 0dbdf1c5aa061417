import { type FontFace, fontsOfFace, latinFont, namesOfFont } from '../domain/document/fonts.ts'
import { fontsOf, type PaperSettings } from '../domain/document/paper-settings.ts'

const latinFamily = 'GwLatin'

/**
 * Digits and Latin letters in Times New Roman alone, where that is set: a plain stack would take “ ” ‘ ’ — … · from it too.
 * Empty where they are set in the font of the text.
 */
export function latinFontFace({ latin }: PaperSettings): string {
  if (latin === 'text') return ''
  return `@font-face{font-family:${latinFamily};src:local("${latinFont}");unicode-range:U+25,U+2B-39,U+41-5A,U+61-7A}`
}

/** The fonts of each face for CSS: the scheme's own, those that may stand in for it where it is not installed, any other. */
export function fontStacks(settings: PaperSettings): Readonly<Record<FontFace, string>> {
  const scheme = fontsOf(settings)
  const stackOf = (face: FontFace, generic: 'serif' | 'sans-serif') => {
    const names = fontsOfFace(scheme, face)
      .flatMap(namesOfFont)
      .map((name) => `"${name}"`)
    // Page numbers are always in 宋体.
    const latin = settings.latin === 'times' && face !== 'song' ? [latinFamily] : []
    return [...latin, ...names, generic].join(',')
  }
  return {
    body: stackOf('body', 'serif'),
    kai: stackOf('kai', 'serif'),
    hei: stackOf('hei', 'sans-serif'),
    title: stackOf('title', 'serif'),
    song: stackOf('song', 'serif'),
  }
}
