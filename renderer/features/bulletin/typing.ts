/**
 * What the keyboard, the clipboard and the mouse may do to the text of a paper: it is plain text, and what is no text of the
 * bulletin (tables, head, closing) stays whole.
 */
export function guardTyping(sheet: HTMLElement): () => void {
  const beforeInput = (event: InputEvent) => {
    if (event.inputType.startsWith('format') || event.inputType === 'insertFromDrop') return event.preventDefault()
    if (event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak') breakLine(event)
    if (event.inputType.startsWith('delete') && touchesWhole(event, sheet)) event.preventDefault()
  }
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    insertPlainText(event.clipboardData?.getData('text/plain') ?? '')
  }
  const dragStart = (event: DragEvent) => event.preventDefault()
  sheet.addEventListener('beforeinput', beforeInput)
  sheet.addEventListener('paste', paste)
  sheet.addEventListener('dragstart', dragStart)
  return () => {
    sheet.removeEventListener('beforeinput', beforeInput)
    sheet.removeEventListener('paste', paste)
    sheet.removeEventListener('dragstart', dragStart)
  }
}

/** Enter begins a paragraph, in a title a line; there are no lines within a paragraph. */
function breakLine(event: InputEvent): void {
  const selection = getSelection()
  const block = selection?.anchorNode && blockOf(selection.anchorNode)
  if (block?.localName !== 'h1' || selection === null) {
    if (event.inputType === 'insertLineBreak') event.preventDefault()
    return
  }
  event.preventDefault()
  const range = selection.getRangeAt(0)
  range.deleteContents()
  range.insertNode(document.createTextNode('\n'))
  selection.collapseToEnd()
  event.target?.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Whether deleting would take something away that is not the user's to delete. */
function touchesWhole(event: InputEvent, sheet: HTMLElement): boolean {
  return event.getTargetRanges().some((range) => {
    const first = blockOf(range.startContainer)
    const last = blockOf(range.endContainer)
    if (first === null || last === null) return true
    let block: Element | null = first
    while (block !== null && block.parentElement === sheet) {
      if (block instanceof HTMLElement && block.contentEditable === 'false') return true
      if (block === last) return false
      block = block.nextElementSibling
    }
    return false
  })
}

/** One paragraph a line; what the text looked like elsewhere stays there. */
function insertPlainText(text: string): void {
  const lines = text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trim())
  lines
    .filter((line) => line !== '')
    .forEach((line, index) => {
      // The browser's own commands keep the paste undoable with Ctrl+Z.
      if (index > 0) document.execCommand('insertParagraph')
      document.execCommand('insertText', false, line)
    })
}

/** The block of the paper that a node stands in. */
export function blockOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-sheet] > *') ?? null
}

/** The number that the keyboard means: the next one after the caret in its paragraph, else the last before it. */
export function numberAtCaret(): string | null {
  const node = getSelection()?.anchorNode
  const block = node && blockOf(node)
  if (!block) return null
  const numbers = [...block.querySelectorAll<HTMLElement>('.opens-list')]
  const after = numbers.find((number) => node.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING)
  return (after ?? numbers.at(-1))?.dataset.key ?? null
}
