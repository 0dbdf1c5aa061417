import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { examplePlanPath } from '../../../electron/example/example-plan.ts'
import { fillExampleForm } from '../../../electron/example/fill-form.ts'
import { runDuban, runDubanJson } from '../../support/run-duban.ts'

interface Files {
  readonly files: readonly { readonly unit: string; readonly path: string; readonly rows: number }[]
}
interface Intake {
  readonly files: readonly {
    readonly path: string
    readonly unit: string | null
    readonly period: string | null
    readonly status: string
    readonly reports: number
    readonly changed: number
    readonly problems: readonly { readonly code: string; readonly message: string }[]
  }[]
  readonly totals: Readonly<Record<string, number>>
}

let folder = ''
let data = ''
let planId = ''
let periodId = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'duban-round-'))
  data = join(folder, 'data')
  const plan = await runDubanJson<{ planId: string; tasks: number; warnings: unknown[] }>(
    'plan',
    'import',
    examplePlanPath,
    '--data',
    data,
  )
  expect(plan).toMatchObject({ planId: expect.stringMatching(/^plan_/), tasks: 41 })
  planId = plan.planId
  const period = await runDubanJson<{ periodId: string }>(
    ...['period', 'open', '--data', data, '--plan', planId, '--cadence', 'month', '--label', '2023年5月'],
    ...['--from', '2023-05-01', '--to', '2023-05-31', '--due', '2023-06-05'],
  )
  periodId = period.periodId
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('plan parse prints one JSON document in the promised shape, and touches nothing', async () => {
  const before = readdirSync(folder)
  const plan = await runDubanJson<Record<string, unknown>>('plan', 'parse', examplePlanPath)
  expect(Object.keys(plan).slice(0, 9)).toEqual([
    ...['title', 'documentNumber', 'issuer', 'issueDate', 'years', 'outline', 'tasks', 'members', 'warnings'],
  ])
  expect(plan).toMatchObject({
    title: '2023年县政府工作报告重点工作任务分工方案',
    documentNumber: '云政办发〔2023〕3号',
    issuer: '云河县人民政府办公室',
    issueDate: '2023-02-10',
    years: [2023],
    warnings: expect.arrayContaining([expect.objectContaining({ code: 'unclosed-bracket', taskNumber: '37' })]),
  })
  expect(readdirSync(folder)).toEqual(before)
})

test('the same file imported again changes nothing and says so', async () => {
  const again = await runDubanJson<{ planId: string; state: string }>('plan', 'import', examplePlanPath, '--data', data)
  expect(again).toMatchObject({ planId, state: 'unchanged', tasks: 41 })
})

