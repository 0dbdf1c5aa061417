import {
  arrangeBulletin,
  composeBulletin,
  editBulletin,
  insertBulletinFact,
  previewRefresh,
  refreshBulletin,
  removeBulletin,
  restoreBulletinWords,
  setBulletinElements,
} from '../services/bulletin-draft-service.ts'
import { issueBulletin, saveBulletinFile, writePrintout } from '../services/bulletin-issue-service.ts'
import { listBulletinSummaries, openBulletin, resolveNumber } from '../services/bulletin-view-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const bulletinHandlers = ({ folder, files, printer }: Backend): HandlersFor<'bulletin'> => ({
  'bulletin.listByPeriod': ({ periodId }) => listBulletinSummaries(folder.db, periodId),
  'bulletin.compose': async ({ periodId, ...choice }) => ({
    bulletinId: await composeBulletin(folder, periodId, choice),
  }),
  'bulletin.open': ({ bulletinId }) => openBulletin(folder.db, bulletinId),
  'bulletin.resolve': ({ bulletinId, key }) => resolveNumber(folder.db, bulletinId, key),
  'bulletin.edit': ({ bulletinId, edits }) => done(editBulletin(folder, bulletinId, edits)),
  'bulletin.restore': ({ bulletinId, place }) => done(restoreBulletinWords(folder, bulletinId, place)),
  'bulletin.setElements': ({ bulletinId, elements }) => done(setBulletinElements(folder, bulletinId, elements)),
  'bulletin.arrange': ({ bulletinId, sections }) => done(arrangeBulletin(folder, bulletinId, sections)),
  'bulletin.insertFact': ({ bulletinId, name, after }) => done(insertBulletinFact(folder, bulletinId, name, after)),
  'bulletin.previewRefresh': ({ bulletinId }) => previewRefresh(folder, bulletinId),
  'bulletin.refresh': ({ bulletinId }) => done(refreshBulletin(folder, bulletinId)),
  'bulletin.issue': ({ bulletinId, ...issue }, job) => done(issueBulletin(folder, bulletinId, issue, printer, job)),
  'bulletin.export': async ({ bulletinId, target }, job) => ({
    file: files.grant(await saveBulletinFile(folder, bulletinId, files.pathOf(target), printer, job)),
  }),
  'bulletin.print': async ({ bulletinId }, job) => ({
    file: files.grant(await writePrintout(folder, bulletinId, printer, job)),
  }),
  'bulletin.remove': ({ bulletinId }) => done(removeBulletin(folder, bulletinId)),
})
