import { expect, test } from 'vitest'
import { checkFonts, comparableFontName, missingFonts } from '../../../shared/domain/document/check-fonts.ts'
import { fontSchemes, fontsOfFace, widerFont } from '../../../shared/domain/document/fonts.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'

const installed = (...names: readonly string[]) => new Set(names.map(comparableFontName))

test('a font is known by its English name and in any case', () => {
  const standings = checkFonts(
    defaultPaperSettings,
    installed('fangsong_gb2312', 'KaiTi_GB2312', 'SIMHEI', 'FZXiaoBiaoSong-B05S', 'SimSun'),
  )
  expect(missingFonts(standings)).toEqual([])
  expect(standings.map(({ font }) => font)).toEqual(['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体', '宋体'])
})

test('on Windows as it comes 仿宋 and 楷体 stand in, and 宋体 for 小标宋, which Windows has not', () => {
  const windows = installed('FangSong', 'KaiTi', 'SimHei', 'SimSun', 'Microsoft YaHei', 'Times New Roman')
  const standIns = Object.fromEntries(checkFonts(defaultPaperSettings, windows).map((one) => [one.font, one.standIn]))
  expect(standIns).toEqual({ 仿宋_GB2312: '仿宋', 楷体_GB2312: '楷体', 黑体: null, 方正小标宋简体: '宋体', 宋体: null })
  const chosen = checkFonts({ fontScheme: 'windows', latin: 'times' }, windows)
  expect(missingFonts(chosen).map(({ font }) => font)).toEqual(['方正小标宋简体'])
})

test('without any font of a face nothing is said to stand in; without Times New Roman digits are in the font of the text', () => {
  const standings = checkFonts({ fontScheme: 'founder', latin: 'times' }, installed('FZFangSong-Z02'))
  expect(standings.find(({ face }) => face === 'hei')).toMatchObject({ isInstalled: false, standIn: null })
  expect(standings.find(({ face }) => face === 'latin')).toMatchObject({ isInstalled: false, standIn: '方正仿宋_GBK' })
})

test('the scheme’s own font comes first in every face, and no font twice', () => {
  for (const scheme of Object.values(fontSchemes)) {
    for (const face of ['body', 'kai', 'hei', 'title', 'song'] as const) {
      const fonts = fontsOfFace(scheme, face)
      expect(fonts[0]).toBe(scheme[face])
      expect(new Set(fonts).size).toBe(fonts.length)
    }
  }
})

test('fonts of GB2312 have a wider one of their face, others hold all of GBK themselves', () => {
  expect([fontSchemes.gb2312.body, fontSchemes.gb2312.kai, fontSchemes.gb2312.title].map(widerFont)).toEqual([
    '仿宋',
    '楷体',
    '方正小标宋_GBK',
  ])
  expect(widerFont('黑体')).toBe('黑体')
})
