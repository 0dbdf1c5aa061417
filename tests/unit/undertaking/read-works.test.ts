import { expect, test } from 'vitest'
import { readWorks, worksText } from '../../../shared/domain/undertaking/read-works.ts'

test.each<[string, string, readonly string[]]>([
  ['lines without numbers', '修路\n植树', ['修路', '植树']],
  ['lines with numbers', '1.修路\n2.植树\n3.清淤', ['修路', '植树', '清淤']],
  ['a numbered line that goes on below', '1.修路5公里，\n其中东街2公里\n2.植树', ['修路5公里，其中东街2公里', '植树']],
  ['running text', '1.修路；2.植树；3.清淤。', ['修路', '植树', '清淤。']],
  ['brackets', '（1）修路；（2）植树', ['修路', '植树']],
  ['circles', '①修路②植树', ['修路', '植树']],
  ['circles after stops', '①修路。②植树。', ['修路。', '植树。']],
  ['一是 二是', '一是修路；二是植树；三是清淤', ['修路', '植树', '清淤']],
  ['a decimal begins nothing', '修路1.5公里\n植树2.5万株', ['修路1.5公里', '植树2.5万株']],
  ['a date begins nothing', '3.15前开工，6.30前完工', ['3.15前开工，6.30前完工']],
  ['numbers that do not count up from one', '2.修路\n5.植树', ['2.修路', '5.植树']],
  ['words before the first number', '主要措施：1.修路；2.植树', ['主要措施：', '修路', '植树']],
  ['one measure', '1.修路', ['修路']],
  ['nothing', '', []],
])('%s', (_, text, works) => {
  expect(readWorks(text)).toEqual(works)
})

test('measures written as one text are read as they were', () => {
  for (const works of [[], ['修路'], ['修路', '植树2.5万株', '清淤（含支渠）']]) {
    expect(readWorks(worksText(works))).toEqual(works)
  }
})
