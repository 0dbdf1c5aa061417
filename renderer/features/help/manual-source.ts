import text from '../../../docs/manual.md?raw'
import { parseManual } from './manual.ts'

/** The manual, built into the program. */
export const manual = parseManual(text)

/** Its pictures, served by the program itself, by the path that the manual names. */
const pictures = import.meta.glob<string>('../../../docs/pictures/manual-*.png', {
  eager: true,
  query: '?url',
  import: 'default',
})

/** The address of a picture that the manual names as `pictures/manual-home.png`. */
export function pictureAddress(source: string): string | undefined {
  return pictures[`../../../docs/${source}`]
}
