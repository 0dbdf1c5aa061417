export { HistoryPanel } from './history-panel.tsx'
export { stepWords } from './step-words.ts'
export { UndoButtons } from './undo-buttons.tsx'
export { useUndo } from './use-undo.ts'
