export { HistoryPanel } from './history-panel.tsx'
export { UndoButtons } from './undo-buttons.tsx'
export { useUndo } from './use-undo.ts'
