import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeCodec } from '../../../electron/host/inject/codec.ts'

const { encode, decode } = makeCodec()
const roundTrip = (value: unknown) => decode(encode(value))

describe('codec', () => {
  test('any JSON value comes back as it was, and goes as plain JSON', () => {
    fc.assert(
      // JSON has no negative zero; it is told apart below.
      fc.property(
        fc.json().filter((text) => !text.includes('-0')),
        (text) => {
          const value: unknown = JSON.parse(text)
          expect(encode(value)).toMatch(/^J/)
          expect(roundTrip(value)).toEqual(value)
        },
      ),
    )
  })

  test.each([
    ['undefined', undefined],
    ['a property that is undefined', { a: undefined }],
    ['not a number', Number.NaN],
    ['negative zero', -0],
    ['infinity', [Number.NEGATIVE_INFINITY]],
    ['a big integer', 12345678901234567890n],
    ['a date', { at: new Date(86_400_000) }],
    ['an invalid date', new Date(Number.NaN)],
    ['a map in a set', new Set([new Map([['键', 1]])])],
    ['a pattern', /第(\d+)条/u],
    ['bytes among other things', { name: '附件', bytes: new Uint8Array([0, 255, 7]) }],
    ['wide numbers', new Float64Array([1.5, -2])],
    ['a buffer', new Uint8Array([1, 2]).buffer],
    ['an array that looks like a tag', ['undefined', undefined]],
    ['a gap in an array', [undefined, 1]],
  ])('%s comes back', (_what, value) => {
    expect(roundTrip(value)).toStrictEqual(value)
  })

  test('a part of a larger buffer goes alone', () => {
    expect(roundTrip(new Uint8Array([1, 2, 3, 4]).subarray(1, 3))).toEqual(new Uint8Array([2, 3]))
  })

  test('an error keeps its name and sentence', () => {
    expect(roundTrip(new RangeError('too far'))).toMatchObject({ name: 'RangeError', message: 'too far' })
  })

  test('a JSON form of its own does not stand in for an object', () => {
    expect(() => encode({ at: 1, toJSON: () => 'other' })).toThrow('could not be cloned')
  })

  test.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
  ])('%s is refused', (_what, value) => {
    expect(() => encode([value])).toThrow('could not be cloned')
  })

  test('a cycle is refused, the same object twice is not', () => {
    const shared = { a: 1n }
    expect(roundTrip([shared, shared])).toEqual([shared, shared])
    const cycle: { self?: object } = {}
    cycle.self = cycle
    expect(() => encode(cycle)).toThrow('a cycle')
  })
})
