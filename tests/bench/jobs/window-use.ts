import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { BenchJob, Figure } from '../job.ts'
import { fullLedger } from './ledger-queries.ts'

const firstCell = '[role="grid"] tbody td[id]'
/** What a screen has when it can be used. */
const screens = [
  { path: '/responsibility', title: '责任清单', has: 'main h1' },
  { path: '/period', title: '2023年11月调度', has: firstCell },
  { path: '/unit', title: '单位与领导', has: firstCell },
  { path: '/plan', title: '方案', has: firstCell },
  { path: '/', title: '首页', has: 'main section' },
  { path: '/task', title: '任务台账', has: firstCell },
]
const openedTasks = 20
const words = ['光伏', '停车', '湿地', '桥梁', '督导', '供热', '养老', '桥']
const scrolledRows = 10_000
/** More than a screenful of rows each frame: faster than any wheel. */
const pixelsAFrame = 720

/** What is done all day: between the screens, and in 任务台账. */
export const windowUseJob: BenchJob = {
  name: 'window-use',
  counts: 'tasks, ten reports each',
  sizes: [100_000],
  input: fullLedger,
  variants: {
    async ours(folder, _size, scratch) {
      const { backupMade, openOnCopy, programBytes } = await import('../window/open-program.ts')
      const { clickAndSee, noteLongTasks, scrollTo, takeLongTasks } = await import('../window/page-side.ts')
      const program = await (await openOnCopy(join(folder, 'data'), scratch))()
      const { page } = program
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.evaluate(clickAndSee, { click: 'nav a[href="#/task"]', see: [{ selector: firstCell }] })
      await backupMade(scratch)
      const queries: Record<string, number[]> = {}
      const figures: Record<string, Figure> = {}
      const note: Note = (query, time) => {
        queries[query] = [...(queries[query] ?? []), time]
      }
      return {
        async work() {
          await page.evaluate(noteLongTasks)
          for (const visit of ['first', 'later', 'later']) await goThroughScreens(page, visit, note)
          await openTasks(page, note)
          await search(page, note)
          const { frames, unfinished } = await page.evaluate(scrollTo, { line: scrolledRows, pixels: pixelsAFrame })
          for (const frame of frames) note('scroll 10,000 rows: a frame', frame)
          const tasks = await page.evaluate(takeLongTasks)
          Object.assign(figures, {
            'frames over 50 ms': { unit: 'times', value: frames.filter((frame) => frame > 50).length },
            'longest frame': { unit: 'milliseconds', value: Math.max(...frames) },
            'frames with rows yet to come': { unit: 'times', value: unfinished },
            'longest task of the page': { unit: 'milliseconds', value: Math.max(0, ...tasks) },
          } satisfies Record<string, Figure>)
        },
        async outcome() {
          const bytes = programBytes(program)
          return { queries, figures, ...(bytes !== null && { programBytes: bytes }) }
        },
        end: program.close,
      }
    },
  },
  goals: [],
  figureGoals: [{ figure: 'frames over 50 ms', atMost: 0 }],
}

type Note = (query: string, time: number) => void

async function goThroughScreens(page: Page, visit: string, note: Note): Promise<void> {
  const { clickAndSee } = await import('../window/page-side.ts')
  for (const { path, title, has } of screens) {
    const see = [{ selector: 'main h1', text: title }, { selector: has }]
    const { clickedAt, seenAt } = await page.evaluate(clickAndSee, { click: `nav a[href="#${path}"]`, see })
    note(`to ${title}, ${visit} visit`, seenAt - clickedAt)
  }
}

async function openTasks(page: Page, note: Note): Promise<void> {
  const { clickAndSee } = await import('../window/page-side.ts')
  for (let at = 0; at < openedTasks; at++) {
    const row = (at % 7) + 1
    const { clickedAt, seenAt } = await page.evaluate(clickAndSee, {
      click: `tr[data-index="${row}"] td[aria-colindex="3"]`,
      see: [
        { selector: '#detail-title', text: `第 ${row} 项` },
        { selector: 'aside h3', text: '分工' },
      ],
    })
    note('open a task', seenAt - clickedAt)
  }
  await page.keyboard.press('Escape')
}

async function search(page: Page, note: Note): Promise<void> {
  const { awaitTyping, timeTyped } = await import('../window/page-side.ts')
  for (const word of words) {
    await page.keyboard.press('Control+f')
    await page.evaluate(awaitTyping, word)
    await page.keyboard.insertText(word)
    note('type a word, to the rows that have it', await page.evaluate(timeTyped))
  }
  await page.keyboard.press('Control+f')
  await page.evaluate(awaitTyping, '')
  await page.keyboard.press('Delete')
  note('take the word out, to all rows', await page.evaluate(timeTyped))
}