describe('a round', () => {
  let forms: Files

  beforeAll(async () => {
    forms = await runDubanJson<Files>(
      ...['forms', 'export', '--data', data, '--period', periodId, '--out', join(folder, 'forms')],
    )
  })

  const importPaths = (...words: readonly string[]) =>
    runDubanJson<Intake>('returns', 'import', ...words, '--data', data, '--period', periodId)

  test('gives every reporting unit a form, named in official order', () => {
    expect(forms.files.length).toBe(31)
    expect(forms.files[0]).toEqual({
      unit: '县发展和改革局',
      path: join(folder, 'forms', '001-县发展和改革局-2023年5月.xlsx'),
      rows: 4,
    })
    for (const { path } of forms.files) expect(existsSync(path)).toBe(true)
  })

  test('takes filled forms in, once; a corrected one replaces what was there', async () => {
    const form = forms.files.find(({ unit }) => unit === '县水利局')
    if (!form) throw new Error('no form for 县水利局')
    const returned = join(folder, 'returned')
    mkdirSync(returned)
    await fillExampleForm(form.path, join(returned, basename(form.path)))

    const trial = await importPaths(returned, '--dry-run')
    expect(trial.files[0]).toMatchObject({ unit: '县水利局', period: '2023年5月', status: 'accepted', reports: 1 })
    const taken = await importPaths(returned)
    expect(taken.files[0]).toMatchObject({ status: 'accepted', reports: 1, changed: 0, problems: [] })
    const again = await importPaths(returned)
    expect(again.files[0]).toMatchObject({ status: 'unchanged', changed: 0 })
  })

  test('refuses a file that is no form, with the reason', async () => {
    const path = join(folder, '会议通知.xlsx')
    writeFileSync(path, '关于召开调度会议的通知')
    const { files, totals } = await importPaths(path)
    expect(files[0]).toMatchObject({
      status: 'refused',
      unit: null,
      reports: 0,
      problems: [{ code: 'file.unreadable' }],
    })
    expect(files[0]?.problems[0]?.message).toContain('会议通知.xlsx')
    expect(totals).toMatchObject({ files: 1, refused: 1 })
  })

  test('prints the papers', async () => {
    const papers = [
      ['bulletin', 'export', '--data', data, '--period', periodId, '--kind', 'monthly', '--out', '通报.docx'],
      ['bulletin', 'export', '--data', data, '--period', periodId, '--kind', 'monthly', '--out', '通报.html'],
      ...['weekly', 'quarterly', 'inspection', 'halfYear', 'yearly'].map((kind) => [
        ...['bulletin', 'export', '--data', data, '--period', periodId],
        ...['--kind', kind, '--out', `${kind}.docx`],
      ]),
      ['ledger', 'export', '--data', data, '--plan', planId, '--out', '台账.xlsx'],
      ['ledger', 'export', '--data', data, '--plan', planId, '--leader', '何清源', '--out', '台账.docx'],
      ['ledger', 'export', '--data', data, '--plan', planId, '--unit', '县水利局', '--out', '县水利局.xlsx'],
      ['plan', 'export', '--data', data, '--plan', planId, '--preset', '分工方案（文字）', '--out', '方案.docx'],
      ['plan', 'export', '--data', data, '--plan', planId, '--style', 'table', '--out', '方案.xlsx'],
      ['period', 'calls', '--data', data, '--period', periodId, '--preset', '催办名单', '--out', '催办名单.docx'],
    ]
    for (const words of papers) {
      const path = join(folder, words.pop() ?? '')
      expect(await runDubanJson(...words, path)).toEqual({ path })
      expect(readFileSync(path).length).toBeGreaterThan(1000)
    }
  })

  test('a plan that was exported reads the same again', async () => {
    const path = join(folder, '再读.docx')
    await runDubanJson('plan', 'export', '--data', data, '--plan', planId, '--out', path)
    const tasks = async (file: string) => {
      const plan = await runDubanJson<{ tasks: readonly Record<string, unknown>[] }>('plan', 'parse', file)
      return plan.tasks.map(({ place: _place, ...task }) => task)
    }
    expect(await tasks(path)).toEqual(await tasks(examplePlanPath))
  })
})

test('what the import left open about units is listed and settled', async () => {
  interface Overview {
    readonly units: readonly { readonly name: string; readonly otherNames: readonly string[] }[]
    readonly groups: readonly { readonly name: string; readonly members: readonly string[] }[]
  }
  const list = () => runDubanJson<Overview>('units', 'list', '--data', data)
  expect((await list()).groups.map(({ name }) => name)).toContain('沿线各乡镇')
  await runDubanJson('units', 'members', '沿线各乡镇', '沙湾镇', '望河镇', '--data', data)
  expect((await list()).groups).toContainEqual({ name: '沿线各乡镇', members: ['沙湾镇', '望河镇'] })

  const merge = await runDuban('units', 'merge', '统计局', '--into', '县统计处', '--data', data)
  expect(merge).toMatchObject({ status: 2, stderr: expect.stringContaining('县统计处') })
  await runDubanJson('units', 'merge', '望河镇', '--into', '沙湾镇', '--data', data)
  expect((await list()).units).toContainEqual(expect.objectContaining({ name: '沙湾镇', otherNames: ['望河镇'] }))
  await runDubanJson('undo', '--data', data)
  expect((await list()).units).toContainEqual(expect.objectContaining({ name: '沙湾镇', otherNames: [] }))
  const group = await runDuban('units', 'members', '各局', '沙湾镇', '--data', data)
  expect(group).toMatchObject({ status: 2, stderr: expect.stringContaining('unit.groupNotFound') })
})

