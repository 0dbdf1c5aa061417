/** Beyond this many, only the first are named in a sentence. */
const mostNamed = 8
const firstNamed = 5

/** Units as a sentence names them: `甲局、乙局`; of many `甲局、乙局、丙局、丁局、戊局等23个单位`. */
export function namedUnits(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join('、')
  return `${names.slice(0, firstNamed).join('、')}等${names.length}个单位`
}
