import type { Light } from '../../../shared/domain/progress/light.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { Sign } from './sign-word.tsx'

/** Sign and colour of each status; the word comes from the office's settings or the texts. The same on paper: sign and word. */
export const statusSigns: Readonly<Record<Status, Sign>> = {
  done: { sign: '✓', colour: 'var(--status-done)' },
  ahead: { sign: '▲', colour: 'var(--status-ahead)' },
  onTrack: { sign: '●', colour: 'var(--status-on-track)' },
  behind: { sign: '◐', colour: 'var(--status-behind)' },
  overdue: { sign: '■', colour: 'var(--status-overdue)' },
  notStarted: { sign: '○', colour: 'var(--status-not-started)' },
  standing: { sign: '∞', colour: 'var(--status-standing)' },
  notAssessed: { sign: '–', colour: 'var(--status-not-assessed)' },
  retired: { sign: '×', colour: 'var(--status-retired)' },
}

/** Lights differ by shape too. */
export const lightSigns: Readonly<Record<Light, Sign>> = {
  green: { sign: '●', colour: 'var(--light-green)' },
  yellow: { sign: '▲', colour: 'var(--light-yellow)' },
  red: { sign: '■', colour: 'var(--light-red)' },
}
