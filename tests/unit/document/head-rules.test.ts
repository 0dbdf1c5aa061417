import { describe, expect, test } from 'vitest'
import {
  jointSetting,
  letterLines,
  markText,
  signerColumns,
  signerLines,
  spreadName,
} from '../../../shared/domain/document/head-rules.ts'
import { printedImprint } from '../../../shared/domain/document/imprint-rows.ts'
import { annexNoteTitles } from '../../../shared/domain/document/layout-rules.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { samplePaper } from '../../../shared/domain/document/sample-paper.ts'

describe('签发人', () => {
  test('two to a line, the number on the last, names of two characters spread', () => {
    expect(signerLines(['王海', '张建国', '李明'], '云政〔2023〕7号')).toEqual([
      { number: null, hasLabel: true, names: ['王　海', '张建国'] },
      { number: '云政〔2023〕7号', hasLabel: false, names: ['李　明'] },
    ])
    expect(signerLines(['王海'], null)).toEqual([{ number: '', hasLabel: true, names: ['王　海'] }])
  })

  test('columns are as wide as their longest name, with a character between them', () => {
    expect(signerColumns(['王海'])).toEqual([3])
    expect(signerColumns(['王海', '张建国', '欧阳建华'])).toEqual([5, 3])
  })

  test('only Chinese names of two characters are spread', () => {
    expect(spreadName('王海')).toBe('王　海')
    expect(spreadName('张建国')).toBe('张建国')
    expect(spreadName('AB')).toBe('AB')
  })
})

describe('联合行文', () => {
  const mark = { issuers: ['云河县发展和改革局', '云河县财政局'], word: '文件' }

  test('shorter names are spread to the width of the longest, and all fits the line', () => {
    const { size, scale, spacings, namesWidth, wordWidth } = jointSetting(mark, 50)
    const character = (size * scale) / 100
    expect(spacings[0]).toBe(0)
    expect(6 * character + (5 * (spacings[1] ?? 0)) / 20).toBeCloseTo(namesWidth, 0)
    expect(namesWidth + wordWidth).toBeLessThanOrEqual(442.2)
  })

  test('many names are set smaller, so that text still stands on the first page', () => {
    const issuers = ['甲', '乙', '丙', '丁'].map((name) => `云河县${name}局`)
    expect(jointSetting({ issuers, word: '文件' }, 50).size).toBeLessThan(30)
    expect(markText(mark)).toBe('云河县发展和改革局云河县财政局文件')
  })
})

describe('信函', () => {
  const letter = { kind: 'letter', mark: '云河县人民政府办公室', number: '云政办函〔2023〕7号' } as const

  test('the number stands on the first line, whatever stands at its left', () => {
    expect(letterLines(letter)).toEqual([{ text: '', isLabel: false, number: letter.number }])
    expect(letterLines({ ...letter, secrecy: '机密★1年', urgency: '特急' })).toEqual([
      { text: '机密★1年', isLabel: true, number: letter.number },
      { text: '特急', isLabel: true, number: null },
    ])
  })

  test('its 版记 is 抄送 alone', () => {
    const imprint = { copyTo: '县委办公室', office: '云河县人民政府办公室', date: '2023-06-08', copies: 30 }
    const paper = { ...samplePaper(), imprint }
    expect(printedImprint({ ...paper, head: letter }, defaultPaperSettings)).toEqual({
      ...{ mainTo: null, copyTo: '县委办公室', issue: null, copies: null, hasRules: false, pitch: 22 },
    })
    expect(
      printedImprint({ ...paper, head: letter, imprint: { ...imprint, copyTo: null } }, defaultPaperSettings),
    ).toBeNull()
    expect(printedImprint(paper, defaultPaperSettings)?.issue?.date).toBe('2023-06-08')
  })
})

test('附件说明 stands under a head or a signature, not in a paper without either', () => {
  const paper = samplePaper()
  expect(annexNoteTitles({ ...paper, closing: null })).toHaveLength(1)
  expect(annexNoteTitles({ ...paper, head: null })).toHaveLength(1)
  expect(annexNoteTitles({ ...paper, head: null, closing: null })).toEqual([])
})
