import { app } from './screens/app.ts'
import { bulletin } from './screens/bulletin.ts'
import { charts } from './screens/charts.ts'
import { consolidated } from './screens/consolidated.ts'
import { dataFolder } from './screens/data-folder.ts'
import { help } from './screens/help.ts'
import { home } from './screens/home.ts'
import { intake } from './screens/intake.ts'
import { notice } from './screens/notice.ts'
import { paperElements } from './screens/paper-elements.ts'
import { period } from './screens/period.ts'
import { plan } from './screens/plan.ts'
import { planImport } from './screens/plan-import.ts'
import { planPaper } from './screens/plan-paper.ts'
import { preset } from './screens/preset.ts'
import { responsibility } from './screens/responsibility.ts'
import { settings } from './screens/settings.ts'
import { task } from './screens/task.ts'
import { unit } from './screens/unit.ts'

/** What the window says, by screen. */
export const screens = {
  app,
  dataFolder,
  home,
  charts,
  plan,
  planImport,
  planPaper,
  paperElements,
  task,
  responsibility,
  period,
  intake,
  consolidated,
  bulletin,
  notice,
  unit,
  settings,
  preset,
  help,
} as const
