import { type PaperWords, when, words } from '../paper/paper-words.ts'
import { type PaperList, paperList } from '../paper/vocabulary.ts'
import { itemName } from '../task/item-name.ts'
import type { BehindItem, ProblemItem, StatusCount, ThinItem, WaitingItem } from './facts.ts'
import { type BulletinMatter, namedInText } from './matter.ts'
import { countOfTasks, figure, oneDecimal, reportedPercent, runs, shortened, withoutStop } from './wording.ts'

const statusKey = ({ status }: StatusCount) => `status.${status ?? 'notReported'}`

/** How many characters of an item's text a line of the text gives. */
const itemTextLength = 40

const statusList = paperList<BulletinMatter, StatusCount>({
  items: ({ facts }) => facts.byStatus,
  keyOf: statusKey,
  words: {
    状态: ({ word }) => words(word),
    项数: (line) => [countOfTasks(statusKey(line), line.items)],
    占比: (line) => [figure(`${statusKey(line)}.share`, oneDecimal(line.share))],
  },
})

/** Those that are furthest behind, as many as the text names. */
const behindList = paperList<BulletinMatter, BehindItem>({
  items: ({ facts }) => facts.behind.slice(0, namedInText.items),
  keyOf: (item) => item.taskId,
  words: {
    序号: (_, index) => words(String(index + 1)),
    事项: (item) => words(itemName(item.number)),
    事项内容: (item) => words(shortened(item.text, itemTextLength)),
    牵头单位: (item) => words(item.units.join('、')),
    牵头领导: (item) => words(item.leaders.join('、')),
    完成时限: (item) => words(item.deadline),
    状态: (item) => words(item.statusWord),
    /** `12%`; where it is not said of the whole, `12%（第4个具体内容）`. */
    完成比例: (item) => percentsOf(item),
    落后百分点: (item): PaperWords =>
      item.gap === null || item.gap === 0 ? null : [figure(`task.${item.taskId}.gap`, oneDecimal(item.gap))],
    当前进展: (item) => words(withoutStop(item.progress)),
    存在困难: (item) => words(withoutStop(item.problem)),
    下步措施: (item) => words(withoutStop(item.nextStep)),
    /** `第4个具体内容未达序时进度（完成12%，落后序时进度29.7个百分点）`, where it is not said of the whole. */
    未达序时内容: (item) => behindParts(item),
    若整项未达序时: (item) => when(item.behindParts === undefined),
    若未填完成比例: (item) => when(percentsOf(item) === null),
  },
})

function percentsOf({ taskId, percent, behindParts = [] }: BehindItem): PaperWords {
  const key = `task.${taskId}.percent`
  if (percent !== null) return [figure(key, reportedPercent(percent))]
  const known = behindParts.filter((part) => part.percent !== null)
  if (known.length === 0) return null
  return runs(
    ...known.flatMap((part, index) => [
      index === 0 ? '' : '、',
      figure(`${key}.${part.name}`, reportedPercent(part.percent)),
      `（${part.name}）`,
    ]),
  )
}

function behindParts({ taskId, behindParts: parts = [] }: BehindItem): PaperWords {
  const key = `task.${taskId}`
  const pieces = parts.flatMap(({ name, statusWord, percent, gap }, index) => {
    const figures = [
      ...(percent === null ? [] : [['完成', figure(`${key}.percent.${name}`, reportedPercent(percent))]]),
      ...(!gap ? [] : [['落后序时进度', figure(`${key}.gap.${name}`, oneDecimal(gap)), '个百分点']]),
    ]
    const said = figures.flatMap((one, at) => (at === 0 ? one : ['，', ...one]))
    return [`${index === 0 ? '' : '、'}${name}${statusWord}`, ...(said.length === 0 ? [] : ['（', ...said, '）'])]
  })
  return pieces.length === 0 ? null : runs(...pieces)
}

const problemList = paperList<BulletinMatter, ProblemItem>({
  items: ({ facts }) => facts.problems.slice(0, namedInText.problems),
  keyOf: (item) => item.taskId,
  words: {
    事项: (item) => words(itemName(item.number)),
    牵头单位: (item) => words(item.unit),
    存在困难: (item) => words(withoutStop(item.problem)),
  },
})

const thinList = paperList<BulletinMatter, ThinItem>({
  items: ({ facts }) => facts.thin.slice(0, namedInText.items),
  keyOf: (item) => item.taskId,
  words: {
    事项: (item) => words(itemName(item.number)),
    报送单位: (item) => words(item.unit),
  },
})

const waitingList = paperList<BulletinMatter, WaitingItem>({
  items: ({ facts }) => (facts.waiting ?? []).slice(0, namedInText.items),
  keyOf: (item) => item.taskId,
  words: {
    事项: (item) => words(itemName(item.number)),
    /** `县农业局未报送第4个具体内容`; what nobody is named for, `第4个具体内容未报送`. */
    待报内容: (item) =>
      words(
        item.contents
          .map(({ name, units }) => (units.length === 0 ? `${name}未报送` : `${units.join('、')}未报送${name}`))
          .join('，'),
      ),
  },
})

/** The lists a bulletin can go through, by name. */
export const bulletinLists: Readonly<Record<string, PaperList<BulletinMatter>>> = {
  各状态事项: statusList,
  未达序时事项: behindList,
  困难事项: problemList,
  空泛事项: thinList,
  待他单位报送事项: waitingList,
}
