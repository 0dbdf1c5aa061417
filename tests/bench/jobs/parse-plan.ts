import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchJob, BenchVariant } from '../job.ts'

const input = (folder: string) => join(folder, 'plan.docx')

const ours: BenchVariant = async (folder) => {
  const { readDocument } = await import('../../../electron/reading/read-document.ts')
  const { parsePlans } = await import('../../../shared/domain/plan/parse-plans.ts')
  let tasks: Awaited<ReturnType<typeof parse>> = []
  const parse = async () => parsePlans(await readDocument(readFileSync(input(folder)), 'plan.docx'))[0]?.tasks ?? []
  return {
    async work() {
      tasks = await parse()
    },
    async outcome() {
      return {
        answer: `${tasks.length} tasks, ${tasks.filter(({ leadUnits }) => leadUnits.length === 2).length} with both lead units`,
      }
    },
  }
}

const toBlocks: BenchVariant = async (folder) => {
  const { readDocument } = await import('../../../electron/reading/read-document.ts')
  return {
    async work() {
      await readDocument(readFileSync(input(folder)), 'plan.docx')
    },
  }
}

const floor: BenchVariant = async (folder) => {
  const { openZip } = await import('../../../electron/zip/read-zip.ts')
  return {
    async work() {
      openZip(readFileSync(input(folder)), 'plan.docx').readText('word/document.xml')
    },
  }
}

const mammothToHtml: BenchVariant = async (folder) => {
  const { default: mammoth } = await import('mammoth')
  return {
    async work() {
      await mammoth.convertToHtml({ path: input(folder) })
    },
  }
}

const variants = {
  ours,
  'ours, to blocks only': toBlocks,
  'floor: inflate and decode': floor,
  'mammoth, to HTML only': mammothToHtml,
}

const goals: BenchJob['goals'] = [
  { of: 'ours', measure: 'time', to: 'mammoth, to HTML only', atMost: 1 / 5, from: 1000 },
  { of: 'ours, to blocks only', measure: 'time', to: 'floor: inflate and decode', atMost: 8, from: 1000 },
  { of: 'ours', measure: 'memory', atMost: 100 * 2 ** 20 },
]

/** A plan in Word to tasks with roles, tasks as paragraphs. Mammoth makes HTML of it, and no tasks. */
export const parsePlanJob: BenchJob = {
  name: 'parse-plan',
  counts: 'tasks in paragraphs',
  sizes: [133, 1000],
  input: {
    async prepare(folder, size) {
      const { planOfParagraphs } = await import('../input/plan-document.ts')
      writeFileSync(input(folder), planOfParagraphs(size))
    },
  },
  variants,
  goals,
}

/** The same with all tasks in one table. */
export const parseTablePlanJob: BenchJob = {
  name: 'parse-table-plan',
  counts: 'tasks in one table',
  sizes: [133, 1000],
  input: {
    async prepare(folder, size) {
      const { planOfOneTable } = await import('../input/plan-document.ts')
      writeFileSync(input(folder), planOfOneTable(size))
    },
  },
  variants,
  goals,
}
