import { type FontFace, fontFaces, fontsOfFace, latinFont, namesOfFont } from './fonts.ts'
import { fontsOf, type PaperSettings } from './paper-settings.ts'

/** A font that papers are set in, as this machine has it. */
export interface FontStanding {
  readonly face: FontFace | 'latin'
  /** The name that is written into the file. */
  readonly font: string
  readonly isInstalled: boolean
  /** What this machine shows and prints in its place; null where it is installed, or where nothing of the face is. */
  readonly standIn: string | null
}

/** A font's names are compared without regard to case, as every system does. */
export const comparableFontName = (name: string) => name.trim().toLowerCase()

/**
 * The fonts that papers need, and what stands in for those that this machine does not have.
 *
 * @param installed names of all fonts of this machine, by `comparableFontName`
 */
export function checkFonts(
  settings: Pick<PaperSettings, 'fontScheme' | 'latin'>,
  installed: ReadonlySet<string>,
): readonly FontStanding[] {
  const has = (font: string) => namesOfFont(font).some((name) => installed.has(comparableFontName(name)))
  const scheme = fontsOf(settings)
  const standings = fontFaces.map((face): FontStanding => {
    const font = scheme[face]
    const standIn = fontsOfFace(scheme, face).find(has) ?? null
    return { face, font, isInstalled: standIn === font, standIn: standIn === font ? null : standIn }
  })
  if (settings.latin === 'text') return standings
  // Without it, digits take the font of the text around them.
  const isInstalled = has(latinFont)
  const body = fontsOfFace(scheme, 'body').find(has) ?? null
  return [...standings, { face: 'latin', font: latinFont, isInstalled, standIn: isInstalled ? null : body }]
}

export function missingFonts(standings: readonly FontStanding[]): readonly FontStanding[] {
  return standings.filter(({ isInstalled }) => !isInstalled)
}
