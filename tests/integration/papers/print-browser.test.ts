import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBrowser } from '../../../electron/print/find-browser.ts'
import { PrintBrowser } from '../../../electron/print/print-browser.ts'

const path = findBrowser()
const paper = (pages: number) =>
  `<!DOCTYPE html><meta charset="utf-8"><style>@page{size:210mm 297mm}p{break-after:page}</style>${'<p>督办</p>'.repeat(pages)}`
const pagesOf = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length
const never = new AbortController().signal

describe.skipIf(path === null)('one browser prints many papers', () => {
  /** A place for temporary files of its own: other tests print at the same time. */
  const place = mkdtempSync(join(tmpdir(), 'print-browser-'))
  const usual = process.env.TMPDIR
  let browser: PrintBrowser
  let ends = 0

  beforeAll(async () => {
    process.env.TMPDIR = place
    browser = await PrintBrowser.start(path ?? '', () => {
      ends += 1
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(place, { recursive: true, force: true })
  })

  test('one after the other, and several at a time, each its own', async () => {
    expect(pagesOf(await browser.print(paper(1), never))).toBe(1)
    const several = await Promise.all([2, 3, 1].map((pages) => browser.print(paper(pages), never)))
    expect(several.map(pagesOf)).toEqual([2, 3, 1])
  }, 60_000)

  test('one that is cancelled does not disturb those that follow', async () => {
    const cancel = new AbortController()
    const cancelled = browser.print(paper(400), cancel.signal)
    setTimeout(() => cancel.abort(), 50)
    await expect(cancelled).rejects.toThrow()
    expect(pagesOf(await browser.print(paper(2), never))).toBe(2)
  }, 60_000)

  test('it ends with nothing left of it, and prints no more', async () => {
    await browser.close()
    expect(ends).toBe(1)
    expect(readdirSync(place)).toEqual([])
    await expect(browser.print(paper(1), never)).rejects.toThrow()
  }, 60_000)

  test('a program that ends while its browser is idle leaves no folder behind', () => {
    const printer = pathToFileURL(join(import.meta.dirname, '../../../electron/print/pdf-printer.ts')).href
    const script = `
      const { installedBrowser } = await import(${JSON.stringify(printer)})
      await installedBrowser.printPdf('<p>督办</p>', new AbortController().signal)`
    // What outlives the browser comes a moment late, and not every time.
    for (let run = 0; run < 4; run++) {
      const { status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'ignore' })
      expect(status).toBe(0)
    }
    expect(readdirSync(place)).toEqual([])
  }, 60_000)
})
