import type { Translated } from '../translated.ts'
import type { importWarnings as zhCN } from '../zh-CN/import-warnings.ts'

export const importWarnings: Translated<typeof zhCN> = {
  'plan.sameNumber':
    'A plan with the number “{{documentNumber}}” is in the ledger already (“{{title}}”). If this is another file of the same plan, undo this import.',
  'unit.proposed':
    '“{{name}}” may be “{{other}}” ($t(unitMatchReasons.{{reason}})). It was entered as a new unit; if they are the same, confirm the merge.',
  'group.unknownMembers':
    'The plan does not say which units “{{group}}” means. Name the members of the group, otherwise they get no forms.',
  'group.unknownExclusion':
    'The unit that “{{words}}” leaves out was not recognised; all members are taken for now. Please check.',
}
