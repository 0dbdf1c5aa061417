import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupByUnit } from '../../../electron/services/unit-groups.ts'
import type { UnitId } from '../../../shared/domain/id.ts'

const files = fc.array(
  fc.record({
    unitId: fc.option(fc.constantFrom('a', 'b', 'c', 'd', 'e') as fc.Arbitrary<UnitId>),
    fileHash: fc.constantFrom(...Array.from({ length: 40 }, (_, at) => `hash${at}`)),
  }),
  { maxLength: 200 },
)
const whose = ({ unitId, fileHash }: { unitId: UnitId | null; fileHash: string }) => unitId ?? fileHash

test('every file is in one group, with all others of its unit and in their order', () => {
  fc.assert(
    fc.property(files, (given) => {
      const groups = groupByUnit(given)
      expect(new Set(groups.flat())).toEqual(new Set(given))
      expect(groups.flat()).toHaveLength(given.length)
      const owners = groups.map((group) => new Set(group.map(whose)))
      expect(owners.reduce((sum, { size }) => sum + size, 0)).toBe(new Set(given.map(whose)).size)
      for (const group of groups) {
        for (const own of Map.groupBy(group, whose).values()) {
          const places = own.map((file) => given.indexOf(file))
          expect(places).toEqual(places.toSorted((a, b) => a - b))
        }
      }
    }),
  )
})

test('a group has at most 32 files, unless one unit sent more', () => {
  fc.assert(
    fc.property(files, (given) => {
      for (const group of groupByUnit(given)) {
        expect(group.length <= 32 || new Set(group.map(whose)).size === 1).toBe(true)
      }
    }),
  )
})
