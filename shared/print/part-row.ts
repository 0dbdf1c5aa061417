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

  /** How many of a cell's characters stand before the first on a further page; null where none does. */
  function firstBeyond(cell: HTMLTableCellElement, page: number): number | null {
    const text = cell.firstChild
    if (!(text instanceof Text) || text.length === 0) return null
    const range = document.createRange()
    const isBeyond = (at: number) => {
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return placeOf(range).page > page
    }
    if (!isBeyond(text.length - 1)) return null
    let [before, beyond] = [-1, text.length - 1]
    while (beyond - before > 1) {
      const middle = (before + beyond) >> 1
      if (isBeyond(middle)) beyond = middle
      else before = middle
    }
    return beyond
  }

  /** What stands at the foot of a page has nothing below it. A line feed there is no empty line on the next page. */
  function cutCell(cell: HTMLTableCellElement, next: HTMLTableCellElement | undefined, end: number | null): void {
    const text = cell.textContent
    cell.style.paddingBottom = '0'
    if (next) next.textContent = end === null ? '' : text.slice(end).replace(/^\n/, '')
    if (end !== null) cell.textContent = text.slice(0, end)
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
