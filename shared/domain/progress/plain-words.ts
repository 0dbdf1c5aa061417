import { removeWhiteSpace } from '../text/white-space.ts'
import { foldWidth } from '../text/width.ts'

/** The words of a report for comparison: width folded, white space and punctuation gone. */
export function plainWords(text: string): string {
  return removeWhiteSpace(foldWidth(text))
    .replace(/[\p{P}\p{S}]/gu, '')
    .toLowerCase()
}

/** 1. （二） 三、 一是 at the beginning of a sentence: the number of an item, not of anything done. */
const listNumber = /(^|[。；;\n])\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[.、)](?!\d)|是)/g

/** The numbers of a text, as written in digits or in Chinese before a measure (`三个`, `两次`); list numbers are none. */
export function numbersIn(text: string): readonly string[] {
  const folded = removeWhiteSpace(foldWidth(text)).replace(listNumber, '$1')
  const digits = folded.match(/\d+(?:[.,]\d+)*/g) ?? []
  const chinese =
    folded.match(/[一二两三四五六七八九十百千]+(?=[个项家次户亩米处座名人条件批台套所村场期份万亿])/g) ?? []
  return [...digits, ...chinese]
}

/** Phrases that say that something goes on and nothing of what was done; longer ones first where one holds another. */
const stockPhrase =
  /按照?(?:年初|既定|预定|原定|工作|上级|省市县?|县委县政府)?(?:的)?(?:序时进度|时序进度|序时|时序|计划|要求|方案|部署|安排|目标|节点|任务)|(?:正在|正|目前|现|现已|已|已经|均|都|也|仍|还|将|继续|持续|长期|不断|稳步|有序|扎实|积极|正常|全力|加快|深入|大力|认真|顺利|逐步|统筹|抓紧|努力|进一步|常态化)+|(?:推进|推动|开展|实施|建设|办理|落实|进行|跟进|部署|坚持|抓好|做好|强化|加强|完成|启动|筹备|谋划|对接|协调|研究|组织|安排)(?:之中|当中|过程中|中|情况|到位|完毕)?|(?:各项|相关|有关|该项|此项|本项|该|此|本)?(?:工作|任务|项目|事项|进度|进展|措施|目标)|(?:良好|顺利|较好|正常|到位|无|中|着|地|的|了|和|与|并|等|为|在|均)/g

/** The words that remain when stock phrases and the words of the task itself are taken away. */
export function ownWords(text: string, taskText: string): string {
  const task = plainWords(taskText)
  return foldWidth(text)
    .trim()
    .replace(listNumber, '$1')
    .split(/[，。；、,;.!！\s]+/)
    .map((clause) => plainWords(clause))
    .map((clause) => (task !== '' && task.includes(clause) ? '' : clause))
    .map((clause) => clause.replace(stockPhrase, '\u0000'))
    .flatMap((clause) => clause.split('\u0000'))
    .filter((words) => words !== '' && !task.includes(words))
    .join('')
}
