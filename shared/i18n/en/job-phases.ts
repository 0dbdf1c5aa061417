import type { Translated } from '../translated.ts'
import type { jobPhases as zhCN } from '../zh-CN/job-phases.ts'

export const jobPhases: Translated<typeof zhCN> = {
  reading: 'Reading',
  saving: 'Saving',
  forms: 'Writing forms',
  filling: 'Filling in as the departments would',
  ledger: 'Writing the ledger',
  bulletin: 'Writing the bulletin',
  papers: 'Making papers',
  plan: 'Writing the plan',
  archiving: 'Archiving',
  recognising: 'Recognising tasks and units',
  backup: 'Backing up',
  copyingFiles: 'Copying original files',
  checking: 'Checking',
}
