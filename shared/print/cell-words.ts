import { type PaperContent, paperNode } from './paper-node.ts'

/** Signs at which Chromium breaks a line where Word does not, or does not where Word does. */
const otherwise = /[+/‘’·•～]/
const chinese = '[\\u3400-\\u9fff]'
/** Word begins a line with what follows `+`, with `/`, and with what stands in or after single quotation marks. */
const mayBreak = new RegExp(`(?<=\\+)(?=[\\u3400-\\u9fff“‘（《])|(?<=${chinese})(?=[/‘])|(?<=’)(?=${chinese})`, 'u')
/** Word does not begin a line with these. */
const notFirst = /([^\n][·•～])/u

/**
 * A cell's text so that Chromium breaks its lines where Word does: both differ at a few signs (`互联网+工业`, `肉类·水产`), and a
 * row that goes on overleaf would be parted a line apart.
 */
export function cellWords(text: string): readonly PaperContent[] {
  if (!otherwise.test(text)) return [text]
  return text.split(mayBreak).flatMap((part, at) => [
    ...(at === 0 ? [] : [paperNode('wbr', {})]),
    ...part.split(notFirst).flatMap((words, place): readonly PaperContent[] => {
      if (words === '') return []
      return [place % 2 === 1 ? paperNode('span', { className: 'joined' }, words) : words]
    }),
  ])
}
