import { describe, expect, test } from 'vitest'
import { parseAnnotation } from '../../../shared/domain/plan/annotation/parse-annotation.ts'
import type { Annotation } from '../../../shared/domain/plan/annotation/types.ts'
import type { Assignments } from '../../../shared/domain/plan/types.ts'

const parse = (inner: string) => parseAnnotation(inner, { year: 2023 })

/** The roles that are not empty. */
function who(annotation: Annotation | null): Partial<Assignments> | null {
  if (annotation === null) return null
  return Object.fromEntries(Object.entries(annotation.assignments).filter(([, names]) => names.length > 0))
}

const codes = (annotation: Annotation | null) => annotation?.doubts.map(({ code }) => code)

describe('labelled', () => {
  test.each([
    [
      '牵头领导：赵明、钱海；副链长：孙文博；牵头单位：县财政局、县税务局；配合单位：各乡镇（街道）、县经济开发区',
      {
        leaders: ['赵明', '钱海'],
        deputies: ['孙文博'],
        leadUnits: ['县财政局', '县税务局'],
        supportUnits: ['各乡镇（街道）', '县经济开发区'],
      },
    ],
    // a comma before a label begins a role, and a semicolon between units parts units
    [
      '牵头单位：县委组织部、县教育局，配合单位：县委人才工作领导小组各成员单位',
      { leadUnits: ['县委组织部', '县教育局'], supportUnits: ['县委人才工作领导小组各成员单位'] },
    ],
    [
      '牵头单位：县教育局；县民政局；配合单位：县财政局',
      { leadUnits: ['县教育局', '县民政局'], supportUnits: ['县财政局'] },
    ],
    // half-width marks, a bracket inside a name, no mark before the label
    [
      '牵头单位:县政府办公室(大数据局),参与单位:县财政局',
      { leadUnits: ['县政府办公室(大数据局)'], supportUnits: ['县财政局'] },
    ],
    ['牵头单位：县教育局配合单位：县财政局', { leadUnits: ['县教育局'], supportUnits: ['县财政局'] }],
    // broken over lines inside words
    ['牵头领导：赵明；牵头\n\n单位：县发\n\n展和改革局', { leaders: ['赵明'], leadUnits: ['县发展和改革局'] }],
    ['责任单位：县教育局、县财政局', { responsibleUnits: ['县教育局', '县财政局'] }],
    ['主办单位：县教育局；承办单位：县财政局', { leadUnits: ['县教育局'], responsibleUnits: ['县财政局'] }],
    ['牵头单位：县教育局；责任单位：县财政局', { leadUnits: ['县教育局'], responsibleUnits: ['县财政局'] }],
    ['牵头单位：县教育局；落实单位：各乡镇（街道）', { leadUnits: ['县教育局'], implementUnits: ['各乡镇（街道）'] }],
    ['责任单位：县教育局牵头，县财政局配合', { leadUnits: ['县教育局'], supportUnits: ['县财政局'] }],
    ['牽頭單位：縣教育局；配合單位：縣財政局', { leadUnits: ['縣教育局'], supportUnits: ['縣財政局'] }],
    // a role in brackets behind a name
    ['责任单位：县教育局（牵头）、县财政局', { leadUnits: ['县教育局'], responsibleUnits: ['县财政局'] }],
    ['责任领导：赵明；牵头部门（单位）：县教育局；协办单位：无', { leaders: ['赵明'], leadUnits: ['县教育局'] }],
  ])('%s', (inner, expected) => {
    const annotation = parse(inner)
    expect(who(annotation)).toEqual(expected)
    expect(annotation?.layout).toBe('bracketLabelled')
    expect(codes(annotation)).toEqual([])
  })

  test.each([
    ['牵头市领导', 'leaders'],
    ['包保领导', 'leaders'],
    ['牵头责任人', 'leaders'],
    ['协同领导', 'deputies'],
    ['具体责任人', 'deputies'],
    ['牵头责任单位', 'leadUnits'],
    ['牵头负责部门', 'leadUnits'],
    ['主责单位', 'leadUnits'],
    ['主要责任单位', 'leadUnits'],
    ['责任部门', 'responsibleUnits'],
    ['参与部门', 'supportUnits'],
    ['协作单位', 'supportUnits'],
    ['协同配合单位', 'supportUnits'],
    ['主要协作单位', 'supportUnits'],
    ['实施单位', 'implementUnits'],
  ] as const)('%s is a label of %s, and is remembered', (label, role) => {
    const annotation = parse(`${label}：县教育局`)
    expect(who(annotation)).toEqual({ [role]: ['县教育局'] })
    expect(annotation?.labels).toEqual({ [role]: label })
  })

  test('verbs, and a label only for the deadline', () => {
    const annotation = parse('县教育局牵头；县财政局配合；时限：持续推进')
    expect(who(annotation)).toEqual({ leadUnits: ['县教育局'], supportUnits: ['县财政局'] })
    expect(annotation?.deadline?.kind).toBe('standing')
    expect(annotation?.doubts).toEqual([])
  })

  test('a deadline with a label, and one as the last element', () => {
    const labelled = parse('牵头单位：县教育局；时间节点：10月底')
    expect(labelled?.deadline).toEqual({ text: '10月底', date: '2023-10-31', kind: 'date' })
    const last = parse('牵头单位：县教育局、县财政局，6月底前完成')
    expect(last?.deadline?.date).toBe('2023-06-30')
    expect(who(last)).toEqual({ leadUnits: ['县教育局', '县财政局'] })
  })

  test('what it cannot read it tells, and loses nothing', () => {
    const other = parse('牵头单位：县教育局；联系人：赵明')
    expect(other?.fields).toEqual({ 联系人: '赵明' })
    expect(other?.doubts).toEqual([])
    const unmarked = parse('责任单位:县教育局 责任人:赵明 完成时限:6月底前')
    expect(who(unmarked)).toEqual({ responsibleUnits: ['县教育局'] })
    expect(unmarked?.fields).toEqual({ 责任人: '赵明' })
    const odd = parse('牵头单位：县教育局、按有关规定办')
    expect(who(odd)).toEqual({ leadUnits: ['县教育局', '按有关规定办'] })
    expect(odd?.doubts).toEqual([{ code: 'party-not-a-unit', words: '按有关规定办' }])
  })

  test('a blank parts units only where both sides are units', () => {
    const annotation = parse('牵头单位：县教育局 县财政局；配合单位：县发展和 改革局')
    expect(who(annotation)).toEqual({ leadUnits: ['县教育局', '县财政局'], supportUnits: ['县发展和改革局'] })
    expect(codes(annotation)).toEqual(['parties-parted-by-space'])
  })
})

