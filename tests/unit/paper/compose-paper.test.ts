import { describe, expect, test } from 'vitest'
import type { DocumentBlock } from '../../../shared/domain/document/types.ts'
import { checkPreset } from '../../../shared/domain/paper/check-preset.ts'
import { composePaper } from '../../../shared/domain/paper/compose-paper.ts'
import { paperKinds } from '../../../shared/domain/paper/paper-kind.ts'
import { when, words } from '../../../shared/domain/paper/paper-words.ts'
import type { PaperPreset, PresetPart, PresetSection } from '../../../shared/domain/paper/preset.ts'
import { programPresets, vocabularyOf } from '../../../shared/domain/paper/standard-presets.ts'
import { type PaperVocabulary, paperList, vocabularyNames } from '../../../shared/domain/paper/vocabulary.ts'
import { parseWording, writeWording } from '../../../shared/domain/paper/wording.ts'

interface Facts {
  readonly items: readonly string[]
  readonly note: string | null
  readonly annex: string | null
}

const vocabulary: PaperVocabulary<Facts> = {
  words: {
    任务数: ({ items }) => [{ text: String(items.length), key: 'items', counts: { what: 'task', ids: items } }],
    备注: ({ note }) => words(note),
    若有任务: ({ items }) => when(items.length > 0),
    清单附件: ({ annex }) => words(annex),
  },
  lists: {
    任务: paperList<Facts, string>({
      items: ({ items }) => items,
      keyOf: (item) => item,
      words: { 序号: (_, index) => words(String(index + 1)), 名称: (item) => words(item) },
    }),
  },
  tables: {
    清单: ({ items }) =>
      items.length === 0
        ? null
        : { kind: 'table', columns: [{ width: 100, align: 'left' }], header: [], rows: [{ cells: [{ text: 'x' }] }] },
  },
}
const names = vocabularyNames(vocabulary)

const section = (key: string, parts: readonly PresetPart[], more: Partial<PresetSection> = {}): PresetSection => ({
  key,
  placement: 'text',
  orientation: 'portrait',
  heading: `标题${key}`,
  isShown: true,
  parts,
  ...more,
})
const paragraph = (place: string, text: string): PresetPart => ({ kind: 'paragraph', place, words: text })
const preset = (...sections: readonly PresetSection[]): PaperPreset => ({
  id: null,
  kind: 'monthlyBulletin',
  name: '月通报',
  head: 'document',
  title: '共{任务数}项',
  addressees: '各单位',
  copyTo: '',
  sections,
})
const compose = (one: PaperPreset, facts: Omit<Facts, 'annex'>) =>
  composePaper(one, vocabulary, (annexName) => ({ ...facts, annex: annexName('list') }))
const textOf = (block: DocumentBlock | undefined) =>
  block === undefined || block.kind === 'table'
    ? null
    : [...block.runs, ...(block.kind === 'heading' ? (block.following ?? []) : [])].map((run) => run.text).join('')

describe('a wording', () => {
  const known: Readonly<Record<string, ReturnType<typeof words>>> = {
    数: [{ text: '3', key: 'n' }],
    空: null,
    若有: [],
  }
  const write = (text: string) =>
    writeWording(text, (name) => known[name])
      ?.map((run) => run.text)
      .join('') ?? null

  test('takes placeholders for what they stand for, numbers by name', () => {
    expect(writeWording('共{数}项', (name) => known[name])).toEqual([
      { text: '共' },
      { text: '3', key: 'n' },
      { text: '项' },
    ])
  })

  test('leaves out what has nothing to say: an option, with what stands in it, or the whole', () => {
    expect(write('共{数}项[，{空}]。')).toBe('共3项。')
    expect(write('共[{数}项[，{空}]，]完')).toBe('共3项，完')
    expect(write('共[{数}项，{空}]完')).toBe('共完')
    expect(write('{空}完')).toBeNull()
    expect(write('[{空}]')).toBeNull()
    expect(write('{若有}共{数}项')).toBe('共3项')
  })

  test('prints a placeholder that is not known as it is written', () => {
    expect(write('共{数目}项')).toBe('共{数目}项')
  })

  test('tells braces and brackets that do not close, and keeps all words', () => {
    const faults = (text: string) => parseWording(text).faults.map(({ code, at }) => [code, at])
    expect(faults('共{任务数项')).toEqual([['unclosedBrace', 1]])
    expect(faults('共任务数}项')).toEqual([['strayBrace', 4]])
    expect(faults('共{}项')).toEqual([['emptyBraces', 1]])
    expect(faults('共[{数}项')).toEqual([['unclosedBracket', 1]])
    expect(faults('共{数}]项')).toEqual([['strayBracket', 4]])
    expect(write('共{任务数项')).toBe('共{任务数项')
  })
})

