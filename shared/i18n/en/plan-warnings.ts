import type { Translated } from '../translated.ts'
import type { planWarnings as zhCN } from '../zh-CN/plan-warnings.ts'

export const planWarnings: Translated<typeof zhCN> = {
  'unclosed-bracket': 'The bracket of the assignment is not closed; it was taken to end with the paragraph: {{words}}',
  'deadline-without-date': 'The deadline names no date and none was guessed; please check: {{words}}',
  'deadline-month-open':
    'The deadline is “before a month”; the last day of that month was taken; please check: {{words}}',
  'party-list-open':
    'The list of units ends with “等” and is not complete; only the names listed were taken: {{words}}',
  'unit-beside-its-group': 'A unit stands beside a group that it belongs to; both were listed; please check: {{words}}',
  'names-share-ending': 'Several names share one ending; they were taken as one; please check: {{words}}',
  'parties-parted-by-space':
    'There are no marks between the units; they were parted at blanks or lines; please check: {{words}}',
  'party-twice': 'A unit stands twice in the same role; only one was kept: {{words}}',
  'party-not-a-unit':
    'This should be a unit but does not look like one; it was kept as printed; please check: {{words}}',
  'leader-name-open': 'A mark may be missing between names of leaders; kept as printed; please check: {{words}}',
  'role-not-said': 'Lead or support is not said; listed as responsible units; please check: {{words}}',
  'words-not-read': 'There are words in the assignment that were not understood: {{words}}',
  'first-is-lead': 'The document says that the first-named unit leads; lead and support were set by it: {{words}}',
  'responsible-is-lead':
    'The document says that the responsible unit leads where no lead is named; set by it: {{words}}',
  'unnamed-is-support': 'The document says that units without a role support; set by it: {{words}}',
  'implemented-by-rule':
    'The document says that these units carry out every task and lists them no more; they were added: {{words}}',
  'number-misprinted':
    'The number seems misprinted; it was settled by what stands before and after; please check: {{words}}',
  'number-repeated': 'The number repeats or goes back; please check: {{words}}',
  'number-gap': 'The numbers have a gap, something may be missing; please check: {{words}}',
  'number-style-differs':
    'The number is written differently from the others; it was taken into the same series; please check: {{words}}',
  'task-without-lead': 'It is not said who leads; please check: {{words}}',
  'heading-run-on': 'The heading runs into the text behind it and could not be parted; please check: {{words}}',
  'from-heading': 'Leader or unit come from the heading and hold for the tasks below it that name none: {{words}}',
  'bracket-closed-early':
    'The bracket of the assignment closes too early; it was taken as one; please check: {{words}}',
  'annex-row-missing': 'The annex does not have this task, so it has no assignment; please check: {{words}}',
  'body-task-missing':
    'The body does not have this task of the annex; it was listed as in the annex; please check: {{words}}',
  'body-annex-differ': 'Body and annex say it differently; the words of the body were taken; please check: {{words}}',
  'body-left-out':
    'The numbered paragraphs of the body have no assignment and do not fit the annex; the tasks were taken from the annex; please check: {{words}}',
  'numbers-given': 'The original has no numbers; they were given in order; please check: {{words}}',
  'table-not-read': 'The columns of a table were not recognised (task, units); it was not read: {{words}}',
  'unit-without-prefix': 'The unit does not say of which county, city or district it is; please check: {{words}}',
  'semicolon-in-list':
    'Units of one role are parted by a semicolon; they were put into the same role; please check: {{words}}',
  'page-data-left-out':
    'Above the document stands what a government website says about it (index number, subject, validity); it is no part of the text and was left out: {{words}}',
  'no-tasks': 'No task with an assignment was found; please check whether this file has tasks: {{words}}',
  'number-not-taken':
    'The number at the start of the line does not follow; the line was taken as part of the paragraph before; please check: {{words}}',
}
