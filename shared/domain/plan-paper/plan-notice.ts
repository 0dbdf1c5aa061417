import type { BulletinOffice } from '../bulletin/office.ts'
import { breakTitle } from '../document/break-title.ts'
import type { Annex, DocumentBlock, OfficialDocument } from '../document/types.ts'
import { planName } from '../plan/plan-name.ts'

/**
 * 印发通知 with the plan as its 附件 (official-format 9.1): red head, title, 主送, one short paragraph with the usual demands,
 * 署名 and 日期; then the plan on a new page with its own title and no second red head, its tables as further annexes.
 *
 * @param printed the plan set on paper by itself, as `planDocument` gives it
 */
export function planNotice(title: string, printed: OfficialDocument, office: BulletinOffice): OfficialDocument {
  const name = planName(title)
  const { body, ownTitle } = withoutFront(printed.blocks, name)
  const plan: Annex = { title: breakTitle(ownTitle), orientation: printed.orientation, blocks: body }
  const text = (words: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text: words }] })
  return {
    head: { kind: 'document', mark: office.mark, number: office.documentNumber },
    title: breakTitle(`${office.name}关于印发《${name}》的通知`),
    addressees: office.addressees,
    orientation: 'portrait',
    blocks: [
      text(`现将《${name}》印发给你们，请结合实际认真贯彻执行。`),
      text(
        '各责任单位要按照任务分工，明确具体措施、进度安排和责任人员，抓好任务落实；牵头单位要加强统筹协调，配合单位要主动配合。',
      ),
      text(`任务进展情况按调度要求报${office.inspectorate}，由其跟踪督办，定期通报。`),
    ],
    closing: { office: office.name, date: office.issueDate, hasSeal: true },
    remark: null,
    annexes: [plan, ...printed.annexes],
    imprint: {
      copyTo: office.copyTo === '' ? null : office.copyTo,
      office: office.name,
      date: office.issueDate,
      copies: null,
    },
  }
}

/** The plan behind its own title: what stands before it is the notice under which it was issued once. */
function withoutFront(
  blocks: readonly DocumentBlock[],
  name: string,
): { readonly body: readonly DocumentBlock[]; readonly ownTitle: string } {
  const firstTask = blocks.findIndex((block) => block.kind === 'heading' || block.kind === 'table')
  const front = firstTask < 0 ? blocks : blocks.slice(0, firstTask)
  const at = front.findLastIndex((block) => block.kind === 'paragraph' && block.shape === 'title')
  const own = at < 0 ? undefined : blocks[at]
  const body = blocks.slice(at + 1)
  const isEmpty = (block: DocumentBlock | undefined) => block?.kind === 'paragraph' && block.runs.length === 0
  const printed = own?.kind === 'paragraph' ? own.runs.map(({ text }) => text.replaceAll('\n', '')).join('') : name
  return { body: isEmpty(body[0]) ? body.slice(1) : body, ownTitle: planName(printed) }
}
