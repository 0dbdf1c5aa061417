export { Backups } from './backups.tsx'
export { RescueBackups } from './rescue-backups.tsx'
