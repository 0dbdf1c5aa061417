/**
 * Makes the pictures of papers in the README anew, from the example's round; needs LibreOffice, poppler and fonts-noto-cjk:
 * `node tests/support/make-paper-pictures.ts`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { examplePlanPath } from '../../electron/example/example-plan.ts'
import { runExample } from '../../electron/example/run-example.ts'
import { fontFaces, fontSchemes, fontsOfFace } from '../../shared/domain/document/fonts.ts'
import { convertAllWithSoffice, soffice } from './external-tools.ts'
import { indexedPng } from './indexed-png.ts'
import { unwatched } from './ledger-folder.ts'

const pictures = resolve(import.meta.dirname, '../../docs/pictures')
/** Pixels an inch: an A4 page is 595 wide. */
const resolution = 72
/** The grey around a page, a pixel wide: paper is as white as the README. */
const edge = 0xb8

const root = mkdtempSync(join(tmpdir(), 'paper-pictures-'))
try {
  const program = soffice('README 的公文图片')
  if (!program) throw new Error('LibreOffice is not installed')
  const out = join(root, '示例')
  const { papers } = await runExample(out, unwatched)
  const paper = (ending: string) => the(papers.find((path) => path.endsWith(ending)))
  const returns = join(out, '回收表')
  const form = join(returns, the(readdirSync(returns).find((name) => name.includes('县商务局'))))
  process.env.FONTCONFIG_FILE = writeFontConfig()
  const office = [examplePlanPath, form, paper('工作台账.xlsx')]
  const [planPdf, formPdf, ledgerPdf] = convertAllWithSoffice(program, office, 'pdf', root)
  take('plan', the(planPdf), 2)
  take('form', the(formPdf), 1)
  take('bulletin', paper('.pdf'), 1)
  take('ledger', the(ledgerPdf), 1)
} finally {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
}

function the(path: string | undefined): string {
  if (path === undefined) throw new Error('a paper of the example is missing')
  return path
}

/** In place of fonts that are not there LibreOffice takes any; here it takes what the program's own PDF takes. */
function writeFontConfig(): string {
  const file = join(root, 'fonts.conf')
  const standIns = fontFaces.map((face) => {
    const [name, ...others] = fontsOfFace(fontSchemes.gb2312, face)
    return `<match><test name="family"><string>${name}</string></test>
      <edit name="family" mode="append" binding="strong">${others.map((other) => `<string>${other}</string>`).join('')}</edit></match>`
  })
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig>${standIns.join('')}<include>/etc/fonts/fonts.conf</include></fontconfig>`,
  )
  return file
}

function take(name: string, pdf: string, page: number): void {
  const options = ['-r', resolution, '-f', page, '-l', page].map(String)
  const { width, height, pixels } = framed(execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 1 << 26 }))
  writeFileSync(join(pictures, `${name}.png`), indexedPng(pixels, width, height))
}

/** The pixels of a PPM (three bytes each, behind `P6`, width, height and 255) with a thin edge, four bytes each. */
function framed(ppm: Buffer): { readonly width: number; readonly height: number; readonly pixels: Uint8Array } {
  const [head = '', wide, high] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40)) ?? []
  const [width, height] = [Number(wide) + 2, Number(high) + 2]
  const pixels = new Uint8Array(width * height * 4).fill(edge)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const from = head.length + ((y - 1) * (width - 2) + x - 1) * 3
      pixels.set(ppm.subarray(from, from + 3), (y * width + x) * 4)
    }
  }
  return { width, height, pixels }
}
