import { vocabularyOf } from '../../shared/domain/paper/standard-presets.ts'
import { previewPreset } from '../services/preset-preview-service.ts'
import { choosePreset, copyPreset, listPresets, removePreset, savePreset } from '../services/preset-service.ts'
import type { Backend } from './backend-context.ts'
import { done } from './done.ts'
import type { HandlersFor } from './handlers-for.ts'

export const presetHandlers = ({ folder }: Backend): HandlersFor<'preset'> => ({
  'preset.list': () => listPresets(folder.db),
  'preset.open': async ({ kind, presetId }) => ({
    preset: await choosePreset(folder.db, kind, presetId),
    names: vocabularyOf(kind),
  }),
  'preset.preview': ({ periodId, presetId, ...preset }) =>
    previewPreset(folder, periodId, { id: presetId, name: '', ...preset }),
  'preset.copy': async ({ kind, presetId }) => ({ presetId: await copyPreset(folder, kind, presetId) }),
  'preset.save': (preset) => done(savePreset(folder, preset)),
  'preset.remove': ({ presetId }) => done(removePreset(folder, presetId)),
})
