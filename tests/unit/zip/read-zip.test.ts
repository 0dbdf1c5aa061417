import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { zipPackage } from '../../../electron/zip/write-zip.ts'

interface RawEntry {
  readonly name: string | Buffer
  readonly data: Buffer
  readonly flags?: number
  readonly method?: number
  /** What the headers say, where it is not the truth. */
  readonly declaredSize?: number
  readonly declaredCrc?: number
  readonly isWide?: boolean
}

/** A zip written field by field, for what our own writer would not write. */
function makeZip(entries: readonly RawEntry[], before = Buffer.alloc(0), comment = ''): Buffer {
  const pieces: Buffer[] = [before]
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const { data, flags = 0, method = 8, isWide = false } = entry
    const name = typeof entry.name === 'string' ? Buffer.from(entry.name) : entry.name
    const packed = method === 8 ? deflateRawSync(data) : data
    const size = entry.declaredSize ?? data.length
    const crc = entry.declaredCrc ?? crc32(data)
    const usesDescriptor = (flags & 8) !== 0
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(method, 8)
    if (!usesDescriptor) {
      local.writeUInt32LE(crc, 14)
      local.writeUInt32LE(packed.length, 18)
      local.writeUInt32LE(size, 22)
    }
    local.writeUInt16LE(name.length, 26)
    const extra = Buffer.alloc(isWide ? 28 : 0)
    if (isWide) {
      extra.writeUInt16LE(1, 0)
      extra.writeUInt16LE(24, 2)
      extra.writeBigUInt64LE(BigInt(size), 4)
      extra.writeBigUInt64LE(BigInt(packed.length), 12)
      extra.writeBigUInt64LE(BigInt(offset), 20)
    }
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(flags, 8)
    central.writeUInt16LE(method, 10)
    central.writeUInt32LE(crc, 16)
    central.writeUInt32LE(isWide ? 0xffffffff : packed.length, 20)
    central.writeUInt32LE(isWide ? 0xffffffff : size, 24)
    central.writeUInt16LE(name.length, 28)
    central.writeUInt16LE(extra.length, 30)
    central.writeUInt32LE(isWide ? 0xffffffff : offset, 42)
    const descriptor = Buffer.alloc(usesDescriptor ? 16 : 0)
    if (usesDescriptor) descriptor.writeUInt32LE(0x08074b50, 0)
    pieces.push(local, name, packed, descriptor)
    directory.push(central, name, extra)
    offset += 30 + name.length + packed.length + descriptor.length
  }
  const list = Buffer.concat(directory)
  const isWide = entries.some((entry) => entry.isWide)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(isWide ? 0xffff : entries.length, 10)
  end.writeUInt32LE(isWide ? 0xffffffff : list.length, 12)
  end.writeUInt32LE(isWide ? 0xffffffff : offset, 16)
  end.writeUInt16LE(Buffer.byteLength(comment), 20)
  return Buffer.concat([
    ...pieces,
    list,
    ...(isWide ? wideEnd(entries.length, list.length, offset) : []),
    end,
    Buffer.from(comment),
  ])
}

function wideEnd(count: number, size: number, offset: number): Buffer[] {
  const end = Buffer.alloc(56)
  end.writeUInt32LE(0x06064b50, 0)
  end.writeBigUInt64LE(44n, 4)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(size), 40)
  end.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(offset + size), 8)
  return [end, locator]
}

const text = Buffer.from('<任务>推动重点项目建设</任务>'.repeat(20))
const open = (bytes: Uint8Array) => openZip(bytes, '县财政局.xlsx')
const codeOf = (code: string) => expect.objectContaining({ code, params: { file: '县财政局.xlsx' } })

