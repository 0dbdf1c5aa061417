import { rowMark } from '../../shared/domain/form/mark.ts'
import { type DamagedForm, type FormRow, rowsByTask, tokenOf } from './damaged-form.ts'
import type { Row } from './return-workbook.ts'

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A way of damaging a form, which changes it in place. */
export type Damage = (form: DamagedForm, random: () => number) => void

const pick = <T>(list: readonly T[], random: () => number): T | undefined => list[Math.floor(random() * list.length)]

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item)
}

function removeColumns(form: DamagedForm, keys: readonly string[]): void {
  form.columns = form.columns.filter((key) => !keys.includes(key))
}

const changeTexts = (form: DamagedForm, change: (text: string) => string) => {
  for (const row of form.rows) if (row.values.text) row.values.text = change(String(row.values.text))
}

/** A row that names its task. */
const pickNamed = (form: DamagedForm, random: () => number) =>
  pick(
    form.rows.filter(({ isContinued }) => !isContinued),
    random,
  )

const asksProgress = ({ main }: DamagedForm) => main === 'progress'
const goalsOf = ({ columns }: DamagedForm) => columns.filter((key) => key.startsWith('goal:'))

function insertAfter(form: DamagedForm, row: FormRow, added: FormRow): void {
  form.rows.splice(form.rows.indexOf(row) + 1, 0, added)
}

/** Cells merged over rows come apart once rows move: what the sheet keeps is the first one's words. */
function dissolveMerges(form: DamagedForm): void {
  form.merges = []
}

const remark = (values: FormRow['values']): FormRow => ({ values, truth: null, mustAsk: true })

/** One more measure of a task, in a row of its own that does not name it again. */
function measureBelow({ truth, mustAsk }: FormRow, words: string): FormRow {
  const works = `${tokenOf(truth ?? 'none')}${words}`
  return { values: { works }, truth, mustAsk, isContinued: true }
}

