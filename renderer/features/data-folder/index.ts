export { DataFolderGate } from './data-folder-gate.tsx'
