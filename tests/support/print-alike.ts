import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openZip } from '../../electron/zip/read-zip.ts'
import { packContent, zipPackage } from '../../electron/zip/write-zip.ts'
import { runOfficeMacro } from './office-macro.ts'

/**
 * Word and preview are compared under the same font: those of official paper are rarely on a machine that tests, and what
 * LibreOffice and Chromium would each put in their place has other widths. In this one, as in those, digits and letters are
 * half as wide as a character.
 */
const standIn = 'Noto Sans Mono CJK SC'
const named = /仿宋_GB2312|楷体_GB2312|方正小标宋简体|宋体|黑体/g

/**
 * Where LibreOffice does otherwise than the file says and Word does, it is told again: no space between Chinese and digits,
 * no sign that hangs out (it passes over both words in a .docx), the empty page before one that must be odd or even. The last
 * character of a run loses its spacing there; 15.75 pt without spacing is as wide as 16 pt set 0.25 pt closer.
 */
const basic = `
Sub Run(sSource As String, sTarget As String)
  Dim oArgs(0) As New com.sun.star.beans.PropertyValue
  oArgs(0).Name = "Hidden"
  oArgs(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(sSource, "_blank", 0, oArgs())
  oDoc.lockControllers()
  oStyles = oDoc.StyleFamilies.getByName("ParagraphStyles")
  For i = 0 To oStyles.Count - 1
    oStyle = oStyles.getByIndex(i)
    oStyle.ParaIsCharacterDistance = False
    oStyle.ParaIsHangingPunctuation = False
    If oStyle.CharHeight = 16 Then
      oStyle.CharHeight = 15.75
      oStyle.CharHeightAsian = 15.75
      oStyle.CharKerning = 0
    End If
  Next i
  oSearch = oDoc.createReplaceDescriptor()
  oSearch.SearchRegularExpression = True
  oSearch.SearchString = "([，。；：、！？）》〕])(?=[0-9A-Za-z])"
  oSearch.ReplaceString = "$1" & Chr(8203)
  oDoc.replaceAll(oSearch)
  oDoc.unlockControllers()
  Dim oFilter(0) As New com.sun.star.beans.PropertyValue
  oFilter(0).Name = "IsSkipEmptyPages"
  oFilter(0).Value = False
  Dim oPdf(1) As New com.sun.star.beans.PropertyValue
  oPdf(0).Name = "FilterName"
  oPdf(0).Value = "writer_pdf_Export"
  oPdf(1).Name = "FilterData"
  oPdf(1).Value = oFilter()
  oDoc.storeToURL(sTarget, oPdf())
  oDoc.close(True)
End Sub`

/** A ledger by unit of a thousand pages has half a megabyte and takes some two minutes on a machine that has other work. */
const bytesOfMillisecond = 2.5

/** The PDF of each .docx as Word would break its lines and pages, with the fonts of `htmlAlike`. */
export function printWordAlike(soffice: string, files: readonly string[], outFolder: string): readonly string[] {
  const alike = files.map((file, at) => {
    const copy = join(outFolder, `word-${at}.docx`)
    writeFileSync(copy, wordAlike(readFileSync(file)))
    return copy
  })
  const targets = files.map((_, at) => join(outFolder, `word-${at}.pdf`))
  const calls = alike.map((file, at) => [pathToFileURL(file).href, pathToFileURL(targets[at] ?? '').href])
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
  runOfficeMacro(soffice, basic, calls, 60_000 + 5_000 * files.length + Math.ceil(bytes / bytesOfMillisecond))
  return targets
}

/**
 * A file with the stand-in for its fonts, Chinese dashes, and no grid, which LibreOffice has exact lines keep too. What is
 * changed in an open file is set anew only in part: where a table becomes lower, a line for which there is room now stays on
 * its next page.
 */
function wordAlike(bytes: Uint8Array): Buffer {
  const zip = openZip(bytes, 'good')
  return zipPackage(
    zip.names.map((name) => {
      const data = /^word\/[^/]*\.xml$/.test(name) ? fitFonts(zip.readText(name)) : zip.read(name)
      return { name, data: packContent(data) }
    }),
  )
}

function fitFonts(xml: string): string {
  return xml
    .replace(/ w:(ascii|hAnsi)="[^"]*[宋体][^"]*"/g, (_, script: string) => ` w:${script}="${standIn}:lang=zhs"`)
    .replace(/ w:eastAsia="[^"]*[宋体][^"]*"/g, ` w:eastAsia="${standIn}"`)
    .replace(/<w:docGrid [^>]*>/g, '')
}

/** A paper's HTML with the fonts and the character pitch of `printWordAlike`. */
export function htmlAlike(html: string): string {
  return html
    .replace(named, standIn)
    .replaceAll('letter-spacing:-0.25pt', 'letter-spacing:0')
    .replace(/\b16pt\//g, '15.75pt/')
}
