/**
 * The same words with full-width letters, digits and punctuation made half-width, for comparison only:
 * `（街道）` and `(街道)`, `５％` and `5%` become equal. The length in UTF-16 units never changes, so places stay true.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  )
}
