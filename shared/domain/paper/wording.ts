import type { Run } from '../document/types.ts'
import { joinedRuns, type PaperWords } from './paper-words.ts'

/** A piece of a wording: text as it prints, a placeholder by its name, or an optional part. */
export type WordingPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'placeholder'; readonly name: string; readonly from: number; readonly to: number }
  | { readonly kind: 'option'; readonly pieces: readonly WordingPiece[]; readonly from: number; readonly to: number }

/** What is wrong with the braces and brackets of a wording, with the words it concerns. */
export interface WordingFault {
  readonly code: 'unclosedBrace' | 'strayBrace' | 'emptyBraces' | 'unclosedBracket' | 'strayBracket'
  readonly words: string
  /** Index of the first character concerned. */
  readonly at: number
}

export interface ParsedWording {
  readonly pieces: readonly WordingPiece[]
  readonly faults: readonly WordingFault[]
}

/** How many characters a fault quotes. */
const quoted = 12

/**
 * Reads a wording: text with placeholders in braces and optional parts in square brackets, which may hold others:
 * `重点工作任务共{任务数}项[，序时进度为{序时进度}%]。` What is wrong stands as text and is told in `faults`.
 */
export function parseWording(wording: string): ParsedWording {
  const faults: WordingFault[] = []
  const fault = (code: WordingFault['code'], at: number) => {
    faults.push({ code, words: wording.slice(at, at + quoted), at })
  }
  let at = 0
  const readPieces = (openedAt: number | null): readonly WordingPiece[] => {
    const pieces: WordingPiece[] = []
    let text = ''
    const endText = () => {
      if (text !== '') pieces.push({ kind: 'text', text })
      text = ''
    }
    while (at < wording.length) {
      const from = at
      const character = wording.charAt(at)
      at += 1
      if (character === ']' && openedAt !== null) {
        endText()
        return pieces
      }
      if (character === '[') {
        endText()
        const inner = readPieces(from)
        pieces.push({ kind: 'option', pieces: inner, from, to: at })
        continue
      }
      const placeholder = character === '{' ? /^\{([^{}[\]\n]*)\}/.exec(wording.slice(from)) : null
      const name = placeholder?.[1]?.trim()
      if (placeholder !== null && name) {
        endText()
        at = from + placeholder[0].length
        pieces.push({ kind: 'placeholder', name, from, to: at })
        continue
      }
      if (placeholder !== null) {
        fault('emptyBraces', from)
        at = from + placeholder[0].length
        text += placeholder[0]
        continue
      }
      if (character === '{') fault('unclosedBrace', from)
      if (character === '}') fault('strayBrace', from)
      if (character === ']') fault('strayBracket', from)
      text += character
    }
    endText()
    if (openedAt !== null) fault('unclosedBracket', openedAt)
    return pieces
  }
  return { pieces: readPieces(null), faults }
}

/** Gives a placeholder's words by its name; undefined where the paper knows no such placeholder. */
export type WordsFor = (name: string) => PaperWords | undefined

/**
 * The words of a wording with its placeholders filled in. One rule says what is left out: an optional part, and the wording
 * itself, is left out where a placeholder that stands in it (and not in an optional part within) has nothing to say. Null
 * where that leaves out the whole. A placeholder the paper does not know prints as it is written, so that it is seen.
 */
export function writeWording(wording: string, wordsFor: WordsFor): readonly Run[] | null {
  const written = writePieces(parseWording(wording).pieces, wordsFor)
  if (written === null) return null
  const runs = joinedRuns(written)
  return runs.length === 0 ? null : runs
}

function writePieces(pieces: readonly WordingPiece[], wordsFor: WordsFor): readonly Run[] | null {
  const runs: Run[] = []
  for (const piece of pieces) {
    if (piece.kind === 'text') runs.push({ text: piece.text })
    else if (piece.kind === 'option') runs.push(...(writePieces(piece.pieces, wordsFor) ?? []))
    else {
      const value = wordsFor(piece.name)
      if (value === null) return null
      runs.push(...(value ?? [{ text: `{${piece.name}}` }]))
    }
  }
  return runs
}

/** A wording as plain text, for titles and headings; empty where it is left out. */
export function writePlain(wording: string, wordsFor: WordsFor): string {
  return (writeWording(wording, wordsFor) ?? []).map((run) => run.text).join('')
}

/** All placeholders of a wording, those of its optional parts among them, in reading order. */
export function placeholdersOf(pieces: readonly WordingPiece[]): readonly (WordingPiece & { kind: 'placeholder' })[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'placeholder') return [piece]
    return piece.kind === 'option' ? placeholdersOf(piece.pieces) : []
  })
}
