import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DataFolder } from '../../../electron/db/data-folder.ts'
import type { PdfPrinter } from '../../../electron/print/pdf-printer.ts'
import { paperOf, readBulletin } from '../../../electron/services/bulletin-draft.ts'
import {
  composeBulletin,
  refreshBulletin,
  setBulletinElements,
} from '../../../electron/services/bulletin-draft-service.ts'
import { issueBulletin } from '../../../electron/services/bulletin-issue-service.ts'
import { openBulletin } from '../../../electron/services/bulletin-view-service.ts'
import { undo } from '../../../electron/services/history-service.ts'
import { planPaperStanding } from '../../../electron/services/paper-gap-service.ts'
import { changeSettings } from '../../../electron/services/settings-service.ts'
import type { BulletinId, PeriodId, PlanId } from '../../../shared/domain/id.ts'
import { noElements, type PaperElements } from '../../../shared/domain/paper/paper-elements.ts'
import { programPresetId } from '../../../shared/domain/paper/preset.ts'
import { openExampleRound } from '../../support/example-round.ts'
import { unwatched } from '../../support/ledger-folder.ts'

/** The browser is no part of what is tested here. */
const printer: PdfPrinter = { printPdf: async (html) => Buffer.from(`%PDF ${html.length}`) }
const elements: PaperElements = {
  copyNumber: '000012',
  secrecy: '秘密',
  secrecyTerm: '1年',
  urgency: '特急',
  signers: ['何清源'],
  remark: '联系人：王海，联系电话：0000-0000000',
}

const root = mkdtempSync(join(tmpdir(), 'paper-elements-'))
let data: DataFolder
let planId: PlanId
let periodId: PeriodId
let bulletinId: BulletinId

beforeAll(async () => {
  ;({ folder: data, planId, periodId } = await openExampleRound(root))
  bulletinId = await composeBulletin(data, periodId, { kind: 'monthly', presetId: programPresetId('report') })
}, 60_000)
afterAll(async () => {
  await data.close()
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
})

const paper = async () => paperOf(await readBulletin(data.db, bulletinId))

describe('公文要素 of a bulletin', () => {
  test('a draft of an 上行文 has none at first, and says that signer and contact are missing', async () => {
    const { isUpward, gaps, elements: own } = await openBulletin(data.db, bulletinId)
    expect({ isUpward, gaps, own }).toEqual({ isUpward: true, gaps: ['signer', 'contact'], own: noElements })
    expect((await paper()).head).toMatchObject({ signers: ['　　　'] })
  })

  test('what is given is kept with the draft, printed, and stays when the figures are counted anew', async () => {
    const typed = { ...elements, signers: ['何清源', ' '], remark: `（${elements.remark}）` }
    await setBulletinElements(data, bulletinId, typed)
    await refreshBulletin(data, bulletinId)
    expect(await openBulletin(data.db, bulletinId)).toMatchObject({ elements, gaps: [] })
    const { head, remark } = await paper()
    expect(head).toMatchObject({
      ...{ copyNumber: '000012', secrecy: '秘密★1年', urgency: '特急', signers: ['何清源'] },
    })
    expect(remark).toBe(elements.remark)
  })

  test.each([
    [{ copyNumber: '12' }, 'paper.badCopyNumber'],
    [{ secrecyTerm: '一年' }, 'paper.badSecrecyTerm'],
    [{ secrecyTerm: '20年' }, 'paper.longSecrecyTerm'],
    [{ secrecy: '' as const }, 'paper.termWithoutSecrecy'],
    [{ signers: ['县长：何清源'] }, 'paper.badSigner'],
  ])('%o is not saved', async (wrong, code) => {
    await expect(setBulletinElements(data, bulletinId, { ...elements, ...wrong })).rejects.toMatchObject({ code })
    expect((await openBulletin(data.db, bulletinId)).elements).toEqual(elements)
  })

  test('a change is one step that can be taken back', async () => {
    await setBulletinElements(data, bulletinId, { ...elements, copyNumber: '' })
    expect((await openBulletin(data.db, bulletinId)).gaps).toEqual(['copyNumber'])
    await undo(data)
    expect((await openBulletin(data.db, bulletinId)).elements).toEqual(elements)
  })

  test('issued they are frozen', async () => {
    const issue = { documentNumber: '云政办督〔2023〕9号', issueDate: '2023-06-08' }
    await issueBulletin(data, bulletinId, issue, printer, unwatched)
    await expect(setBulletinElements(data, bulletinId, noElements)).rejects.toMatchObject({ code: 'bulletin.isIssued' })
    expect((await paper()).head).toMatchObject({ copyNumber: '000012', signers: ['何清源'] })
  })
})

test('a letter and an 印发通知 say what they would lack; lists have no 公文要素', async () => {
  const standing = (kind: 'coveringLetter' | 'meetingMaterial') =>
    planPaperStanding(data.db, { planId, periodId: null }, { kind, presetId: null })
  expect(await standing('meetingMaterial')).toBeNull()
  expect(await standing('coveringLetter')).toEqual({ hasHead: true, isUpward: false, gaps: [] })
  // A letter of today that asks for answers by a day in 2023.
  const dated = { planId, periodId }
  expect((await planPaperStanding(data.db, dated, { kind: 'coveringLetter', presetId: null }))?.gaps).toEqual([
    'duePast',
  ])
  await changeSettings(data, { documentSeries: '' })
  const notice = { kind: 'planNotice', style: null, presetId: null, elements } as const
  expect((await planPaperStanding(data.db, dated, notice))?.gaps).toEqual(['unusedSigners'])
})