describe('what is read', () => {
  test.each([
    ['deflated', {}],
    ['stored', { method: 0 }],
    ['with a data descriptor', { flags: 8 }],
    ['zip64', { isWide: true }],
  ] as const)('parts %s', (_, entry) => {
    const archive = open(
      makeZip([
        { name: 'a/b.xml', data: text, ...entry },
        { name: 'empty', data: Buffer.alloc(0), method: 0 },
      ]),
    )
    expect(archive.names).toEqual(['a/b.xml', 'empty'])
    expect(archive.readText('a/b.xml')).toBe(text.toString())
    expect(archive.read('empty')).toHaveLength(0)
  })

  test('bytes before the archive and a comment behind it', () => {
    const archive = open(makeZip([{ name: 'a', data: text }], Buffer.from('MZ anything'), '备注'))
    expect(archive.read('a')).toEqual(text)
  })

  test('names in any case, with backslashes or a leading slash; folders are left out', () => {
    const archive = open(
      makeZip([
        { name: '\\XL\\Workbook.xml', data: text },
        { name: 'xl/', data: Buffer.alloc(0), method: 0 },
      ]),
    )
    expect(archive.names).toEqual(['XL/Workbook.xml'])
    expect(archive.has('/xl/workbook.XML')).toBe(true)
    expect(archive.has('xl')).toBe(false)
    expect(archive.read('xl/workbook.xml')).toEqual(text)
  })

  test('names in GBK or in UTF-8 without the flag', () => {
    const gbk = Buffer.from([0xb1, 0xed, 0xb8, 0xf1]) // 表格
    const archive = open(
      makeZip([
        { name: gbk, data: text },
        { name: '台账', data: text },
        { name: '通报', data: text, flags: 0x800 },
      ]),
    )
    expect(archive.names).toEqual(['表格', '台账', '通报'])
  })

  test('text in UTF-16 and with a byte order mark', () => {
    const utf16 = Buffer.from('\ufeff任务', 'utf16le')
    const archive = open(
      makeZip([
        { name: 'a', data: utf16 },
        { name: 'b', data: Buffer.from(utf16).swap16() },
        { name: 'c', data: Buffer.from('\ufeff任务') },
      ]),
    )
    expect(['a', 'b', 'c'].map((name) => archive.readText(name))).toEqual(['任务', '任务', '任务'])
  })
})

describe('what is refused, in words', () => {
  test('no zip at all, and one cut short', () => {
    expect(() => open(Buffer.from('<html>'))).toThrow(codeOf('file.notZip'))
    expect(() => open(Buffer.alloc(0))).toThrow(codeOf('file.notZip'))
    const whole = makeZip([{ name: 'a', data: text }])
    expect(() => open(whole.subarray(0, whole.length - 30))).toThrow(codeOf('file.broken'))
  })

  test('a part that is missing, damaged, or does not inflate', () => {
    expect(() => open(makeZip([])).read('a')).toThrow(codeOf('file.broken'))
    expect(() => open(makeZip([{ name: 'a', data: text, declaredCrc: 1 }])).read('a')).toThrow(codeOf('file.broken'))
    expect(() => open(makeZip([{ name: 'a', data: text, declaredSize: text.length + 1 }])).read('a')).toThrow(
      codeOf('file.broken'),
    )
    const bytes = makeZip([{ name: 'a', data: text }])
    bytes.fill(0xff, 31, 40)
    expect(() => open(bytes).read('a')).toThrow(codeOf('file.broken'))
  })

  test('encrypted parts and unknown methods', () => {
    expect(() => open(makeZip([{ name: 'a', data: text, flags: 1 }])).read('a')).toThrow(codeOf('file.encrypted'))
    expect(() => open(makeZip([{ name: 'a', data: text, method: 12 }])).read('a')).toThrow(codeOf('file.zipMethod'))
  })

  test('bombs: by what they declare, and by what comes out', () => {
    const zeros = Buffer.alloc(20 * 1024 * 1024)
    expect(() => open(makeZip([{ name: 'a', data: zeros }])).read('a')).toThrow(codeOf('file.zipBomb'))
    expect(() => open(makeZip([{ name: 'a', data: zeros, declaredSize: 1000 }])).read('a')).toThrow(
      codeOf('file.zipBomb'),
    )
    const huge = { name: 'a', data: text, declaredSize: 200 * 1024 * 1024 }
    expect(() => open(makeZip([huge])).read('a')).toThrow(codeOf('file.zipBomb'))
    const many = Array.from({ length: 6 }, (_, index) => ({ ...huge, name: `a${index}` }))
    expect(() => open(makeZip(many))).toThrow(codeOf('file.zipBomb'))
  })

  test('any damage ends in a value or in one of the sentences', () => {
    const good = zipPackage([
      { name: 'xl/workbook.xml', data: text },
      { name: '表.xml', data: text },
    ])
    let state = 1
    const random = (below: number) => {
      state = (state * 48271) % 0x7fffffff
      return state % below
    }
    for (let round = 0; round < 3000; round++) {
      const bytes = Buffer.from(good)
      for (let flips = random(4) + 1; flips > 0; flips--) bytes[random(bytes.length)] = random(256)
      const part = random(5) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes
      try {
        const archive = open(part)
        for (const name of archive.names) archive.read(name)
      } catch (error) {
        expect(error).toMatchObject({ name: 'UserError' })
      }
    }
  })
})
