import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from '../electron/host/find-chromium.ts'

/**
 * Draws `icon.svg` in the sizes that installers and desktops want: `icons/` for Linux, `icon.ico` for Windows. Run by hand when
 * the drawing changes, `node build/draw-icons.ts`; what it writes is kept with the sources.
 */
const folder = import.meta.dirname
const linuxSizes = [16, 32, 48, 64, 128, 256, 512] as const
const windowsSizes = [16, 32, 48, 64, 128, 256] as const

async function drawIcons(): Promise<void> {
  const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
  const pictures = await drawPictures(svg, linuxSizes)
  mkdirSync(join(folder, 'icons'), { recursive: true })
  for (const [size, picture] of pictures) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), picture)
  const chosen = [...pictures].filter(([size]) => windowsSizes.some((wanted) => wanted === size))
  writeFileSync(join(folder, 'icon.ico'), packIco(chosen))
}

/** PNGs of a drawing by size in pixels. */
async function drawPictures(svg: string, sizes: readonly number[]): Promise<ReadonlyMap<number, Buffer>> {
  const found = await findChromium(true)
  if (found === null) throw new Error('no Chromium was found to draw with')
  const browser = await chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.environment },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`)
    const pictures = new Map<number, Buffer>()
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size })
      pictures.set(size, await page.screenshot({ omitBackground: true }))
    }
    return pictures
  } finally {
    await browser.close()
  }
}

/** An ICO file: a head, an entry of 16 bytes for each picture, then the pictures as PNG. */
function packIco(pictures: readonly (readonly [size: number, picture: Buffer])[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, [size, picture]] of pictures.entries()) {
    const at = 6 + 16 * index
    // 256 does not fit into the byte and is written as 0.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(picture.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures.map(([, picture]) => picture)])
}

await drawIcons()
