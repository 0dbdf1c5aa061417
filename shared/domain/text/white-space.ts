/**
 * Every character that shows nothing: blanks of any width, breaks, and the zero-width characters that
 * web pages and Word leave inside copied text.
 */
const blank = String.raw`[\s\u00ad\u180e\u200b-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]`
const blanks = new RegExp(`${blank}+`, 'g')

const isLatinLetter = (character: string | undefined) =>
  character !== undefined && /[A-Za-z\u00c0-\u024f]/.test(character)

/**
 * The words without the white space that typesetting put in: between Chinese characters, around and inside
 * numbers (`65. 8 %`), at line ends. One space stays between two Latin words.
 */
export function removeWhiteSpace(text: string): string {
  return text.replace(blanks, (run, at: number) =>
    isLatinLetter(text[at - 1]) && isLatinLetter(text[at + run.length]) ? ' ' : '',
  )
}
