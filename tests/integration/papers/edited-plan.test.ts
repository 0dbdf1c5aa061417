import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openDataFolder } from '../../../electron/db/data-folder.ts'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { importPlans } from '../../../electron/services/plan-service.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import type { ParsedPlan } from '../../../shared/domain/plan/types.ts'
import { changePackage } from '../../support/changed-package.ts'
import { convertAllWithSoffice, soffice } from '../../support/external-tools.ts'
import { unwatched } from '../../support/ledger-folder.ts'

const office = soffice('在 LibreOffice 中改过的方案')
const folder = mkdtempSync(join(tmpdir(), 'edited-plan-'))
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))

const before = '县人民医院新院区投入使用'
const after = '县人民医院新院区全面投入使用'

/** The tasks without their places in the file, by number. */
function tasksOf(plan: ParsedPlan | undefined) {
  return new Map(plan?.tasks.map(({ place: _, ...task }) => [task.number, task]))
}

/** Numbers of the tasks that differ, and in which fields. */
function differences(one: ParsedPlan | undefined, other: ParsedPlan | undefined): readonly string[] {
  const [first, second] = [tasksOf(one), tasksOf(other)]
  return [...new Set([...first.keys(), ...second.keys()])].flatMap((number) => {
    const [a, b] = [first.get(number), second.get(number)]
    if (a === undefined || b === undefined) return [`${number}：${a === undefined ? '多出' : '缺少'}`]
    return (Object.keys({ ...a, ...b }) as (keyof typeof a)[])
      .filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]))
      .map((field) => `${number}：${field}`)
  })
}

/**
 * Opened, changed and saved by LibreOffice: as flat OpenDocument its text is changed where a person would type, and
 * LibreOffice writes Word's format again in its own way, with its own styles and runs.
 */
function editInLibreOffice(files: readonly string[]): readonly string[] {
  const odts = convertAllWithSoffice(office ?? '', files, 'odt', folder)
  const edited = odts.map((odt, at) => {
    const file = join(folder, `edited-${at}.odt`)
    const content = openZip(readFileSync(odt), odt).readText('content.xml')
    expect(content.split(before)).toHaveLength(2)
    writeFileSync(file, changePackage(readFileSync(odt), [{ part: 'content.xml', from: before, to: after }]))
    return file
  })
  return convertAllWithSoffice(office ?? '', edited, 'docx', folder)
}

describe.skipIf(!office)('a plan exported and changed by hand in LibreOffice', () => {
  test('comes in again with exactly that change, in brackets and as a table', async () => {
    const data = await openDataFolder(join(folder, '数据'), { operator: '王海' })
    try {
      const plans = parsePlans(await readDocumentFile(examplePlanPath))
      const original = { name: '方案.docx', bytes: readFileSync(examplePlanPath) }
      const [imported] = await importPlans(data, plans, original, unwatched)
      if (!imported) throw new Error('the example has no plan')
      const files: string[] = []
      for (const style of ['inline', 'table'] as const) {
        files.push(await exportPlan(data, imported.planId, { style }, join(folder, `${style}.docx`), unwatched))
      }
      const edited = editInLibreOffice(files)
      expect(readdirSync(folder)).toEqual(expect.arrayContaining(['edited-0.docx', 'edited-1.docx']))
      for (const [at, file] of edited.entries()) {
        const [exported] = parsePlans(await readDocumentFile(files[at] ?? ''))
        const [again] = parsePlans(await readDocumentFile(file))
        const changed = exported?.tasks.find(({ text }) => text.includes(before))
        expect(differences(exported, again)).toEqual([`${changed?.number}：text`])
        expect(tasksOf(again).get(changed?.number ?? '')?.text).toBe(changed?.text.replace(before, after))
      }
    } finally {
      await data.close()
    }
  })
})
