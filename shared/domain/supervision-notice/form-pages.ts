import {
  type EntryText,
  entriesHeight,
  entryHeight,
  type FormEntry,
  type FormSetting,
  type LabelledEntry,
} from './form-entry.ts'

/** The room for a form's rows in twips: on its first page, below the title, and on each further one. */
export interface FormRooms {
  readonly first: number
  readonly further: number
}

/** Rows that do not stand on a further page without one before them: who signs, and whom to ask. */
const leastRowsOfLastPage = 3

/**
 * Parts a form that one page does not hold. Each page is filled: a text for which its rest has no room is parted at the end
 * of a sentence and goes on overleaf beside its label once more, `督办事项（续）`. Other rows stay whole, and the last ones
 * stand together.
 */
export function fillPages(
  form: readonly FormEntry[],
  setting: FormSetting,
  { first, further }: FormRooms,
): readonly (readonly FormEntry[])[] {
  const pages: FormEntry[][] = [[]]
  const waiting = [...form]
  let left = first
  for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) {
    const page = pages.at(-1) ?? []
    const height = entryHeight(entry, setting)
    if (height <= left) {
      page.push(entry)
      left -= height
      continue
    }
    const parted = entry.kind === 'labelled' ? partEntry(entry, left, setting) : null
    if (parted !== null) page.push(parted.here)
    // What no page holds is no text.
    else if (page.length === 0) page.push(entry)
    const rest = parted?.rest ?? (page.includes(entry) ? undefined : entry)
    if (rest !== undefined) waiting.unshift(rest)
    if (waiting.length > 0) pages.push([])
    left = further
  }
  keepLastTogether(pages, setting, further)
  return pages
}

const rowsOf = (entry: FormEntry) => (entry.kind === 'row' ? 1 : entry.texts.length)

function keepLastTogether(pages: readonly FormEntry[][], setting: FormSetting, room: number): void {
  const [last, before] = [pages.at(-1), pages.at(-2)]
  if (last === undefined || before === undefined) return
  const isGoneOn = (entry: FormEntry | undefined) => entry?.kind === 'labelled' && entry.label.endsWith(goingOn)
  while (!isGoneOn(last[0]) && last.reduce((sum, entry) => sum + rowsOf(entry), 0) < leastRowsOfLastPage) {
    const moved = before.at(-1)
    if (moved === undefined || before.length === 1) return
    if (entriesHeight([moved, ...last], setting) > room) return
    before.pop()
    last.unshift(moved)
  }
}

const goingOn = '（续）'

interface Parted<Whole> {
  readonly here: Whole
  readonly rest: Whole
}

/** As much of an entry as there is room for, and its rest; null where there is room for none of it. */
function partEntry(entry: LabelledEntry, room: number, setting: FormSetting): Parted<LabelledEntry> | null {
  const { wantedHeight: _, ...plain } = entry
  const fits = (texts: readonly EntryText[]) => entryHeight({ ...plain, texts }, setting) <= room
  const { texts } = entry
  let whole = 0
  while (whole < texts.length && fits(texts.slice(0, whole + 1))) whole += 1
  const before = texts.slice(0, whole)
  const next = texts[whole]
  const parted = next && partText(next, (head) => fits([...before, { text: head }]))
  const label = entry.label.endsWith(goingOn) ? entry.label : `${entry.label}\n${goingOn}`
  if (parted) {
    const rest = { ...entry, label, texts: [parted.rest, ...texts.slice(whole + 1)] }
    return { here: { ...plain, texts: [...before, parted.here] }, rest }
  }
  return whole === 0
    ? null
    : { here: { ...plain, texts: before }, rest: { ...entry, label, texts: texts.slice(whole) } }
}

/** Where a text is parted: at the end of a sentence; where that leaves more than some lines of the page empty, of a clause. */
const seams = [/[。；！？][”’」』》）]*|\n/g, /[，：]/g]
/** In characters, about three lines. */
const mostLeftEmpty = 75
/** About two lines: less of a text does not stand alone on a page. */
const leastAlone = 40

function partText({ text, goesOnAs = '' }: EntryText, fits: (head: string) => boolean): Parted<EntryText> | null {
  const ends = seams.map((seam) =>
    [...text.matchAll(seam)]
      .map(({ index, 0: sign }) => index + sign.length)
      .filter((end) => end >= leastAlone && text.length - end >= leastAlone && fits(text.slice(0, end).trimEnd()))
      .at(-1),
  )
  const [sentence = 0, clause = 0] = ends
  const end = clause - sentence > mostLeftEmpty ? clause : sentence
  if (end === 0) return null
  return {
    here: { text: text.slice(0, end).trimEnd() },
    rest: { text: goesOnAs + text.slice(end), ...(goesOnAs !== '' && { goesOnAs }) },
  }
}
