import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareUnitNames } from '../../../shared/domain/unit/compare-unit-names.ts'
import { cleanUnitName, readUnitName } from '../../../shared/domain/unit/unit-name.ts'
import { inTime } from '../../support/in-time.ts'

describe('the level and the place before a name', () => {
  test.each([
    ['县财政局', '县', '', '财政'],
    ['云河县财政局', '县', '云河', '财政'],
    ['清县财政局', '县', '清', '财政'],
    ['东安市云河县财政局', '县', '云河', '财政'],
    ['市中心医院', '市', '', '中心'],
    ['市场监管局', '', '', '市场监督管理'],
    ['市政务服务中心', '市', '', '政务服务'],
    ['市民政局', '市', '', '民政'],
    ['县城乡规划中心', '县', '', '城乡规划'],
    ['县市场监管局', '县', '', '市场监督管理'],
    ['城市管理局', '', '', '城市管理'],
    ['社区服务中心', '', '', '社区服务'],
    ['农村社区建设局', '', '', '农村社区建设'],
    ['云城市财政局', '市', '云城', '财政'],
    ['云山区财政局', '区', '云山', '财政'],
  ])('%s', (name, level, place, stem) => {
    expect(readUnitName(name)).toMatchObject({ level, place, stem })
  })
})

test('white space goes, brackets become full-width', () => {
  expect(cleanUnitName(' 县政府\n办公室 (大数据局)\u3000')).toBe('县政府办公室（大数据局）')
})

/** Characters that unit names are made of, among them all that the reader looks for. */
const nameText = fc
  .array(
    fc.constantFrom(...'县区市省云河云城委政府局办公室部中心管理服务发展镇乡街道和与（）()国家中国银行支行分总团'),
    {
      maxLength: 24,
    },
  )
  .map((characters) => characters.join(''))

test('any text is read, and comparing is symmetric', () => {
  fc.assert(
    fc.property(nameText, nameText, (a, b) => {
      const [one, other] = [readUnitName(a), readUnitName(b)]
      expect(compareUnitNames(one, one)).toEqual([])
      expect(compareUnitNames(one, other)).toEqual(compareUnitNames(other, one))
    }),
  )
})
test('a very long text is read at once', async () => {
  const long = '管理服务发展局县'.repeat(5_000)
  await inTime(2_000, () => compareUnitNames(readUnitName(`${long}服务中心`), readUnitName(`${long}管理服务中心`)))
})
