/** Loads 操作历史, which only few look at: 撤销 is on every screen, its list is not. */
export const loadHistoryScreen = async () => (await import('./history-screen.tsx')).HistoryScreen
export { RecordHistory } from './record-history.tsx'
export { stepWords } from './step-words.ts'
export { UndoButtons } from './undo-buttons.tsx'
export { useUndo } from './use-undo.ts'
