import { describe, expect, test } from 'vitest'
import { bulletinPaper, composeBulletinWords } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import type { DocumentBlock, DocumentTable, OfficialDocument, Run } from '../../../shared/domain/document/types.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { monthlyBulletin } from '../../../shared/domain/paper/standard/monthly-bulletin.ts'
import { samplePlan } from './sample-round.ts'
import { calmRound, fullRound, sampleRounds } from './sample-rounds.ts'
import { wordsOfBulletin } from './words-of-bulletin.ts'

const office = bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08')
const document = bulletinPaper(monthlyBulletin, fullRound, office, noElements)

function textOf(block: DocumentBlock): string {
  if (block.kind === 'table') return ''
  const following = block.kind === 'heading' ? (block.following ?? []) : []
  return [...block.runs, ...following].map((run) => run.text).join('')
}

const wholeText = (paper: OfficialDocument) => paper.blocks.map(textOf).join('\n')

function tableIn(blocks: readonly DocumentBlock[]): DocumentTable {
  const table = blocks.find((block) => block.kind === 'table')
  if (table === undefined) throw new Error('no table')
  return table
}

/** The figures of a table below its heading, by column; cells that are no whole number are left out. */
function columnSum(table: DocumentTable, column: number, rows: 'lines' | 'last'): number {
  const picked = rows === 'last' ? table.rows.slice(-1) : table.rows.slice(0, -1)
  return picked.reduce((sum, row) => sum + Number(row.cells[column]?.text), 0)
}

describe('月通报', () => {
  test.each(Object.keys(sampleRounds))('says of the %s round word for word what is kept of it', async (name) => {
    const facts = sampleRounds[name] ?? fullRound
    const words = wordsOfBulletin(composeBulletinWords(monthlyBulletin, facts, office))
    await expect(`${words}\n`).toMatchFileSnapshot(`../../fixtures/papers/monthly-${name}.txt`)
  })

  test('stands in the order offices use, under its head, with its annexes', () => {
    expect(document.head).toEqual({
      kind: 'document',
      mark: '云河县人民政府办公室文件',
      number: '云政办发〔2023〕　　号',
    })
    expect(document.title.join('')).toBe('关于2023年县政府工作报告重点工作任务5月份进展情况的通报')
    expect(document.blocks.filter((block) => block.kind === 'heading' && block.level === 1).map(textOf)).toEqual([
      '一、总体进展情况',
      '二、各单位进展情况',
      '三、未达序时进度事项',
      '四、存在问题',
      '五、下步工作要求',
    ])
    expect(document.annexes.map((annex) => annex.title.join(''))).toEqual([
      '各单位5月份任务进展情况统计表',
      '未达序时进度事项清单',
    ])
    expect(document.closing).toEqual({ office: '云河县人民政府办公室', date: '2023-06-08', hasSeal: true })
    expect(document.imprint?.copyTo).toBe('县委办公室，县人大常委会办公室，县政协办公室')
  })

  test('every table adds up to what the text says', () => {
    const total = Number(/任务共(\d+)项/.exec(wholeText(document))?.[1])
    const behindInText = Number(/未达序时进度的事项（含滞后）共(\d+)项/.exec(wholeText(document))?.[1])
    expect(total).toBe(61)
    for (const table of [tableIn(document.blocks), tableIn(document.annexes[0]?.blocks ?? [])]) {
      const columns = table.columns.length
      expect(columnSum(table, 2, 'lines')).toBe(total)
      for (let column = 2; column < columns - 1; column++) {
        expect(columnSum(table, column, 'lines')).toBe(columnSum(table, column, 'last'))
      }
      for (const row of table.rows) {
        const figures = row.cells.slice(3, columns - 1).map((cell) => Number(cell.text))
        expect(figures.reduce((sum, figure) => sum + figure, 0)).toBe(Number(row.cells[2]?.text))
      }
    }
    expect(tableIn(document.annexes[1]?.blocks ?? []).rows).toHaveLength(behindInText)
    const counted = [...wholeText(document).matchAll(/[^；。，]+?(\d+)项，占([\d.]+)%/g)]
    expect(counted.reduce((sum, match) => sum + Number(match[1]), 0)).toBe(total)
    expect(counted.reduce((sum, match) => sum + Math.round(Number(match[2]) * 10), 0)).toBe(1000)
  })

  test('every number that counts tasks knows which', () => {
    const runs = document.blocks.flatMap((block): readonly Run[] => (block.kind === 'table' ? [] : block.runs))
    const cells = document.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
    )
    const linked = [...runs, ...cells].filter((piece) => piece.counts !== undefined)
    expect(linked.length).toBeGreaterThan(50)
    for (const { text, counts } of linked) expect(Number(text)).toBe(counts?.ids.length)
  })

  test('names who did not report, who came late, and how far behind each item is', () => {
    expect(wholeText(document)).toContain('县第1局未报送本期进展；县第2局未在2023年6月5日前报送。')
    expect(wholeText(document)).toMatch(/滞后，完成10%，落后序时进度31\.7个百分点。/)
    expect(wholeText(document)).toContain('序时进度为41.7%')
  })

  test('the list of what is behind has no column of percentage points where none can be reckoned', () => {
    const headings = (facts: typeof fullRound) => {
      const { annexes } = bulletinPaper(monthlyBulletin, facts, office, noElements)
      const [head] = tableIn(annexes[1]?.blocks ?? []).header
      return head?.cells.map(({ text }) => text.replace('\n', ''))
    }
    const undated = fullRound.behind.map((item) => ({ ...item, gap: null }))
    expect(headings(fullRound)).toContain('落后百分点')
    expect(headings({ ...fullRound, behind: undated })).not.toContain('落后百分点')
    // A task among others of which none can be reckoned has a dash.
    expect(headings({ ...fullRound, behind: [...fullRound.behind.slice(0, 1), ...undated.slice(1)] })).toContain(
      '落后百分点',
    )
  })

  test('a round with nothing behind has one annex and says so', () => {
    const calm = bulletinPaper(monthlyBulletin, calmRound, office, noElements)
    expect(calm.annexes).toHaveLength(1)
    expect(wholeText(calm)).toContain('没有未达序时进度的事项')
    expect(wholeText(calm)).not.toContain('附件2')
  })

  test('a county whose name has one character before 县 keeps it', () => {
    const plan = { ...samplePlan, issuer: '云县人民政府办公室' }
    const { briefingMark, level } = bulletinOffice(defaultOfficeSettings, plan, '2023-06-08')
    expect([briefingMark, level]).toEqual(['云县政务督查', '县'])
  })
})
