/** What parting a row needs to know of the pages it stands on. */
export interface RowPages {
  /** The page on which an element or a character begins, and how far down its type area, in CSS pixels. */
  placeOf(what: Element | Range): { readonly page: number; readonly down: number }
  /** New rows of the table's heading, to begin a page with. */
  headings(): readonly HTMLElement[]
  /** The height of the type area, in CSS pixels. */
  readonly room: number
}

/**
 * Parts a row where its pages end, with the table's heading above what goes on, as it is on paper: there Chromium repeats it
 * within a row, in columns nowhere. The row itself is hidden behind its pieces. Returns the last of them. The function is
 * whole in itself: a paper that is printed has it in its own script.
 */
export function partRow(row: HTMLTableRowElement, { placeOf, headings, room }: RowPages): HTMLTableRowElement {
  // By so much a piece ends above the foot of its page: columns begin at fractions of a pixel, and what is higher goes on over
  // the page.
  const roundingPixels = 1

  function pieceOf(whole: HTMLTableRowElement): HTMLTableRowElement {
    const piece = document.importNode(whole, true)
    piece.classList.add('row-piece')
    return piece
  }

  /** A character of a cell. Its text is in several pieces where the paper says at which signs its lines break. */
  function characterAt(cell: HTMLTableCellElement, at: number): Range {
    const range = document.createRange()
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
    for (let before = 0, text = texts.nextNode(); text instanceof Text; text = texts.nextNode()) {
      if (at < before + text.length) {
        range.setStart(text, at - before)
        range.setEnd(text, at - before + 1)
        break
      }
      before += text.length
    }
    return range
  }

  /** How many of a cell's characters stand before the first on a further page; null where none does. */
  function firstBeyond(cell: HTMLTableCellElement, page: number): number | null {
    const { length } = cell.textContent
    const isBeyond = (at: number) => placeOf(characterAt(cell, at)).page > page
    if (length === 0 || !isBeyond(length - 1)) return null
    let [before, beyond] = [-1, length - 1]
    while (beyond - before > 1) {
      const middle = (before + beyond) >> 1
      if (isBeyond(middle)) beyond = middle
      else before = middle
    }
    return beyond
  }

  function keepFrom(cell: HTMLTableCellElement, start: number): void {
    const { startContainer, startOffset } = characterAt(cell, start)
    const range = document.createRange()
    range.setStart(cell, 0)
    range.setEnd(startContainer, startOffset)
    range.deleteContents()
  }

  function keepUpTo(cell: HTMLTableCellElement, end: number): void {
    const { startContainer, startOffset } = characterAt(cell, end)
    const range = document.createRange()
    range.setStart(startContainer, startOffset)
    range.setEnd(cell, cell.childNodes.length)
    range.deleteContents()
  }

  /** What stands at the foot of a page has nothing below it. A line feed there is no empty line on the next page. */
  function cutCell(cell: HTMLTableCellElement, next: HTMLTableCellElement | undefined, end: number | null): void {
    cell.style.paddingBottom = '0'
    const from = end === null ? null : cell.textContent[end] === '\n' ? end + 1 : end
    if (next && (from === null || from >= cell.textContent.length)) next.textContent = ''
    else if (next && from !== null) keepFrom(next, from)
    if (end !== null) keepUpTo(cell, end)
  }

  let rest = pieceOf(row)
  row.after(rest)
  row.hidden = true
  for (let beginsPage = false; ; beginsPage = true) {
    const { page, down } = placeOf(rest)
    const ends = [...rest.cells].map((cell) => firstBeyond(cell, page))
    if (ends.every((end) => end === null)) return rest
    if (ends.some((end) => end !== null && end > 0)) {
      const next = pieceOf(rest)
      for (const [at, cell] of [...rest.cells].entries()) cutCell(cell, next.cells[at], ends[at] ?? null)
      rest.style.height = `${room - down - roundingPixels}px`
      rest.after(...headings(), next)
      rest = next
    } else if (!beginsPage) rest.before(...headings())
    else return rest
  }
}

/** Takes the pieces of parted rows away and shows the rows again. */
export function joinRows(table: HTMLTableElement): void {
  for (const piece of table.querySelectorAll('.row-piece')) piece.remove()
  for (const row of table.tBodies[0]?.rows ?? []) row.hidden = false
}
