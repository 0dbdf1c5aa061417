import type { FieldChange, RecordChange } from '../../../shared/domain/history/record-change.ts'
import type { Period } from '../../../shared/domain/period/types.ts'
import type { Status } from '../../../shared/domain/status/types.ts'
import type { NoticeGrade, NoticeKind, NoticeState } from '../../../shared/domain/supervision-notice/types.ts'
import type { Role, Task } from '../../../shared/domain/task/types.ts'
import type { UnitKind } from '../../../shared/domain/unit/types.ts'
import type { Text } from '../../text/use-text.ts'

/** A value of a field as the screens say it: codes of the ledger become words. */
export function valueWords(
  table: RecordChange['table'],
  field: FieldChange['field'],
  value: FieldChange['from'],
  t: Text,
  statusWord: (status: Status) => string,
): string {
  if (value === null || value === '') return t('app.history.nothing')
  switch (field) {
    case 'is_secret':
      return t(value === 1 ? 'app.history.yes' : 'app.history.no')
    case 'status':
      return statusWord(value as Status)
    case 'role':
      return t(`task.role.${value as Role}`)
    case 'state':
      return table === 'supervision_notice'
        ? t(`notice.states.${value as NoticeState}`)
        : t(`app.history.state.${value as Period['state']}`)
    case 'kind':
      return kindWords(table, value, t)
    case 'grade':
      return t(`notice.grades.${value as NoticeGrade}`)
    case 'percent':
      return `${value}%`
    default:
      return String(value)
  }
}

function kindWords(table: RecordChange['table'], value: string | number, t: Text): string {
  switch (table) {
    case 'unit':
      return t(`unit.kinds.${value as UnitKind}`)
    case 'supervision_notice':
      return t(`notice.kinds.${value as NoticeKind}`)
    case 'task':
      return t(`task.kind.${value as Task['kind']}`)
    default:
      return String(value)
  }
}