describe('a paper from its preset', () => {
  const list: PresetPart = { kind: 'list', place: 'one', list: '任务', words: '{序号}.{名称}，共{任务数}' }
  const annex = section('list', [{ kind: 'table', place: 'list.table', table: '清单' }], { placement: 'annex' })

  test('goes through its lists item by item, and names each paragraph', () => {
    const paper = compose(preset(section('a', [list])), { items: ['甲', '乙'], note: null })
    expect(paper.sections[0]?.blocks.map(({ place, block }) => [place, textOf(block)])).toEqual([
      ['one.甲', '1.甲，共2'],
      ['one.乙', '2.乙，共2'],
    ])
  })

  test('writes a list within a paragraph, and leaves the paragraph out where it is empty', () => {
    const each = { list: '任务', words: '{名称}', between: '；' }
    const one = preset(section('a', [{ kind: 'paragraph', place: 'p', words: '有{各项}。', each }]))
    expect(textOf(compose(one, { items: ['甲', '乙'], note: null }).sections[0]?.blocks[0]?.block)).toBe('有甲；乙。')
    expect(compose(one, { items: [], note: null }).sections[0]?.blocks).toEqual([])
  })

  test('numbers points in a row, without those that have nothing to say', () => {
    const point = (place: string, text: string): PresetPart => ({ kind: 'point', place, heading: place, words: text })
    const one = preset(section('a', [point('甲', '一'), point('乙', '{备注}'), point('丙', '三')]))
    const blocks = compose(one, { items: [], note: null }).sections[0]?.blocks ?? []
    expect(blocks.map(({ block }) => textOf(block))).toEqual(['（一）甲。一', '（二）丙。三'])
  })

  test('refers to an annex only where it is printed', () => {
    const text = section('a', [paragraph('p', '共{任务数}项[，见{清单附件}]。')])
    const first = (one: PaperPreset, items: readonly string[]) =>
      textOf(compose(one, { items, note: null }).sections[0]?.blocks[0]?.block)
    expect(first(preset(text, annex), ['甲'])).toBe('共1项，见附件。')
    expect(first(preset(text, annex), [])).toBe('共0项。')
    expect(first(preset(text, { ...annex, isShown: false }), ['甲'])).toBe('共1项。')
  })
})

describe('the check of a preset', () => {
  const codes = (one: PaperPreset) => checkPreset(one, names).map(({ code, section: key, place }) => [code, key, place])

  test('finds nothing in one that is right', () => {
    expect(codes(preset(section('a', [paragraph('p', '共{任务数}项[，{备注}]')])))).toEqual([])
  })

  test('names the nearest placeholder for one that is not known', () => {
    const problems = checkPreset(preset(section('a', [paragraph('p', '共{任务数目}项')])), names)
    expect(problems).toEqual([
      { code: 'unknownPlaceholder', section: 'a', place: 'p', words: '任务数目', remedy: '任务数' },
    ])
  })

  test('tells every place where something is wrong', () => {
    expect(codes({ ...preset(), name: ' ', title: '' })).toEqual([
      ['noName', null, 'name'],
      ['noTitle', null, 'title'],
      ['nothingShown', null, 'sections'],
    ])
    expect(codes(preset(section('a', [paragraph('p', '{任务数')]), section('a', [paragraph('p', '[2023]')])))).toEqual([
      ['unclosedBrace', 'a', 'p'],
      ['duplicateSection', 'a', 'heading'],
      ['duplicatePlace', 'a', 'p'],
      ['optionWithoutPlaceholder', 'a', 'p'],
    ])
    const each = { list: '任务', words: '{称名}', between: '、' }
    expect(
      codes(preset(section('a', [{ kind: 'paragraph', place: 'p', words: '共', each }], { heading: '' }))),
    ).toEqual([
      ['noHeading', 'a', 'heading'],
      ['unknownPlaceholder', 'a', 'p.each'],
    ])
  })

  test('knows only the tables and lists of its kind', () => {
    const parts: readonly PresetPart[] = [
      { kind: 'table', place: 't', table: '单子' },
      { kind: 'list', place: 'l', list: '事项', words: '' },
    ]
    expect(codes(preset(section('a', parts)))).toEqual([
      ['unknownTable', 'a', 't'],
      ['unknownList', 'a', 'l'],
    ])
  })
})

test('what a plan or a unit wrote is said in full-width signs, a paper that is read again gives it back as it was', () => {
  const one = preset(
    section('a', [paragraph('p', '备注：{备注},照写'), { kind: 'list', place: 'l', list: '任务', words: '{名称}。' }]),
  )
  const facts = { items: ['强化工业,农业协同'], note: '各乡镇(街道)', annex: null }
  const said = (keepsSigns: boolean) =>
    composePaper(one, keepsSigns ? { ...vocabulary, keepsSigns } : vocabulary, () => facts).sections[0]?.blocks.map(
      ({ block }) => textOf(block),
    )
  // The preset's own words are the office's.
  expect(said(false)).toEqual(['备注：各乡镇（街道）,照写', '强化工业，农业协同。'])
  expect(said(true)).toEqual(['备注：各乡镇(街道),照写', '强化工业,农业协同。'])
})

test('a list of several lines has a paragraph a line, the first a heading; a line with nothing to say is left out', () => {
  const list: PresetPart = { kind: 'list', place: 'l', list: '任务', words: '{序号}.{名称}\n备注：{备注}\n完' }
  const { sections } = compose(preset(section('a', [list])), { items: ['甲'], note: null })
  const blocks = sections[0]?.blocks ?? []
  expect(blocks.map(({ place }) => place)).toEqual(['l.甲', 'l.甲.3'])
  expect(blocks.map(({ block }) => block.kind)).toEqual(['heading', 'paragraph'])
  const wrong = preset(section('a', [{ ...list, words: '{序号}.{名称}\n{名字}' }]))
  expect(checkPreset(wrong, names).map(({ code, remedy }) => [code, remedy])).toEqual([['unknownPlaceholder', '名称']])
})

test.each(paperKinds)('the words the program brings for %s have no problem', (kind) => {
  for (const own of programPresets(kind)) expect(checkPreset(own, vocabularyOf(kind))).toEqual([])
})
