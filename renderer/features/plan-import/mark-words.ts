import type { MarkKind } from '../../../shared/domain/plan-draft/mark-source.ts'
import { type Role, roleLists } from '../../../shared/domain/task/types.ts'
import { useText } from '../../text/use-text.ts'

/** All kinds of marks as the legend lists them. */
export const markKinds: readonly MarkKind[] = [
  'heading',
  'number',
  'text',
  'annotation',
  ...roleLists.map(({ role }) => role),
  'deadline',
  'field',
]

const isRole = (kind: MarkKind): kind is Role => roleLists.some(({ role }) => role === kind)

/** What a kind of mark is called. */
export function useMarkWords(): (kind: MarkKind) => string {
  const t = useText()
  return (kind) => (isRole(kind) ? t(`planImport.roles.${kind}`) : t(`planImport.marks.${kind}`))
}
