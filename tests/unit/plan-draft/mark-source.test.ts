import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { applyEdits } from '../../../shared/domain/plan-draft/apply-edits.ts'
import { type MarkedRow, markSource } from '../../../shared/domain/plan-draft/mark-source.ts'
import { plainSource, plainWords } from '../../../shared/domain/plan-draft/plain-source.ts'
import { sourceRows } from '../../../shared/domain/plan-draft/source-rows.ts'
import type { ItemKey } from '../../../shared/domain/plan-draft/types.ts'
import { roleLists } from '../../../shared/domain/task/types.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'
import { documentOf, tableOf } from '../plan/plan-text.ts'

function markDocument(document: Parameters<typeof parsePlans>[0]) {
  const { documents } = applyEdits(parsePlans(document), [])
  const rows = sourceRows(document)
  return { documents, marked: markSource(documents, rows, plainSource(rows)) }
}

/** The words of each kind that were marked for an item. */
function wordsByKind(rows: readonly MarkedRow[], item: ItemKey): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  for (const { text, marks } of rows.flatMap(({ cells }) => cells)) {
    for (const mark of marks.filter((one) => one.item === item)) {
      words.set(mark.kind, (words.get(mark.kind) ?? '') + plainWords(text.slice(mark.start, mark.end)))
    }
  }
  return words
}

/** What is marked in one line, kind by kind. */
const marksOf = (row: MarkedRow | undefined) =>
  row?.cells.flatMap(({ text, marks }) => marks.map(({ start, end, kind }) => [kind, text.slice(start, end)]))

describe('the original coloured by what was recognised', () => {
  const [lead, support] = ['县工业和信息化局', '县财政局']

  test('number, text, annotation and each name with its role', () => {
    const { documents, marked } = markDocument(
      documentOf([
        '2023年重点工作任务分工方案',
        '一、产业发展',
        `1. 培育企业 20 家以上。（牵头领导：赵明；牵头单位：${lead}；配合单位：${support}）`,
      ]),
    )
    expect(marksOf(marked[1])).toEqual([['heading', '一、产业发展']])
    expect(marksOf(marked[2])).toEqual([
      ['number', '1.'],
      ['text', '培育企业 20 家以上。'],
      ['annotation', '（牵头领导：'],
      ['leader', '赵明'],
      ['annotation', '；牵头单位：'],
      ['lead', lead],
      ['annotation', '；配合单位：'],
      ['support', support],
      ['annotation', '）'],
    ])
    expect(marked[2]?.item).toBe(documents[0]?.items[0]?.key)
    expect(marked[0]?.item).toBeNull()
  })

  test('a row of a table, cell by cell', () => {
    const { marked } = markDocument(
      documentOf([
        '2023年责任清单',
        tableOf(
          ['序号', '任务内容', '牵头单位', '完成时限'],
          ['1', '培育企业20家以上。', `${lead}、${support}`, '6月底前'],
        ),
      ]),
    )
    expect(marksOf(marked[2])).toEqual([
      ['number', '1'],
      ['text', '培育企业20家以上。'],
      ['lead', lead],
      ['annotation', '、'],
      ['lead', support],
      ['deadline', '6月底前'],
    ])
  })

  test('an automatic number is part of the line', () => {
    const { marked } = markDocument(
      documentOf([
        '2023年重点工作任务分工方案',
        {
          kind: 'paragraph',
          text: `培育企业。（牵头单位：${lead}）`,
          level: null,
          label: '1.',
          place: { paragraph: 2 },
        },
      ]),
    )
    expect(marked[1]?.cells[0]?.text.startsWith('1.培育企业')).toBe(true)
    expect(marksOf(marked[1])?.slice(0, 2)).toEqual([
      ['number', '1.'],
      ['text', '培育企业。'],
    ])
  })

  test('marks of a cell follow each other within its text', () => {
    const { marked } = markDocument(
      documentOf(['1. 培育企业。', `责任单位：${lead}、${support}`, '2. 建设园区。', `责任单位：${lead}`]),
    )
    for (const { text, marks } of marked.flatMap(({ cells }) => cells)) {
      let last = 0
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }
  })
})

test('a row of an annex below a task of the body does not lead the tasks behind it away', () => {
  const { documents, marked } = markDocument(
    documentOf([
      '2023年行动计划',
      '一、产业发展',
      '1. 培育企业20家以上，建设孵化基地。',
      '2. 建设产业园区2个，完善配套设施。',
      '附件',
      '责任清单',
      tableOf(
        ['序号', '任务内容', '牵头单位', '完成时限'],
        ['1', '培育企业20家以上，建设孵化基地。', '县财政局', '2023年年底'],
        ['1-1', '新建孵化基地1处。', '县科技局', '2023年年底'],
        ['2', '建设产业园区2个，完善配套设施。', '县商务局', '2023年年底'],
      ),
    ]),
  )
  const item = documents[0]?.items.find(({ task }) => task.number === '2')
  expect(marked.findIndex((row) => row.item === item?.key)).toBe(3)
  expect(item && wordsByKind(marked, item.key).get('lead')).toBe('县商务局')
})

describe.skipIf(!hasSharedFolder)('marks on the real documents', () => {
  const names = hasSharedFolder
    ? readdirSync(sharedPath('documents')).filter((name) => /\.(?:docx?|xlsx?)$/.test(name))
    : []

  test.each(names)('%s: each item has its number, its text, its annotation and its names marked', async (name) => {
    const { documents, marked } = markDocument(await readDocumentFile(sharedPath('documents', name)))
    const items = documents.flatMap((document) => document.items)
    expect(items.length).toBeGreaterThan(20)
    for (const { key, task } of items) {
      const words = wordsByKind(marked, key)
      // a clause of an article has no number of its own in the text
      const isClause = /）-\d+$/.test(task.number)
      if (!isClause) expect(words.get('number'), task.number).toBeTruthy()
      // body and annex may differ by a character
      expect(words.get('text')?.length ?? 0, task.number).toBeGreaterThan(plainWords(task.text).length * 0.98 - 1)
      for (const { role, list } of roleLists) {
        for (const party of task[list]) expect(words.get(role), task.number).toContain(plainWords(party))
      }
    }
  })
})
