import type { Translated } from '../translated.ts'
import type { errors as zhCN } from '../zh-CN/data-errors.ts'

export const errors: Translated<typeof zhCN> = {
  'db.fromNewerVersion':
    'The data were made by a newer version (data version {{from}}, this program knows up to {{latest}}). Open them with the new version, or restore an older backup.',
  'form.textTooLong':
    'The form of “{{unit}}” was not made: “{{column}}” of task {{number}} has {{length}} characters, more than the {{limit}} an Excel cell holds. Shorten the text in the ledger first.',
  'form.statusWordsTooLong':
    'The status words do not fit into a drop-down list (255 characters together, no commas or quotes): {{words}}. Shorten them in the settings and export again.',
  'form.cannotWrite':
    'The form cannot be written to “{{folder}}”: {{file}}. Check that the folder can be written to, close an open file of the same name and export again.',
  'form.nobodyToAsk':
    'Nobody is to report in this period: the tasks of the plan have no lead or responsible unit. Add the assignments in the ledger first, then export the forms.',
  'period.noCallWords': 'Write down what was said, then keep the call.',
  'returnSlip.nobody':
    'No unit was given anything back, or all have sent it again. Send something back first, then export the slips.',
  'db.needsUpdate':
    'The data folder “{{folder}}” was made by an older version and must be brought up to date. Open it with this version once (a backup is made first), then do this again.',
  'db.notALedger':
    '“{{file}}” is no data file of this program, or it is damaged. Check the data folder; if it is the right one, restore a backup from its backups folder.',
  'db.damaged':
    'The data file “{{file}}” is damaged and cannot be opened. Restore the latest backup that is whole; the damaged file is kept in the backups folder.',
  'data.inUse':
    'The data folder “{{folder}}” is in use by another program of this kind; only one can write at a time. Close the other window or wait for the command to end, and try again.',
  'data.notFound': 'There are no data in “{{folder}}”. Check the path; if there are none yet, import a plan first.',
  'data.cannotWrite':
    'No data folder can be made in “{{folder}}”. Check the path and whether the disk can be written to.',
  'archive.missing':
    'The original file “{{name}}” is not in the archive; it may have been moved or deleted. Restore the archive folder from a backup.',
  'archive.changed':
    'The original file “{{name}}” in the archive is not as it was stored; it may be changed or damaged. Restore the archive folder from a backup.',
  'backup.notFound':
    'The backup “{{backup}}” was not found; it may have been moved or deleted. Reload the list of backups and try again.',
  'backup.damaged':
    'The backup “{{backup}}” is damaged; nothing was restored and the data were not touched. Use another backup.',
  'backup.notALedger':
    '“{{backup}}” is no backup of this program; nothing was restored and the data were not touched. Choose a backup with the extension .sqlite.',
  'backup.newer':
    'The backup “{{backup}}” was made by a newer version and cannot be read here; the data were not touched. Restore it with the new version.',
  'backup.cannotWrite':
    'The backup cannot be written to “{{folder}}”. Check the space on the disk and whether the folder can be written to, and try again.',
  'backup.nothingToUndo': 'There is no copy of the data from before a restore, so that the restore cannot be undone.',
  'settings.wrong': 'The settings were not saved: $t(checkFindings.{{finding}})',
  'plan.notFound': 'The plan “{{plan}}” was not found. Check its id, or whether this is the right data folder.',
  'task.notFound': 'The task “{{task}}” was not found. Check its id, or whether this is the right data folder.',
  'period.notFound': 'The period “{{period}}” was not found. Check its id, or whether this is the right data folder.',
  'unit.notFound': 'The unit “{{unit}}” was not found. Check its name, or whether this is the right data folder.',
  'unit.groupNotFound': 'There is no group “{{group}}”. See the names of groups with units list.',
  'unit.proposalNotFound':
    'The proposed merge “{{proposal}}” was not found; it may have been settled. Reload and look again.',
  'tableMapping.notFound':
    'There is no column mapping named “{{name}}”. Confirm and keep one on the intake screen first, or check the name.',
  'tableMapping.noTable': '“{{file}}” has no table whose columns could be named. Ask the unit to fill in the form.',
  'tableMapping.incomplete':
    'The mapping is incomplete: say which column is the number or the task, which is the progress (or status, percentage, …), and, where a column names the unit, which one.',
  'tableMapping.doesNotFit': 'The headings of “{{file}}” are not those of this mapping. Name the columns of this file.',
  'tableMapping.noName': 'Give the mapping a name.',
  'tableMapping.nameTaken': 'There is a mapping named “{{name}}” already. Choose another name.',
  'taskReturn.settled': '“{{file}}” was accepted, sent back or removed already and cannot be changed. Undo that first.',
  'taskReturn.notRead': '“{{file}}” is still being read. Wait until it is done.',
  'taskReturn.cannotTake':
    '“{{file}}” cannot be taken in; the reason stands above it. Send it back to the unit, or remove it.',
  'taskReturn.notOfUnit': 'This task is not reported by this unit. Choose another task.',
  'taskReturn.noReason': 'The reason for sending it back is missing. Say what is to be corrected.',
  'taskReturn.unitUnknown':
    'It is not known whose “{{file}}” is, so it cannot be sent back. Choose the unit first, or remove the file.',
  'report.notFound': 'The report “{{report}}” was not found; it may have been undone. Reload and try again.',
  'consolidated.empty':
    'The consolidated text of task {{number}} is still empty and cannot be confirmed. Take a report or write it first.',
  'taskReturn.notFound': 'The return “{{taskReturn}}” was not found. Check whether this is the right data folder.',
  'bulletin.notFound': 'The bulletin “{{bulletin}}” was not found. Check whether this is the right data folder.',
  'task.noText': 'The text of a task cannot be empty. Fill it in, then save.',
  'task.noNumber': 'The number of a task cannot be empty. Fill it in, then save.',
  'task.numberTaken': 'Another task has the number “{{number}}”. Choose another one.',
  'task.noReason': 'Say why this task is retired.',
  'task.sectionNotFound': 'The section was not found; it may just have been removed. Choose again.',
  'task.partyNotFound': 'The unit or leader was not found; it may just have been merged or removed. Choose again.',
  'task.deadlineNotADay':
    '“{{text}}” names no date and is none of “持续推进”, “长期坚持”, “每月5日前”. Write it differently, for example “2023年12月底”.',
  'task.badDate': '“{{date}}” is not a date. Write it like “2023-12-31”.',
  'savedView.noName': 'Give the view a name.',
  'history.nothingToUndo': 'There is nothing to undo.',
  'history.nothingToRedo': 'There is nothing to redo. What was done after an undo ends redoing.',
  'history.alreadyUndone': 'Step {{entry}} was undone already. To bring it back, undo that undo.',
  'history.changedSince':
    'Step {{entry}} cannot be undone: its $t(ledgerTables.{{table}}) was changed later (step {{later}}, {{operator}}, {{at}}). Undo the later step first.',
  'history.inUse':
    'Step {{entry}} cannot be undone: a later $t(ledgerTables.{{table}}) needs what it made. Undo the later step first.',
  'history.isIssued':
    'Step {{entry}} cannot be undone: “{{title}}” has been issued, and its text and figures do not change. To correct it, undo the issue first, or compose another.',
  'period.badDate': '“{{date}}” is not a date. Write it like “2023-05-01” and check that there is such a day.',
  'period.fromAfterTo': 'The period begins on {{from}}, after its end {{to}}. Check the dates.',
  'period.dueBeforeFrom': 'Reports are due on {{due}}, before the period begins on {{from}}. Check the dates.',
  'period.noLabel': 'The period has no name. Give it one, for example “2023年5月”.',
  'undertaking.notFound':
    'There is no such undertaking ({{undertaking}}). It may have been removed; refresh and look again.',
  'undertaking.notOfTask':
    'This unit has no part in the task and cannot undertake it. Add it to the assignments first.',
  'undertaking.empty':
    'The undertaking is empty. Give at least a measure, a stage target or a person; to take it away, remove it.',
  'period.notProgress':
    '“{{label}}” asks for undertakings; there is no progress to consolidate or to print. Choose a period of progress above.',
  'period.tooManyStages':
    'This would ask for {{stages}} stage targets, and a form holds {{limit}}. Shorten the time, or ask by quarter or half-year.',
  'period.labelTaken':
    '“{{plan}}” already has a period named “{{label}}” (id {{period}}). Use it, or choose another name.',
  'plan.draftNotFound':
    'This import draft is gone; it may have been removed. Go back to the plans and choose the file again.',
  'plan.nothingPasted': 'What was pasted is empty. Copy the words of the plan first, then paste them here.',
  'plan.noDocumentChosen':
    'No document is chosen to be imported. In the step “Check” choose at least one that has tasks.',
  'plan.titleEmpty': 'The title of a plan cannot be empty. Fill it in, then save.',
  'plan.noTasks':
    'No tasks were found in “{{file}}”; nothing was imported. Check whether it is the right file; on the command line, duban plan parse shows what was understood.',
  'unit.nameTaken': '“{{name}}” is already a name or another name of “{{unit}}”. Please check.',
  'unit.noName': 'The name is missing. Fill it in, then save.',
  'unit.inUse':
    '“{{unit}}” appears in plans, forms or reports and cannot be removed. Give it a last year, or merge it into another unit.',
  'unit.yearsReversed': 'The first year {{from}} is after the last year {{to}}. Please check.',
  'unit.ownSuccessor':
    '“{{unit}}” cannot be succeeded by itself or by a unit that it succeeds. Choose another successor.',
  'unit.groupNameTaken': 'There is a group “{{group}}” already. Set its members.',
  'unit.groupInUse': '“{{group}}” appears in plans and cannot be removed. You can change its members.',
  'unitList.noNames':
    '“{{file}}” has no heading “单位名称”. Fill in a list that was exported by this program and import that.',
  'unitList.fileChanged': '“{{file}}” was changed after you checked it. Choose the file again and check it anew.',
  'leader.notFound': 'The leader “{{leader}}” was not found. Reload and try again.',
  'leader.noName': 'The name is missing. Fill it in, then save.',
  'leader.nameTaken': '“{{leader}}” is on the list already. Add a note to tell the two apart.',
  'leader.inUse': '“{{leader}}” appears in plans or held a post and cannot be removed.',
  'post.notFound': 'The post “{{post}}” was not found. Reload and try again.',
  'post.noTitle': 'The title of the post is missing. Fill it in, then save.',
  'post.holdingNotFound': 'This record of a post was not found; it may have been removed. Reload and try again.',
  'post.alreadyHeld': '“{{leader}}” is {{post}} on that day already. Check the successor or the date.',
  'post.heldBefore':
    '“{{leader}}” is {{post}} from {{from}} on; the successor must begin after that day. Check the date.',
  'post.daysReversed': 'The first day {{from}} is after the last day {{to}}. Please check.',
  'post.overlap':
    'This overlaps with “{{leader}}” as {{post}}; a post is held by one person at a time. Check the dates.',
  'unit.sameUnit': '“{{unit}}” cannot be merged with itself.',
  'unit.mergeUndone': 'The merge of “{{merged}}” into “{{kept}}” was undone already.',
  'unit.bothReported':
    '“{{kept}}” and “{{merged}}” both reported or both got forms in “{{period}}” and cannot be merged. Undo the intake or the forms of one of them first.',
  'unit.proposalDecided': 'This proposed merge was settled already.',
}
