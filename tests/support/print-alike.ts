import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
 * no sign that hangs out (it passes over both words in a .docx), no grid for exact lines, Chinese dashes, the empty page
 * before one that must be odd or even. The last character
 * of a run loses its spacing there; 15.75 pt without spacing is as wide as 16 pt set 0.25 pt closer.
 */
const basic = `
Function StandIn(name As String) As String
  If InStr(name, "黑体") + InStr(name, "仿宋") + InStr(name, "楷体") + InStr(name, "宋") > 0 Then
    StandIn = "${standIn}"
  Else
    StandIn = name
  End If
End Function
Sub Fit(oStyle)
  oStyle.CharFontName = StandIn(oStyle.CharFontName) & ":lang=zhs"
  oStyle.CharFontNameAsian = StandIn(oStyle.CharFontNameAsian)
End Sub
Sub Run(sSource As String, sTarget As String)
  Dim oArgs(0) As New com.sun.star.beans.PropertyValue
  oArgs(0).Name = "Hidden"
  oArgs(0).Value = True
  oDoc = StarDesktop.loadComponentFromURL(sSource, "_blank", 0, oArgs())
  oDoc.lockControllers()
  oStyles = oDoc.StyleFamilies.getByName("ParagraphStyles")
  For i = 0 To oStyles.Count - 1
    oStyle = oStyles.getByIndex(i)
    Fit(oStyle)
    oStyle.ParaIsCharacterDistance = False
    oStyle.ParaIsHangingPunctuation = False
    If oStyle.CharHeight = 16 Then
      oStyle.CharHeight = 15.75
      oStyle.CharHeightAsian = 15.75
      oStyle.CharKerning = 0
    End If
  Next i
  oStyles = oDoc.StyleFamilies.getByName("PageStyles")
  For i = 0 To oStyles.Count - 1
    oStyles.getByIndex(i).GridMode = 0
  Next i
  oSearch = oDoc.createReplaceDescriptor()
  oSearch.SearchRegularExpression = True
  oSearch.SearchString = "([，。；：、！？）》])(?=[0-9A-Za-z])"
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

/** The PDF of each .docx as Word would break its lines and pages, with the fonts of `htmlAlike`. */
export function printWordAlike(soffice: string, files: readonly string[], outFolder: string): readonly string[] {
  const targets = files.map((_, at) => join(outFolder, `word-${at}.pdf`))
  const calls = files.map((file, at) => [pathToFileURL(file).href, pathToFileURL(targets[at] ?? '').href])
  runOfficeMacro(soffice, basic, calls, 60_000 + 5_000 * files.length)
  return targets
}

/** A paper's HTML with the fonts and the character pitch of `printWordAlike`. */
export function htmlAlike(html: string): string {
  return html
    .replace(named, standIn)
    .replaceAll('letter-spacing:-0.25pt', 'letter-spacing:0')
    .replace(/\b16pt\//g, '15.75pt/')
}
