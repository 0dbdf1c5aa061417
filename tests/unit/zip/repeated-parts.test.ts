import { describe, expect, test } from 'vitest'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { oncePerPart } from '../../../electron/zip/repeated-parts.ts'
import { packContent, zipPackage } from '../../../electron/zip/write-zip.ts'

const name = 'xl/styles.xml'
const open = (data: string, level?: number) => openZip(zipPackage([{ name, data }], level), '填报表.xlsx')
const styles = (what: string) => `<styleSheet>${`<xf name="${what}"/>`.repeat(50)}</styleSheet>`

describe('parts that file after file has', () => {
  test('the same bytes are unpacked once, and worked out once', () => {
    let readings = 0
    const read = oncePerPart((part) => {
      readings++
      return part.toString('utf8').length
    })
    const [first, second] = [open(styles('甲')), open(styles('甲'))]
    expect(second.readRepeated(name)).toBe(first.readRepeated(name))
    expect(second.readRepeated(name).toString('utf8')).toBe(styles('甲'))
    expect(read(first.readRepeated(name))).toBe(styles('甲').length)
    expect(read(second.readRepeated(name))).toBe(styles('甲').length)
    expect(readings).toBe(1)
  })

  test('other bytes under the same check sum are what they are themselves', () => {
    const honest = packContent(styles('乙'))
    open(styles('乙')).readRepeated(name)
    const forged = zipPackage([{ name, data: { ...packContent(styles('丙')), crc: honest.crc } }])
    expect(() => openZip(forged, '填报表.xlsx').readRepeated(name)).toThrow('file.broken')
    // The same content, packed in another way.
    expect(open(styles('乙'), 9).readRepeated(name).toString('utf8')).toBe(styles('乙'))
    expect(open(styles('乙')).readRepeated(name).toString('utf8')).toBe(styles('乙'))
  })

  test('a part stored as it is does not hold its file', () => {
    const file = zipPackage([{ name, data: '<a/>' }])
    const part = openZip(file, '填报表.xlsx').readRepeated(name)
    file.fill(0)
    expect(part.toString('utf8')).toBe('<a/>')
  })

  test('what reads a part for itself gets bytes of its own', () => {
    const zip = open(styles('丁'))
    const shared = zip.readRepeated(name)
    zip.read(name).fill(0)
    expect(shared.toString('utf8')).toBe(styles('丁'))
    expect(open(styles('丁')).readRepeated(name).toString('utf8')).toBe(styles('丁'))
  })

  test('after many others a part is read anew, and right', () => {
    const first = open(styles('戊')).readRepeated(name)
    for (let other = 0; other < 100; other++) open(styles(`己${other}`)).readRepeated(name)
    const again = open(styles('戊')).readRepeated(name)
    expect(again).not.toBe(first)
    expect(again.equals(first)).toBe(true)
  })
})
