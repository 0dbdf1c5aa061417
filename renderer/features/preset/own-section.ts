import type { PresetPart, PresetSection } from '../../../shared/domain/paper/preset.ts'

/** Names a section or paragraph of the office's own; the program's have fixed names. */
const ownKey = () => `own.${crypto.randomUUID().slice(0, 8)}`

export const isOwn = (key: string): boolean => key.startsWith('own.')

export function ownParagraph(words: string): PresetPart {
  return { kind: 'paragraph', place: ownKey(), words }
}

/** @param taken headings that stand already: no two sections have the same */
export function ownSection(heading: string, words: string, taken: ReadonlySet<string>): PresetSection {
  let free = heading
  for (let count = 2; taken.has(free); count++) free = `${heading}${count}`
  return {
    key: ownKey(),
    placement: 'text',
    orientation: 'portrait',
    heading: free,
    isShown: true,
    parts: [ownParagraph(words)],
  }
}
