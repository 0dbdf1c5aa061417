import { expect, test } from 'vitest'
import type { UnitId } from '../../../shared/domain/id.ts'
import { moveKind, moveUnits, unitTree } from '../../../shared/domain/unit/arrange-units.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'

const id = (name: string) => name as UnitId
const units = (
  [
    ['财政局', 'department'],
    ['清河镇', 'township'],
    ['教育局', 'department'],
    ['石桥乡', 'township'],
    ['水务局', 'department'],
  ] as const
).map(([name, kind], order) => ({ id: id(name), kind: kind as UnitKind, order }))

const shown = (list: readonly { id: UnitId; kind: UnitKind; order: number }[]) =>
  unitTree(list).map(({ kind, units: own }) => [kind, own.map((unit) => unit.id)])

test('kinds come in the order of their first unit, units in official order', () => {
  expect(shown(units)).toEqual([
    ['department', ['财政局', '教育局', '水务局']],
    ['township', ['清河镇', '石桥乡']],
  ])
})

test('units are put before another one, several keep their order, and all are renumbered as shown', () => {
  const moved = moveUnits(units, [id('水务局'), id('教育局')], { kind: 'department', beforeId: id('财政局') })
  expect(moved.map((unit) => [unit.id, unit.order])).toEqual([
    ['教育局', 1],
    ['水务局', 2],
    ['财政局', 3],
    ['清河镇', 4],
    ['石桥乡', 5],
  ])
})

test('a unit put into another kind becomes one of it; a kind that had none comes last', () => {
  expect(shown(moveUnits(units, [id('水务局')], { kind: 'township', beforeId: id('石桥乡') }))).toEqual([
    ['department', ['财政局', '教育局']],
    ['township', ['清河镇', '水务局', '石桥乡']],
  ])
  expect(shown(moveUnits(units, [id('水务局')], { kind: 'stationed', beforeId: null }))[2]).toEqual([
    'stationed',
    ['水务局'],
  ])
})

test('put before one that is itself moved, units come before the next one that stays', () => {
  const place = { kind: 'department', beforeId: id('教育局') } as const
  expect(shown(moveUnits(units, [id('教育局')], place))).toEqual(shown(units))
  expect(shown(moveUnits(units, [id('财政局'), id('教育局')], place))[0]).toEqual([
    'department',
    ['财政局', '教育局', '水务局'],
  ])
})

test('a whole kind is put before another one or behind all', () => {
  expect(shown(moveKind(units, 'township', 'department')).map(([kind]) => kind)).toEqual(['township', 'department'])
  expect(shown(moveKind(units, 'department', null)).map(([kind]) => kind)).toEqual(['township', 'department'])
  expect(shown(moveKind(units, 'department', 'department'))).toEqual(shown(units))
})
