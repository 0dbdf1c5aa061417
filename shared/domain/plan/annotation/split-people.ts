import { remember } from '../../text/remember.ts'
import { trimCharacters } from '../../text/trim.ts'
import { removeWhiteSpace } from '../../text/white-space.ts'
import { splitOutside } from './find-brackets.ts'
import type { Doubt, PartyList } from './types.ts'

const nobody = /^(?:[-—–―－/／\\*·]+|无|空|暂无)$/
/** A post without a name behind it: the `、` after it joins two posts of one person (`县委常委、副县长张某`). */
const post = '(?:常务)?副?(?:常委|书记|[省市县区]长|主任|主席|部长|局长|秘书长|政委|党组成员)'
/** The body that a post belongs to: 县委, 县政府, 组织部 in 组织部部长. */
const postOf = '(?:[省市县区](?:委|政府|人大|政协))?(?:[\\u4e00-\\u9fff]{1,10}(?:部|局|委|办|会|区))?'
const postOnly = new RegExp(`^${postOf}${post}$`)
const beginsWithPost = new RegExp(`^${postOf}${post}.+`)

/**
 * Takes a list of leaders apart. A name of two characters is often set with a blank inside (`张 三`), so a blank parts two
 * names only where both sides have two characters or more and stand on one line.
 */
export const splitPeople = remember(readPeople, 200)

function readPeople(text: string): PartyList {
  const words = trimCharacters(removeWhiteSpace(partPeopleAtBlanks(text)), '、，,；;。：:')
  if (words === '' || nobody.test(words)) return { parties: [], doubts: [] }
  const parties: string[] = []
  for (const { words: name } of splitOutside(words, '、，,；;')) {
    const last = parties.at(-1)
    if (last !== undefined && postOnly.test(last.replace(/^.*、/, '')) && beginsWithPost.test(name)) {
      parties[parties.length - 1] = `${last}、${name}`
    } else if (!parties.includes(name)) {
      parties.push(name)
    }
  }
  const doubts = parties.filter((name) => !isOneName(name)).map((words): Doubt => ({ code: 'leader-name-open', words }))
  return { parties, doubts }
}

/** Two names of two characters set wide, whose own mark was lost between two cells or lines: `赵 明钱 海`. */
const twoWideNames =
  /(?<![\u4e00-\u9fff])([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])\n?([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?![\u4e00-\u9fff])/g
/** Two such names with only blanks between: `赵 明  钱 海`; no name of four characters is set wide. */
const fourWideCharacters =
  /(?<![\u4e00-\u9fff] ?)([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])[ \u3000]+([\u4e00-\u9fff])(?! ?[\u4e00-\u9fff])/g
/** `县长 周明远`: the blank stands between the post and the name. */
const postEnding = /(?:[省市县区镇乡部局]长|书记|常委|主任|主席|政委)$/
const namesAtBlank = /([\u4e00-\u9fff]{2,4})[ \u00a0\u3000\t]+(?=[\u4e00-\u9fff]{2,4}(?:[\s、，,；;]|$))/g

/** Puts a `、` where blanks part two names. To be used before white space is taken out. */
export function partPeopleAtBlanks(text: string): string {
  if (!/[ \u00a0\u3000\t]/.test(text)) return text
  return text
    .replace(fourWideCharacters, '$1$2、$3$4')
    .replace(twoWideNames, '$1$2、$3$4')
    .replace(namesAtBlank, (_, name: string) => (postEnding.test(name) ? name : `${name}、`))
}

/** Two to four characters, a name with a dot (`阿依·古丽`), or a name with its post. */
function isOneName(name: string): boolean {
  return name.length <= 4 || /[·•]|[省市县区镇乡]长|书记|常委|主任|主席|部长|局长|秘书长|政委|同志|（|\(/.test(name)
}