describe('worded with verbs', () => {
  test.each([
    [
      '县教育局牵头，县财政局、县人社局按职责分工负责，各乡镇（街道）结合实际落实',
      { leadUnits: ['县教育局'], responsibleUnits: ['县财政局', '县人社局'], implementUnits: ['各乡镇（街道）'] },
    ],
    ['县财政局、县人社局按职责分工负责', { responsibleUnits: ['县财政局', '县人社局'] }],
    ['县教育局、县财政局按照各自职责分工分别牵头落实', { leadUnits: ['县教育局', '县财政局'] }],
    ['县教育局牵头，县财政局参加', { leadUnits: ['县教育局'], supportUnits: ['县财政局'] }],
    [
      '按照谁牵头实施，谁负责公开的原则，县教育局、县财政局按照职责分工分别牵头落实',
      { leadUnits: ['县教育局', '县财政局'] },
    ],
    ['县食安办牵头，县公安局、县农业局分别实施', { leadUnits: ['县食安办'], implementUnits: ['县公安局', '县农业局'] }],
    [
      '县住建局牵头，县综合执法局配合，各乡镇（街道）、县经济开发区负责各自辖区内工作落实',
      {
        leadUnits: ['县住建局'],
        supportUnits: ['县综合执法局'],
        implementUnits: ['各乡镇（街道）', '县经济开发区'],
      },
    ],
    ['县委组织部牵头，县财政局协助', { leadUnits: ['县委组织部'], supportUnits: ['县财政局'] }],
    ['县教育局牵头;县财政局,县人社局配合', { leadUnits: ['县教育局'], supportUnits: ['县财政局', '县人社局'] }],
    ['县教育局会同县财政局', { leadUnits: ['县教育局'], supportUnits: ['县财政局'] }],
    [
      '县教育局牵头、县财政局、县民政局配合、各乡镇落实',
      { leadUnits: ['县教育局'], supportUnits: ['县财政局', '县民政局'], implementUnits: ['各乡镇'] },
    ],
    ['分别由县教育局、县民政局负责', { responsibleUnits: ['县教育局', '县民政局'] }],
    [
      '县教育局牵头，会同县财政局、县民政局负责落实',
      { leadUnits: ['县教育局'], implementUnits: ['县财政局', '县民政局'] },
    ],
    ['县教育局牵头会同县财政局、县民政局负责落实', { leadUnits: ['县教育局'], supportUnits: ['县财政局', '县民政局'] }],
    [
      '市政府办公室牵头，市级各有关部门及各县市区政府按职责分工负责',
      { leadUnits: ['市政府办公室'], responsibleUnits: ['市级各有关部门', '各县市区政府'] },
    ],
    ['县教育局为牵头单位，县民政局为配合单位', { leadUnits: ['县教育局'], supportUnits: ['县民政局'] }],
    ['縣教育局牽頭，縣財政局、有關鄉鎮參與', { leadUnits: ['縣教育局'], supportUnits: ['縣財政局', '有關鄉鎮'] }],
    ['2023年6月底前，县教育局牵头', { leadUnits: ['县教育局'] }],
    ['张副县长牵头，县教育局负责', { leaders: ['张副县长'], responsibleUnits: ['县教育局'] }],
  ])('%s', (inner, expected) => {
    const annotation = parse(inner)
    expect(who(annotation)).toEqual(expected)
    expect(annotation?.layout).toBe('bracketVerbs')
    expect(codes(annotation)).toEqual([])
  })

  test('由 … 会同 …: the first leads', () => {
    const annotation = parse('由县教育局会同县财政局等部门负责')
    expect(who(annotation)).toEqual({ leadUnits: ['县教育局'], supportUnits: ['县财政局'] })
    expect(annotation?.doubts).toEqual([{ code: 'party-list-open', words: '县财政局等部门' }])
  })

  test('a unit with a piece of work of its own supports, and the work is told', () => {
    const annotation = parse('县环保局牵头，清河镇做好站房选址、用电等相关配合工作')
    expect(who(annotation)).toEqual({ leadUnits: ['县环保局'], supportUnits: ['清河镇'] })
    expect(annotation?.doubts).toEqual([{ code: 'words-not-read', words: '做好站房选址、用电等相关配合工作' }])
  })

  test('units without a verb are kept as responsible, with a doubt', () => {
    const annotation = parse('县教育局牵头，县财政局')
    expect(who(annotation)).toEqual({ leadUnits: ['县教育局'], responsibleUnits: ['县财政局'] })
    expect(annotation?.doubts).toEqual([{ code: 'role-not-said', words: '县财政局' }])
  })

  test('the deadline as the last element', () => {
    const annotation = parse('县教育局牵头，县财政局配合，年内持续推进')
    expect(annotation?.deadline).toEqual({ text: '年内持续推进', date: null, kind: 'standing' })
    expect(codes(annotation)).toEqual([])
  })
})

