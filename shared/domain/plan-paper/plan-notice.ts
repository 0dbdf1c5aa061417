import { closingOf, headOf } from '../bulletin/head.ts'
import type { BulletinOffice } from '../bulletin/office.ts'
import { breakTitle } from '../document/break-title.ts'
import { labelledAnnexes } from '../document/layout-rules.ts'
import type { Annex, DocumentBlock, OfficialDocument, TitleLines } from '../document/types.ts'
import { composePaper } from '../paper/compose-paper.ts'
import { composedBody } from '../paper/paper-body.ts'
import { type PaperElements, remarkOf } from '../paper/paper-elements.ts'
import { words } from '../paper/paper-words.ts'
import type { PresetContent } from '../paper/preset.ts'
import type { PaperVocabulary } from '../paper/vocabulary.ts'
import { planName, planSubject } from '../plan/plan-name.ts'

/** What an 印发通知 is about. */
interface PlanNoticeMatter {
  readonly title: string
  readonly office: BulletinOffice
}

/** Who issues an 印发通知, and what belongs to it alone. */
export interface PlanNoticeIssue {
  readonly office: BulletinOffice
  /** 发文字号; null where it is not given yet. */
  readonly number: string | null
  readonly elements: PaperElements
}

/** Everything a preset of 印发通知 may say. */
export const planNoticeVocabulary: PaperVocabulary<PlanNoticeMatter> = {
  words: {
    方案名称: ({ title }) => words(planName(title)),
    方案主题: ({ title }) => words(planSubject(title)),
    发文机关: ({ office }) => words((office.bodies ?? [office.name]).join('　')),
    督查机构: ({ office }) => words(office.inspectorate),
    县名: ({ office }) => words(office.county ?? null),
    主送单位: ({ office }) => words(office.addressees),
    抄送单位: ({ office }) => words(office.copyTo),
  },
  lists: {},
  tables: {},
}

/**
 * 印发通知 in the words of a preset, with the plan as its 附件 (official-format 9.1): head, title, 主送, the usual demands, 署名
 * and 日期; then the plan on a new page with its own title and no second head, its tables as further annexes.
 *
 * @param printed the plan set on paper by itself, as `planDocument` gives it
 */
export function planNotice(
  title: string,
  printed: OfficialDocument,
  { office, number, elements }: PlanNoticeIssue,
  preset: PresetContent,
): OfficialDocument {
  const { fields, sections } = composePaper(preset, planNoticeVocabulary, () => ({ title, office }))
  const { blocks, annexes } = composedBody(sections)
  const issued = printed.annexes.find(({ isIssued }) => isIssued)
  const { body, ownTitle } = withoutFront(issued ? blocksOf(issued) : printed.blocks, planName(title))
  const plan: Annex = {
    ...{ isVerbatim: true, title: breakTitle(ownTitle) },
    ...{ orientation: (issued ?? printed).orientation, blocks: body },
  }
  return {
    head: headOf({ office, preset, elements }, number, office.issueDate),
    title: fields.title,
    addressees: fields.addressees === '' ? null : fields.addressees,
    orientation: 'portrait',
    blocks,
    closing: closingOf({ office, preset }, office.issueDate),
    remark: remarkOf(elements),
    annexes: [plan, ...labelledAnnexes(printed.annexes), ...annexes],
    imprint: {
      copyTo: fields.copyTo === '' ? null : fields.copyTo,
      office: office.name,
      date: office.issueDate,
      copies: null,
    },
  }
}

/** Whether a title issues what was issued: `关于印发《某办公室关于做好…的通知》的通知`. 实施意见 and 办法 are 印发'ed, a 通知 is not. */
export function issuesNoticeAgain(title: TitleLines): boolean {
  return /印发《.*关于.*的通知》的通知$/.test(title.join(''))
}

/** What was issued with its title, as it would stand by itself. */
const blocksOf = ({ title, blocks }: Annex): readonly DocumentBlock[] => [
  { kind: 'paragraph', shape: 'title', runs: [{ text: title.join('\n') }] },
  ...blocks,
]

/** The plan behind its own title: what stands before it is the notice under which it was issued once. */
function withoutFront(
  blocks: readonly DocumentBlock[],
  name: string,
): { readonly body: readonly DocumentBlock[]; readonly ownTitle: string } {
  const firstTask = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'table')
  const front = firstTask < 0 ? blocks : blocks.slice(0, firstTask)
  const at = ownTitleAt(front, blocks, name)
  const own = blocks[at]
  const body = blocks.slice(at + 1)
  const isEmpty = (block: DocumentBlock | undefined) => block?.kind === 'paragraph' && block.runs.length === 0
  // Where a file has 署名, day and title in one line, the title is what the plan is called.
  const full = own?.kind === 'paragraph' ? planName(titleText(own) ?? '') : name
  const ownTitle = alike(full).endsWith(alike(name)) ? full.slice(-name.length) : full
  return { body: isEmpty(body[0]) ? body.slice(1) : body, ownTitle }
}

/**
 * Where the plan's own title stands in front of its tasks, −1 where it has none: the last that ends with the plan's name and
 * is not that of the notice; else the last that is not the heading of the plan's first table.
 */
function ownTitleAt(front: readonly DocumentBlock[], blocks: readonly DocumentBlock[], name: string): number {
  const named = front.findLastIndex((block) => alike(titleText(block) ?? '').endsWith(alike(name)))
  if (named >= 0) return named
  const isTitle = (block: DocumentBlock) => titleText(block) !== null
  const isCaption = (at: number) => blocks.slice(at + 1, at + 3).some(({ kind }) => kind === 'table')
  const captioned = front.findLastIndex((block, at) => isTitle(block) && !isCaption(at))
  return captioned < 0 ? front.findLastIndex(isTitle) : captioned
}

/** The words of a title in one line; null for other blocks. */
function titleText(block: DocumentBlock): string | null {
  if (block.kind !== 'paragraph' || block.shape !== 'title') return null
  return block.runs.map(({ text }) => text.replaceAll('\n', '')).join('')
}

/** Brackets of either width are one to whoever compares names. */
const alike = (text: string) => text.replace(/（/g, '(').replace(/）/g, ')')
