import { pinyin } from 'pinyin-pro'

/** Something that is found by its names. */
export interface NamedItem {
  readonly id: string
  readonly kind: 'action' | 'screen' | 'unit' | 'leader'
  /** What is shown. */
  readonly title: string
  /** Further names it is found by: other names, short forms. */
  readonly names: readonly string[]
}

interface IndexedName {
  readonly words: string
  /** The first letter of each character: `xfgj`. */
  readonly initials: string
  /** `xianfagaiju` */
  readonly spelled: string
}

/** Names with their pinyin, made once. */
export interface NameIndex {
  /** What fits, the best first; of equals the one that stands first in the list, which is in official order. */
  find(query: string, limit: number): readonly NamedItem[]
}

/** Makes the index of names; family names are read as such (单, 曾). */
export function indexNames(items: readonly NamedItem[]): NameIndex {
  const indexed = items.map((item) => ({
    item,
    names: [item.title, ...item.names].map((name) => indexName(name, item.kind === 'leader')),
  }))
  return {
    find(query, limit) {
      const wanted = query.toLowerCase().replace(/\s+/g, '')
      if (wanted === '') return []
      return indexed
        .map(({ item, names }) => ({ item, score: Math.max(...names.map((name) => scoreName(name, wanted))) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ item }) => item)
    },
  }
}

function indexName(name: string, isPerson: boolean): IndexedName {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: isPerson ? 'head' : 'off', v: true })
  const letters = syllables.map((syllable) => syllable.toLowerCase())
  return {
    words: name.toLowerCase(),
    initials: letters.map((syllable) => syllable.charAt(0)).join(''),
    spelled: letters.join(''),
  }
}

/** How well a name fits what was typed; 0 for not at all. Its own words before initials, initials before whole pinyin. */
function scoreName({ words, initials, spelled }: IndexedName, wanted: string): number {
  if (words === wanted) return 100
  if (words.startsWith(wanted)) return 95
  if (initials === wanted) return 90
  if (words.includes(wanted)) return 85
  if (initials.startsWith(wanted)) return 80
  if (spelled.startsWith(wanted)) return 75
  if (wanted.length < 2) return 0
  if (initials.includes(wanted)) return 60
  if (spelled.includes(wanted)) return 50
  if (holdsInOrder(words, wanted)) return 40
  return holdsInOrder(initials, wanted) ? 30 : 0
}

/** 县发局 and xfj fit 县发展和改革局: characters left out, none exchanged. */
function holdsInOrder(whole: string, part: string): boolean {
  let at = 0
  for (const character of whole) if (character === part.charAt(at)) at += 1
  return at >= part.length
}
