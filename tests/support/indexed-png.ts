import { crc32, deflateSync } from 'node:zlib'

const most = 256

/**
 * A picture of a window as a PNG with a palette of 256 colours, about a third of the size: what a window shows has few
 * colours, and shades of its letters that fall together are not seen.
 *
 * @param pixels four bytes a pixel: red, green, blue, alpha; all opaque
 */
export function indexedPng(pixels: Uint8Array, width: number, height: number): Buffer {
  const { palette, indexOf } = makePalette(pixels)
  const lines = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) lines[y * (width + 1) + 1 + x] = indexOf(bucketAt(pixels, (y * width + x) * 4))
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap(({ colour }) => colour))),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

interface Shade {
  /** The first colour met of those that fall together: a ground is met before the edges of letters on it. */
  readonly colour: readonly [number, number, number]
  count: number
}

/** Colours that agree in the upper five bits of each part fall together. */
function bucketAt(pixels: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3)
  return ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
}

function makePalette(pixels: Uint8Array) {
  const shades = new Map<number, Shade>()
  for (let at = 0; at < pixels.length; at += 4) {
    const bucket = bucketAt(pixels, at)
    const known = shades.get(bucket)
    if (known) known.count += 1
    else shades.set(bucket, { colour: [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0], count: 1 })
  }
  const palette = [...shades.values()].toSorted((a, b) => b.count - a.count).slice(0, most)
  const indexes = new Map<number, number>()
  for (const [bucket, { colour }] of shades) indexes.set(bucket, nearest(palette, colour))
  return { palette, indexOf: (bucket: number) => indexes.get(bucket) ?? 0 }
}

function nearest(palette: readonly Shade[], [red, green, blue]: Shade['colour']): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [at, { colour }] of palette.entries()) {
    const far = (colour[0] - red) ** 2 + (colour[1] - green) ** 2 + (colour[2] - blue) ** 2
    if (far < least) {
      best = at
      least = far
    }
  }
  return best
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([size, named, check])
}
