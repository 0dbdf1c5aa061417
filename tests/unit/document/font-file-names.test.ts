import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readFontNames } from '../../../electron/print/font-file-names.ts'
import { readInstalledFonts } from '../../../electron/print/installed-fonts.ts'

const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface NameRecord {
  readonly platform: number
  readonly encoding: number
  readonly name: number
  readonly bytes: Buffer
}

const unicode = (name: number, text: string): NameRecord => ({
  platform: 3,
  encoding: 1,
  name,
  bytes: Buffer.from(text, 'utf16le').swap16(),
})

/** A font of nothing but its table of names, at a place in its file (OpenType, `name`). */
function fontOf(records: readonly NameRecord[], at = 0): Buffer {
  const strings = Buffer.concat(records.map(({ bytes }) => bytes))
  const table = Buffer.alloc(6 + records.length * 12)
  table.writeUInt16BE(records.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  for (const [index, { platform, encoding, name, bytes }] of records.entries()) {
    const fields = [platform, encoding, 0x804, name, bytes.length, offset]
    for (const [field, value] of fields.entries()) table.writeUInt16BE(value, 6 + index * 12 + field * 2)
    offset += bytes.length
  }
  const head = Buffer.alloc(28)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(1, 4)
  head.write('name', 12, 'latin1')
  head.writeUInt32BE(at + head.length, 20)
  head.writeUInt32BE(table.length + strings.length, 24)
  return Buffer.concat([head, table, strings])
}

function fileOf(name: string, bytes: Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

test('a font is known by its Chinese and its English names', async () => {
  const records = [
    { platform: 1, encoding: 0, name: 1, bytes: Buffer.from('FangSong_GB2312', 'latin1') },
    { platform: 1, encoding: 25, name: 1, bytes: Buffer.from([0xb7, 0xc2, 0xcb, 0xce]) },
    unicode(1, '仿宋_GB2312'),
    unicode(6, 'FangSong_GB2312'),
    // What is no name to ask for it by.
    unicode(0, '版权所有'),
  ]
  expect(await readFontNames(fileOf('fangsong.ttf', fontOf(records)))).toEqual([
    'FangSong_GB2312',
    '仿宋',
    '仿宋_GB2312',
  ])
})

test('every font of a collection is read', async () => {
  const head = Buffer.alloc(20)
  head.write('ttcf', 0, 'latin1')
  head.writeUInt32BE(2, 8)
  const first = fontOf([unicode(1, '宋体')], head.length)
  head.writeUInt32BE(head.length, 12)
  head.writeUInt32BE(head.length + first.length, 16)
  const second = fontOf([unicode(1, '新宋体')], head.length + first.length)
  expect(await readFontNames(fileOf('simsun.ttc', Buffer.concat([head, first, second])))).toEqual(['宋体', '新宋体'])
})

test('what is no font, or cut short, has no names and stops nothing', async () => {
  fileOf('empty.ttf', Buffer.alloc(0))
  fileOf('torn.ttf', fontOf([unicode(1, '楷体')]).subarray(0, 30))
  fileOf('words.ttf', Buffer.from('This is a text and no font, whatever its name says.'))
  fileOf('kept.OTF', fontOf([unicode(1, '楷体_GB2312')]))
  fileOf('readme.txt', fontOf([unicode(1, '黑体')]))
  const names = await readInstalledFonts([folder, join(folder, 'absent')])
  expect(names).toContain('楷体_gb2312')
  expect(names).not.toContain('黑体')
})
