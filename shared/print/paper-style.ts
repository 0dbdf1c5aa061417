import type { FontScheme, PaperSettings } from '../domain/document/page-setup.ts'

/** Fonts that may stand in for each face, in this order, where the chosen one is not installed; by name only. */
function fontStacks(fonts: FontScheme): Readonly<Record<'body' | 'kai' | 'hei' | 'title' | 'song', string>> {
  const stack = (...names: string[]) =>
    [...new Set(names)].map((name) => (/^[a-z-]+$/.test(name) ? name : `"${name}"`)).join(',')
  return {
    body: stack(
      fonts.body,
      '仿宋_GB2312',
      'FangSong_GB2312',
      '仿宋',
      'FangSong',
      '方正仿宋_GBK',
      'STFangsong',
      'Noto Serif CJK SC',
      'serif',
    ),
    kai: stack(
      fonts.kai,
      '楷体_GB2312',
      'KaiTi_GB2312',
      '楷体',
      'KaiTi',
      '方正楷体_GBK',
      'STKaiti',
      'Noto Serif CJK SC',
      'serif',
    ),
    hei: stack(fonts.hei, '黑体', 'SimHei', '方正黑体_GBK', 'Noto Sans CJK SC', 'sans-serif'),
    title: stack(
      fonts.title,
      '方正小标宋_GBK',
      '方正小标宋简体',
      'FZXiaoBiaoSong-B05S',
      'FZXiaoBiaoSong-B05',
      '小标宋体',
      'STZhongsong',
      'Noto Serif CJK SC',
      'serif',
    ),
    song: stack(fonts.song, '宋体', 'SimSun', 'Noto Serif CJK SC', 'serif'),
  }
}

/** Page margins and line height by profile, as CSS lengths; the values give 22 lines of 28 characters in Chromium. */
const profiles = {
  office: {
    top: '37mm',
    bottom: '35mm',
    line: 'calc(225mm/22)',
    areaTop: 37,
    areaHeight: 225,
    freeAtFoot: 0.3,
    numberTop: '4.4mm',
  },
  strict: {
    top: '34.58mm',
    bottom: '32.58mm',
    line: '29.6pt',
    areaTop: 34.58,
    areaHeight: 229.84,
    freeAtFoot: 2.6,
    numberTop: '2mm',
  },
} as const

/** What the measuring script must know of the page, in millimetres. */
export interface PageMeasures {
  /** From the top of the page to the type area. */
  readonly areaTop: number
  readonly areaHeight: number
  /** Kept free below the imprint: rounding must not push its last rule over the edge; strictly set, the area ends above its margin. */
  readonly freeAtFoot: number
  /** From the type area's lower edge to the page number, as a CSS length. */
  readonly numberTop: string
}

export function pageMeasures(settings: PaperSettings): PageMeasures {
  const { areaTop, areaHeight, freeAtFoot, numberTop } = profiles[settings.profile]
  return { areaTop, areaHeight, freeAtFoot, numberTop }
}

/** The sheets of paper: size, margins that change side, page numbers. For printing alone: a preview draws its own sheets. */
export function pageStyle(settings: PaperSettings): string {
  const page = profiles[settings.profile]
  const font = fontStacks(settings.fonts)
  const number = `content:"— " counter(page) " —";font:14pt/14pt ${font.song}`
  const turned = `${number};writing-mode:vertical-rl;vertical-align:middle;width:14pt;margin-right:5.53mm`
  return `
@page{size:210mm 297mm;margin:${page.top} 26mm ${page.bottom} 28mm}
@page :left{margin:${page.top} 28mm ${page.bottom} 26mm;
  @bottom-left{${number};vertical-align:top;text-align:left;padding:${page.numberTop} 0 0 14pt}}
@page :right{
  @bottom-right{${number};vertical-align:top;text-align:right;padding:${page.numberTop} 14pt 0 0}}
@page wide{size:297mm 210mm;margin:28mm 36mm 26mm 36mm}
@page wide:right{@bottom-right{content:none}
  @left-bottom{${turned};text-align:end;padding:0 0 14pt 0}}
@page wide:left{@bottom-left{content:none}
  @left-top{${turned};text-align:start;padding:14pt 0 0 0}}
@page bare:left{@bottom-left{content:none}}
@page bare:right{@bottom-right{content:none}}
html,body{margin:0;padding:0}
@media screen{body{background:#888}
  .sheet{box-sizing:border-box;width:210mm;margin:8mm auto;padding:${page.top} 26mm ${page.bottom} 28mm;background:#fff;min-height:297mm}
  .wide{width:297mm;min-height:210mm;padding:28mm 36mm 26mm}}
`
}