describe('bare lists', () => {
  test.each([
    ['县农业局、县畜牧局', ['县农业局', '县畜牧局']],
    ['县发改局、财政局', ['县发改局', '财政局']],
    [
      '各乡镇人民政府、街道办事处，县经济开发区管委会，县综合执法局',
      ['各乡镇人民政府、街道办事处', '县经济开发区管委会', '县综合执法局'],
    ],
    ['县食安委各成员单位', ['县食安委各成员单位']],
    ['工信部、应急管理部', ['工信部', '应急管理部']],
    ['各区人民政府〈含开发区、风景区〉、市民政局', ['各区人民政府〈含开发区、风景区〉', '市民政局']],
    ['应急管理局、推进办', ['应急管理局', '推进办']],
    ['县教育局、团县委、县妇联', ['县教育局', '团县委', '县妇联']],
  ])('%s', (inner, responsibleUnits) => {
    const annotation = parse(inner)
    expect(who(annotation)).toEqual({ responsibleUnits })
    expect(annotation?.layout).toBe('bracketBare')
  })

  test.each([
    '含新区',
    '锻造',
    '2023—2025年',
    'IPv6',
    '街道',
    '单位',
    '区',
    '社区（村）',
    '乡镇',
    '云河县',
    '市场主体',
    '区域内',
    '环境监管网格员',
    '食品小作坊小餐饮和食品摊点',
    '含幼儿园',
    '良好',
    '试行',
    '以下简称“两员”',
    '国办发〔2018〕23号',
    '鼓励企业牵头',
    '此件公开发布',
    '一',
    '各项工作',
    '西部',
    '青年干部',
    '机关、企业、学校',
    '各乡镇把责任扛在肩上',
    '特色小镇',
    '省级',
    '企业',
  ])('（%s） is part of the text', (inner) => {
    expect(parse(inner)).toBeNull()
  })

  test('a bracket that explains the word before it is part of the sentence', () => {
    const around = { year: 2023, before: '由县政府办公室', after: '负责建设。' }
    expect(parseAnnotation('大数据局', around)).toBeNull()
    expect(parseAnnotation('县教育局', { year: 2023, before: '办好学校。', after: '加强管理。' })).not.toBeNull()
    expect(parseAnnotation('县教育局', { year: 2023, before: '办好学校', after: '。' })).not.toBeNull()
  })
})
