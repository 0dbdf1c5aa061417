import type { TaskId } from '../id.ts'
import { words } from '../paper/paper-words.ts'
import { type PaperList, paperList } from '../paper/vocabulary.ts'
import type { Status } from '../status/types.ts'
import type { BulletinMatter } from './matter.ts'
import { countOfTasks, figure, oneDecimal } from './wording.ts'

interface Group {
  readonly name: string
  readonly items: readonly TaskId[]
  /** Sum of the printed shares of its statuses, so that all groups add up to 100.0. */
  readonly share: number
}

/** How 督查通报 sums up statuses; every item is in one group. */
const groups: readonly (readonly [name: string, statuses: readonly (Status | null)[]])[] = [
  ['已办结', ['done']],
  ['正在办理', ['ahead', 'onTrack', 'behind', 'overdue']],
  ['未启动', ['notStarted']],
  ['长期坚持或本期不评', ['standing', 'notAssessed', 'retired']],
  ['未报送进展', [null]],
]

const groupList = paperList<BulletinMatter, Group>({
  items: ({ facts }) =>
    groups
      .map(([name, statuses]) => {
        const counts = facts.byStatus.filter(({ status }) => statuses.includes(status))
        const share = counts.reduce((sum, count) => sum + count.share, 0)
        return { name, items: counts.flatMap((count) => [...count.items]), share }
      })
      .filter(({ items }) => items.length > 0),
  keyOf: ({ name }) => name,
  words: {
    类别: ({ name }) => words(name),
    项数: ({ name, items }) => [countOfTasks(`group.${name}`, items)],
    占比: ({ name, share }) => [figure(`group.${name}.share`, oneDecimal(share))],
  },
})

export const inspectionLists: Readonly<Record<string, PaperList<BulletinMatter>>> = { 督查分类: groupList }
