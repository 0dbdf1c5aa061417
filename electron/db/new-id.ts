import { randomFillSync } from 'node:crypto'
import type { Id } from '../../shared/domain/id.ts'

/** The words that stand before an id, by kind; the id in a form or a log then says what it is. */
const prefixes = {
  plan: 'plan',
  planDraft: 'draft',
  section: 'section',
  task: 'task',
  assignment: 'assignment',
  indicator: 'indicator',
  stageTarget: 'target',
  undertaking: 'undertaking',
  undertakingWork: 'work',
  unit: 'unit',
  unitGroup: 'group',
  unitProposal: 'proposal',
  unitMerge: 'merge',
  post: 'post',
  postHolding: 'holding',
  leader: 'leader',
  planWarning: 'warning',
  period: 'period',
  form: 'form',
  taskReturn: 'return',
  intake: 'intake',
  returnSlip: 'slip',
  reminderCall: 'call',
  unitAnswer: 'answer',
  tableMapping: 'mapping',
  report: 'report',
  review: 'review',
  consolidated: 'consolidated',
  bulletin: 'bulletin',
  supervisionNotice: 'notice',
  savedView: 'view',
  paperPreset: 'preset',
} as const

/** Without i, l, o and u: nothing is misread when an id is read aloud or typed from paper. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

// Drawn in blocks: asking the system for each id apart is most of an id's cost in a large import.
const pool = new Uint8Array(4096)
let used = pool.length

/** A new id: kind, `_`, and 60 random bits in 12 characters (`plan_4k7m…`). */
export function newId<Kind extends keyof typeof prefixes>(kind: Kind): Id<Kind> {
  if (used + 12 > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  let id = `${prefixes[kind]}_`
  for (const byte of pool.subarray(used, used + 12)) id += letters.charAt(byte & 31)
  used += 12
  return id as Id<Kind>
}
