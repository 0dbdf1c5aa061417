import type { Translated } from '../../translated.ts'
import type { planPaper as zhCN } from '../../zh-CN/screens/plan-paper.ts'

/** Papers on a plan. */
export const planPaper: Translated<typeof zhCN> = {
  button: 'Papers',
  title: 'Papers',
  kind: 'Paper',
  kinds: {
    responsibilityList: 'Responsibilities',
    ledgers: 'Ledgers (of all leaders or units)',
    leaderBooklet: 'Leader’s booklet',
    meetingMaterial: 'Meeting material',
    meetingMinutes: 'Minutes',
    coveringLetter: 'Letter asking for progress',
    changeList: 'Change list',
    planNotice: 'Plan under its notice',
  },
  hints: {
    responsibilityList: 'Indicators first, then tasks; confidential and struck-off tasks are left out.',
    ledgers: 'One file has a cover with contents and a new page for each leader or unit; a file each is possible, too.',
    leaderBooklet:
      'What a leader leads in counts, tasks that want attention, the others, and whom to call; of the round chosen at the top.',
    meetingMaterial:
      'Figures, who reported, tasks behind, units proposed to speak and problems to decide; of the round chosen at the top.',
    meetingMinutes:
      'The head of minutes, progress, what was settled task by task, demands and who took part; of the round chosen at the top.',
    coveringLetter:
      'The head of a letter, sent with the forms: what to report, by when and how, with the units asked; of the round chosen at the top.',
    changeList: 'Tasks added, struck off, reworded, put off or given to others between two days, from the history.',
    planNotice: 'The notice under a red head, the plan as its annex on a new page.',
  },
  by: 'Divided by',
  divisions: { section: 'By chapter', leader: 'By leader', unit: 'By unit' },
  leader: 'Leader',
  allLeaders: 'All leaders',
  meetingDate: 'Day of the meeting',
  host: 'Presided by',
  noHost: 'Not named',
  absent: 'Excused leaders',
  style: 'Assignments',
  styles: { table: 'In a table', inline: 'In brackets' },
  from: 'From',
  to: 'To',
  format: 'Format',
  formats: { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' },
  save: 'Save as one file',
  each: 'A file each',
  folderTitle: 'Choose a folder for the papers',
  job: 'Making papers',
  close: 'Close',
}
