import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchJob } from '../job.ts'
import { planParagraphs, wordFile } from '../plan-document.ts'

const input = (folder: string) => join(folder, 'plan.docx')

/** A .docx plan to tasks with roles; the floor unzips and decodes; mammoth makes HTML of it and no tasks. */
export const parsePlanJob: BenchJob = {
  name: 'parse-plan',
  counts: 'tasks',
  sizes: [133, 1000],
  async prepare(folder, size) {
    writeFileSync(input(folder), wordFile(planParagraphs(size)))
  },
  variants: {
    async ours(folder) {
      const { readDocument } = await import('../../../electron/reading/read-document.ts')
      const { parsePlans } = await import('../../../shared/domain/plan/parse-plans.ts')
      return async () => parsePlans(await readDocument(readFileSync(input(folder)), 'plan.docx'))[0]?.tasks.length ?? 0
    },
    async 'ours, to blocks only'(folder) {
      const { readDocument } = await import('../../../electron/reading/read-document.ts')
      return async () => {
        await readDocument(readFileSync(input(folder)), 'plan.docx')
        return null
      }
    },
    async 'floor: inflate and decode'(folder) {
      const { openZip } = await import('../../../electron/zip/read-zip.ts')
      return async () => {
        openZip(readFileSync(input(folder)), 'plan.docx').readText('word/document.xml')
        return null
      }
    },
    async 'mammoth to HTML'(folder) {
      const mammoth = await import('mammoth')
      return async () => {
        await mammoth.default.convertToHtml({ path: input(folder) })
        return null
      }
    },
  },
}
