import { formPitch, formRowHeight, tightFormPitch } from '../domain/document/form-layout.ts'
import type { EmboldenedLevel, PaperSettings } from '../domain/document/paper-settings.ts'
import { fontStacks, latinFontFace } from './font-stacks.ts'
import { pageMeasures } from './page-measures.ts'

/**
 * Headings and what else stays with the next block, none of more than four lines: kept whole by these, since above a table
 * Chromium parts the first row where a heading and a sentence that stay with it have `break-inside: avoid`.
 */
const keptBlocks = 'h2:not(.text),h3:not(.text),.kept{break-after:avoid;orphans:4;widows:4}'

/**
 * The style of what stands on official paper, below an element of the class `paper`, for Chromium 131 and later. Printing
 * and preview share it, so that both break lines and pages alike. Trimming and spacing between scripts are switched off,
 * else lines break elsewhere than in Word. No line that is drawn takes room: a screen makes borders whole pixels, paper does
 * not, and a long table would end on another page. What a cell has above and below its lines
 * is 1.65 pt, a rule and Word's margins, and comes to it in the 64ths of a pixel that Chromium counts in: else a full page of
 * short rows has one less. A heading row has the line above it, and what Chromium's pages of whole pixels are too high by: as
 * many rows fit as in Word.
 */
export function paperStyle(settings: PaperSettings): string {
  const page = pageMeasures(settings)
  const font = fontStacks(settings)
  const boldOf = (level: EmboldenedLevel) => (settings.boldLevels.includes(level) ? ';font-weight:bold' : '')
  return `${latinFontFace(settings)}
.paper{--lh:${page.line};--cw:15.75pt;--indent:32pt;
font:16pt/var(--lh) ${font.body};letter-spacing:-0.25pt;color:#000;text-align:justify;orphans:1;widows:1;
line-break:normal;word-break:normal;overflow-wrap:normal;text-autospace:no-autospace;text-spacing-trim:space-all;font-kerning:none;font-variant-ligatures:none;
*{box-sizing:content-box}
p{margin:0;text-indent:var(--indent);white-space:pre-wrap}
p:empty{height:var(--lh);break-inside:avoid}
.flush{text-indent:0}
.centred{text-indent:0;text-align:center}
.right{text-indent:0;text-align:right}
.blank{height:var(--lh);break-inside:avoid}
h1{font:normal 22pt/36pt ${font.title};letter-spacing:0;text-align:center;margin:0;break-after:avoid}
p.title{font:22pt/36pt ${font.title};letter-spacing:0;text-align:center;text-indent:0;break-after:avoid}
p.title+p:empty,.tied{break-after:avoid}
h1,p.title,.tied{break-inside:avoid}
h1 span{display:block;white-space:nowrap}
h2,h3,h4,h5{font:normal 16pt/var(--lh) ${font.body};margin:0;text-indent:var(--indent)}
h2,.run-in-1,.label{font-family:${font.hei}}
h3,.run-in-2{font-family:${font.kai}${boldOf(2)}}
h4,.run-in-3{font-family:${font.body}${boldOf(3)}}
${settings.keepsHeadings ? keptBlocks : ''}
.mark{line-height:1.05;font-family:${font.title};letter-spacing:0;color:#f00;display:flex;justify-content:center;overflow:clip;white-space:nowrap}
.mark>span{flex:none;transform:scaleX(var(--scale));transform-origin:50% 50%}
.joint>span{display:flex;align-items:center;gap:1em}
.joint .issuer{display:block}
.mark-gap{height:31mm}
.number{text-align:center;text-indent:0;min-height:var(--lh)}
${settings.isHeadPreprinted ? '.mark,.rule,.double-rule{visibility:hidden}' : ''}
.signed,.letter-line{display:flex;justify-content:space-between;min-height:var(--lh)}
.signed{padding:0 var(--cw)}
.seals{display:flex;min-height:var(--lh)}
.seals span{flex:1 0 0;min-width:0;text-align:center;white-space:nowrap}
.signed span span{display:inline-block;white-space:pre;text-align:left}
.signer{font-family:${font.kai}}
.letter-head{display:flow-root;height:var(--above)}
.double-rule{box-sizing:border-box;width:169.9mm;height:4.5pt;margin-left:-7mm;border:solid #f00;border-width:3pt 0 .75pt;print-color-adjust:exact}
.attendance{text-indent:calc(-3*var(--cw));padding-left:calc(5*var(--cw))}
.issued-by{display:flex;justify-content:space-between;padding:0 var(--cw)}
.rule{border:0;height:${settings.ruleThickness}mm;background:#f00;print-color-adjust:exact;margin:1.8mm 0 0}
.annex-note{text-indent:calc(-1*var(--hanging));padding-left:var(--left)}
table{border-collapse:separate;border-spacing:0;print-color-adjust:exact;table-layout:fixed;font-size:12pt;line-height:${settings.tablePitch}pt;letter-spacing:0;text-align:left}
table.dense{font-size:10.5pt;line-height:18pt}
table.form{font-size:14pt;line-height:${formPitch / 20}pt}
table.tight{line-height:${tightFormPitch / 20}pt}
.form tr{height:${formRowHeight / 20}pt}
.form tr:has(>[rowspan]){break-inside:auto}
.form td:not([rowspan]){break-inside:avoid}
.form tbody tr:first-child td{--top:0 .5pt #000;padding-top:2.155pt}
.whole{break-inside:avoid}
.cell-label{font-family:${font.hei};text-align:center}
table+table{margin-top:12pt}
.starts-page{break-before:column;margin-top:.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
tr.parted{break-inside:auto}
.parted td{vertical-align:top;box-decoration-break:clone}
td,th{--left:0 0 #0000;--top:0 0 #0000;box-shadow:inset -.5pt -.5pt 0 #000,inset var(--left),inset var(--top);padding:1.655pt 2.85pt;font-weight:normal;vertical-align:middle;overflow-wrap:anywhere;white-space:pre-wrap}
th,.section td{font-family:${font.hei};text-align:center}
.joined{white-space:pre}
.edge{--left:.5pt 0 #000}
tr.heading th{--top:0 .5pt #000;padding-top:2.535pt}
.across tr.heading th{padding-top:2.4pt}
${settings.chapterRows === 'left' ? 'table:not(.form) .section td{text-align:left}' : ''}
.section,tr.kept{break-after:avoid}
.center{text-align:center}
.number-cell{text-align:right}
.imprint{font-size:14pt;line-height:${settings.imprintPitch}pt;letter-spacing:0;border-top:.35mm solid;border-bottom:.35mm solid;break-inside:avoid}
.imprint p{text-indent:0;padding:0 14pt}
.imprint.unruled{border:0}
.imprint p+p{border-top:.25mm solid}
.imprint .copy-to{padding:0 14pt 0 56pt;text-indent:-42pt}
.imprint .printed{display:flex;justify-content:space-between}
}
.paper-page-number{font:14pt/14pt ${font.song};letter-spacing:0;color:#000}
`
}
