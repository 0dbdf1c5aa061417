import type { IntakeSummary } from '../../../shared/domain/task-return/intake.ts'
import type { Text } from '../../text/use-text.ts'
import { Highlight } from '../../ui/highlight.tsx'
import type { Column } from '../../ui/table-types.ts'
import styles from './file-columns.module.css'
import { shortTime } from './short-time.ts'
import { StandingSign } from './standing-sign.tsx'

/** The columns of the files of the intake. */
export function fileColumns(t: Text): readonly Column<IntakeSummary>[] {
  return [
    {
      id: 'unit',
      title: t('intake.columns.unit'),
      width: 216,
      text: (file) => nameOf(file, t),
      draw: (file, words) => (
        <span className={file.unitId === null ? styles.unknown : undefined} title={file.fileName}>
          <Highlight text={nameOf(file, t)} words={words} />
          {file.isLate && <span className={styles.late}>{t('intake.late')}</span>}
        </span>
      ),
    },
    {
      id: 'standing',
      title: t('intake.columns.standing'),
      width: 96,
      text: (file) => t(`intake.standing.${file.standing}`),
      draw: (file) => <StandingSign standing={file.standing} />,
    },
    {
      id: 'file',
      title: t('intake.columns.file'),
      width: 220,
      isHidden: true,
      text: ({ fileName }) => fileName,
    },
    {
      id: 'received',
      title: t('intake.columns.received'),
      width: 148,
      isHidden: true,
      text: ({ receivedAt }) => shortTime(receivedAt),
      compare: (a, b) => a.receivedAt.localeCompare(b.receivedAt),
    },
    { id: 'rows', title: t('intake.columns.rows'), width: 48, isNumber: true, text: (file) => String(file.rows) },
    {
      id: 'changed',
      title: t('intake.columns.changed'),
      width: 64,
      isNumber: true,
      text: (file) => String(file.added + file.changed),
    },
    {
      id: 'problems',
      title: t('intake.columns.problems'),
      width: 56,
      isNumber: true,
      text: (file) => String(file.problems),
    },
  ]
}

/** A file whose unit is not known goes by its own name. */
function nameOf(file: IntakeSummary, t: Text): string {
  if (file.unitName !== null) return file.unitName
  return `${file.fileName}（${t(file.standing === 'waiting' ? 'intake.notRead' : 'intake.unknownUnit')}）`
}
