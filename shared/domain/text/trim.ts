/** The text without the given characters at both ends. A regular expression for the end would take quadratic time. */
export function trimCharacters(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text[end - 1] ?? '\0')) end--
  let start = 0
  while (start < end && characters.includes(text[start] ?? '\0')) start++
  return text.slice(start, end)
}
