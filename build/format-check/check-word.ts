import { elementPoints } from './element-points.ts'
import type { Finding } from './finding.ts'
import { headFormPoints } from './head-form-points.ts'
import { type HouseRules, noHouseRules } from './house-rules.ts'
import { lookPoints } from './look-points.ts'
import { pageNumberPoint, pagePoints } from './page-points.ts'
import { outlinePaper, type PaperOutline } from './paper-outline.ts'
import { schemaOrderPoint } from './schema-order.ts'
import { tablePoints } from './table-points.ts'
import { textPoints } from './text-points.ts'
import { openWordPackage, type WordPackage } from './word-package.ts'

/** A `.docx` as it was checked, for what is asked of its rendered pages. */
export interface CheckedWord {
  readonly word: WordPackage
  readonly outline: PaperOutline
  readonly findings: readonly Finding[]
}

/** Tests the points that the file itself shows. Throws what opening it throws. */
export function checkWord(bytes: Uint8Array, fileName: string, rules: HouseRules = noHouseRules): CheckedWord {
  const word = openWordPackage(bytes, fileName)
  const outline = outlinePaper(word)
  const findings = [
    ...pagePoints(word, rules),
    pageNumberPoint(word, rules),
    ...lookPoints(word, outline, rules),
    ...elementPoints(word, outline),
    ...textPoints(word, outline),
    ...tablePoints(word),
    schemaOrderPoint(word),
    ...headFormPoints(word, outline),
  ]
  return { word, outline, findings }
}
