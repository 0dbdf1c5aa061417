import type { Translated } from '../translated.ts'
import type { errors as zhCN } from '../zh-CN/paper-errors.ts'

export const errors: Translated<typeof zhCN> = {
  'paper.unknownFormat':
    '“{{file}}” cannot be written: what can be exported here is {{formats}}. Give the file one of these extensions and try again.',
  'paper.cannotWrite':
    '“{{file}}” cannot be written. Check that the folder exists and can be written to, close an open file of the same name and try again.',
  'pdf.noBrowser':
    'A PDF needs Chromium, Chrome or Edge on this machine, and none was found. Install one of them; if it is in another place, put its full path into the environment variable {{variable}} and try again. You can also export a Word file and save it as PDF.',
  'pdf.failed':
    'The browser made no PDF. Close other windows that print and try again; if it fails again, export a Word file and save it as PDF.',
  'preset.notFound': 'This template is not there; it may just have been removed. Refresh and choose again.',
  'preset.unknownName': 'There is no template called “{{name}}”. For this kind of paper there are: {{known}}.',
  'preset.nameTaken': 'There is a template called “{{name}}” already. Give it another name.',
  'preset.hasProblems':
    '“{{name}}” was not saved: {{count}} places need mending. See the notes beside them, then save again.',
  'ledger.textTooLong':
    'The text of “{{column}}” in row {{row}} of the ledger is longer than an Excel cell holds (32767 characters). Shorten it and export again.',
  'ledger.unknownLeader': 'The plan has no task led by “{{name}}”. Check the name; it must be as the plan prints it.',
  'ledger.unknownUnit': 'The plan has no task for “{{name}}”. Check the name of the unit.',
  'paper.badCopyNumber':
    'The copy number “{{number}}” is not right: it has 6 digits, for example “000001”. Correct it and save again.',
  'paper.badSecrecyTerm': 'The term of secrecy “{{term}}” is not right: write “1年”, “6个月” or “长期”.',
  'paper.longSecrecyTerm':
    'The grade {{grade}} is kept for at most {{years}} years. Please check the grade and the term.',
  'paper.termWithoutSecrecy':
    'There is a term of secrecy, “{{term}}”, but no grade. Choose the grade or clear the term.',
  'paper.badSigner':
    '“{{name}}” does not look like a name: write the name alone, without post or punctuation, one signer a line.',
  'bulletin.isIssued':
    '“{{title}}” has been issued; its words and numbers do not change any more. To correct it, undo the issue or draft another one.',
  'bulletin.hasDraft':
    'This period has a bulletin of this kind that was not issued yet, “{{title}}”. Go on with it, or remove it before you draft another one.',
  'bulletin.noNumber': 'The document number is missing. Fill it in whole, for example “云政办字〔2023〕7号”.',
  'bulletin.badNumber':
    'The document number “{{number}}” is not whole. Write series, year in brackets and number, for example “云政办字〔2023〕7号”.',
  'bulletin.badIssue': 'The issue “{{number}}” is not whole. Write it as “第20期”.',
  'bulletin.numberTaken': 'The document number “{{number}}” belongs to “{{title}}” already. Please check it.',
  'bulletin.numberUnknown':
    'This number is no longer in the bulletin; it may just have been refreshed. Reload and try again.',
  'notice.notFound': 'There is no notice “{{notice}}”; it may have been removed. Please refresh and try again.',
  'notice.noTasks': 'No task was chosen for the notice ({{unit}}). Please choose at least one.',
  'notice.secretTask':
    'Task {{number}} is marked confidential and cannot stand in a notice to a unit. Please leave it out and try again.',
  'notice.nothingOwed':
    '“{{unit}}” has handed in what {{period}} asks for on all tasks chosen: there is nothing to urge. For what is behind, please draft a notice of supervision; for something new, a notice of assignment.',
  'notice.isIssued':
    '{{number}} has been issued, and its words no longer change. To correct it, undo the issue or draft another.',
  'notice.notIssued': 'The notice to “{{unit}}” has not been issued. Please issue it first.',
  'notice.numbersChanged': 'The next number was taken a moment ago, and nothing was issued. Please issue again.',
  'notice.none':
    'There is no notice to draft: in this round no task is behind, overdue or not reported, or all have their notice already.',
  'history.numberFollowed':
    'Step {{entry}} cannot be undone: a later notice of the same series was issued, and a number would be missing. Please undo the later issue first.',
  'paper.needsPeriod': 'This paper tells the progress of a round. Please choose a round at the top, or begin one.',
  'paper.planIsNotice':
    '“{{title}}” is a notice itself and is not issued by another. Please export the plan itself; to pass on a notice of another office, copy the preset “印发通知” and write “转发” in its title in place of “印发”.',
  'paper.nothingToPrint': 'There is nothing to print: the plan has no such tasks. Please check leader, unit and round.',
}
