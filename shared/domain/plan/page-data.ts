import { removeWhiteSpace } from '../text/white-space.ts'
import type { Source, SourceLine } from './source-line.ts'

/** How many lines the head of a web page has at most before the document begins. */
const headLength = 24
/** Values and labels of the page's table are shorter; the title in it is not. */
const longestValue = 40
/** A line as long as this that stands twice is a title; a date may stand twice too. */
const shortestTitle = 11

/** 索引号: the office's code, a stroke, year and running number: `113715250043377942/2023-26729072`. */
const indexNumber = /^[0-9A-Z]{6,20}[/-]\S{0,20}\d{4}-\d{2,10}$/
const validity = /^(?:有效|失效|废止|继续有效|现行有效)$/
const pageDate = /^\d{4}-\d{2}-\d{2}$/

/** A document without what its web page says about it, and those lines. */
export interface PageDataSplit {
  readonly rest: readonly Source[]
  readonly pageData: readonly SourceLine[]
}

/**
 * Takes off the table that a government's website puts above a document (索引号, 主题分类, 发文机关, 成文日期, 标题, 有效性 …),
 * as it comes a value a line. It is one only where an 索引号, or 有效性 with a date in digits, stands above the document's title
 * and that title was said before among short values: nothing of a document itself is like that.
 */
export function splitPageData(sources: readonly Source[]): PageDataSplit {
  const end = endOfPageData(sources)
  const pageData = sources.slice(0, end).filter((source) => source.kind === 'line')
  return { rest: sources.slice(end), pageData }
}

function endOfPageData(sources: readonly Source[]): number {
  const lines: string[] = []
  for (const source of sources.slice(0, headLength)) {
    if (source.kind !== 'line') break
    lines.push(removeWhiteSpace(source.text))
  }
  const end = lines.findIndex((line, at) => line.length >= shortestTitle && lines.indexOf(line) < at)
  if (end < 0) return 0
  const title = lines[end]
  const values = lines.slice(0, end)
  const isTable = values.every((line) => line === title || (line.length <= longestValue && !/[。，：]/.test(line)))
  const says = (pattern: RegExp) => values.some((line) => pattern.test(line))
  return isTable && (says(indexNumber) || (says(validity) && says(pageDate))) ? end : 0
}
