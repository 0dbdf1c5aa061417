import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CFB } from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readDocument, readDocumentFile } from '../../../electron/reading/read-document.ts'
import { zipPackage } from '../../../electron/zip/write-zip.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { buildDocx, paragraph } from '../../support/docx-builder.ts'
import { buildPdf } from '../../support/pdf-builder.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const text = (words: string) => new TextEncoder().encode(words)
const docx = buildDocx({ body: paragraph('修路12公里') })
const inDocument = Buffer.from(docx).indexOf('word/document.xml') + 40
const compound = (streams: Readonly<Record<string, Uint8Array>>) => {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  return Uint8Array.from(CFB.write(file, { type: 'array' }))
}
const zip = (parts: Readonly<Record<string, string | Uint8Array>>) =>
  zipPackage(Object.entries(parts).map(([name, data]) => ({ name, data })))
const wordHeader = (...bytes: readonly [number, number][]) => {
  const header = new Uint8Array(5000)
  for (const [at, value] of bytes) header[at] = value
  return header
}

describe('the content decides, not the extension', () => {
  test.each([
    ['a Word file named .doc', docx, '方案.doc', 'docx'],
    ['a Word file named .xlsx', docx, '方案.xlsx', 'docx'],
    ['text named .docx', text('一、修路'), '方案.docx', 'txt'],
    ['a PDF named .txt', buildPdf({ lines: ['1. Road 12 km (lead unit)'] }), '方案.txt', 'pdf'],
    ['Markdown', text('# 方案'), '方案.MD', 'md'],
  ])('%s', async (_name, bytes, fileName, format) => {
    const document = await readDocument(bytes, fileName)
    expect(document.format).toBe(format)
    expect(document.blocks).toHaveLength(1)
  })
})

describe('files that cannot be read say what to do', () => {
  test.each([
    ['zero bytes', new Uint8Array(), 'file.empty'],
    ['a Word file cut short', docx.subarray(0, docx.length - 200), 'file.broken'],
    [
      'a Word file with a flipped byte',
      docx.map((byte, at) => (at === inDocument ? byte ^ 0xff : byte)),
      'file.broken',
    ],
    [
      'an encrypted Office file',
      compound({ EncryptionInfo: text('x'), EncryptedPackage: text('x') }),
      'file.encrypted',
    ],
    ['an encrypted .doc', compound({ WordDocument: wordHeader([0, 0xec], [1, 0xa5], [11, 0x01]) }), 'file.encrypted'],
    ['a Word 95 file', compound({ WordDocument: wordHeader([0, 0xdc], [1, 0xa5]) }), 'file.otherOffice'],
    ['a .doc without its tables', compound({ WordDocument: wordHeader([0, 0xec], [1, 0xa5]) }), 'file.broken'],
    ['another compound file', compound({ Contents: text('x') }), 'file.notText'],
    ['a slide show', compound({ 'PowerPoint Document': text('x') }), 'file.otherOffice'],
    ['a compound file cut short', compound({ WordDocument: new Uint8Array(9000) }).subarray(0, 1000), 'file.broken'],
    ['a zip of other files', zip({ '方案.txt': 'x' }), 'file.isArchive'],
    ['an OFD', zip({ 'OFD.xml': '<ofd/>' }), 'file.otherOffice'],
    [
      'an OpenDocument text',
      zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<x/>' }),
      'file.otherOffice',
    ],
    [
      'a zip bomb',
      zip({ '[Content_Types].xml': 'wordprocessingml.', 'word/document.xml': new Uint8Array(60_000_000) }),
      'file.zipBomb',
    ],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'file.isPicture'],
    ['RTF', text('{\\rtf1\\ansi x}'), 'file.otherOffice'],
    ['a web page named .doc', text('\ufeff<html xmlns:o="x"><body>方案</body></html>'), 'file.isWebPage'],
    ['a web archive', text('MIME-Version: 1.0\nContent-Type: multipart/related'), 'file.isWebPage'],
    ['Word 2003 XML', text('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'), 'file.otherOffice'],
    ['an unknown binary', Uint8Array.from({ length: 900 }, (_, at) => (at * 37) % 251), 'file.notText'],
    ['a broken PDF', text('%PDF-1.4\n1 0 obj\n<<'), 'file.broken'],
    ['a scanned PDF', buildPdf({ lines: [], hasPicture: true }), 'file.isPicturePdf'],
  ])('%s', async (_name, bytes, code) => {
    const error: unknown = await readDocument(bytes, '云河县方案.doc').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code, params: { file: '云河县方案.doc' } })
  })
})

describe('files on disk', () => {
  test('nothing is written beside the file, nor is the file touched', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reading-'))
    try {
      const files = {
        '方案.docx': docx,
        '方案.txt': text('修路'),
        '方案.pdf': buildPdf({ lines: ['Road 12 km'] }),
        '坏.docx': docx.subarray(9),
      }
      for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
      const before = Object.keys(files).map((name) => statSync(join(folder, name)).mtimeMs)
      for (const name of Object.keys(files)) await readDocumentFile(join(folder, name)).catch(() => null)
      expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort())
      expect(Object.keys(files).map((name) => statSync(join(folder, name)).mtimeMs)).toEqual(before)
      for (const [name, bytes] of Object.entries(files))
        expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('a missing file and a folder', async () => {
    await expect(readDocumentFile('/没有/方案.docx')).rejects.toMatchObject({
      code: 'file.notFound',
      params: { file: '方案.docx' },
    })
    await expect(readDocumentFile(tmpdir())).rejects.toMatchObject({ code: 'file.cannotOpen' })
  })
})

describe.skipIf(!hasSharedFolder)('real documents', () => {
  const document = (name: string) => readDocumentFile(sharedPath('documents', name))
  const words = (blocks: Awaited<ReturnType<typeof document>>['blocks']) =>
    blocks.map((block) =>
      block.kind === 'paragraph' ? `${block.label ?? ''}${block.text}`.replace(/\s/g, '') : 'table',
    )

  test('the .doc and the automatically numbered .docx read as the plain .docx does', async () => {
    const plain = words((await document('冠县2023年政府工作报告分工方案.docx')).blocks)
    expect(plain).toHaveLength(151)
    expect(words((await document('冠县2023年政府工作报告分工方案.doc')).blocks)).toEqual(plain)
    expect(words((await document('冠县2023年政府工作报告分工方案（自动编号）.docx')).blocks)).toEqual(plain)
  })

  test('the list of responsibilities reads the same from .xls, .xlsx and the table in Word', async () => {
    const cells = async (name: string, skipped: number) => {
      const table = (await document(name)).blocks.filter((block) => block.kind === 'table').at(-1)
      return table?.cells
        .filter((cell) => cell.row >= skipped && cell.text)
        .map((cell) => [cell.row - skipped, cell.column, cell.text.replace(/\s/g, '')])
    }
    const word = await cells('冠县三年行动计划及责任清单.docx', 0)
    expect(word).toHaveLength(706)
    expect(await cells('冠县三年行动计划责任清单（任务事项）.xlsx', 1)).toEqual(word)
    expect(await cells('冠县三年行动计划责任清单（任务事项）.xls', 1)).toEqual(word)
  })
})
