import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitParties } from '../../../shared/domain/plan/annotation/split-parties.ts'
import { splitPeople } from '../../../shared/domain/plan/annotation/split-people.ts'
import { units } from '../../support/arbitraries.ts'

const parties = (text: string) => splitParties(text).parties
const codes = (text: string) => splitParties(text).doubts.map(({ code }) => code)

describe('splitParties', () => {
  test.each([
    ['县发改局、财政局', ['县发改局', '财政局']],
    ['县发改局，县财政局；县教育局。', ['县发改局', '县财政局', '县教育局']],
    ['县住\n建局、县 教育局', ['县住建局', '县教育局']],
    ['—', []],
    ['无', []],
    // 和 and 及 join names, or are part of one
    ['县发展和改革局、县人力资源和社会保障局', ['县发展和改革局', '县人力资源和社会保障局']],
    ['各乡镇（街道）、县经济开发区和县金融办', ['各乡镇（街道）', '县经济开发区', '县金融办']],
    ['县住房和城乡建设局和有关乡镇', ['县住房和城乡建设局', '有关乡镇']],
    ['县工业和信息化局及各乡镇', ['县工业和信息化局', '各乡镇']],
    ['县委宣传部以及县文化和旅游局', ['县委宣传部', '县文化和旅游局']],
    ['县人社局及其下属单位', ['县人社局及其下属单位']],
    // groups that hold a 、
    ['各乡镇人民政府、街道办事处，县经济开发区管委会', ['各乡镇人民政府、街道办事处', '县经济开发区管委会']],
    ['各区、县级市', ['各区、县级市']],
    ['各乡镇、街道，县直各部门、单位', ['各乡镇、街道', '县直各部门、单位']],
    ['各镇政府(街道办事处)、园区管委会', ['各镇政府(街道办事处)', '园区管委会']],
    ['各县（市、区）人民政府', ['各县（市、区）人民政府']],
    ['县总工会、“放管服”改革专班', ['县总工会', '“放管服”改革专班']],
    ['高等学校、县教育局', ['高等学校', '县教育局']],
  ])('%s', (text, expected) => {
    expect(parties(text)).toEqual(expected)
  })

  test('an ending 等 is taken off and told', () => {
    for (const ending of [
      '等',
      '等单位',
      '等有关部门',
      '等县直部门（单位）',
      '等行业主管部门',
      '等12个部门',
      '等群团组织',
    ]) {
      expect(splitParties(`县教育局、县财政局${ending}`)).toEqual({
        parties: ['县教育局', '县财政局'],
        doubts: [{ code: 'party-list-open', words: `县财政局${ending}` }],
      })
    }
    expect(parties('县住建局等部门和各乡镇（街道）、县经济开发区')).toEqual([
      '县住建局',
      '各乡镇（街道）',
      '县经济开发区',
    ])
  })

  test('a unit and the group it stands for are two, with a doubt', () => {
    expect(splitParties('区住房和城乡建设局等区政府各部门（单位）')).toEqual({
      parties: ['区住房和城乡建设局', '区政府各部门（单位）'],
      doubts: [{ code: 'unit-beside-its-group', words: '区住房和城乡建设局等区政府各部门（单位）' }],
    })
  })

  test('names with a shared ending stay one, with a doubt', () => {
    for (const name of [
      '柳林、闫庄等街道办事处',
      '纺织服装、纸制品产业链责任部门',
      '装备制造（轴承）与新材料产业链责任部门',
    ]) {
      expect(splitParties(`县教育局、${name}`)).toEqual({
        parties: ['县教育局', name],
        doubts: [{ code: 'names-share-ending', words: name }],
      })
    }
  })

  test('a unit named twice is one, with a doubt', () => {
    expect(parties('县教育局、县财政局、县教育局')).toEqual(['县教育局', '县财政局'])
    expect(codes('县教育局、县财政局、县教育局')).toEqual(['party-twice'])
  })

  test('line breaks part units where both sides surely are units', () => {
    expect(parties('县财政局\n县教育局')).toEqual(['县财政局', '县教育局'])
    expect(codes('县财政局\n县教育局')).toEqual(['parties-parted-by-space'])
  })

  test('takes apart what was put together, by any mark', () => {
    fc.assert(
      fc.property(units(1), fc.constantFrom('、', '，', ',', '；', ';'), (names, mark) => {
        expect(parties(names.join(mark))).toEqual(names)
      }),
      { numRuns: 500 },
    )
  })
})

test.each([
  ['赵明、钱 海', ['赵明', '钱海']],
  ['赵 明钱 海', ['赵明', '钱海']],
  ['赵建国 钱文博', ['赵建国', '钱文博']],
  ['县委常委、副县长赵明，钱海', ['县委常委、副县长赵明', '钱海']],
  ['/', []],
])('splitPeople %s', (text, expected) => {
  expect(splitPeople(text)).toEqual({ parties: expected, doubts: [] })
})

test('names that ran together are told', () => {
  expect(splitPeople('赵建国钱文博').doubts).toEqual([{ code: 'leader-name-open', words: '赵建国钱文博' }])
})
