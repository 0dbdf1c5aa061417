import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'

const nothing =
  /^(?:[-—–―－_/／\\*·.。,，、…~～]*|无|空|暂无|没有|无内容|不涉及|未涉及|无此项|无问题|不适用|未报送|n\/?a|null|none)[。.]?$/i

/** The longest words that say nothing; a row of dashes may be longer. */
const longestWords = 5

/** How most cells begin that say something: told at a glance, because every cell of every file is asked. */
const beginsAsSomething = /^(?:[0-9]|(?![无空暂没不未])[\u4e00-\u9fff])/
const beginsAsNoReference = /^(?:[0-9]|(?![同内进与和较比])[\u4e00-\u9fff])/

/** Whether a cell says that there is nothing to say: empty, 无, 暂无, /, — …, 未报送 of a ledger that comes back. A zero is something. */
export function isNothing(text: string): boolean {
  if (beginsAsSomething.test(text)) return false
  const words = removeWhiteSpace(text)
  if (words.length > longestWords && /^[\u4e00-\u9fff]/.test(words)) return false
  return nothing.test(foldWidth(words))
}

/** Words that refer to another cell are shorter, with all the blanks around them. */
const longestReference = 60

/** Whether a cell refers to the row above it: 同上, 〃, 同上条, 与上项相同. What is of an earlier period is above in no row. */
export function isSameAsAbove(text: string): boolean {
  if (text.length > longestReference) return false
  const words = foldWidth(removeWhiteSpace(text)).replace(/[。.,，;；]+$/, '')
  return /^(?:[〃″"]|''|同上(?:行|项|条|栏|一行|一条|一项|述)?|(?:内容|进展)?(?:与|和|同)(?:上|前)(?:行|项|条|述)?(?:相同|一致|一样))$/.test(
    words,
  )
}

/** Whether a cell refers to another one instead of saying it again: 同上, 同上期, 〃, 与上月相同. */
export function isSameAs(text: string): boolean {
  if (text.length > longestReference || beginsAsNoReference.test(text)) return false
  const words = foldWidth(removeWhiteSpace(text)).replace(/[。.,，;；]+$/, '')
  return /^(?:[〃″"]|''|同(?:上|前|左|上行|上项|上条|上一条|上一项|上述|上栏|上一行|上期|上月|上周|上季度?|上次)|(?:内容|进展)?(?:与|和|同)(?:上|前)(?:期|月|周|季度?|次|行|项|条|述)?(?:相同|一致|一样|无变化|同)|(?:较|比)上(?:期|月|次)无变化)$/.test(
    words,
  )
}
