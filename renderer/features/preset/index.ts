export { PresetScreen } from './preset-screen.tsx'
export { RoundPresetField } from './round-preset-field.tsx'
