export { PresetScreen } from './preset-screen.tsx'
export { UsualPresetField } from './usual-preset-field.tsx'
