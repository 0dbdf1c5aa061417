import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { getPlanContent } from '../../../electron/db/plan-repository.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import { makePlanNotice } from '../../../electron/services/worded-papers.ts'
import type { DocumentBlock } from '../../../shared/domain/document/types.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { planFromLedger } from '../../../shared/domain/plan/plan-from-ledger.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { foldWidth } from '../../../shared/domain/text/width.ts'
import { unwatched, withFolder } from '../../support/ledger-folder.ts'
import { hasSharedFolder, sharedPath } from '../../support/shared-folder.ts'

const files = hasSharedFolder ? readdirSync(sharedPath('documents')) : []

const plain = (text: string) => foldWidth(text).replace(/\s+/g, '')
const textOf = (block: DocumentBlock) =>
  block.kind === 'table' ? '' : plain(block.runs.map(({ text }) => text).join(''))

/** Headings with those they stand under, each as often as it is printed. */
function headingPaths(blocks: readonly DocumentBlock[]): readonly string[] {
  const open: string[] = []
  return blocks.flatMap((block) => {
    if (block.kind !== 'heading') return []
    open.length = block.level - 1
    open[block.level - 1] = textOf(block)
    return [open.join('/')]
  })
}

/** The plan of a file in the ledger, and its 印发通知 in both styles; none of a plan that is a 通知 itself. */
async function printed(file: string) {
  return withFolder(async (data) => {
    const path = sharedPath('documents', file)
    const [parsed] = parsePlans(await readDocumentFile(path)).filter(({ tasks }) => tasks.length > 0)
    if (!parsed) throw new Error('no plan')
    const [imported] = await importPlans(data, [parsed], { name: file, bytes: readFileSync(path) }, unwatched)
    if (!imported) throw new Error('nothing imported')
    const plan = planFromLedger(await getPlanContent(data.db, imported.planId))
    const notice = (style: 'inline' | 'table') =>
      makePlanNotice(data.db, imported.planId, { style, elements: noElements }, standardPreset('planNotice'))
    const isNotice = /的通知$/.test(plan.title)
    return { plan, notices: isNotice ? [] : [await notice('inline'), await notice('table')] }
  })
}

/** What stands in front of a plan up to its own title: the notice it was issued with, and the title. */
function oldFront({ textBefore, title }: ParsedPlan): readonly string[] {
  const lines = textBefore.map(plain)
  const at = lines.findLastIndex((line, index) => plain(title).endsWith(line) && index > 0)
  return lines.slice(0, at + 1)
}

describe.skipIf(!hasSharedFolder)('a real plan on paper', () => {
  test.each(files)(
    '%s: no heading twice, all words in front of the tasks, none of the old notice in a new one',
    async (file) => {
      const { plan, notices } = await printed(file)
      const paper = planDocument(plan, printPlan(plan, 'bracketLabelled'))
      const issued = paper.annexes.filter(({ isIssued }) => isIssued)
      const headings = headingPaths([...paper.blocks, ...issued.flatMap(({ blocks }) => blocks)])
      expect(headings).toEqual([...new Set(headings)])
      const whole = [
        ...paper.blocks.map(textOf),
        ...issued.flatMap(({ title, blocks }) => [...title.map(plain), ...blocks.map(textOf)]),
      ].join('')
      for (const line of plan.textBefore) expect(whole).toContain(plain(line))
      for (const { annexes } of notices) {
        const [annex] = annexes
        expect(plain(plan.title)).toContain(plain(annex?.title.join('') ?? 'no annex'))
        const lines = annex?.blocks.map(textOf) ?? []
        for (const line of oldFront(plan)) expect(lines).not.toContain(line)
        expect(lines.filter((line) => /印发(\(共印\d+份\))?$|^\d{4}年\d+月\d+日$|公开发布/.test(line))).toEqual([])
      }
    },
  )
})
