import { describe, expect, test } from 'vitest'
import { wordsOf } from '../../../shared/domain/bulletin/block-words.ts'
import { collectBulletinFacts } from '../../../shared/domain/bulletin/collect-facts.ts'
import { compareContent } from '../../../shared/domain/bulletin/compare-content.ts'
import { composeBulletinWords } from '../../../shared/domain/bulletin/compose-bulletin.ts'
import type { BulletinContent } from '../../../shared/domain/bulletin/content.ts'
import {
  arrangeSections,
  type EditedRun,
  editContent,
  insertFact,
  restoreProgramWords,
} from '../../../shared/domain/bulletin/edit-content.ts'
import { mergeContent, startContent } from '../../../shared/domain/bulletin/merge-content.ts'
import { bulletinOffice } from '../../../shared/domain/bulletin/office.ts'
import { paperOfContent } from '../../../shared/domain/bulletin/paper-of-content.ts'
import type { DocumentBlock, Run } from '../../../shared/domain/document/types.ts'
import { defaultOfficeSettings } from '../../../shared/domain/office/default-settings.ts'
import { noElements } from '../../../shared/domain/paper/paper-elements.ts'
import { monthlyBulletin } from '../../../shared/domain/paper/standard/monthly-bulletin.ts'
import { sampleInput, samplePlan, sampleReport, sampleTask, sampleUnit } from './sample-round.ts'

const units = ['县甲局', '县乙局', '县丙局'].map(sampleUnit)
const tasks = ['1', '2', '3', '4'].map((number, index) => sampleTask(number, [units[index % 3]?.name ?? '']))

/** The round before and after 县丙局 caught up. */
const composed = (lastPercent: number) =>
  composeBulletinWords(
    monthlyBulletin,
    collectBulletinFacts(
      sampleInput({
        units,
        tasks,
        askedUnitIds: units.map((unit) => unit.id),
        reports: [
          sampleReport('1', '县甲局', 'done', 100),
          sampleReport('2', '县乙局', 'behind', 12),
          sampleReport('3', '县丙局', lastPercent > 40 ? 'onTrack' : 'behind', lastPercent),
          sampleReport('4', '县甲局', 'onTrack', 45),
        ],
      }),
    ),
    bulletinOffice(defaultOfficeSettings, samplePlan, '2023-06-08'),
  )
const early = composed(20)
const late = composed(44)
const draft = startContent(early, noElements)
let made = 0
const newPlace = () => `own.${made++}`

function blockAt(content: BulletinContent, place: string): DocumentBlock {
  const found = content.sections.flatMap((section) => section.blocks).find((block) => block.place === place)
  if (found === undefined) throw new Error(`no block at ${place}`)
  return found.block
}

function runsAt(content: BulletinContent, place: string): readonly Run[] {
  const block = blockAt(content, place)
  if (block.kind !== 'paragraph') throw new Error(`no paragraph at ${place}`)
  return block.runs
}

const words = (content: BulletinContent, place: string) => wordsOf(blockAt(content, place))
const asEdited = (runs: readonly Run[]): readonly EditedRun[] =>
  runs.map(({ text, key }) => ({ text, ...(key && { key }) }))

/** The first paragraph with a clause of the user's own before it. */
const edited = editContent(
  draft,
  [{ place: 'overall', paragraphs: [{ runs: [{ text: '总的看，' }, ...asEdited(runsAt(draft, 'overall'))] }] }],
  newPlace,
)

describe('改过的文字', () => {
  test('stays when the figures are counted anew; the numbers within it follow', () => {
    const refreshed = mergeContent(edited, late)
    expect(words(refreshed, 'overall')).toMatch(/^总的看，列入调度的重点工作任务共4项/)
    expect(words(refreshed, 'overall')).toContain('未达序时进度1项，占')
    const change = compareContent(edited, refreshed).find((candidate) => candidate.place === 'overall')
    expect(change).toMatchObject({ kind: 'numbers', before: words(edited, 'overall') })
    expect(change?.program).toBe(words(startContent(late, noElements), 'overall'))
  })

  test('is shown beside what the program would write where no number within it changes', () => {
    const own = editContent(
      draft,
      [{ place: 'behind', paragraphs: [{ runs: [{ text: '滞后事项如下。' }] }] }],
      newPlace,
    )
    const refreshed = mergeContent(own, late)
    expect(words(refreshed, 'behind')).toBe('滞后事项如下。')
    const change = compareContent(own, refreshed).find((candidate) => candidate.place === 'behind')
    expect(change?.kind).toBe('kept')
    expect(change?.program).toContain('事项共1项')
  })

  test('a unit’s rate follows though the sentence that named the unit says it of several, or names it no more', () => {
    const key = `unit.${units[2]?.id}.rate`
    const runs = [{ text: '县丙局达序时率为' }, { text: '0.0%', key }, { text: '。' }]
    const own = editContent(draft, [{ place: 'units', paragraphs: [{ runs }] }], newPlace)
    expect(words(draft, 'units')).toContain('县乙局、县丙局（均为0.0%）')
    expect(words(mergeContent(own, late), 'units')).toBe('县丙局达序时率为100.0%。')
  })

  test('a number typed over is the user’s own and is left alone', () => {
    const runs = runsAt(draft, 'overall').map((run) => (run.key === 'items' ? { text: '四', key: 'items' } : run))
    const own = editContent(draft, [{ place: 'overall', paragraphs: [{ runs: asEdited(runs) }] }], newPlace)
    expect(runsAt(own, 'overall').find((run) => run.text === '四')).toEqual({ text: '四' })
    expect(words(mergeContent(own, late), 'overall')).toContain('任务共四项')
  })

  test('what was struck out does not come back, what was added stays in its place', () => {
    const runs = asEdited(runsAt(draft, 'lead'))
    const own = editContent(
      draft,
      [
        { place: 'demands.follow', paragraphs: [] },
        { place: 'lead', paragraphs: [{ runs }, { runs: [{ text: '请认真对照落实。' }] }] },
      ],
      newPlace,
    )
    const paper = paperOfContent(mergeContent(own, late), { documentNumber: null, issueDate: null })
    const text = paper.blocks.map(wordsOf)
    expect(text[1]).toBe('请认真对照落实。')
    expect(text.join('')).not.toContain('逐项跟踪')
    expect(words(restoreProgramWords(own, early, 'demands.follow'), 'demands.follow')).toContain('逐项跟踪')
  })

  test('an edited line stays although its item has caught up', () => {
    const place = `behind.${tasks[2]?.id ?? ''}`
    expect(words(draft, place)).toContain('第3项')
    const own = editContent(draft, [{ place, paragraphs: [{ runs: [{ text: '第3项须由专班推进。' }] }] }], newPlace)
    const refreshed = mergeContent(own, late)
    expect(words(refreshed, place)).toBe('第3项须由专班推进。')
    expect(compareContent(draft, mergeContent(draft, late))).toContainEqual(
      expect.objectContaining({ place, kind: 'removed' }),
    )
  })

  test('title and addressees worded by hand stay; the program’s words can be had again', () => {
    const own = editContent(
      draft,
      [
        { place: 'field.title', paragraphs: [{ runs: [{ text: '关于五月份任务\n进展情况的通报' }] }] },
        { place: 'field.addressees', paragraphs: [{ runs: [{ text: '各乡镇：' }] }] },
      ],
      newPlace,
    )
    const refreshed = mergeContent(own, late)
    expect(refreshed.fields.title).toEqual(['关于五月份任务', '进展情况的通报'])
    expect(refreshed.fields.addressees).toBe('各乡镇')
    expect(restoreProgramWords(refreshed, late, 'field.title').fields.title).toEqual(late.fields.title)
  })
})

