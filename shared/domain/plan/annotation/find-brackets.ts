import { placesOf } from '../../text/places.ts'
import type { Bracket } from './types.ts'

type BracketKind = 'round' | 'square' | 'lens'

/** Full- and half-width forms close each other, and so do 〔 and [, which typists mix up; `〈〉《》` hold titles and are no brackets. */
const opening: Readonly<Record<string, BracketKind>> = {
  '（': 'round',
  '(': 'round',
  '〔': 'square',
  '[': 'square',
  '［': 'square',
  '【': 'lens',
}
const closing: Readonly<Record<string, BracketKind>> = {
  '）': 'round',
  ')': 'round',
  '〕': 'square',
  ']': 'square',
  '］': 'square',
  '】': 'lens',
}

const bracketMarks = /[（(〔[［【）)〕\]］】]/g

interface OpenBracket {
  readonly at: number
  readonly kind: BracketKind
}

/**
 * The outermost brackets of a text in order. A closing bracket without its opening one is ignored; a bracket of another
 * kind left open inside is closed with the one around it; one left open at the end runs to the end. Linear time.
 */
export function findBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = []
  const open: OpenBracket[] = []
  const waiting: Record<BracketKind, number> = { round: 0, square: 0, lens: 0 }
  for (const at of placesOf(bracketMarks, text)) {
    const character = text[at] ?? ''
    const opens = opening[character]
    if (opens !== undefined) {
      open.push({ at, kind: opens })
      waiting[opens]++
      continue
    }
    const closes = closing[character]
    if (closes === undefined || waiting[closes] === 0) continue
    let last = open.pop()
    while (last !== undefined) {
      waiting[last.kind]--
      if (last.kind === closes) break
      last = open.pop()
    }
    if (last !== undefined && open.length === 0) found.push(bracketAt(text, last.at, at + 1, character))
  }
  const unclosed = open[0]
  if (unclosed !== undefined) found.push(bracketAt(text, unclosed.at, text.length, ''))
  return found
}

function bracketAt(text: string, start: number, end: number, close: string): Bracket {
  const inner = text.slice(start + 1, close === '' ? end : end - 1)
  return { start, end, open: text[start] ?? '', close, inner, closed: close !== '' }
}

/** Pairs that hold words together; the forms of one kind stand side by side, so full- and half-width close each other. */
const pairs = ['（）()', '〔〕[]［］', '【】', '“”', '‘’', '《》', '〈〉', '「」', '『』']
/** The kind of each mark, from 1: positive where it opens, negative where it closes. */
const markKinds = new Map<string, number>()
for (const [index, marks] of pairs.entries()) {
  for (const [at, mark] of [...marks].entries()) markKinds.set(mark, at % 2 === 0 ? index + 1 : -index - 1)
}
const anyMark = new RegExp(`[${pairs.join('').replace(/[[\]]/g, '\\$&')}]`, 'g')

/**
 * Whether each place of a text lies outside all brackets and quotation marks. Only marks that have their partner count:
 * a forgotten closing mark must not hide what follows. The list may be longer than the text. Linear time.
 */
export function markOutside(text: string): readonly boolean[] {
  const marks = placesOf(anyMark, text)
  if (marks.length === 0) return allOutside(text.length)
  const open: { readonly at: number; readonly kind: number }[] = []
  const waiting = new Int32Array(pairs.length + 1)
  // no two overlap: a pair takes the place of those inside it
  const inside: { readonly start: number; readonly end: number }[] = []
  for (const at of marks) {
    const kind = markKinds.get(text[at] ?? '') ?? 0
    if (kind > 0) {
      open.push({ at, kind })
      waiting[kind] = (waiting[kind] ?? 0) + 1
      continue
    }
    if ((waiting[-kind] ?? 0) === 0) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting[last.kind] = (waiting[last.kind] ?? 0) - 1
      if (last.kind !== -kind) continue
      while ((inside.at(-1)?.start ?? -1) > last.at) inside.pop()
      inside.push({ start: last.at, end: at + 1 })
      break
    }
  }
  if (inside.length === 0) return allOutside(text.length)
  const outside = new Array<boolean>(text.length).fill(true)
  for (const { start, end } of inside) outside.fill(false, start, end)
  return outside
}

/** The answer for texts without marks, which most are: one list for all, longer than any of them. */
let everywhere: readonly boolean[] = new Array<boolean>(4096).fill(true)

function allOutside(length: number): readonly boolean[] {
  if (everywhere.length < length) everywhere = new Array<boolean>(length * 2).fill(true)
  return everywhere
}

/** A stretch of a text between two of the marks it was parted at. */
export interface Stretch {
  readonly words: string
  /** The mark before it; empty for the first. */
  readonly mark: string
}

/** Parts a text at single-character marks outside brackets and quotation marks; empty stretches are left out. */
export function splitOutside(text: string, marks: '、，,；;' | '，,；;' | '、' | '；;'): readonly Stretch[] {
  const outside = markOutside(text)
  const stretches: Stretch[] = []
  let start = 0
  let mark = ''
  for (const at of placesOf(partingMarks[marks], text)) {
    if (outside[at] !== true) continue
    if (at > start) stretches.push({ words: text.slice(start, at), mark })
    mark = text.charAt(at)
    start = at + 1
  }
  if (text.length > start) stretches.push({ words: text.slice(start), mark })
  return stretches
}

const partingMarks = { '、，,；;': /[、，,；;]/g, '，,；;': /[，,；;]/g, '、': /、/g, '；;': /[；;]/g } as const
