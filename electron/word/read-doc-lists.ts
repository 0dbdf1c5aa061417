import { i32, operandValue, part, scanProperties, u8, u16, u32 } from './doc-bytes.ts'
import {
  type AbstractNumbering,
  type LevelOverride,
  Numbering,
  type NumberingInstance,
  type NumberingLevel,
} from './numbering.ts'
import { styleId } from './read-doc-styles.ts'
import type { WordStyles } from './word-styles.ts'

/** MS-OSHARED, MSONFC: formats of numbers by their code, under the names that ECMA-376 gives them. */
const formats = [
  'decimal',
  'upperRoman',
  'lowerRoman',
  'upperLetter',
  'lowerLetter',
  'ordinal',
  'cardinalText',
  'ordinalText',
  'hex',
  'chicago',
  'ideographDigital',
  'japaneseCounting',
  'aiueo',
  'iroha',
  'decimalFullWidth',
  'decimalHalfWidth',
  'japaneseLegal',
  'japaneseDigitalTenThousand',
  'decimalEnclosedCircle',
  'decimalFullWidth2',
  'aiueoFullWidth',
  'irohaFullWidth',
  'decimalZero',
  'bullet',
  'ganada',
  'chosung',
  'decimalEnclosedFullstop',
  'decimalEnclosedParen',
  'decimalEnclosedCircleChinese',
  'ideographEnclosedCircle',
  'ideographTraditional',
  'ideographZodiac',
  'ideographZodiacTraditional',
  'taiwaneseCounting',
  'ideographLegalTraditional',
  'taiwaneseCountingThousand',
  'taiwaneseDigital',
  'chineseCounting',
  'chineseLegalSimplified',
  'chineseCountingThousand',
] as const
const numberInDash = 57
const noNumber = 255

const levelCount = 9
const listLength = 28
const overrideLength = 16
const levelHeadLength = 28
const noStyle = 0xfff

/** A place in a table that is read in order. */
interface Cursor {
  readonly bytes: Buffer
  at: number
}

/**
 * The automatic numbers of an old Word file: lists (MS-DOC, PlfLst) and what paragraphs refer to, their overrides
 * (PlfLfo), in the form of the numbering of a new one.
 * @param lists the table of lists
 * @param levels what follows it: the lists' levels
 * @param overrides the table of overrides
 * @param fonts names of fonts by their number, for the signs of bullets
 * @returns a numbering that has not counted anything yet, each time it is called
 */
export function readDocNumbering(
  lists: Buffer,
  levels: Buffer,
  overrides: Buffer,
  fonts: readonly string[],
  styles: WordStyles,
): () => Numbering {
  const abstracts = lists.length > 0 ? readLists(lists, levels, fonts) : new Map<string, AbstractNumbering>()
  const instances = overrides.length > 0 ? readOverrides(overrides, fonts) : new Map<string, NumberingInstance>()
  return () => new Numbering(abstracts, instances, styles)
}

function readLists(lists: Buffer, levels: Buffer, fonts: readonly string[]): ReadonlyMap<string, AbstractNumbering> {
  const abstracts = new Map<string, AbstractNumbering>()
  const cursor = { bytes: levels, at: 0 }
  const count = u16(lists, 0)
  for (let index = 0; index < count; index++) {
    const head = part(lists, 2 + index * listLength, listLength)
    const isSimple = (u8(head, 26) & 1) === 1
    const found: AbstractNumbering = { levels: new Map() }
    for (let level = 0; level < (isSimple ? 1 : levelCount); level++) {
      const read = readLevel(cursor, fonts)
      const style = u16(head, 8 + level * 2)
      if (style !== noStyle) read.paragraphStyle = styleId(style)
      found.levels.set(level, read)
    }
    abstracts.set(String(i32(head, 0)), found)
  }
  return abstracts
}

