import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../electron/reading/read-document.ts'
import { readDoc } from '../../../electron/word/read-doc.ts'
import { readDocx } from '../../../electron/word/read-docx.ts'
import { UserError } from '../../../shared/errors/user-error.ts'
import { buildDocx } from '../../support/docx-builder.ts'
import { convertAllWithSoffice, soffice } from '../../support/external-tools.ts'
import { inTime } from '../../support/in-time.ts'
import { numbersSample, shapesSample, stylesSample, tablesSample, wordsSample } from '../../support/old-word-samples.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const samples = {
  numbers: numbersSample,
  styles: stylesSample,
  tables: tablesSample,
  words: wordsSample,
  shapes: shapesSample,
} as const
const fixture = (name: string) =>
  readFileSync(resolve(import.meta.dirname, `../../fixtures/word/saved-by-libreoffice-${name}.doc`))
const asNewWord = (bytes: Uint8Array) => ({ ...readDocx(bytes, '方案.docx'), format: 'doc' })

describe('files saved in the old format by LibreOffice read as the new ones they were made from', () => {
  test.each(Object.entries(samples))('%s', (name, sample) => {
    expect(readDoc(fixture(name), '方案.doc')).toEqual(asNewWord(buildDocx(sample)))
  })

  test('the samples hold what they are for', () => {
    const { blocks } = readDoc(fixture('numbers'), '方案.doc')
    const labels = blocks.map((block) => (block.kind === 'paragraph' ? block.label : null))
    expect(labels).toEqual(expect.arrayContaining(['一、', '（二）', '3.', '①', '5.', '第一条', 'I.', 'b)']))
    expect(blocks.at(-1)).toMatchObject({ label: '3', text: '换行前\n换行后' })
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'table', columnCount: 2 }))
    const styled = readDoc(fixture('styles'), '方案.doc').blocks
    expect(styled.map((block) => block.kind === 'paragraph' && block.level)).toEqual([
      1,
      2,
      null,
      null,
      null,
      2,
      null,
      3,
      1,
      2,
      4,
      null,
    ])
    expect(
      readDoc(fixture('shapes'), '方案.doc').blocks.map((block) => block.kind === 'paragraph' && block.text),
    ).toEqual(['各乡镇人民政府', '云河县人民政府文件', '流程如图', '第一框', '第二框', '末段'])
    const words = readDoc(fixture('words'), '方案.doc')
    expect([words.headers, words.footers, words.footnotes]).toEqual([['云河县文件'], ['第一页'], ['注文一\n注文二']])
  })
})

const program = soffice('旧格式 Word 文件与新格式对照')
test.skipIf(!program || !hasSharedFolder)(
  'real documents and the samples, saved in the old format now, read as the new ones',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'old-word-'))
    try {
      const real = readdirSync(sharedPath('documents'))
        .filter((name) => name.endsWith('.docx'))
        .map((name) => sharedPath('documents', name))
      const made = Object.entries(samples).map(([name, sample]) => {
        const path = join(folder, `${name}.docx`)
        writeFileSync(path, buildDocx(sample))
        return path
      })
      const files = [...real, ...made]
      expect(real.length).toBeGreaterThan(6)
      const saved = convertAllWithSoffice(program ?? '', files, 'doc', folder)
      let numbered = 0
      for (const [index, file] of files.entries()) {
        const document = readDoc(readFileSync(saved[index] ?? ''), '方案.doc')
        expect(document, file).toEqual(asNewWord(readFileSync(file)))
        numbered += document.blocks.filter((block) => block.kind === 'paragraph' && block.label !== null).length
      }
      expect(numbered).toBeGreaterThan(133)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  120_000,
)

describe('damaged files end in words or in an error that says so', () => {
  const files = Object.keys(samples).map((name) => fixture(name))
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), byte: fc.nat(255) })

  test('bytes changed anywhere, or in the head', async () => {
    let refused = 0
    await fc.assert(
      fc.asyncProperty(
        fc.nat(files.length - 1),
        fc.boolean(),
        fc.array(change, { minLength: 1, maxLength: 40 }),
        async (index, inHead, changes) => {
          const bytes = Uint8Array.from(files[index] ?? [])
          for (const { at, byte } of changes) bytes[Math.floor(at * (inHead ? 2048 : bytes.length))] = byte
          const read = () => readDocument(bytes, '方案.doc').catch((error: unknown) => error)
          const result: unknown = await inTime<unknown>(3000, read)
          if (result instanceof Error) {
            expect(result).toBeInstanceOf(UserError)
            refused++
          } else expect(result).toHaveProperty('blocks')
        },
      ),
      { numRuns: 600 },
    )
    expect(refused).toBeGreaterThan(50)
  })

  test('cut off anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(files.length - 1), fc.double({ min: 0, max: 1, noNaN: true }), async (index, share) => {
        const bytes = files[index] ?? Buffer.alloc(0)
        const result: unknown = await readDocument(
          bytes.subarray(0, 600 + share * (bytes.length - 600)),
          '方案.doc',
        ).catch((error: unknown) => error)
        expect(
          result instanceof UserError || (typeof result === 'object' && result !== null && 'blocks' in result),
        ).toBe(true)
      }),
    )
  })
})
