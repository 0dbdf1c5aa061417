import { describe, expect, test } from 'vitest'
import { defaultStatusWords, type StatusWord } from '../../../shared/domain/status/types.ts'
import { readStatus, statusWordOf } from '../../../shared/domain/value/read-status.ts'

describe('the words as delivered', () => {
  test.each([
    ['已完成', 'done'],
    [' 已 完成。', 'done'],
    ['✓ 已完成', 'done'],
    ['超序时进度', 'ahead'],
    ['达到序时进度', 'onTrack'],
    ['正常推进', 'onTrack'],
    ['未达序时', 'behind'],
    ['滞后', 'overdue'],
    ['未启动', 'notStarted'],
    ['长期坚持', 'standing'],
    ['本期不评', 'notAssessed'],
    ['已调整', 'retired'],
  ])('%j is %s', (text, status) => {
    expect(readStatus(text, defaultStatusWords)).toEqual({
      value: status,
      sure: true,
      reason: null,
      words: text.trim(),
    })
  })
  test.each([
    ['项目正常推进，无问题', 'onTrack', 'partOfWords'],
    ['未达到序时进度（用地未批）', 'behind', 'partOfWords'],
    ['尚未启动招标', 'notStarted', 'partOfWords'],
    ['未全部完成', null, 'unknownStatus'],
    ['未能完成', null, 'unknownStatus'],
    ['完成80%', null, 'unknownStatus'],
    ['一期已完成，二期未启动', null, 'severalStatuses'],
    ['良好', null, 'unknownStatus'],
  ])('%j may be %s: %s', (text, status, reason) => {
    expect(readStatus(text, defaultStatusWords)).toEqual({ value: status, sure: false, reason, words: text })
  })
  test.each(['', '/', '无'])('%j says nothing', (text) => {
    expect(readStatus(text, defaultStatusWords)).toMatchObject({ value: null, sure: true, reason: null })
  })
  test('every word and other word means one thing only', () => {
    for (const { status, word, otherWords } of defaultStatusWords) {
      for (const spelling of [word, ...otherWords]) {
        expect(readStatus(spelling, defaultStatusWords)).toMatchObject({ value: status, sure: true })
      }
    }
  })
})

describe('an office’s own words', () => {
  const own: readonly StatusWord[] = [
    { status: 'done', word: '已办结', otherWords: [] },
    { status: 'onTrack', word: '达进度', otherWords: ['正在办理'] },
  ]
  test('are the ones that count', () => {
    expect(readStatus('正在办理', own)).toMatchObject({ value: 'onTrack', sure: true })
    expect(readStatus('滞后', own)).toMatchObject({ value: null, reason: 'unknownStatus', words: '滞后' })
  })
  test('are the ones that are printed', () => {
    expect(statusWordOf('done', own)).toBe('已办结')
    expect(statusWordOf('behind', own)).toBe('')
  })
})
