import { periodInTitle } from '../bulletin/wording.ts'
import { formatChineseDate } from '../document/chinese-date.ts'
import { formTaskNumber } from '../form/form-rows.ts'
import type { IsoDate } from '../iso-date.ts'
import { type PaperWords, when, words } from '../paper/paper-words.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { itemName } from '../task/item-name.ts'
import type { TaskDetail } from '../task/types.ts'
import type { DraftInput } from './draft-content.ts'

/** The rows that are filled from the notice itself: nothing of them is worded. */
export const filledRows = ['督办事项', '主办和协办单位', '交办和办结时间', '联系人和电话'] as const

const nothing = () => null

/** Everything a preset of a notice may say. */
export const noticeVocabulary: PaperVocabulary<DraftInput> = {
  words: {
    方案名称: ({ plan }) => words(plan.title.replace(/\s+/g, '')),
    方案文号: ({ plan }) => words(plan.documentNumber),
    期间: ({ plan, period }) => words(period && periodInTitle(period.label, plan.title)),
    期间全称: ({ period }) => words(period?.label ?? null),
    未报内容: ({ period }) => words(owed(period)),
    督查机构: ({ office }) => words(office),
    主办单位: ({ unitName }) => words(unitName),
    任务序号: ({ tasks }) => words(namesOf(tasks)),
    未报任务: (input) => words(namesOf(tasksBy(input, false))),
    已报任务: (input) => words(namesOf(tasksBy(input, true))),
    回复期限: ({ replyDue }) => words(formatChineseDate(replyDue)),
    进展和问题: (input) => words(situationOf(input)),
    若红牌: ({ grade }) => when(grade === 'red'),
    若非红牌: ({ grade }) => when(grade !== 'red'),
  } satisfies Record<string, (input: DraftInput) => PaperWords>,
  lists: {},
  tables: Object.fromEntries(filledRows.map((name) => [name, nothing])),
}

function namesOf(tasks: DraftInput['tasks']): string {
  return tasks.map((task) => itemName(formTaskNumber(task))).join('、')
}

/** The tasks whose report or 办理方案 is in, or is not; none where no round asks for any. */
function tasksBy({ period, tasks, handedIn }: DraftInput, isIn: boolean): DraftInput['tasks'] {
  return period === null ? [] : tasks.filter(({ id }) => handedIn.has(id) === isIn)
}

/** What a round asks for: progress, or the 办理方案 that it is called after. */
function owed(period: DraftInput['period']): string | null {
  if (period === null) return null
  return period.purpose === 'progress' ? `${period.label}进展` : period.label
}

/** What the unit said of each task, how far it is, and that its deadline has passed. */
function situationOf({ period, tasks, said, asOf }: DraftInput): string {
  return tasks
    .flatMap((task) => {
      const own = said.get(task.id)
      const parts = [
        ...(isPast(task, asOf) ? [`完成时限（${inForce(task)?.text}）已过`] : []),
        ...(own ? [own.progress] : period ? [`${period.label}进展未报送`] : []),
        ...(own?.percent === null || own === undefined ? [] : [`完成${Number(own.percent.toFixed(1))}%`]),
        ...(own && own.problem !== '' ? [`存在问题：${own.problem}`] : []),
      ]
      const words = parts.map(asSentence).filter((text) => text !== '')
      return words.length === 0
        ? []
        : [tasks.length === 1 ? words.join('') : `${itemName(formTaskNumber(task))}：${words.join('')}`]
    })
    .join('\n')
}

/** The deadline that counts. */
export const inForce = ({ approvedDeadline, deadline }: TaskDetail) => approvedDeadline ?? deadline

function isPast(task: TaskDetail, asOf: IsoDate): boolean {
  const on = inForce(task)?.date ?? null
  return on !== null && on < asOf && task.latest?.status !== 'done'
}

const asSentence = (text: string) => {
  const plain = text.trim()
  return plain === '' || /[。！？]$/.test(plain) ? plain : `${plain}。`
}
