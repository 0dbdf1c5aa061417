import { expect, test } from 'vitest'
import { checkWord } from '../../../build/format-check/check-word.ts'
import { writeWordDocument } from '../../../electron/word/write-document.ts'
import { openZip } from '../../../electron/zip/read-zip.ts'
import { defaultPaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import type { OfficialDocument } from '../../../shared/domain/document/types.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { planDocument } from '../../../shared/domain/plan/plan-document.ts'
import { printPlan } from '../../../shared/domain/plan/print-plan.ts'
import { planNotice } from '../../../shared/domain/plan-paper/plan-notice.ts'
import { changePackage } from '../../support/changed-package.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

/** A plan with half-width signs in its title, a heading, its text and its 版记. */
const printed = planOf(
  '云河县2023年重点工作分工方案(试行)',
  '为推动任务落实,现制定本方案。',
  '一、主要目标(2项)',
  '1.新增规模以上工业企业20家以上,缺半个(括号。（牵头单位：各乡镇(街道)）',
  '2.深化"放管服"改革,建成OA系统。（牵头单位：县行政审批局）',
  '抄送：县委各部门,县人大常委会办公室。',
  '云河县人民政府办公室2023年2月13日印发',
)
const plan = planDocument(printed, printPlan(printed))
const issue = { documentNumber: '云政办发〔2023〕　　号', issueDate: '2023-02-13', addressees: '各乡镇政府' }
const office = {
  ...{ name: '云河县人民政府办公室', mark: '云河县人民政府办公室文件', briefingMark: '云河县政务督查' },
  ...{ copyTo: '县委办公室', level: '县', inspectorate: '县政府督查室', ...issue },
} as const
const notice = planNotice(
  printed.title,
  plan,
  { office, number: null, elements: noElements },
  standardPreset('planNotice'),
)

const punctuation = (file: Uint8Array) =>
  checkWord(file, 'plan.docx').findings.find(({ point }) => point === 'punctuation')
const write = (document: OfficialDocument) => writeWordDocument(document, defaultPaperSettings)
const mark = '<w:rPr><w:rStyle w:val="Verbatim"/></w:rPr>'

test.each([
  // (试行) is one place: nothing Chinese follows it. The notice names the plan once more in 附件说明, and has a 版记 of its own.
  ['分工方案', plan, 10],
  ['印发通知', notice, 10],
] as const)(
  '%s gives half-width signs of the plan back, in text, titles and 版记, and the check says so',
  async (_, document, count) => {
    const file = await write(document)
    expect(punctuation(file)).toMatchObject({
      state: 'met',
      detail: `全角标点；照录原文中的标点${count}处未改`,
    })
    // It is by the mark alone that they are known.
    const unmarked = changePackage(file, [
      { part: 'word/document.xml', from: new RegExp(mark.replaceAll('/', '\\/'), 'g'), to: '' },
    ])
    expect(punctuation(unmarked)?.state).toBe('failed')
  },
)

test('a half-width sign in words that are not marked is refused, whatever is marked beside it', async () => {
  const file = await write(notice)
  const change = (from: string, to: string) =>
    punctuation(changePackage(file, [{ part: 'word/document.xml', from, to }]))
  expect(change('各乡镇政府：', '各乡镇,政府：')).toMatchObject({
    state: 'failed',
    detail: expect.stringContaining('“镇,政”'),
  })
  const beside = `</w:t></w:r><w:r><w:t xml:space="preserve">各单位(含园区)。</w:t></w:r></w:p>`
  expect(change('现制定本方案。</w:t></w:r></w:p>', `现制定本方案。${beside}`)?.state).toBe('failed')
})

test('words with right signs are not marked, nor those of a paper that quotes a plan', async () => {
  const xml = async (document: OfficialDocument) =>
    openZip(new Uint8Array(await write(document)), 'plan.docx').readText('word/document.xml')
  const right = planOf('云河县2023年重点工作分工方案', '1.建成OA系统，12:30前。（牵头单位：各乡镇（街道））')
  expect(await xml(planDocument(right, printPlan(right)))).not.toContain('Verbatim')
  expect(await xml({ ...notice, annexes: [] })).not.toContain('Verbatim')
})
