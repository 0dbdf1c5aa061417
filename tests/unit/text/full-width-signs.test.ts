import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fullWidthSigns } from '../../../shared/domain/text/full-width-signs.ts'
import { foldWidth } from '../../../shared/domain/text/width.ts'

test.each([
  ['强化农业,工业协同', '强化农业，工业协同'],
  ['各乡镇(街道)、县直各部门', '各乡镇（街道）、县直各部门'],
  ['控制点(HACCP)体系', '控制点（HACCP）体系'],
  ['《云河县三年行动计划(2018-2022年)》', '《云河县三年行动计划（2018—2022年）》'],
  ['云河县(含开发区(筹建))各镇', '云河县（含开发区（筹建））各镇'],
  ['深化"放管服"改革', '深化“放管服”改革'],
  ['问题有三:一是;二是', '问题有三：一是；二是'],
  ['落实《规划》,深化"放管服",新建学校5所,500余名', '落实《规划》，深化“放管服”，新建学校5所，500余名'],
  ['增长80%,全年,12项', '增长80%，全年，12项'],
  ['各乡镇人民政府(街道办事处):', '各乡镇人民政府（街道办事处）：'],
])('%s is printed as %s', (text, printed) => {
  expect(fullWidthSigns(text)).toBe(printed)
})

test.each(['于12:30前', 'A,B,C', '函数f(x)', '用"OA"办理', '1.第5项', '比例为1:3', '缺半个(括号', '第14-1项'])(
  '%s stays as it is',
  (text) => {
    expect(fullWidthSigns(text)).toBe(text)
  },
)

test('nothing but the width of signs changes, and what was done is not done again', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'县局ab12,;:!?()"-— 年。') })
  fc.assert(
    fc.property(texts, (text) => {
      const printed = fullWidthSigns(text)
      const folded = (one: string) =>
        foldWidth(one)
          .replace(/[“”]/g, '"')
          .replace(/\s*[-–~—]\s*/g, '-')
      expect(folded(printed)).toBe(folded(text))
      expect(fullWidthSigns(printed)).toBe(printed)
    }),
  )
})
