import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { openCompoundFile } from '../../../electron/reading/compound-file.ts'

const name = '云河县方案.doc'
const filled = (length: number, seed: number) => Buffer.from(Array.from({ length }, (_, at) => (at * seed) % 251))
const build = (streams: Readonly<Record<string, Uint8Array>>) => {
  const file = CFB.utils.cfb_new()
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${path}`, content)
  return Buffer.from(CFB.write(file, { type: 'array' }))
}
const broken = expect.objectContaining({ code: 'file.broken', params: { file: name } })
const endOfChain = 0xfffffffe
const noEntry = 0xffffffff

/** A file of version 4, whose sectors have 4096 bytes: its table, its directory, then one stream. */
function buildVersion4(content: Buffer): Buffer {
  const sector = 4096
  const count = Math.ceil(content.length / sector)
  const file = Buffer.alloc((3 + count) * sector)
  file.write('d0cf11e0a1b11ae1', 0, 'hex')
  for (const [at, value] of [
    [0x1a, 4],
    [0x1e, 12],
    [0x20, 6],
  ] as const)
    file.writeUInt16LE(value, at)
  for (const [at, value] of [
    [0x2c, 1],
    [0x30, 1],
    [0x38, 4096],
    [0x3c, endOfChain],
    [0x44, endOfChain],
    [0x4c, 0],
  ] as const)
    file.writeUInt32LE(value, at)
  file.writeUInt32LE(0xfffffffd, sector)
  file.writeUInt32LE(endOfChain, sector + 4)
  for (let index = 0; index < count; index++) {
    file.writeUInt32LE(index === count - 1 ? endOfChain : 3 + index, sector + 8 + index * 4)
  }
  const addEntry = (index: number, entryName: string, kind: number, child: number, first: number, size: number) => {
    const at = 2 * sector + index * 128
    file.write(entryName, at, 'utf16le')
    file.writeUInt16LE(entryName.length * 2 + 2, at + 64)
    file[at + 66] = kind
    for (const [place, value] of [
      [68, noEntry],
      [72, noEntry],
      [76, child],
      [116, first],
      [120, size],
    ] as const) {
      file.writeUInt32LE(value, at + place)
    }
  }
  addEntry(0, 'Root Entry', 5, 1, endOfChain, 0)
  addEntry(1, 'WordDocument', 2, noEntry, 2, content.length)
  content.copy(file, 3 * sector)
  return file
}

describe('streams', () => {
  test('large and small ones, by name', () => {
    const streams = {
      WordDocument: filled(9001, 7),
      '1Table': filled(4096, 11),
      Data: filled(65, 13),
      Leer: Buffer.alloc(0),
    }
    const file = openCompoundFile(build(streams), name)
    for (const [stream, content] of Object.entries(streams)) {
      expect(file.has(stream)).toBe(true)
      expect(file.read(stream)?.equals(content)).toBe(true)
    }
    expect(file.has('0Table')).toBe(false)
    expect(file.read('0Table')).toBeNull()
  })

  test('a file of version 4', () => {
    const content = filled(10_000, 17)
    expect(openCompoundFile(buildVersion4(content), name).read('WordDocument')?.equals(content)).toBe(true)
  })

  test('a file so large that its allocation table goes on outside the header', () => {
    const content = Buffer.alloc(8_000_000, '云河县')
    const bytes = build({ WordDocument: content })
    expect(bytes.readUInt32LE(0x2c)).toBeGreaterThan(109)
    expect(openCompoundFile(bytes, name).read('WordDocument')?.equals(content)).toBe(true)
  })

  test('the stream of an embedded object is not one of the file', () => {
    const file = openCompoundFile(build({ 'ObjectPool/_1/WordDocument': filled(20, 3), Workbook: filled(20, 5) }), name)
    expect([file.has('WordDocument'), file.has('Workbook')]).toEqual([false, true])
  })
})

describe('damage', () => {
  test('a chain of sectors in a circle', () => {
    const bytes = build({ WordDocument: filled(9000, 7) })
    const directory = bytes.readUInt32LE(0x30)
    const table = (bytes.readUInt32LE(0x4c) + 1) * 512
    bytes.writeUInt32LE(directory, table + directory * 4)
    expect(() => openCompoundFile(bytes, name)).toThrow(broken)
  })

  test('a stream whose sectors come back to an earlier one is not read as if it were whole', () => {
    const bytes = build({ WordDocument: filled(9000, 7) })
    const table = (bytes.readUInt32LE(0x4c) + 1) * 512
    const steps = Array.from({ length: 128 }, (_, number) => table + number * 4)
    const first = steps.find(
      (at, number) => bytes.readUInt32LE(at) === number + 1 && bytes.readUInt32LE(at + 4) === number + 2,
    )
    bytes.writeUInt32LE(((first ?? 0) - table) / 4, (first ?? 0) + 4)
    expect(() => openCompoundFile(bytes, name).read('WordDocument')).toThrow(broken)
  })

  test('entries that are each other’s neighbours', () => {
    const bytes = build({ WordDocument: filled(9000, 7), '1Table': filled(20, 3) })
    const directory = (bytes.readUInt32LE(0x30) + 1) * 512
    const first = bytes.readUInt32LE(directory + 76)
    let changed = 0
    for (let at = directory + 128; at < directory + 4 * 128; at += 128) {
      for (const place of [at + 68, at + 72]) {
        if (bytes.readUInt32LE(place) !== noEntry) continue
        bytes.writeUInt32LE(first, place)
        changed++
      }
    }
    expect(changed).toBeGreaterThan(2)
    expect(openCompoundFile(bytes, name).has('1Table')).toBe(true)
    expect(openCompoundFile(bytes, name).has('WordDocument')).toBe(true)
  })

  test('a stream that is cut off does no harm to the others', () => {
    const bytes = build({ WordDocument: filled(600, 7), '1Table': filled(90_000, 11) })
    const file = openCompoundFile(bytes.subarray(0, 60_000), name)
    expect(() => file.read('1Table')).toThrow(broken)
    const end = filled(700, 5)
    const whole = build({ Data: filled(5000, 7) })
    expect(
      openCompoundFile(Buffer.concat([whole, end]), name)
        .read('Data')
        ?.equals(filled(5000, 7)),
    ).toBe(true)
  })

  test.each([
    ['a stream larger than the file', 120, 0x7fffffff],
    ['a stream that begins outside the file', 116, 0x00ffffff],
  ])('%s', (_name, place, value) => {
    const bytes = build({ WordDocument: filled(9000, 7) })
    const directory = (bytes.readUInt32LE(0x30) + 1) * 512
    const entry = [1, 2, 3]
      .map((index) => directory + index * 128)
      .find((at) => bytes.toString('utf16le', at, at + 8) === 'Word')
    bytes.writeUInt32LE(value, (entry ?? 0) + place)
    expect(() => openCompoundFile(bytes, name).read('WordDocument')).toThrow(broken)
  })

  test('another file, and a head without a body', () => {
    expect(() => openCompoundFile(Buffer.alloc(600), name)).toThrow(broken)
    expect(() => openCompoundFile(build({ Data: filled(9, 7) }).subarray(0, 512), name)).toThrow(broken)
  })
})
