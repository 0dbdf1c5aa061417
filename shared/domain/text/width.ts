/**
 * The same words with full-width letters, digits and punctuation made half-width, for comparison only:
 * `（街道）` and `(街道)`, `５％` and `5%` become equal. The length in UTF-16 units never changes, so places stay true.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}

/** Characters that take one full square on the page: CJK and full-width forms. */
const fullWidth =
  /[\u1100-\u115f\u2018\u2019\u201c\u201d\u2014\u2026\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Width in full Chinese characters as Word and Excel set it: `公司A` is 2.5. Characters outside the BMP count as one. */
export function widthInCharacters(text: string): number {
  let width = 0
  for (const character of text) width += character.length > 1 || fullWidth.test(character) ? 1 : 0.5
  return width
}
