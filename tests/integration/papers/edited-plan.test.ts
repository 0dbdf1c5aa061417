import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { soffice } from '../../support/external-tools.ts'
import { unwatched } from '../../support/ledger-folder.ts'
import { runOfficeMacro } from '../../support/office-macro.ts'

const office = soffice('在 LibreOffice 中改过的方案')
const folder = mkdtempSync(join(tmpdir(), 'edited-plan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const styles = ['inline', 'table'] as const

/** The tasks without their places in the file, by number. */
function tasksOf(plan: ParsedPlan | undefined) {
  return new Map(plan?.tasks.map(({ place: _, ...task }) => [task.number, task]))
}

/** Numbers of the tasks that differ, and in which fields; then those that stand at another place, as they stand now. */
function differences(one: ParsedPlan | undefined, other: ParsedPlan | undefined): readonly string[] {
  const [first, second] = [tasksOf(one), tasksOf(other)]
  const [was, is] = [
    [...first.keys()].filter((key) => second.has(key)),
    [...second.keys()].filter((key) => first.has(key)),
  ]
  const moved = is.filter((number, at) => number !== was[at])
  return [...fieldDifferences(first, second), ...(moved.length > 0 ? [`次序：${moved.join('、')}`] : [])]
}

function fieldDifferences(first: ReturnType<typeof tasksOf>, second: ReturnType<typeof tasksOf>): readonly string[] {
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((number) => {
    const [a, b] = [first.get(number), second.get(number)]
    if (a === undefined || b === undefined) return [`${number}：${a === undefined ? '多出' : '缺少'}`]
    return (Object.keys({ ...a, ...b }) as (keyof typeof a)[])
      .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
      .map((field) => `${number}：${field}`)
  })
}

/**
 * What a person does with a plan in LibreOffice, which then writes Word's format in its own way, with its own styles and runs.
 * `change` replaces the first words `from` at or after `anchor`; `delete` takes away the paragraph or the row that `anchor`
 * stands in; `copy` puts a copy of it right below, with `to` for `from`; `move` puts it below that of the words `to`.
 */
const basic = `
Function Place(oDoc, sWords As String, oAfter)
  oSearch = oDoc.createSearchDescriptor()
  oSearch.SearchString = sWords
  If IsNull(oAfter) Then
    Place = oDoc.findFirst(oSearch)
  Else
    Place = oDoc.findNext(oAfter, oSearch)
  End If
End Function
Function RowOf(oCell) As Integer
  sName = oCell.CellName
  i = 1
  Do While Not IsNumeric(Mid(sName, i))
    i = i + 1
  Loop
  RowOf = CInt(Mid(sName, i)) - 1
End Function
Sub CopyRow(oTable, iFrom As Integer, iTo As Integer)
  oTable.Rows.insertByIndex(iTo, 1)
  If iFrom >= iTo Then iFrom = iFrom + 1
  For Each sName In oTable.CellNames
    oCell = oTable.getCellByName(sName)
    If RowOf(oCell) = iFrom Then
      sColumn = Left(sName, Len(sName) - Len(CStr(iFrom + 1)))
      oTable.getCellByName(sColumn & CStr(iTo + 1)).String = oCell.String
    End If
  Next sName
End Sub
Sub Run(sSource As String, sTarget As String, sWhat As String, sAnchor As String, sFrom As String, sTo As String)
  Dim oArgs(0) As New com.sun.star.beans.PropertyValue
  oArgs(0).Name = "Hidden"
  oArgs(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(sSource, "_blank", 0, oArgs())
  oFound = Place(oDoc, sAnchor, Null)
  oTable = oFound.TextTable
  If sWhat = "change" Then
    oHit = Place(oDoc, sFrom, oFound.Start)
    oHit.String = sTo
  ElseIf IsEmpty(oTable) Or IsNull(oTable) Then
    oCursor = oFound.Text.createTextCursorByRange(oFound.Start)
    oCursor.gotoStartOfParagraph(False)
    oCursor.gotoEndOfParagraph(True)
    sText = oCursor.String
    If sWhat = "copy" Then
      oCursor.collapseToEnd()
      oFound.Text.insertControlCharacter(oCursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
      oFound.Text.insertString(oCursor, Replace(sText, sFrom, sTo), False)
    Else
      oCursor.gotoRange(oCursor.End, False)
      oCursor.gotoStartOfParagraph(True)
      oCursor.String = ""
      oCursor.goRight(1, True)
      oCursor.String = ""
      If sWhat = "move" Then
        oHit = Place(oDoc, sTo, Null)
        oCursor = oHit.Text.createTextCursorByRange(oHit.Start)
        oCursor.gotoEndOfParagraph(False)
        oHit.Text.insertControlCharacter(oCursor, com.sun.star.text.ControlCharacter.PARAGRAPH_BREAK, False)
        oHit.Text.insertString(oCursor, sText, False)
      End If
    End If
  Else
    iRow = RowOf(oFound.Cell)
    If sWhat = "copy" Then
      CopyRow(oTable, iRow, iRow + 1)
      For Each sName In oTable.CellNames
        oCell = oTable.getCellByName(sName)
        If RowOf(oCell) = iRow + 1 And oCell.String = sFrom Then oCell.String = sTo
      Next sName
    Else
      If sWhat = "move" Then
        iTo = RowOf(Place(oDoc, sTo, Null).Cell) + 1
        CopyRow(oTable, iRow, iTo)
        If iRow >= iTo Then iRow = iRow + 1
      End If
      oTable.Rows.removeByIndex(RowOf(Place(oDoc, sAnchor, Null).Cell), 1)
    End If
  End If
  Dim oOut(0) As New com.sun.star.beans.PropertyValue
  oOut(0).Name = "FilterName"
  oOut(0).Value = "MS Word 2007 XML"
  oDoc.storeToURL(sTarget, oOut())
  oDoc.close(True)
End Sub`

interface Edit {
  readonly name: string
  readonly what: 'change' | 'delete' | 'copy' | 'move'
  readonly anchor: string
  readonly from: string
  readonly to: string
  /** What is then other in the plan, for the number of the task the anchor stands in. */
  readonly expected: (number: string) => readonly string[]
}

const opening = '县人民医院新院区投入使用'
const edits: readonly Edit[] = [
  {
    ...{
      name: 'the text of a task',
      what: 'change',
      anchor: opening,
      from: opening,
      to: '县人民医院新院区全面投入使用',
    },
    expected: (number) => [`${number}：text`],
  },
  {
    ...{
      name: 'a unit more',
      what: 'change',
      anchor: '社会消费品零售总额增长7%',
      from: '县商务局',
      to: '县商务局、县财政局',
    },
    expected: (number) => [`${number}：leadUnits`],
  },
  {
    ...{
      name: 'another deadline',
      what: 'change',
      anchor: '社会消费品零售总额增长7%',
      from: '2023年年底',
      to: '2023年11月底',
    },
    expected: (number) => [`${number}：deadline`],
  },
  {
    ...{ name: 'a task struck out', what: 'delete', anchor: opening, from: '', to: '' },
    expected: (number) => [`${number}：缺少`],
  },
  {
    ...{ name: 'a task put in', what: 'copy', anchor: '社会消费品零售总额增长7%', from: '4', to: '4-1' },
    expected: (number) => [`${number}-1：多出`],
  },
  {
    ...{ name: 'a task moved', what: 'move', anchor: '规模以上工业增加值增长8%左右', from: '' },
    to: '社会消费品零售总额增长7%',
    expected: (number) => [`次序：4、${number}`],
  },
]

describe.skipIf(!office)('a plan exported and changed by hand in LibreOffice', () => {
  const exported = new Map<string, string>()
  const nameOf = (edit: Edit, style: string) => join(folder, `${style}-${edits.indexOf(edit)}.docx`)

  beforeAll(async () => {
    const data = await openDataFolder(join(folder, '数据'), { operator: '王海' })
    try {
      const plans = parsePlans(await readDocumentFile(examplePlanPath))
      const original = { name: '方案.docx', bytes: readFileSync(examplePlanPath) }
      const [imported] = await importPlans(data, plans, original, unwatched)
      if (!imported) throw new Error('the example has no plan')
      for (const style of styles) {
        exported.set(
          style,
          await exportPlan(data, imported.planId, { style }, join(folder, `${style}.docx`), unwatched),
        )
      }
    } finally {
      await data.close()
    }
    const calls = styles.flatMap((style) =>
      edits.map((edit) => [
        pathToFileURL(exported.get(style) ?? '').href,
        pathToFileURL(nameOf(edit, style)).href,
        ...[edit.what, edit.anchor, edit.from, edit.to],
      ]),
    )
    runOfficeMacro(office ?? '', basic, calls, 120_000)
  }, 170_000)

  test.each(styles.flatMap((style) => edits.map((edit) => [edit.name, style, edit] as const)))(
    'comes in again with exactly that change: %s (%s)',
    async (_, style, edit) => {
      const [before] = parsePlans(await readDocumentFile(exported.get(style) ?? ''))
      const [again] = parsePlans(await readDocumentFile(nameOf(edit, style)))
      const number = before?.tasks.find(({ text }) => text.includes(edit.anchor))?.number ?? ''
      expect(differences(before, again)).toEqual(edit.expected(number))
    },
  )
})
