import { expect, test } from 'vitest'
import { checkSettings } from '../../../shared/domain/office/check-settings.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'

test('the settings as delivered are in order', () => {
  expect(checkSettings(defaultOfficeSettings)).toEqual([])
})

test('each contradiction is named', () => {
  const [first, ...others] = defaultOfficeSettings.statusWords
  if (!first) throw new Error('no words')
  const statusWords = [{ ...first, word: '滞后', otherWords: [] }, ...others.slice(0, -1)]
  const settings = { ...defaultOfficeSettings, statusWords, lights: { yellowFrom: 31, redAbove: 30 }, formRoles: [] }
  expect(checkSettings(settings)).toEqual([
    { code: 'lightsReversed', params: { yellowFrom: 31, redAbove: 30 } },
    { code: 'statusWordMissing', params: { count: 1 } },
    { code: 'statusWordTwice', params: { word: '滞后' } },
    { code: 'noFormRoles', params: {} },
  ])
})
