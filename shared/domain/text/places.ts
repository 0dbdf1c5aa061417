/**
 * Where a text has the characters of a class, in order. The engine's own search passes over the words between the marks,
 * of which a plan has twenty times as many.
 *
 * @param character a global expression for one character
 */
export function placesOf(character: RegExp, text: string): readonly number[] {
  const places: number[] = []
  character.lastIndex = 0
  while (character.test(text)) places.push(character.lastIndex - 1)
  return places
}
