import { breakTitle } from '../document/break-title.ts'
import { annexLabel } from '../document/layout-rules.ts'
import type { OfficialDocument } from '../document/types.ts'
import { planSubject } from '../plan/plan-name.ts'
import { behindTable, statisticsTable } from './compose-tables.ts'
import type { BulletinSectionKey, ComposedBulletin, ComposedSection } from './content.ts'
import type { BulletinFacts } from './facts.ts'
import { insertableFacts } from './insertable-facts.ts'
import { startContent } from './merge-content.ts'
import {
  type AnnexName,
  composeBehind,
  composeDemands,
  composeLead,
  composeOverall,
  composeProblems,
  composeUnits,
  placedTable,
} from './monthly-sections.ts'
import type { BulletinOffice } from './office.ts'
import { paperOfContent } from './paper-of-content.ts'
import { periodInTitle } from './wording.ts'

/** The annexes that are printed where nothing was switched or moved, in their order. */
const allAnnexes: readonly BulletinSectionKey[] = ['statistics', 'behindList']

/**
 * 月度进展情况通报 as the program writes it, in the order offices use (docs/papers.md). Every number is a run that has a
 * name and, where it counts something, knows what.
 *
 * @param annexes those that are printed, in their order: the text refers to them by number
 */
export function composeMonthly(
  facts: BulletinFacts,
  office: BulletinOffice,
  annexes: readonly BulletinSectionKey[] = allAnnexes,
): ComposedBulletin {
  const subject = planSubject(facts.planTitle)
  const period = periodInTitle(facts.periodLabel, subject)
  const printed = annexes.filter((key) => key !== 'behindList' || facts.behind.length > 0)
  const annexName: AnnexName = (key) => {
    const index = printed.indexOf(key)
    return index < 0 ? null : annexLabel(index, printed.length)
  }
  return {
    office,
    fields: {
      title: breakTitle(`关于${subject}${period}进展情况的通报`),
      addressees: office.addressees,
      copyTo: office.copyTo,
    },
    sections: [
      chapter('lead', '', composeLead(facts), 'lead'),
      chapter('overall', '总体进展情况', composeOverall(facts)),
      chapter('units', '各单位进展情况', composeUnits(facts, annexName)),
      chapter('behind', '未达序时进度事项', composeBehind(facts, annexName)),
      chapter('problems', '存在问题', composeProblems(facts)),
      chapter('demands', '下步工作要求', composeDemands(facts, annexName, office)),
      {
        ...chapter('statistics', `各单位${period}任务进展情况统计表`, [], 'annex'),
        blocks: [placedTable('statistics.table', statisticsTable(facts.byUnit))],
      },
      {
        ...chapter('behindList', '未达序时进度事项清单', [], 'annex'),
        orientation: 'landscape',
        blocks: facts.behind.length === 0 ? [] : [placedTable('behindList.table', behindTable(facts.behind))],
      },
    ],
    insertable: insertableFacts(facts),
  }
}

function chapter(
  key: BulletinSectionKey,
  heading: string,
  blocks: ComposedSection['blocks'],
  placement: ComposedSection['placement'] = 'text',
): ComposedSection {
  return { key, placement, orientation: 'portrait', heading, blocks }
}

/** The monthly bulletin as a paper, as it is where nobody has changed anything. */
export function composeMonthlyBulletin(facts: BulletinFacts, office: BulletinOffice): OfficialDocument {
  return paperOfContent(startContent(composeMonthly(facts, office)), { documentNumber: null, issueDate: null })
}
