import type { PeriodPurpose } from '../period/types.ts'

const formNames: Readonly<Record<PeriodPurpose, string>> = {
  progress: '进展情况填报表',
  undertaking: '办理方案填报表',
}

/** What the form of a round is called. */
export function formName(purpose: PeriodPurpose): string {
  return formNames[purpose]
}

/** The presets of a round's forms. */
export function formKind(purpose: PeriodPurpose): 'progressForm' | 'undertakingForm' {
  return purpose === 'undertaking' ? 'undertakingForm' : 'progressForm'
}

/** The form of a round, named by its period: `2023年5月进展情况填报表`; what the period says already is not said again. */
export function roundFormName(periodLabel: string, purpose: PeriodPurpose): string {
  const isSaid = purpose === 'undertaking' && periodLabel.endsWith('办理方案')
  return periodLabel + (isSaid ? '填报表' : formName(purpose))
}

/** What stands in a form in place of the text of a task marked 工作秘密 (docs/rules.md, Secrets). */
export const secretTaskWords = '（涉及工作秘密，任务内容见原件，不在本表列出）'
