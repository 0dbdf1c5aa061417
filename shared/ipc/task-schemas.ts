import { z } from 'zod'
import { taskColumns, taskGroupings } from '../domain/task/task-query.ts'
import { id, isoDate } from './ids.ts'
import { status } from './status.ts'

/** Schemas of what the page says about tasks; their types are those of shared/domain/task. */

const role = z.enum(['leader', 'deputy', 'lead', 'support', 'implement', 'responsible'])
const words = z.string().max(20_000)

const names = z.array(z.string().max(2000).nullable()).readonly()

const taskFilter = z.object({
  sectionIds: z.array(id<'section'>()).readonly().optional(),
  leaderIds: z.array(id<'leader'>()).readonly().optional(),
  unitIds: z.array(id<'unit'>()).readonly().optional(),
  leaderNames: names.optional(),
  unitNames: names.optional(),
  roles: z.array(role).readonly().optional(),
  statuses: z.array(status.nullable()).readonly().optional(),
  lights: z
    .array(z.enum(['green', 'yellow', 'red']))
    .readonly()
    .optional(),
  dueFrom: isoDate.optional(),
  dueTo: isoDate.optional(),
  dueWithinDays: z.number().int().min(0).max(4000).optional(),
  isOverdue: z.boolean().optional(),
  isRetired: z.boolean().optional(),
  isSecret: z.boolean().optional(),
  hasProblem: z.boolean().optional(),
  isThin: z.boolean().optional(),
  words: z.string().max(200).optional(),
  taskIds: z.array(id<'task'>()).max(20_000).readonly().optional(),
})

export const taskQuery = z.object({
  planId: id<'plan'>(),
  periodId: id<'period'>().nullable(),
  kind: z.enum(['task', 'indicator']).default('task'),
  filter: taskFilter.default({}),
  sort: z
    .object({ column: z.enum(taskColumns), isDescending: z.boolean() })
    .nullable()
    .default(null),
  group: z.enum(taskGroupings).nullable().default(null),
})

/** Tasks chosen for a change. */
export const taskIds = z.array(id<'task'>()).min(1).max(20_000).readonly()

const partyChoice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unit'), unitId: id<'unit'>() }),
  z.object({ kind: z.literal('group'), groupId: id<'unitGroup'>() }),
  z.object({ kind: z.literal('leader'), leaderId: id<'leader'>() }),
  z.object({ kind: z.literal('words'), words: z.string().max(200) }),
])

const deadlineChange = z.object({
  what: z.literal('deadline'),
  which: z.enum(['original', 'approved']),
  text: z.string().max(200).nullable(),
})
const sectionChange = z.object({ what: z.literal('section'), sectionId: id<'section'>().nullable() })
const secretChange = z.object({ what: z.literal('secret'), isSecret: z.boolean() })
const retireChange = z.object({ what: z.literal('retire'), on: z.string().max(20), reason: z.string().max(2000) })
const restoreChange = z.object({ what: z.literal('restore') })

export const taskChange = z.discriminatedUnion('what', [
  deadlineChange,
  sectionChange,
  z.object({
    what: z.literal('parties'),
    role,
    mode: z.enum(['add', 'remove', 'replace']),
    parties: z.array(partyChoice).max(500).readonly(),
  }),
  secretChange,
  retireChange,
  restoreChange,
])

const indicator = z.object({
  id: id<'indicator'>().nullable(),
  name: z.string().max(500),
  comparator: z.enum(['>=', '<=', '=', '~']),
  value: z.number(),
  unit: z.string().max(50),
  text: z.string().max(1000),
})

const stageTarget = z
  .object({
    id: id<'stageTarget'>().nullable(),
    indicatorId: id<'indicator'>().nullable(),
    periodLabel: z.string().max(100),
    on: z.string().max(20),
    value: z.number().nullable(),
    text: z.string().max(2000).nullable(),
  })
  .refine(({ value, text }) => value !== null || text !== null)

export const taskEdit = z.discriminatedUnion('what', [
  deadlineChange,
  sectionChange,
  secretChange,
  retireChange,
  restoreChange,
  z.object({ what: z.literal('text'), text: words }),
  z.object({ what: z.literal('number'), number: z.string().max(40) }),
  z.object({ what: z.literal('fields'), fields: z.record(z.string().max(100), words).readonly() }),
  z.object({
    what: z.literal('assignments'),
    role,
    assignments: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('kept'), assignmentId: id<'assignment'>() }),
          ...partyChoice.options,
        ]),
      )
      .max(500)
      .readonly(),
  }),
  z.object({ what: z.literal('indicators'), indicators: z.array(indicator).max(200).readonly() }),
  z.object({ what: z.literal('stageTargets'), stageTargets: z.array(stageTarget).max(500).readonly() }),
])

export const newTask = z.object({
  number: z.string().max(40),
  text: words,
  sectionId: id<'section'>().nullable(),
  parentId: id<'task'>().nullable(),
})