test('the last step is undone and redone by name, and the history says so', async () => {
  interface Step {
    readonly step: number
    readonly action: string
    readonly isUndone: boolean
  }
  const history = async () => (await runDubanJson<{ entries: Step[] }>('history', '--data', data)).entries
  await runDubanJson('units', 'members', '沿线各乡镇', '沙湾镇', '--data', data)
  const [last] = await history()
  if (!last) throw new Error('no history')
  const { undone } = await runDubanJson<{ undone: Step }>('undo', '--data', data)
  expect(undone).toMatchObject({ step: last.step, action: last.action })
  const [undoing, before] = await history()
  expect(before).toMatchObject({ step: last.step, isUndone: true })
  await runDubanJson('undo', '--data', data, '--step', String(undoing?.step))
  expect((await history()).find(({ step }) => step === last.step)).toMatchObject({ isUndone: false })
  const wrong = await runDuban('undo', '--data', data, '--step', 'eins')
  expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('eins') })
})

describe('mistakes are told in one line with a code, and end with status 2', () => {
  const mistakes: readonly (readonly [string, readonly string[], string])[] = [
    ['a file that is not there', ['plan', 'parse', '没有.docx'], 'file.notFound'],
    ['an unknown command', ['方案'], 'command.unknown'],
    ['an unknown option', ['plan', 'parse', 'x.docx', '--fast'], 'command.unknownOption'],
    ['an option left out', ['forms', 'export', '--out', 'x'], 'command.missingOption'],
    ['an argument left out', ['plan', 'parse'], 'command.missingArgument'],
    ['a word too many', ['plan', 'parse', 'a.docx', 'b.docx'], 'command.tooManyArguments'],
  ]
  test.each(mistakes)('%s', async (_name, words, code) => {
    const { status, stdout, stderr } = await runDuban(...words)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.trimEnd().split('\n')).toHaveLength(1)
    expect(stderr).toContain(code)
    expect(stderr).not.toMatch(/\{\{/)
  })

  test('a period that does not exist, a day that does not exist, a paper in an unknown format', async () => {
    const period = await runDuban('forms', 'export', '--data', data, '--period', 'period_0', '--out', folder)
    expect(period).toMatchObject({ status: 2, stderr: expect.stringContaining('period.notFound') })
    const day = await runDuban(
      ...['period', 'open', '--data', data, '--plan', planId, '--cadence', 'month', '--label', '2023年6月'],
      ...['--from', '2023-06-01', '--to', '2023-06-31', '--due', '2023-07-05'],
    )
    expect(day.status).toBe(2)
    const paper = await runDuban('ledger', 'export', '--data', data, '--plan', planId, '--out', join(folder, 'x.odt'))
    expect(paper).toMatchObject({ status: 2, stderr: expect.stringContaining('paper.unknownFormat') })
    const ofRound = ['--data', data, '--period', periodId, '--out', join(folder, 'x')]
    const form = await runDuban('forms', 'export', ...ofRound, '--preset', '没有的')
    expect(form).toMatchObject({ status: 2, stderr: expect.stringContaining('preset.unknownName') })
    const slips = await runDuban('returns', 'slips', ...ofRound, '--due', '2023-06-08')
    expect(slips).toMatchObject({ status: 2, stderr: expect.stringContaining('returnSlip.nobody') })
  })

  test('help is in Chinese and no mistake', async () => {
    const { status, stdout } = await runDuban('plan', 'import', '--help')
    expect(status).toBe(0)
    expect(stdout).toContain('用法：')
    expect(stdout).not.toMatch(/Usage|Options|display help/)
  })
})
