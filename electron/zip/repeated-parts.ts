/** A part that was inflated and checked. */
interface KnownPart {
  readonly packed: Buffer
  readonly content: Buffer
}

/**
 * Small parts that were met before, by their check sum, the one met last at the end: the files of a round come out of the same
 * few programs, so their relationships, styles and lists of sheets are the same bytes, file after file.
 */
const known = new Map<number, KnownPart>()
const mostKnown = 48
const largestKnown = 64 * 1024

/**
 * What packed bytes hold, inflated and checked once for all files that have the same. Everybody gets the same buffer: it must
 * not be changed, nor handed to another thread; what is worked out of it may be kept by it (`oncePerPart`).
 * @param size of the content
 */
export function readRepeated(packed: Buffer, crc: number, size: number, unpack: (packed: Buffer) => Buffer): Buffer {
  if (size > largestKnown) return unpack(packed)
  const before = known.get(crc)
  const isSame = before !== undefined && before.content.length === size && before.packed.equals(packed)
  const part = isSame ? before : unpackOwn(packed, unpack)
  known.delete(crc)
  known.set(crc, part)
  for (const oldest of known.keys()) {
    if (known.size <= mostKnown) break
    known.delete(oldest)
  }
  return part.content
}

/** From a copy of the packed bytes: they, and what is stored as it is, would else keep the file they stand in. */
function unpackOwn(packed: Buffer, unpack: (packed: Buffer) => Buffer): KnownPart {
  const own = Buffer.from(packed)
  return { packed: own, content: unpack(own) }
}

/** A pure reading of parts, done once for each buffer that `readRepeated` gives; answers are shared, so they must be readonly. */
export function oncePerPart<Answer>(read: (part: Buffer) => Answer): (part: Buffer) => Answer {
  const answers = new WeakMap<Buffer, Answer>()
  return (part) => {
    const before = answers.get(part)
    if (before !== undefined) return before
    const answer = read(part)
    answers.set(part, answer)
    return answer
  }
}