/** The ways of the list in the order of its kinds: identity, heading, columns, rows, words, cells. */
export const damages = {
  hiddenSheetRemoved(form: DamagedForm) {
    form.hasWorkbookMark = false
  },
  markColumnRemoved(form: DamagedForm) {
    removeColumns(form, ['mark'])
  },
  pastedAsValues(form: DamagedForm) {
    form.hasWorkbookMark = false
    removeColumns(form, ['mark'])
  },
  someMarksTypedOver(form: DamagedForm, random: () => number) {
    for (const row of form.rows) if (random() < 0.3) row.values.mark = ''
  },
  headingMoved(form: DamagedForm, random: () => number) {
    form.head = [[], ['附件2'], ...form.head, ...(random() < 0.5 ? [[]] : [])]
  },
  titleRowsInserted(form: DamagedForm) {
    form.head = [['云河县重点工作'], ['进展情况汇总表'], ...form.head]
  },
  headLinesRemoved(form: DamagedForm) {
    form.head = []
  },
  headingRetitled(form: DamagedForm, random: () => number) {
    form.headings.works = pick(['工作措施', '主要举措', '工作计划'], random) ?? ''
    form.headings.deputy = pick(['单位负责人', '责任领导'], random) ?? ''
    form.headings.handler = pick(['联络员', '承办人', '责任人'], random) ?? ''
    form.headings.progress = pick(['工作进展', '进展情况', '本月进展', '落实情况', '工作开展情况'], random) ?? ''
    form.headings.text = pick(['重点任务', '工作任务', '工 作 内 容', '任务名称'], random) ?? ''
    form.headings.nextStep = pick(['下一步工作打算', '下步工作措施', '下一步计划'], random) ?? ''
  },
  headingOverTwoLines(form: DamagedForm) {
    if (form.upperHeadings) return
    if (!asksProgress(form)) {
      const goals = goalsOf(form)
      const lower = Object.fromEntries(goals.map((key) => [key, form.headings[key] ?? '']))
      const upper = Object.fromEntries(goals.map((key, at) => [key, at === 0 ? '阶段目标' : '']))
      form.upperHeadings = { ...form.headings, ...upper }
      form.headings = lower
      return
    }
    form.upperHeadings = { ...form.headings, status: '本期情况', percent: '', progress: '本期进展' }
    form.headings = { status: '状态', percent: '完成比例(%)' }
  },
  columnAdded(form: DamagedForm, random: () => number) {
    const key = `extra${form.columns.length}`
    form.columns.splice(Math.floor(random() * form.columns.length), 0, key)
    const others = asksProgress(form)
      ? ['联系人', '联系电话', '分管领导意见']
      : ['主管部门意见', '项目编号', '累计投资']
    form.headings[key] = pick(others, random) ?? ''
    for (const row of form.rows) row.values[key] = '王海'
  },
  columnsRemoved(form: DamagedForm, random: () => number) {
    const some = asksProgress(form) ? ['stageTarget', 'lastProgress'] : ['office', 'deputy']
    removeColumns(form, shuffled(['assignment', 'deadline', 'note', ...some], random).slice(0, 3))
  },
  numberColumnRemoved(form: DamagedForm) {
    removeColumns(form, ['number'])
  },
  columnsSwapped(form: DamagedForm, random: () => number) {
    form.columns = shuffled(form.columns, random)
  },
  columnsHidden(form: DamagedForm) {
    form.hiddenColumns = form.columns.filter((key) => ['deadline', 'stageTarget', 'mark'].includes(key))
  },
  rowsFiltered(form: DamagedForm, random: () => number) {
    form.hiddenRows = form.rows.filter(() => random() < 0.4)
  },
  rowsSorted(form: DamagedForm) {
    dissolveMerges(form)
    const textOf = ([row]: readonly FormRow[]) => String(row?.values.text)
    form.rows = rowsByTask(form)
      .toSorted((a, b) => textOf(a).localeCompare(textOf(b)))
      .flat()
  },
  rowsShuffledAndNumberedAnew(form: DamagedForm, random: () => number) {
    dissolveMerges(form)
    form.rows = shuffled(rowsByTask(form), random).flat()
    for (const [at, row] of form.rows.entries()) if (row.values.number) row.values.number = at + 1
  },
  rowsDeleted(form: DamagedForm, random: () => number) {
    dissolveMerges(form)
    const kept = rowsByTask(form)
      .filter(() => random() < 0.8)
      .flat()
    if (kept.length > 0) form.rows = kept
  },
  rowAdded(form: DamagedForm, random: () => number) {
    const words = pick(['开展机关食堂节约粮食专项行动。', '完成领导交办的其他工作。'], random) ?? ''
    const said = `${tokenOf('none')}已开展2次。`
    form.rows.push(remark({ number: String(form.rows.length + 1), text: words, [form.main]: said }))
  },
  rowCopiedFromOtherPeriod(form: DamagedForm, random: () => number) {
    const source = pickNamed(form, random)
    const [before] = form.context.otherPeriods
    if (!source?.truth || !before || !form.columns.includes('mark')) return
    const last = { planId: form.context.planId, periodId: before.id, unitId: form.unit.id }
    const said = { [form.main]: `${tokenOf('none')}上月完成投资1亿元。`, mark: rowMark(last, source.truth) }
    form.rows.push(remark({ ...source.values, ...said }))
  },
  rowOfAnotherUnit(form: DamagedForm, random: () => number) {
    const foreign = form.context.tasks.filter(({ id }) => !form.unit.taskIds.includes(id))
    const own = new Set(form.context.tasks.filter(({ id }) => form.unit.taskIds.includes(id)).map(({ text }) => text))
    const task = pick(
      foreign.filter(({ text }) => text !== '' && !own.has(text)),
      random,
    )
    if (!task) return
    form.rows.push(remark({ number: task.number, text: task.text, [form.main]: `${tokenOf('none')}已办结。` }))
  },
  rowCopiedAndChanged(form: DamagedForm, random: () => number) {
    const source = pickNamed(form, random)
    if (!source) return
    source.mustAsk = true
    const more = `${String(source.values[form.main])}补充：又签约2个项目。`
    form.rows.push({ values: { ...source.values, [form.main]: more }, truth: source.truth, mustAsk: true })
  },
  cellsMergedAcrossTasks(form: DamagedForm, random: () => number) {
    const row = pick(form.rows.slice(0, -1), random)
    const next = row && form.rows[form.rows.indexOf(row) + 1]
    if (!row || !next) return
    next.values[form.main] = null
    form.merges.push({ row, column: form.main })
  },
  rowSplitInTwo(form: DamagedForm, random: () => number) {
    const row = pickNamed(form, random)
    if (!row) return
    // In a 办理方案 a second row is one more measure of the task.
    const half = asksProgress(form)
      ? remark({ progress: `${tokenOf('none')}另外完成绿化2万平方米。` })
      : measureBelow(row, '另外完成绿化2万平方米。')
    insertAfter(form, row, half)
    for (const column of ['number', 'text']) form.merges.push({ row, column })
  },
  summaryRow(form: DamagedForm) {
    const [goal = 'percent'] = goalsOf(form)
    form.rows.push(remark({ number: '合计', [goal]: asksProgress(form) ? 85 : '85%' }))
  },
  remarkBelow(form: DamagedForm) {
    form.rows.push(remark({ number: '填报人：王海　　联系电话：0000-0000000' }))
  },
  textTouched(form: DamagedForm) {
    changeTexts(form, (text) => ` ${text.replace(/[，。]/g, ',').replace(/推进/g, '推动')}（请填报）`)
  },
  textBroken(form: DamagedForm) {
    changeTexts(form, (text) => text.replace(/(.{15})/g, '$1\n'))
  },
  textCut(form: DamagedForm) {
    changeTexts(form, (text) => text.slice(0, Math.max(12, Math.floor(text.length * 0.6))))
  },
  cellsInOwnWords(form: DamagedForm, random: () => number) {
    for (const row of form.rows) {
      for (const key of goalsOf(form)) {
        row.values[key] = pick<Row[number]>(['六成', 0.5, '85％', '完成主体工程', '/', '1.2亿元', 60], random) ?? ''
      }
      if (!asksProgress(form)) {
        row.values.phone = pick<Row[number]>(['无', '８０００００１', 8000001, '8001', '0635—8000001'], random) ?? ''
        continue
      }
      row.values.status = pick(['正常推进', '已办结', '项目正常推进，无问题', '滞后', '😀正常推进'], random) ?? ''
      row.values.percent = pick<Row[number]>(['85％', '八成五', 0.85, '已过半', 85, '85'], random) ?? ''
      row.values.problem = pick(['无', '/', '同上', '=资金缺口2000万', '－'], random) ?? ''
    }
  },
} satisfies Readonly<Record<string, Damage>>

/** Measures of a task in rows of their own, as units write a 办理方案. */
function measuresInRows(
  form: DamagedForm,
  random: () => number,
  change: (head: FormRow, below: FormRow) => void,
): void {
  for (const row of form.rows.filter(({ isContinued, truth }) => !isContinued && truth !== null)) {
    if (random() < 0.5) continue
    const below = measureBelow(row, '每季度分析运行情况。')
    insertAfter(form, row, below)
    change(row, below)
  }
}

/** The same ways for a form of 办理方案, and those in which units write several measures of one task. */
export const undertakingDamages = {
  ...damages,
  measuresInBlankRows(form: DamagedForm, random: () => number) {
    measuresInRows(form, random, () => {})
  },
  measuresInMergedRows(form: DamagedForm, random: () => number) {
    measuresInRows(form, random, (row) => {
      for (const column of ['number', 'text']) form.merges.push({ row, column })
    })
  },
  measuresInOneCell(form: DamagedForm) {
    for (const row of form.rows) {
      if (row.truth !== null) row.values.works = `1.${String(row.values.works ?? '')}\n2.每季度分析运行情况。`
    }
  },
} satisfies Readonly<Record<string, Damage>>
