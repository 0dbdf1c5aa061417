import { z } from 'zod'
import type { BulletinChange } from '../domain/bulletin/compare-content.ts'
import { insertableFactNames } from '../domain/bulletin/insertable-facts.ts'
import { bulletinKinds } from '../domain/bulletin/types.ts'
import type { BulletinSummary, BulletinView, CountedList } from '../domain/bulletin/view.ts'
import type { BulletinId } from '../domain/id.ts'
import { call, result } from './call.ts'
import { type FileToken, fileToken, id, isoDate } from './ids.ts'
import { paperElements } from './paper-elements.ts'

const bulletin = z.object({ bulletinId: id<'bulletin'>() })
const place = z.string().min(1).max(200)
/** `Run.key`; a rate that several units share is named after all of them. */
const numberKey = z.string().max(400)
const run = z
  .object({ text: z.string().max(20_000), key: numberKey.optional() })
  .transform(({ text, key }) => (key === undefined ? { text } : { text, key }))
const paragraph = z
  .object({ heading: z.array(run).optional(), runs: z.array(run) })
  .transform(({ heading, runs }) => (heading === undefined ? { runs } : { heading, runs }))

/** Channels of 通报. Each that writes is one step of the history. */
export const bulletinContract = {
  /** The newest first. */
  'bulletin.listByPeriod': call(z.object({ periodId: id<'period'>() }), result<readonly BulletinSummary[]>()),
  /** A draft from the period's facts; without a preset in the program's own words for its kind. */
  'bulletin.compose': call(
    z.object({ periodId: id<'period'>(), kind: z.enum(bulletinKinds), presetId: id<'paperPreset'>().nullable() }),
    result<{ readonly bulletinId: BulletinId }>(),
  ),
  'bulletin.open': call(bulletin, result<BulletinView>()),
  /** What a number counts, by its name. */
  'bulletin.resolve': call(bulletin.extend({ key: numberKey.min(1) }), result<CountedList>()),
  'bulletin.edit': call(
    bulletin.extend({
      edits: z
        .array(z.object({ place, paragraphs: z.array(paragraph).max(500) }))
        .min(1)
        .max(500),
    }),
    result<null>(),
  ),
  /** The program's own words again. */
  'bulletin.restore': call(bulletin.extend({ place }), result<null>()),
  /** 份号, 密级, 紧急程度, 签发人, 附注 of this bulletin. */
  'bulletin.setElements': call(bulletin.extend({ elements: paperElements }), result<null>()),
  /** Sections in the order in which they are to be printed. */
  'bulletin.arrange': call(
    bulletin.extend({
      sections: z.array(
        z.object({ key: z.string().min(1).max(100), isShown: z.boolean(), heading: z.string().max(200) }),
      ),
    }),
    result<null>(),
  ),
  /** `after`: the place of the block it is put behind; null for the end of the first chapter. */
  'bulletin.insertFact': call(
    bulletin.extend({ name: z.enum(insertableFactNames), after: place.nullable() }),
    result<null>(),
  ),
  /** What counting anew would change; writes nothing. */
  'bulletin.previewRefresh': call(bulletin, result<readonly BulletinChange[]>()),
  'bulletin.refresh': call(bulletin, result<null>()),
  'bulletin.issue': call(bulletin.extend({ documentNumber: z.string().max(100), issueDate: isoDate }), result<null>()),
  /** Into the file of a save dialog, in the format its name says. */
  'bulletin.export': call(bulletin.extend({ target: fileToken }), result<{ readonly file: FileToken }>()),
  /** A PDF to be opened and printed with the system's own program. */
  'bulletin.print': call(bulletin, result<{ readonly file: FileToken }>()),
  'bulletin.remove': call(bulletin, result<null>()),
}
