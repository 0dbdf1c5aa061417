import type { Block, ParagraphBlock } from '../original-document/types.ts'
import { composeParts, wordsOver } from '../paper/compose-paper.ts'
import type { ComposedBlock } from '../paper/composed-paper.ts'
import type { PresetContent, PresetSection } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { writePlain } from '../paper/wording.ts'
import { wordedLabels } from './arrange-labels.ts'
import { arrangeTable } from './arrange-table.ts'
import { planFront } from './plan-front.ts'
import {
  inlinePlanVocabulary,
  membersName,
  type PlanMatter,
  tablePlanVocabulary,
  tasksName,
} from './plan-vocabulary.ts'
import { type PlanParts, planParts } from './print-plan.ts'
import type { ParsedPlan, PlanStyle } from './types.ts'

/** A plan as a preset prints it, with the title and the text before its tasks that it then has. */
export interface WordedPlan {
  readonly plan: ParsedPlan
  readonly printed: readonly Block[]
}

/** Whether a plan printed in a layout has its tasks in a table: then it goes by a preset of `tablePlan`, else of `inlinePlan`. */
export function planKind(plan: ParsedPlan, layout: PlanStyle['layout'] | undefined): 'inlinePlan' | 'tablePlan' {
  return (layout ?? plan.style.layout) === 'table' ? 'tablePlan' : 'inlinePlan'
}

/**
 * 分工方案 in the words of a preset. The program's own prints what `printPlan` prints, to the letter; in an office's the title,
 * what stands before and after the tasks, the labels of responsibilities and the columns of tables are its own.
 *
 * @param layout as of `printPlan`; a preset of its `planKind` belongs to it
 */
export function wordPlan(plan: ParsedPlan, layout: PlanStyle['layout'] | undefined, preset: PresetContent): WordedPlan {
  const kind = planKind(plan, layout)
  const vocabulary = kind === 'tablePlan' ? tablePlanVocabulary : inlinePlanVocabulary
  const style = { ...plan.style, ...(layout !== undefined && { layout }) }
  const labels = kind === 'inlinePlan' && preset.columns ? wordedLabels(style, preset.columns) : {}
  const parts = withColumns(planParts(plan, layout, labels), kind === 'tablePlan' ? preset.columns : undefined)
  const matter = { plan, front: planFront(plan) }
  const title = titleLines(matter, preset, vocabulary)
  const blocks = preset.sections
    .filter(({ isShown }) => isShown)
    .flatMap((section) => sectionBlocks(section, parts, matter, vocabulary))
  const tasksAt = blocks.findIndex((block) => parts.body.includes(block))
  const before = [...matter.front.above, ...title]
  const lead = blocks
    .slice(0, Math.max(0, tasksAt))
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
  return {
    plan: {
      ...plan,
      title: title.join('') === matter.front.title.join('') ? plan.title : title.join(''),
      textBefore: [...before, ...lead],
    },
    printed: [...before.map(paragraph), ...blocks, ...parts.annex],
  }
}

/** The title as the plan has it, in its lines, where the preset says the same. */
function titleLines(
  matter: PlanMatter,
  preset: PresetContent,
  vocabulary: PaperVocabulary<PlanMatter>,
): readonly string[] {
  const wordsFor = wordsOver(vocabulary, matter)
  const title = writePlain(preset.title, wordsFor)
  return title === writePlain('{方案标题}', wordsFor) ? matter.front.title : [title]
}

function sectionBlocks(
  section: PresetSection,
  parts: PlanParts,
  matter: PlanMatter,
  vocabulary: PaperVocabulary<PlanMatter>,
): readonly Block[] {
  const blocks = section.parts.flatMap((part): readonly Block[] => {
    if (part.kind !== 'table') return composeParts([part], vocabulary, matter).map((own) => paragraph(textOf(own)))
    if (part.table === tasksName) return parts.body
    return part.table === membersName ? parts.members : []
  })
  // The plan has headings of its own; those of its sections only name them in the preset.
  const isOwn = section.key.startsWith('own.')
  const heading = writePlain(section.heading, wordsOver(vocabulary, matter))
  return isOwn && heading !== '' && blocks.length > 0 ? [paragraph(heading), ...blocks] : blocks
}

function withColumns(parts: PlanParts, columns: PresetContent['columns']): PlanParts {
  if (columns === undefined) return parts
  const arrange = (block: Block): Block => (block.kind === 'table' ? arrangeTable(block, columns) : block)
  return { ...parts, body: parts.body.map(arrange), annex: parts.annex.map(arrange) }
}

function textOf({ block }: ComposedBlock): string {
  if (block.kind === 'table') return ''
  const runs = block.kind === 'heading' ? [...block.runs, ...(block.following ?? [])] : block.runs
  return runs.map(({ text }) => text).join('')
}

function paragraph(text: string): ParagraphBlock {
  return { kind: 'paragraph', text, level: null, label: null, place: {} }
}
