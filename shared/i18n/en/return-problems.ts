import type { Translated } from '../translated.ts'
import type { returnProblems as zhCN } from '../zh-CN/return-problems.ts'

export const returnProblems: Translated<typeof zhCN> = {
  'file.unreadable': 'This file was not taken in: {{words}}',
  'file.openElsewhere':
    '“{{words}}” is a temporary file that is left while its original is open. Save and close the original in WPS or Excel, then take it in.',
  'file.noTable':
    'There is no form in the file: no sheet has headings for both the task (number, text) and the progress (progress, status, percent). Please have the form that was sent out filled in.',
  'file.otherPlan':
    'This is a form of another plan ({{words}}) and was not taken in. Take it in there, or ask the unit to use the form of this plan.',
  'file.otherPeriod':
    'This is a form of “{{words}}”, but returns of “{{expected}}” are taken in; it was not taken. Change to that period, or ask the unit to use the form of “{{expected}}”.',
  'file.periodContradicts':
    'The head says “{{words}}”, the mark inside says “{{expected}}”; the period is not certain and the file was not taken in. Check with the unit and ask for a new one.',
  'file.unitUnknown':
    'It is not known whose form this is (read: “{{words}}”); it was not taken in. Check the unit at the head and ask for a new one.',
  'file.unitNotAsked':
    '“{{words}}” has no task to report in this period; the file was not taken in. Check plan and period.',
  'file.unitContradicts':
    'The head or the file name says “{{words}}”, the mark inside says “{{expected}}”; the unit is not certain and the file was not taken in. Check with both units and ask for a new one.',
  'file.marksContradict':
    'The marks in the file contradict each other; probably another form was copied into it. It was not taken in. Ask the unit to use the form of this period.',
  'file.nothingFilled':
    'There is no progress in the form; it was not taken in. Check whether an empty form was sent back or the words stand elsewhere.',
  'file.partIsGone':
    'This part of the file now belongs to another line of the same unit and is not taken in by itself. Please take this line out.',
  'file.freeForm':
    'This is not the form that was sent out, and which column is which is not known. Confirm the columns, then accept it.',
  'file.mapped': 'This is not the form that was sent out; it was read by the confirmed columns. Please check it.',
  'file.noMark': 'The marks of the form are lost; rows were matched by headings and texts. Please check them.',
  'file.olderThanSaved':
    'This file was taken in before, and the unit has sent a corrected one since; it was not taken in again.',
  'sheet.notRead':
    'The sheet “{{words}}” holds another form that was not taken in. Settle which one holds, keep only that one and send it again.',
  'sheet.otherPeriod': 'The sheet “{{words}}” is the form of {{period}}, not of this period; it was not taken in.',
  'column.missing':
    'The column “{{words}}” is missing; what was reported before stays. Please have the form that was sent out filled in.',
  'column.notTaken': '“{{words}}” is no column of the form; what it holds was not taken in.',
  'row.unknownTask':
    'It is not known which task this row is about: read “{{words}}”. Check number and text and fill it in again.',
  'row.ambiguous':
    'This row may be one of the tasks {{numbers}}; it is not certain which: read “{{words}}”. Check number and text and fill it in again.',
  'row.notOfUnit':
    'Task {{number}} “{{words}}” is not reported by “{{unit}}”; the row was not taken in. Check for a wrong row or unit.',
  'row.otherForm':
    'This row was copied from the form of “{{from}}” and was not taken in: read “{{words}}”. Please fill in the unit’s own form of this period.',
  'row.markContradictsText':
    'The mark of this row is task {{number}}, but its text is “{{words}}”; probably only some columns were sorted or moved. It was not taken in. Check and fill it in again.',
  'row.duplicate':
    'Task {{number}} is filled in at rows {{rows}} with different words; it was not taken in: read “{{words}}”. Keep one row and send it again.',
  'row.unprovenAgain':
    'Task {{number}} stands in rows {{rows}} without marks that prove them of this round, apart or with other goals or persons; one may be copied from another form. It was not taken in: read “{{words}}”. Say of each row which task it is, or that it is not taken.',
  'row.repeated': 'Task {{number}} stands in row {{row}} already; this row says nothing more and was not taken in.',
  'row.secondRow':
    'This row and row {{above}} above it are the same task; only the one above was taken in. This one says “{{words}}”. Join them and send it again.',
  'row.noUnit':
    'This row does not say which unit it is of and was not taken in: “{{words}}” was read. Please have the unit written in every row and send it again.',
  'row.missing':
    'Task {{number}} “{{words}}” was not found in the form; nothing of it was received. Please have it reported.',
  'row.blank': 'Task {{number}} “{{words}}” was not filled in. Please have it reported.',
  'row.summary': '“{{words}}” is a row of totals, no task; it was not taken in.',
  'row.notATask': '“{{words}}” is not the progress of a task; it was not taken in.',
  'row.leftOut': 'As the office settled, this row was not taken in: read “{{words}}”.',
  'cell.merged':
    '“{{heading}}” is merged over rows {{rows}} and says “{{words}}”; it was taken for the first of them only, not for this row. Take the cells apart and fill in each.',
  'cell.error': '“{{heading}}” is the formula error {{words}} and was not taken in. Fill in the words themselves.',
  'cell.uncalculated':
    '“{{heading}}” is a formula that was never calculated and was not taken in. Please open the file in WPS or Excel, save it and send it again, or write what it says.',
  'cell.takenFromAbove':
    '“{{heading}}” says “{{words}}”; taken from the row above (row {{above}}): {{value}}. Please check it.',
  'cell.sameAsAbove': '“{{heading}}” says “{{words}}”, which says nothing; it was not taken in. Please write each out.',
  'cell.tooLong':
    '“{{heading}}” has {{length}} characters, the most a cell holds; it may be cut off: {{words}}…. Check the original.',
  'cell.noProgress': 'Status or percent is filled in but no progress (read: {{words}}). Please add the progress.',
  'cell.noStatus': 'No status is chosen (progress: {{words}}).',
  'status.unknown':
    'The status “{{words}}” is not known and was not taken in. Choose from the list, or let the office make it one of its words.',
  'status.unsure': 'The status says “{{words}}”; taken as “{{value}}” ($t(valueDoubts.{{reason}})); please check.',
  'row.combined':
    'Task {{number}} was written in row {{row}} already; this row was added to the same undertaking. Please check.',
  'row.continued':
    'This row names no task; it was taken as a further measure of the task of row {{above}} (task {{number}}). Please check.',
  'cell.noWorks': 'Task {{number}} has no concrete work; the rest was taken. Please have it added.',
  'cell.noGoal': 'Task {{number}} has no stage target.',
  'goal.unsure':
    '“{{heading}}” says “{{words}}”; it was taken as {{value}}% ($t(valueDoubts.{{reason}})). Please check.',
  'phone.strange': 'The telephone “{{words}}” has fewer than 7 digits; it was taken as it is. Please check.',
  'percent.unknown':
    'The percentage “{{words}}” was not taken in ($t(valueDoubts.{{reason}})). Fill in a number from 0 to 100.',
  'percent.unsure': 'The percentage says “{{words}}”; taken as {{value}}% ($t(valueDoubts.{{reason}})); please check.',
}