describe('各部分', () => {
  const keys = (content: BulletinContent) => content.sections.map((section) => section.key)
  const arrangement = (key: string, isShown = true, heading = '') => ({ key, isShown, heading })

  test('are switched, moved and reworded; chapters and annexes are numbered anew', () => {
    const arranged = arrangeSections(draft, [
      arrangement('behind', true, '滞后事项'),
      arrangement('overall'),
      arrangement('units', false),
      arrangement('problems'),
      arrangement('demands'),
      arrangement('statistics', false),
      arrangement('behindList'),
    ])
    expect(keys(arranged)[0]).toBe('lead')
    const content = mergeContent(
      arranged,
      composeBulletinWords(monthlyBulletin, collectBulletinFacts(sampleInput({ units, tasks })), draft.office, [
        { key: 'behindList', isShown: true },
      ]),
    )
    expect(keys(content)).toEqual(keys(arranged))
    const paper = paperOfContent(arranged, { documentNumber: null, issueDate: null })
    const headings = paper.blocks.filter((block) => block.kind === 'heading' && block.level === 1).map(wordsOf)
    expect(headings.slice(0, 2)).toEqual(['一、滞后事项', '二、总体进展情况'])
    expect(paper.annexes.map((annex) => annex.title.join(''))).toEqual(['未达序时进度事项清单'])
  })

  test('a heading reworded on the paper loses its ordinal', () => {
    const own = editContent(
      draft,
      [{ place: 'heading.overall', paragraphs: [{ runs: [{ text: '一、总体情况' }] }] }],
      newPlace,
    )
    expect(own.sections.find((section) => section.key === 'overall')?.heading).toBe('总体情况')
  })

  test('the text names an annex by the number it has, or not at all', () => {
    const one = composeBulletinWords(
      monthlyBulletin,
      collectBulletinFacts(sampleInput({ units, tasks })),
      draft.office,
      [{ key: 'behindList', isShown: true }],
    )
    expect(JSON.stringify(one)).not.toContain('附件1')
    expect(JSON.stringify(early)).toContain('附件2')
  })

  test('a fact is put in after a block, once, and is counted anew with the rest', () => {
    const put = insertFact(draft, early, 'fact.laggards', 'overall')
    const section = put.sections.find((candidate) => candidate.key === 'overall')
    expect(section?.blocks.map((block) => block.place).slice(0, 2)).toEqual(['overall', 'fact.laggards'])
    expect(insertFact(put, early, 'fact.laggards', 'overall')).toEqual(put)
    expect(words(put, 'fact.laggards')).toContain('县丙局')
    expect(words(mergeContent(put, late), 'fact.laggards')).not.toContain('县丙局')
  })
})

test('every number opens as many as it says', () => {
  const blocks = [...draft.sections.flatMap((section) => section.blocks), ...early.insertable]
  const numbers = blocks.flatMap(({ block }) =>
    block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : block.kind === 'paragraph' ? block.runs : [],
  )
  const counting = numbers.filter((number) => number.counts !== undefined)
  expect(counting.length).toBeGreaterThan(20)
  for (const { text, counts, key } of counting) {
    expect(key).toBeDefined()
    expect(Number(text)).toBe(counts?.ids.length)
  }
  const byKey = new Map(counting.map((number) => [number.key, Number(number.text)]))
  const sum = (name: string) => units.reduce((total, unit) => total + (byKey.get(`unit.${unit.id}.${name}`) ?? 0), 0)
  for (const name of ['items', 'done', 'behind']) expect(sum(name)).toBe(byKey.get(`allUnits.${name}`))
  expect(byKey.get('items')).toBe(byKey.get('allUnits.items'))
})
