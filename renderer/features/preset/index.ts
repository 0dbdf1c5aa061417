export { PresetScreen } from './preset-screen.tsx'
