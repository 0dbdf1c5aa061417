import { app } from './screens/app.ts'
import { bulletin } from './screens/bulletin.ts'
import { help } from './screens/help.ts'
import { home } from './screens/home.ts'
import { period } from './screens/period.ts'
import { plan } from './screens/plan.ts'
import { responsibility } from './screens/responsibility.ts'
import { settings } from './screens/settings.ts'
import { task } from './screens/task.ts'
import { unit } from './screens/unit.ts'

/** What the window says, by screen. */
export const screens = { app, home, plan, task, responsibility, period, bulletin, unit, settings, help } as const
