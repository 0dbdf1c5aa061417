/** The faces of official paper: 仿宋 body text · 楷体 second-level headings · 黑体 first-level headings, heads of tables · 小标宋 titles, the mark · 宋体 page numbers. */
export const fontFaces = ['body', 'kai', 'hei', 'title', 'song'] as const
export type FontFace = (typeof fontFaces)[number]

/** The name of each face that is written into the file; nothing is embedded. */
export type FontScheme = Readonly<Record<FontFace, string>>

/** 字体方案: what most offices install · what Windows brings · what 统信 UOS and 银河麒麟 machines bring. */
export const fontSchemes = {
  gb2312: { body: '仿宋_GB2312', kai: '楷体_GB2312', hei: '黑体', title: '方正小标宋简体', song: '宋体' },
  windows: { body: '仿宋', kai: '楷体', hei: '黑体', title: '方正小标宋简体', song: '宋体' },
  founder: {
    body: '方正仿宋_GBK',
    kai: '方正楷体_GBK',
    hei: '方正黑体_GBK',
    title: '方正小标宋_GBK',
    song: '方正书宋_GBK',
  },
} as const satisfies Readonly<Record<string, FontScheme>>

export type FontSchemeName = keyof typeof fontSchemes
export const fontSchemeNames = Object.keys(fontSchemes) as readonly FontSchemeName[]

/** Digits and Latin letters where they are not set in the font of the text around them. */
export const latinFont = 'Times New Roman'

/**
 * A font goes by several names: the Chinese and the English one that its file holds, and what the file is called by older
 * programs. The first is the one that is written.
 */
const namesOfFonts: readonly (readonly string[])[] = [
  ['仿宋_GB2312', 'FangSong_GB2312'],
  ['仿宋', 'FangSong', 'SimFang'],
  ['方正仿宋_GBK', 'FZFangSong-Z02'],
  ['方正仿宋简体', 'FZFangSong-Z02S'],
  ['华文仿宋', 'STFangsong'],
  ['楷体_GB2312', 'KaiTi_GB2312'],
  ['楷体', 'KaiTi', 'SimKai'],
  ['方正楷体_GBK', 'FZKai-Z03'],
  ['方正楷体简体', 'FZKai-Z03S'],
  ['华文楷体', 'STKaiti'],
  ['黑体', 'SimHei'],
  ['方正黑体_GBK', 'FZHei-B01'],
  ['微软雅黑', 'Microsoft YaHei'],
  ['方正小标宋简体', 'FZXiaoBiaoSong-B05S'],
  ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
  ['小标宋体', '小标宋'],
  ['华文中宋', 'STZhongsong'],
  ['宋体', 'SimSun'],
  ['方正书宋_GBK', 'FZShuSong-Z01'],
  ['Noto Serif CJK SC', '思源宋体', 'Source Han Serif SC'],
  ['Noto Sans CJK SC', '思源黑体', 'Source Han Sans SC'],
]

/** All names of a font, the one it is written by first. */
export function namesOfFont(name: string): readonly string[] {
  return namesOfFonts.find((names) => names.includes(name)) ?? [name]
}

const serif = ['宋体', 'Noto Serif CJK SC']
const substitutes: Readonly<Record<FontFace, readonly string[]>> = {
  body: ['仿宋_GB2312', '仿宋', '方正仿宋_GBK', '方正仿宋简体', '华文仿宋', ...serif],
  kai: ['楷体_GB2312', '楷体', '方正楷体_GBK', '方正楷体简体', '华文楷体', ...serif],
  hei: ['黑体', '方正黑体_GBK', '微软雅黑', 'Noto Sans CJK SC'],
  title: ['方正小标宋_GBK', '方正小标宋简体', '小标宋体', '华文中宋', ...serif],
  song: ['宋体', '方正书宋_GBK', 'Noto Serif CJK SC'],
}

/** The fonts of a face in the order in which they are taken: the scheme's own, then what may stand in for it. */
export function fontsOfFace(scheme: FontScheme, face: FontFace): readonly string[] {
  return [...new Set([scheme[face], ...substitutes[face]])]
}

/** A font that holds the 6,763 characters of GB2312 alone, and one of the same face that holds those of GBK. */
const widerFonts: Readonly<Record<string, string>> = {
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  方正小标宋简体: '方正小标宋_GBK',
}

/** The font for characters that a font of GB2312 does not hold; the font itself where it holds them. */
export function widerFont(name: string): string {
  return widerFonts[name] ?? name
}
