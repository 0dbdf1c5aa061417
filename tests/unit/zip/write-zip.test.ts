import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { packContent, packPieces, zipPackage } from '../../../electron/zip/write-zip.ts'

const lines = Array.from(
  { length: 30_000 },
  (_, index) => `<row r="${index}">任务${(index * 7919) % 10007}推进项目建设</row>`,
)

function* piecesOf(perPiece: number): Generator<string> {
  for (let from = 0; from < lines.length; from += perPiece) yield lines.slice(from, from + perPiece).join('')
}

test('what is written is read again: text, bytes, packed parts, Chinese names, empty parts', () => {
  const noise = Buffer.from(Array.from({ length: 999 }, (_, index) => (index * index * 31) % 256))
  const archive = openZip(
    zipPackage([
      { name: '[Content_Types].xml', data: '<Types/>' },
      { name: '表/一.xml', data: packContent('任务'.repeat(500)) },
      { name: 'picture.png', data: noise },
      { name: 'empty', data: '' },
    ]),
    'a.xlsx',
  )
  expect(archive.names).toEqual(['[Content_Types].xml', '表/一.xml', 'picture.png', 'empty'])
  expect(archive.readText('表/一.xml')).toBe('任务'.repeat(500))
  expect(archive.read('picture.png')).toEqual(noise)
  expect(archive.read('empty')).toHaveLength(0)
})

test('the same parts give the same bytes', () => {
  const parts = [{ name: 'a.xml', data: lines.join('') }]
  expect(zipPackage(parts).equals(zipPackage(parts))).toBe(true)
})

test('what does not shrink is stored', () => {
  expect(packContent('a').method).toBe(0)
  expect(packContent('a'.repeat(100)).method).toBe(8)
})

describe('a part packed in pieces', () => {
  test.each([1, 7, 5000, 30_000])('of %i lines is one stream with the whole content', async (perPiece) => {
    const packed = await packPieces(perPiece < 10 ? [...piecesOf(perPiece)].slice(0, 3000) : piecesOf(perPiece))
    const whole = perPiece < 10 ? lines.slice(0, 3000 * perPiece).join('') : lines.join('')
    expect(inflateRawSync(Buffer.concat(packed.bytes)).toString()).toBe(whole)
    expect(openZip(zipPackage([{ name: 'a', data: packed }]), 'a').readText('a')).toBe(whole)
  })

  test('costs next to no bytes', async () => {
    const packed = await packPieces(piecesOf(5000))
    const length = packed.bytes.reduce((sum, piece) => sum + piece.length, 0)
    expect(length).toBeLessThan((packContent(lines.join('')).bytes[0]?.length ?? 0) * 1.02)
  })

  test('may be nothing, and passes on the error of who makes the pieces', async () => {
    const empty = await packPieces([])
    expect(openZip(zipPackage([{ name: 'a', data: empty }]), 'a').read('a')).toHaveLength(0)
    function* failing(): Generator<string> {
      yield 'a'
      throw new Error('no more')
    }
    await expect(packPieces(failing())).rejects.toThrow('no more')
  })
})
