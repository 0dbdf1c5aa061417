import { loadFontStandings } from '../services/font-service.ts'
import { changeSettings, getSettings } from '../services/settings-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const settingsHandlers = ({ folder }: Backend): HandlersFor<'settings'> => ({
  'settings.read': () => getSettings(folder),
  'settings.fonts': () => loadFontStandings(folder.db),
  'settings.save': (settings) => done(changeSettings(folder, settings)),
})
