import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import { readPaperSettings } from '../../../electron/db/settings-repository.ts'
import { composeBulletin } from '../../../electron/services/bulletin-draft-service.ts'
import { issueBulletin, saveBulletinFile } from '../../../electron/services/bulletin-issue-service.ts'
import { openBulletin } from '../../../electron/services/bulletin-view-service.ts'
import { loadFontStandings } from '../../../electron/services/font-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { exportLedgerContent } from '../../../electron/services/ledger-service.ts'
import { exportNotices, issueNotices, openNotice } from '../../../electron/services/notice-issue-service.ts'
import { exportPlan } from '../../../electron/services/plan-export-service.ts'
import { exportPlanPaper } from '../../../electron/services/plan-paper-service.ts'
import { exportReminders } from '../../../electron/services/reminder-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import { createNotices, proposeForPeriod } from '../../../electron/services/supervision-notice-service.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { unwatched } from '../../support/ledger-folder.ts'

/** Not the PDF is looked at here but what is handed to the printer. */
const printer = { printPdf: async (html: string) => Buffer.from(html) }
const root = mkdtempSync(join(tmpdir(), 'paper-settings-'))
let folder: DataFolder
let planId: PlanId
let periodId: PeriodId

beforeAll(async () => {
  ;({ folder, planId, periodId } = await openExampleRound(root))
}, 120_000)
afterAll(async () => {
  await folder.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

const stylesOf = (path: string, part = 'word/styles.xml') =>
  openZip(new Uint8Array(readFileSync(path)), path).readText(part)

test('single choices are saved beside those made before, each is one step and undone', async () => {
  expect(await readPaperSettings(folder.db)).toEqual(defaultPaperSettings)
  await changeSettings(folder, { papers: { profile: 'strict' } })
  await changeSettings(folder, { papers: { latin: 'times', boldLevels: [2] } })
  const both = { ...defaultPaperSettings, profile: 'strict', latin: 'times', boldLevels: [2] }
  expect(await readPaperSettings(folder.db)).toEqual(both)
  expect((await loadFontStandings(folder.db)).map(({ face }) => face)).toContain('latin')
  expect((await undo(folder))?.action).toBe('settings.save')
  expect(await readPaperSettings(folder.db)).toEqual({ ...defaultPaperSettings, profile: 'strict' })
  await undo(folder)
  expect(await readPaperSettings(folder.db)).toEqual(defaultPaperSettings)
})

test('every paper that is printed takes the settings of the office', async () => {
  await changeSettings(folder, { papers: { fontScheme: 'founder', sides: 'single' } })
  const at = (name: string) => join(root, name)
  await exportPlan(folder, planId, { style: null }, at('方案.docx'), unwatched)
  await exportLedgerContent(folder, planId, { kind: 'whole', presetId: null }, at('台账.docx'), {
    printer,
    job: unwatched,
  })
  await exportReminders(folder.db, { periodId, unitIds: null }, '2023-06-08', at('催办名单.docx'))
  const request = { kind: 'responsibilityList', by: 'section', only: null, presetId: null } as const
  const target = { path: at('责任清单.docx'), each: null }
  await exportPlanPaper(folder, { planId, periodId }, request, target, { printer, job: unwatched })
  const bulletinId = await composeBulletin(folder, periodId, { kind: 'monthly', presetId: null })
  await saveBulletinFile(folder, bulletinId, at('通报.docx'), printer, unwatched)
  for (const name of ['方案', '台账', '催办名单', '责任清单', '通报']) {
    expect(stylesOf(at(`${name}.docx`)), name).toContain('w:eastAsia="方正仿宋_GBK"')
    expect(stylesOf(at(`${name}.docx`), 'word/settings.xml'), name).not.toContain('mirrorMargins')
  }
  await saveBulletinFile(folder, bulletinId, at('通报.pdf'), printer, unwatched)
  expect(readFileSync(at('通报.pdf'), 'utf8')).toContain('@page :left{margin:37mm 26mm 35mm 28mm}')
  expect((await openBulletin(folder.db, bulletinId)).paperSettings.fontScheme).toBe('founder')
  await exportLedgerContent(folder, planId, { kind: 'whole', presetId: null }, at('台账.xlsx'), {
    printer,
    job: unwatched,
  })
  expect(stylesOf(at('台账.xlsx'), 'xl/styles.xml')).toContain('方正小标宋_GBK')
  expect(stylesOf(at('台账.xlsx'), 'xl/styles.xml')).not.toContain('GB2312')
})

test('a bulletin that is issued stays as it was set, in formats that are printed again too', async () => {
  await changeSettings(folder, { papers: { fontScheme: 'windows', sides: 'double' } })
  const { id } = await folder.db.selectFrom('bulletin').select('id').executeTakeFirstOrThrow()
  const issue = { documentNumber: '云政办督〔2023〕3号', issueDate: '2023-06-08' }
  await issueBulletin(folder, id, issue, printer, unwatched)
  await changeSettings(folder, { papers: { fontScheme: 'gb2312', profile: 'strict' } })
  expect((await openBulletin(folder.db, id)).paperSettings).toEqual({ ...defaultPaperSettings, fontScheme: 'windows' })
  for (const format of ['docx', 'html'] as const) {
    await saveBulletinFile(folder, id, join(root, `印发.${format}`), printer, unwatched)
  }
  expect(stylesOf(join(root, '印发.docx'))).toContain('w:eastAsia="仿宋"')
  const page = readFileSync(join(root, '印发.html'), 'utf8')
  expect(page).toContain('font:16pt/var(--lh) "仿宋",')
  expect(page).toContain('margin:37mm')
})

test('notices keep the settings they were issued with, one by one and, where all have the same, in one file', async () => {
  const proposals = await proposeForPeriod(folder.db, periodId, '2023-06-08')
  const wanted = proposals
    .slice(0, 3)
    .map(({ matters, ...one }) => ({ ...one, taskIds: matters.map(({ taskId }) => taskId) }))
  const [first, second, draft] = await createNotices(folder, planId, periodId, wanted, '2023-06-08')
  if (!first || !second || !draft) throw new Error('too few notices')
  await issueNotices(folder, [first, second], '2023-06-08', printer, unwatched)
  await changeSettings(folder, { papers: { fontScheme: 'founder' } })
  expect((await openNotice(folder, first)).paperSettings).toMatchObject({ fontScheme: 'gb2312', profile: 'strict' })
  expect((await openNotice(folder, draft)).paperSettings).toMatchObject({ fontScheme: 'founder' })
  const bind = async (ids: readonly (typeof first)[], name: string) => {
    const target = { kind: 'file', path: join(root, name), format: 'docx' } as const
    await exportNotices(folder, ids, target, printer, unwatched)
    return stylesOf(target.path)
  }
  expect(await bind([first, second], '已签发.docx')).toContain('w:eastAsia="仿宋_GB2312"')
  expect(await bind([first, draft], '合订.docx')).toContain('w:eastAsia="方正仿宋_GBK"')
})
