/** What runs inside the page. Each function is sent there as text, so it uses nothing from outside itself. */

/** What must be on the page: an element that fits, with this text where one is given. */
export interface Shown {
  readonly selector: string
  readonly text?: string
}

/** Clicks an element as soon as it is there; returns the moments (since 1970) of the click and of the frame with the result. */
export async function clickAndSee({ click, see }: { click: string; see: readonly Shown[] }): Promise<{
  readonly clickedAt: number
  readonly seenAt: number
}> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  let target = document.querySelector<HTMLElement>(click)
  for (; target === null; target = document.querySelector(click)) await frame()
  const clickedAt = performance.timeOrigin + performance.now()
  target.click()
  const isShown = ({ selector, text }: Shown) =>
    [...document.querySelectorAll(selector)].some(
      (element) => text === undefined || element.textContent?.trim() === text,
    )
  while (!see.every(isShown)) {
    await frame()
    if (performance.timeOrigin + performance.now() - clickedAt > 60_000) {
      throw new Error(
        `not seen within a minute at ${location.href}: ${JSON.stringify(see.filter((one) => !isShown(one)))}`,
      )
    }
  }
  // The frame at hand shows it; it is on the screen when the next task runs.
  await frame()
  await new Promise((resolve) => setTimeout(resolve))
  return { clickedAt, seenAt: performance.timeOrigin + performance.now() }
}

/** The moment (since 1970) of the first paint that shows something. */
export async function firstPaint(): Promise<number> {
  for (;;) {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]
    if (paint) return performance.timeOrigin + paint.startTime
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/**
 * Begins to wait for typing and then for another list, whose every row holds the word; `timeTyped` has the milliseconds from
 * the one to the other.
 */
export function awaitTyping(word: string): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const grid = () => document.querySelector('[role="grid"]')
  const count = () => grid()?.getAttribute('aria-rowcount')
  const hasWord = () => {
    const rows = [...(grid()?.querySelectorAll('tbody tr[aria-selected]') ?? [])]
    return rows.length > 0 && rows.every((row) => row.textContent?.includes(word))
  }
  const before = { count: count(), hadWord: hasWord() }
  const isShown = () => hasWord() && (!before.hadWord || count() !== before.count)
  const time = async (typedAt: number) => {
    while (!isShown()) {
      await frame()
      if (performance.now() - typedAt > 60_000) throw new Error(`no rows for “${word}” within a minute`)
    }
    await frame()
    await new Promise((resolve) => setTimeout(resolve))
    return performance.now() - typedAt
  }
  const typing = new Promise<number>((resolve) => {
    document.addEventListener('input', (event) => resolve(event.timeStamp), { capture: true, once: true })
  })
  Object.assign(window, { timedTyping: typing.then(time) })
}

/** What `awaitTyping` began. */
export async function timeTyped(): Promise<number> {
  return Number(await Reflect.get(window, 'timedTyping'))
}

/** Scrolls a table so many pixels a frame until a row is in sight: milliseconds of each frame, and frames with rows yet to come. */
export async function scrollTo({ line, pixels }: { line: number; pixels: number }): Promise<{
  readonly frames: readonly number[]
  readonly unfinished: number
}> {
  const table = document.querySelector('[role="grid"]')
  const scroller = table?.parentElement
  if (!table || !scroller) throw new Error('no table to scroll')
  const frames: number[] = []
  let unfinished = 0
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const isThere = () =>
    [...table.querySelectorAll('tbody tr')].some((row) => Number(row.getAttribute('aria-rowindex')) > line)
  while (!isThere()) {
    scroller.scrollTop += pixels
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
    frames.push(now - last)
    last = now
    if (table.querySelector('tbody tr > td:only-child:not([aria-colspan])')) unfinished += 1
  }
  return { frames, unfinished }
}

/** Begins to note tasks of the page that take 50 ms and more. */
export function noteLongTasks(): void {
  const noted: number[] = []
  new PerformanceObserver((list) => noted.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
  })
  Object.assign(window, { notedTasks: noted })
}

/** Takes the tasks noted so far. */
export function takeLongTasks(): readonly number[] {
  const noted: unknown = Reflect.get(window, 'notedTasks')
  return Array.isArray(noted) ? noted.splice(0) : []
}
