import { rowMark } from '../../shared/domain/form/mark.ts'
import type { DamagedForm, FormRow } from './damaged-form.ts'
import { tokenOf } from './damaged-form.ts'
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
  for (const row of form.rows) row.values.text = change(String(row.values.text ?? ''))
}

function insertAfter(form: DamagedForm, row: FormRow, added: FormRow): void {
  form.rows.splice(form.rows.indexOf(row) + 1, 0, added)
}

/** Cells merged over rows come apart once rows move: what the sheet keeps is the first one's words. */
function dissolveMerges(form: DamagedForm): void {
  form.merges = []
}

const remark = (values: Record<string, string | number>): FormRow => ({ values, truth: null, mustAsk: true })

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
    form.headings.progress = pick(['工作进展', '进展情况', '本月进展', '落实情况', '工作开展情况'], random) ?? ''
    form.headings.text = pick(['重点任务', '工作任务', '工 作 内 容', '任务名称'], random) ?? ''
    form.headings.nextStep = pick(['下一步工作打算', '下步工作措施', '下一步计划'], random) ?? ''
  },
  headingOverTwoLines(form: DamagedForm) {
    if (form.upperHeadings) return
    form.upperHeadings = { ...form.headings, status: '本期情况', percent: '', progress: '本期进展' }
    form.headings = { status: '状态', percent: '完成比例(%)' }
  },
  columnAdded(form: DamagedForm, random: () => number) {
    const key = `extra${form.columns.length}`
    form.columns.splice(Math.floor(random() * form.columns.length), 0, key)
    form.headings[key] = pick(['联系人', '联系电话', '分管领导意见'], random) ?? ''
    for (const row of form.rows) row.values[key] = '王海'
  },
  columnsRemoved(form: DamagedForm, random: () => number) {
    removeColumns(form, shuffled(['assignment', 'deadline', 'stageTarget', 'lastProgress', 'note'], random).slice(0, 3))
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
    form.rows = form.rows.toSorted((a, b) => String(a.values.text).localeCompare(String(b.values.text)))
  },
  rowsShuffledAndNumberedAnew(form: DamagedForm, random: () => number) {
    dissolveMerges(form)
    form.rows = shuffled(form.rows, random)
    for (const [at, row] of form.rows.entries()) if ('number' in row.values) row.values.number = at + 1
  },
  rowsDeleted(form: DamagedForm, random: () => number) {
    dissolveMerges(form)
    const kept = form.rows.filter(() => random() < 0.8)
    if (kept.length > 0) form.rows = kept
  },
  rowAdded(form: DamagedForm, random: () => number) {
    const words = pick(['开展机关食堂节约粮食专项行动。', '完成领导交办的其他工作。'], random) ?? ''
    const row = remark({ number: String(form.rows.length + 1), text: words, progress: `${tokenOf('none')}已开展2次。` })
    form.rows.push(row)
  },
  rowCopiedFromOtherPeriod(form: DamagedForm, random: () => number) {
    const source = pick(form.rows, random)
    const [before] = form.context.otherPeriods
    if (!source?.truth || !before || !form.columns.includes('mark')) return
    const last = { planId: form.context.planId, periodId: before.id, unitId: form.unit.id }
    const progress = `${tokenOf('none')}上月完成投资1亿元。`
    const mark = rowMark(last, source.truth)
    form.rows.push({ values: { ...source.values, progress, mark }, truth: null, mustAsk: true })
  },
  rowOfAnotherUnit(form: DamagedForm, random: () => number) {
    const foreign = form.context.tasks.filter(({ id }) => !form.unit.taskIds.includes(id))
    const own = new Set(form.context.tasks.filter(({ id }) => form.unit.taskIds.includes(id)).map(({ text }) => text))
    const task = pick(
      foreign.filter(({ text }) => text !== '' && !own.has(text)),
      random,
    )
    if (!task) return
    form.rows.push(remark({ number: task.number, text: task.text, progress: `${tokenOf('none')}已办结。` }))
  },
  rowCopiedAndChanged(form: DamagedForm, random: () => number) {
    const source = pick(form.rows, random)
    if (!source) return
    source.mustAsk = true
    const progress = `${String(source.values.progress)}补充：又签约2个项目。`
    form.rows.push({ values: { ...source.values, progress }, truth: source.truth, mustAsk: true })
  },
  cellsMergedAcrossTasks(form: DamagedForm, random: () => number) {
    const row = pick(form.rows.slice(0, -1), random)
    const next = row && form.rows[form.rows.indexOf(row) + 1]
    if (!row || !next) return
    next.values.progress = null
    form.merges.push({ row, column: 'progress' })
  },
  rowSplitInTwo(form: DamagedForm, random: () => number) {
    const row = pick(form.rows, random)
    if (!row) return
    const half: FormRow = {
      values: { progress: `${tokenOf('none')}另外完成绿化2万平方米。` },
      truth: null,
      mustAsk: true,
    }
    insertAfter(form, row, half)
    for (const column of ['number', 'text']) form.merges.push({ row, column })
  },
  summaryRow(form: DamagedForm) {
    form.rows.push(remark({ number: '合计', percent: 85 }))
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
      row.values.status = pick(['正常推进', '已办结', '项目正常推进，无问题', '滞后', '😀正常推进'], random) ?? ''
      row.values.percent = pick<Row[number]>(['85％', '八成五', 0.85, '已过半', 85, '85'], random) ?? ''
      row.values.problem = pick(['无', '/', '同上', '=资金缺口2000万', '－'], random) ?? ''
    }
  },
} satisfies Readonly<Record<string, Damage>>
