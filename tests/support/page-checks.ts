import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds that keeps somebody from using the page: its serious and critical findings, a line each. */
export async function seriousFindings(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (only) => {
    const { violations } = await (window as unknown as { readonly axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      ...(only ? { runOnly: { type: 'rule', values: [...only] } } : {}),
    })
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.slice(0, 4).map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  }, rules)
}

/**
 * What does not fit: a frame that would have to scroll sideways, controls beyond the window's edge where nothing scrolls to
 * them, and heads, buttons, tabs and signs whose words are cut.
 */
export function misfits(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    if (document.documentElement.scrollWidth > innerWidth) found.push('the frame is wider than the window')
    const words = (element: Element) =>
      (element.textContent ?? '').trim().slice(0, 40) || element.outerHTML.slice(0, 120)
    const isShown = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 2
    const scrolls = (element: Element) => {
      for (let at = element.parentElement; at; at = at.parentElement) {
        if (/auto|scroll/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth) return true
      }
      return false
    }
    for (const control of document.querySelectorAll('button, a, input, [role="tab"]')) {
      const { left, right } = control.getBoundingClientRect()
      if (isShown(control) && (right > innerWidth + 1 || left < -1) && !scrolls(control))
        found.push(`beyond the edge: ${words(control)}`)
    }
    const whole = 'h1, h2, h3, th > :not([role="slider"]), button, .ant-segmented-item-label, nav a, [role="tab"]'
    for (const element of document.querySelectorAll(whole)) {
      const isText = getComputedStyle(element).display !== 'inline' && element.matches(':not(input)')
      if (isText && isShown(element) && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${words(element)} (${element.scrollWidth} > ${element.clientWidth})`)
    }
    for (const cell of document.querySelectorAll('td')) {
      const holds = cell.querySelector('[class*="sign"], button, a:only-child')
      if (holds && isShown(cell) && cell.scrollWidth > cell.clientWidth + 1)
        found.push(`cut in its cell: ${words(cell)} (${cell.scrollWidth} > ${cell.clientWidth})`)
    }
    return [...new Set(found)]
  })
}

/** Names for screen readers and titles that are not Chinese: what a part we did not write says by itself. */
export function foreignLabels(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What stands in a button that has a name is not read out.
    const isRead = (element: Element) =>
      !element.closest('[aria-hidden="true"]') &&
      !element.parentElement?.closest('button[aria-label], [role="button"][aria-label]')
    const labels = [...document.querySelectorAll('[aria-label], [title]')]
      .filter(isRead)
      .flatMap((element) => ['aria-label', 'title'].flatMap((name) => element.getAttribute(name) ?? []))
    // Words, not a unit of measure, a key or the name of a format.
    return [...new Set(labels)].filter((label) => /[A-Za-z]{2,}/.test(label) && !/\p{Script=Han}/u.test(label))
  })
}

/** Words that the page shows or says, outside the brackets of the pseudo-language: data, or what nobody translated. */
export function unbracketedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // Keys, what is printed on paper, and what Ant Design says in its own language.
    const ant =
      '.ant-select .anticon, .ant-input-clear-icon, .ant-input-number, .ant-picker, .ant-modal-close, .ant-drawer-close'
    const left = `script, style, kbd, del, ins, [aria-hidden], [data-sheet], ${ant}`
    const said: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest(left) && parent.checkVisibility()) said.push(node.textContent ?? '')
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        if (!element.closest(left)) said.push(element.getAttribute(name) ?? '')
    }
    // Brackets nest where a text is put into another: the innermost go first.
    const outside = (text: string): string => {
      const less = text.replaceAll(/⟦[^⟦⟧]*⟧/g, ' ')
      if (less !== text) return outside(less)
      // A sentence with links in it stands in several pieces.
      return text.replace(/^[^⟦⟧]*⟧/, ' ').replace(/⟦[^⟦⟧]*$/, ' ')
    }
    return [...new Set(said.map((text) => outside(text).trim()).filter((text) => /[\p{Script=Han}A-Za-z]/u.test(text)))]
  })
}

/** Goes through the page by Tab and answers what takes the focus without showing it. */
export async function unseenFocus(page: Page, steps: number): Promise<readonly string[]> {
  const unseen = new Set<string>()
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const isMarked = (element: Element | null) => {
        if (!element) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      }
      // A grid shows the cell that is active, a field of Ant Design the frame around it.
      const cell = document.getElementById(focused.getAttribute('aria-activedescendant') ?? '')
      const frame = focused.closest(
        '.ant-input-affix-wrapper, .ant-input-number, .ant-select, .ant-checkbox, .ant-radio-button-wrapper',
      )
      const segment = focused.closest('.ant-segmented-item')
      if ([focused, cell, frame, segment, focused.nextElementSibling].some(isMarked)) return null
      // The edge of a column or pane is coloured instead.
      if (focused.matches('[role="slider"]')) return null
      return focused.outerHTML.slice(0, 160)
    })
    if (found !== null) unseen.add(found)
  }
  return [...unseen]
}
