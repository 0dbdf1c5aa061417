import { hasParties } from './assigned.ts'
import type { ParsedTask, PlanWarning } from './types.ts'

/** A plan in which this share of the tasks names a lead is one where the others should. */
const mostHave = 0.8

/** Doubts that only the whole plan shows: a task without a lead among tasks with one, a name without the usual prefix. */
export function checkPlan(tasks: readonly ParsedTask[]): readonly PlanWarning[] {
  return [...checkLeads(tasks), ...checkPrefixes(tasks)]
}

function checkLeads(tasks: readonly ParsedTask[]): readonly PlanWarning[] {
  const parents = new Set(tasks.map(({ parent }) => parent))
  const own = tasks.filter(({ number }) => !parents.has(number))
  const named = own.filter(hasParties)
  if (named.length === 0) return []
  const leading = named.filter(({ leadUnits }) => leadUnits.length > 0)
  const isUsual = leading.length >= named.length * mostHave
  return own
    .filter((task) => !hasParties(task) || (isUsual && task.leadUnits.length === 0))
    .map((task) => warning('task-without-lead', task, task.text.slice(0, 40)))
}

/** What a county's, city's or nation's units begin with. */
const prefix = /^[省市县区州盟旗]/
const shortName = /^[\u4e00-\u9fff]{2,8}(?:局|委|办|办公室|中心|院)$/
const otherBeginning = /^(?:中共|中国|国家|国网|人民|驻|团|各|有关|相关|全|乡|镇|街道)/

/** `统计局` first in its list, in a plan whose units otherwise begin with 县. */
function checkPrefixes(tasks: readonly ParsedTask[]): readonly PlanWarning[] {
  const lists = tasks.flatMap((task) =>
    [task.leadUnits, task.supportUnits, task.implementUnits, task.responsibleUnits].map((units) => ({
      task,
      first: units[0],
    })),
  )
  const firsts = lists.flatMap(({ task, first }) =>
    first !== undefined && shortName.test(first) ? [{ task, first }] : [],
  )
  const prefixed = firsts.filter(({ first }) => prefix.test(first))
  if (prefixed.length < firsts.length * mostHave) return []
  return firsts
    .filter(({ first }) => !prefix.test(first) && !otherBeginning.test(first))
    .map(({ task, first }) => warning('unit-without-prefix', task, first))
}

function warning(code: PlanWarning['code'], task: ParsedTask, words: string): PlanWarning {
  return { code, taskNumber: task.number, words, place: task.place }
}
