import { expect, test } from 'vitest'
import { isDay } from '../../../shared/domain/period/is-day.ts'

test.each(['2023-05-01', '2024-02-29', '1999-12-31'])('%s is a day', (text) => expect(isDay(text)).toBe(true))
test.each(['2023-02-29', '2023-13-01', '2023-00-10', '2023-5-1', '2023/05/01', '2023-05-01 ', '', '五月一日'])(
  '%s is none',
  (text) => expect(isDay(text)).toBe(false),
)