function readOverrides(overrides: Buffer, fonts: readonly string[]): ReadonlyMap<string, NumberingInstance> {
  const instances = new Map<string, NumberingInstance>()
  const count = u32(overrides, 0)
  const heads = part(overrides, 4, count * overrideLength)
  const cursor = { bytes: overrides, at: 4 + heads.length }
  for (let index = 0; index < count; index++) {
    const head = part(heads, index * overrideLength, overrideLength)
    const instance: NumberingInstance = { abstractId: String(i32(head, 0)), overrides: new Map() }
    cursor.at += 4
    for (let level = u8(head, 12); level > 0; level--) readOverride(cursor, instance, fonts)
    // Paragraphs count the overrides from 1; 0 is no list.
    instances.set(String(index + 1), instance)
  }
  return instances
}

/** MS-DOC, LFOLVL. */
function readOverride(cursor: Cursor, instance: NumberingInstance, fonts: readonly string[]): void {
  const start = i32(cursor.bytes, cursor.at)
  const flags = u32(cursor.bytes, cursor.at + 4)
  cursor.at += 8
  const override: LevelOverride = {}
  const startsAnew = (flags & 0x10) !== 0
  if ((flags & 0x20) !== 0) {
    override.level = readLevel(cursor, fonts)
    if (startsAnew) override.start = override.level.start
  } else if (startsAnew) override.start = start
  instance.overrides.set(flags & 0xf, override)
}

/** MS-DOC, LVL: what the level is like, and the text of its number. */
function readLevel(cursor: Cursor, fonts: readonly string[]): NumberingLevel {
  const head = part(cursor.bytes, cursor.at, levelHeadLength)
  const charactersLength = u8(head, 24)
  const changesAt = cursor.at + levelHeadLength + u8(head, 25)
  const changes = part(cursor.bytes, changesAt, charactersLength)
  const textAt = changesAt + charactersLength
  const textLength = u16(cursor.bytes, textAt) * 2
  const text = part(cursor.bytes, textAt + 2, textLength).toString('utf16le')
  cursor.at = textAt + 2 + textLength
  const flags = u8(head, 5)
  const level: NumberingLevel = {
    start: i32(head, 0),
    format: formatName(u8(head, 4)),
    text: withPlaceholders(text, head.subarray(6, 6 + levelCount)),
    isLegal: (flags & 4) !== 0,
    suffix: ['tab', 'space', 'nothing'][u8(head, 15)] ?? 'tab',
    hasPicture: false,
  }
  if ((flags & 8) !== 0) level.restart = u8(head, 26)
  scanProperties(changes, (code, operand) => {
    // sprmCRgFtc0 and sprmCPbiGrf
    if (code === 0x4a4f) level.font = fonts[operandValue(operand)] ?? ''
    else if (code === 0x4888) level.hasPicture = (operandValue(operand) & 1) === 1
  })
  return level
}

function formatName(code: number): string {
  if (code === noNumber) return 'none'
  return code === numberInDash ? 'numberInDash' : (formats[code] ?? 'decimal')
}

/** A number's place in the text is told beside it, from 1; the character there is the level, from 0. */
function withPlaceholders(text: string, places: Buffer): string {
  const at = new Set([...places].filter((place) => place > 0).map((place) => place - 1))
  return text
    .split('')
    .map((character, index) => (at.has(index) ? `%${character.charCodeAt(0) + 1}` : character))
    .join('')
}

/** Names of the fonts by their number (MS-DOC, SttbfFfn). */
export function readFontNames(table: Buffer): readonly string[] {
  if (table.length < 4) return []
  const nameAt = 39
  const names: string[] = []
  let at = 4
  for (let left = u16(table, 0); left > 0 && at < table.length; left--) {
    const length = u8(table, at)
    const font = part(table, at + 1, length)
    names.push(font.subarray(nameAt).toString('utf16le').split('\0')[0] ?? '')
    at += 1 + length
  }
  return names
}
