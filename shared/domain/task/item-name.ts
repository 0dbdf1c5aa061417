/** A clause that the plan does not number itself: `（二）-4` is the fourth of `（二）`. */
const clause = /^(（[^）]+）)-(\d+)$/

/**
 * What a task is called in a sentence: `第5项`, `第14-1项`, `第（三）项`, of a clause `第（二）项第4个具体内容`; a number that is a word
 * already (`指标3`) stands as it is.
 */
export function itemName(number: string): string {
  const [, item, place] = clause.exec(number) ?? []
  if (item !== undefined) return `第${item}项第${place}个具体内容`
  return /^[\d（]/.test(number) ? `第${number}项` : number
}

/** What a part of a task is called where the task itself was named: `第4个具体内容`, `第6（1）项`. */
export function partName(itemNumber: string, number: string): string {
  const [whole, name] = [itemName(itemNumber), itemName(number)]
  return name.startsWith(whole) && name !== whole ? name.slice(whole.length) : name
}
