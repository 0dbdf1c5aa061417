import { foldTraditional } from '../text/traditional.ts'
import { removeWhiteSpace } from '../text/white-space.ts'
import { labelMeaning } from './annotation/labels.ts'

/** Ends of sentences and of bracketed remarks: what stands before them is complete. */
const terminal = /[。！？!?；;：:…][”’"）)〕\]】》]*$|[）)〕\]】》]$/

/** Whether a line ends where a sentence or a closed remark ends. */
export function endsSentence(line: string): boolean {
  return terminal.test(line)
}

const opens = '（(〔[［【“《〈「『'
const noBrackets = /[^（(〔[［【“《〈「『）)〕\]］】”》〉」』]+/g

/** How many brackets and quotation marks of a text are still open at its end. */
export function openBrackets(text: string, before = 0): number {
  let open = before
  for (const character of text.replace(noBrackets, '')) {
    if (opens.includes(character)) open++
    else if (open > 0) open--
  }
  return open
}

const dateLine = /^[（(]?(\d{4})年(\d{1,2})月(\d{1,2})日(?:印发|发布|公布|起草)?[）)]?$/
const chineseDateLine =
  /^[二〇零○一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日(?:印发)?$/

/** Whether a line is only a date, as under a signature: `2023年2月13日`. */
export function isDateLine(line: string): boolean {
  const words = removeWhiteSpace(line)
  return dateLine.test(words) || chineseDateLine.test(words)
}

const organEnding = '(?:政府|办公室|委员会|县委|市委|区委|省委|党委|党工委|管委会|领导小组|指挥部|局|厅|部|委|院|会)'
const organLine = new RegExp(`^(?:[\\u4e00-\\u9fff（）()、]{2,30}?${organEnding}){1,4}$`)

/** Whether a line is only the name of an office that signs documents: `云河县人民政府办公室`. */
export function isOrganLine(line: string): boolean {
  const words = removeWhiteSpace(line)
  return words.length <= 40 && !/[，。；：]/.test(words) && organLine.test(words)
}

const closingNote =
  /^[（(]?(?:此件(?:公开|依申请公开|不公开|主动公开)(?:发布)?|信息公开(?:选项|类别).{0,20}|共印\d+份|联系(?:人|电话).{0,40}|抄送[：:].*|主题词[：:].*|校对[：:].*|分送[：:].*)[）)]?$/

/** Whether a line belongs to a document's closing: `（此件公开发布）`, `（共印10份）`, `抄送：…`. */
export function isClosingNote(line: string): boolean {
  return closingNote.test(removeWhiteSpace(line))
}

const signature = new RegExp(
  `([\\u4e00-\\u9fff]{2,20}?${organEnding}[\\u4e00-\\u9fff]{0,20}?)(\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发)?)((?:[（(][^（）()]{2,30}[)）])*)$`,
)

/** An office and a date at the end of a text without white space, where lines were run together; null when there is none. */
export function signatureAtEnd(
  words: string,
): { readonly at: number; readonly organ: string; readonly date: string } | null {
  const match = signature.exec(words.slice(-120))
  if (!match) return null
  return { at: words.length - match[0].length, organ: match[1] ?? '', date: match[2] ?? '' }
}

/** Fields of a task that stand on lines of their own, besides the labels of responsibilities. */
const fieldLabels =
  /^(?:主要|重点|具体|工作|目标|任务|年度|全年|阶段|推进|落实|改革|预期|实施|保障)*(?:工作|任务|目标|要求|措施|内容|举措|进度|节点|安排|成效|成果|任务目标|指标|步骤|路径|依据|来源|背景|进展|进展情况|完成情况|计划)$/

/** The label that a line begins with, `主要工作：…`: its words, and what follows; null for other lines. */
export function leadingLabel(
  line: string,
): { readonly label: string; readonly value: string; readonly known: boolean } | null {
  const match = /^([^：:，。；、“”《》\s（()）〔〕[\]【】\d][^：:，。；“”《》〔〕【】]{1,11})\s*[：:]\s*/.exec(line)
  const label = removeWhiteSpace(match?.[1] ?? '')
  if (!match || label.length < 2) return null
  const known = labelMeaning(label) !== null || fieldLabels.test(foldTraditional(label))
  return { label, value: line.slice(match[0].length), known }
}
