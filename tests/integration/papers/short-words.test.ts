import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { composeSheet } from '../../../electron/excel/compose-sheet.ts'
import { makeBulletin } from '../../../electron/services/bulletin-service.ts'
import { makeLedger } from '../../../electron/services/ledger-service.ts'
import { makeResponsibilityList } from '../../../electron/services/plan-lists.ts'
import { makeMeetingMaterial } from '../../../electron/services/worded-papers.ts'
import { printedWidths, roomInCharacters, shortText } from '../../../shared/domain/document/column-widths.ts'
import { textWidth } from '../../../shared/domain/document/page-setup.ts'
import type { DocumentTable, OfficialDocument } from '../../../shared/domain/document/types.ts'
import { charactersOfLine } from '../../../shared/domain/form/row-height.ts'
import type { Ledger } from '../../../shared/domain/ledger/types.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { listDocument } from '../../../shared/domain/plan-paper/list-paper.ts'
import { textWidthInCharacters, widestLineInCharacters } from '../../../shared/domain/text/text-width.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { withFolder } from '../../support/ledger-folder.ts'
import { makeLedgerPapers } from '../../support/paper-set.ts'
import { openReportedPlans, planDocuments, type ReportedPlan } from '../../support/plan-round.ts'
import { hasSharedFolder } from '../../support/shared-folder.ts'

if (!hasSharedFolder) console.warn('未运行：没有参考文件，各方案清单中短词不折行的测试已跳过。')

/** Ledgers, 责任清单, 会议材料 and the bulletin with its annexes. */
async function papersOf(folder: DataFolder, plan: ReportedPlan): Promise<readonly OfficialDocument[]> {
  const { db } = folder
  const divided = { by: 'section', only: null } as const
  const monthly = { kind: 'monthly', presetName: null, issueDate: '2023-06-08' } as const
  return [
    ...(await makeLedgerPapers(folder, plan.planId)).map(({ document }) => document),
    listDocument(await makeResponsibilityList(db, plan, divided, standardPreset('responsibilityList'))),
    await makeMeetingMaterial(db, plan, standardPreset('meetingMaterial')),
    await makeBulletin(db, plan.periodId, monthly),
  ]
}

function listsOf({ blocks, annexes }: OfficialDocument): readonly DocumentTable[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) =>
    block.kind === 'table' && block.isDense ? [block] : [],
  )
}

const [character, cellSides] = [210, 114]

/** Numbers, names, days and statuses that do not stand on one line of their column. */
function brokenWords({ columns, rows }: DocumentTable): readonly string[] {
  const widths = printedWidths(columns)
  return rows
    .filter(({ isSection }) => !isSection)
    .flatMap(({ cells }) =>
      cells.flatMap(({ text }, at) =>
        columns[at]?.align === 'left' ? [] : text.split('\n').map((word) => ({ word, at })),
      ),
    )
    .filter(({ word }) => textWidthInCharacters(word) <= shortText)
    .filter(({ word, at }) => roomInCharacters(word) > ((widths[at] ?? 0) - cellSides) / character)
    .map(({ word }) => word)
}

/** Headings of columns that hold nothing in any row. */
function emptyColumns({ header, rows }: DocumentTable): readonly string[] {
  const tasks = rows.filter(({ isSection }) => !isSection)
  return (header[0]?.cells ?? [])
    .filter((_, at) => tasks.every(({ cells }) => (cells[at]?.text ?? '') === ''))
    .map(({ text }) => text.replace('\n', ''))
}

/** 县人力资源和社会保障局. */
const longUnit = 11

/** Units of 附件1 that do not stand on one line, but for names longer than the usual ones. */
function brokenUnits({ header, columns, rows }: DocumentTable): readonly string[] {
  const at = header[0]?.cells.findIndex(({ text }) => text === '单位') ?? -1
  if (at < 0) return []
  const room = ((printedWidths(columns)[at] ?? 0) - cellSides) / character
  return rows
    .map(({ cells }) => cells[at]?.text ?? '')
    .filter((name) => textWidthInCharacters(name) > room && textWidthInCharacters(name) <= longUnit)
}

/** The same words in a ledger's workbook. */
function brokenInSheet(ledger: Ledger): readonly string[] {
  const { rows, widths } = composeSheet(ledger, true, 3)
  return rows.flatMap((row) =>
    row.kind === 'across'
      ? []
      : row.texts.filter((text, at) => {
          const width = widestLineInCharacters(text)
          const isShort = ledger.columns[at]?.align === 'center' && width <= shortText
          return isShort && width > charactersOfLine(widths[at] ?? 0, row.size)
        }),
  )
}

async function checkPapers(folder: DataFolder, plan: ReportedPlan): Promise<void> {
  const lists = (await papersOf(folder, plan)).flatMap(listsOf)
  expect(lists.length).toBeGreaterThanOrEqual(4)
  expect(lists.flatMap(brokenWords)).toEqual([])
  expect(lists.some(({ header }) => header[0]?.cells[1]?.text === '单位')).toBe(true)
  expect(lists.flatMap(brokenUnits)).toEqual([])
  expect(lists.flatMap(emptyColumns)).not.toContain('完成时限')
}

test.skipIf(!hasSharedFolder).each(planDocuments)(
  'numbers, names, days and statuses are not broken, and no empty column of days is printed: %s',
  { timeout: 120_000 },
  (name) =>
    withFolder(async (folder) => {
      for (const plan of await openReportedPlans(folder, name)) await checkPapers(folder, plan)
    }),
)

test.skipIf(!hasSharedFolder)(
  '会议材料 of a plan with tasks of whole paragraphs give them half the page’s width',
  { timeout: 60_000 },
  () =>
    withFolder(async (folder) => {
      for (const plan of await openReportedPlans(folder, '冠县三年行动计划及责任清单.docx')) {
        const [table] = listsOf(await makeMeetingMaterial(folder.db, plan, standardPreset('meetingMaterial')))
        const at = table?.header[0]?.cells.findIndex(({ text }) => text === '任务事项') ?? -1
        expect(table?.columns[at]?.width).toBeGreaterThan(textWidth / 2)
      }
    }),
)

test('nor of the invented county; a ledger of many columns sets the year above the rest of a day', async () => {
  const root = mkdtempSync(join(tmpdir(), 'short-words-'))
  const { folder, planId, periodId } = await openExampleRound(root)
  try {
    await checkPapers(folder, { planId, periodId })
    const [ledger] = (await makeLedgerPapers(folder, planId)).flatMap(({ document }) => listsOf(document))
    const words = ledger?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? []
    expect(words).toContain('2023年\n10月底')
    expect(words).not.toContain('2023年10月底')
    expect(brokenInSheet(await makeLedger(folder.db, planId, { leader: null, unit: null }))).toEqual([])
  } finally {
    await folder.close()
    rmSync(root, { recursive: true, force: true })
  }
}, 60_000)