/**
 * The style of what stands on official paper, below an element of the class `paper`, for Chromium 131 and later. Printing
 * and preview share it, so that both break lines and pages alike. Trimming and spacing between scripts are switched off,
 * else lines break elsewhere than in Word. No line that is drawn takes room: a screen makes borders whole pixels, paper does
 * not, and a long table would end on another page.
 */
export function paperStyle(settings: PaperSettings): string {
  const page = profiles[settings.profile]
  const font = fontStacks(settings.fonts)
  return `
.paper{--lh:${page.line};--cw:15.75pt;--indent:32pt;
font:16pt/var(--lh) ${font.body};letter-spacing:-0.25pt;color:#000;text-align:justify;orphans:1;widows:1;
line-break:normal;word-break:normal;overflow-wrap:normal;text-autospace:no-autospace;text-spacing-trim:space-all;font-kerning:none;font-variant-ligatures:none;
*{box-sizing:content-box}
.sheet{break-before:page}
.sheet:first-child{break-before:auto}
.wide{page:wide}
.anew{counter-reset:page 1}
.bare{page:bare;break-before:left}
p{margin:0;text-indent:var(--indent);white-space:pre-wrap}
p:empty{height:var(--lh)}
.flush{text-indent:0}
.centred{text-indent:0;text-align:center}
.right{text-indent:0;text-align:right}
.blank{height:var(--lh)}
.end{break-before:avoid;break-inside:avoid}
h1{font:normal 22pt/36pt ${font.title};letter-spacing:0;text-align:center;margin:0;break-after:avoid}
p.title{font:22pt/36pt ${font.title};letter-spacing:0;text-align:center;text-indent:0;break-after:avoid}
h1 span{display:block;white-space:nowrap}
h2,h3,h4,h5{font:normal 16pt/var(--lh) ${font.body};margin:0;text-indent:var(--indent)}
h2,.run-in-1,.label{font-family:${font.hei}}
h3,.run-in-2{font-family:${font.kai}}
h2,h3{break-after:avoid}
.mark{line-height:1.05;font-family:${font.title};letter-spacing:0;color:#f00;display:flex;justify-content:center;overflow:clip;white-space:nowrap}
.mark>span{flex:none;transform:scaleX(var(--scale));transform-origin:50% 50%}
.mark-gap{height:31mm}
.number{text-align:center;text-indent:0;min-height:var(--lh)}
.issued-by{display:flex;justify-content:space-between;padding:0 var(--cw)}
.rule{border:0;height:.35mm;background:#f00;print-color-adjust:exact;margin:1.8mm 0 0}
.annex-note{text-indent:calc(-1*var(--hanging));padding-left:var(--left)}
table{border-collapse:separate;border-spacing:0;print-color-adjust:exact;table-layout:fixed;width:calc(100% - 1pt);font-size:12pt;line-height:22pt;letter-spacing:0;text-align:left}
table.dense{font-size:10.5pt;line-height:18pt}
table.form{font-size:14pt;line-height:24pt}
.form tr{height:30pt}
.form tbody tr:first-child td{--top:0 .5pt #000}
.whole{break-inside:avoid}
.cell-label{font-family:${font.hei};text-align:center}
table+table{margin-top:12pt}
thead{display:table-header-group}
tr{break-inside:avoid}
td,th{--left:0 0 #0000;--top:0 0 #0000;box-shadow:inset -.5pt -.5pt 0 #000,inset var(--left),inset var(--top);padding:1.65pt 2.85pt;font-weight:normal;vertical-align:middle;overflow-wrap:anywhere;white-space:pre-wrap}
th,.section td{font-family:${font.hei};text-align:center}
.edge{--left:.5pt 0 #000}
thead tr:first-child th{--top:0 .5pt #000}
.center{text-align:center}
.number-cell{text-align:right}
.imprint{font-size:14pt;line-height:22pt;letter-spacing:0;border-top:.35mm solid;border-bottom:.35mm solid;break-inside:avoid}
.imprint p{text-indent:0;padding:0 14pt}
.imprint p+p{border-top:.25mm solid}
.imprint .copy-to{padding:0 14pt 0 56pt;text-indent:-42pt}
.imprint .printed{display:flex;justify-content:space-between}
}
.paper-page-number{font:14pt/14pt ${font.song};letter-spacing:0;color:#000}
`
}
