import type { Imprint, OfficialDocument } from './types.ts'

/** 版记 as it is printed: of a letter 抄送 alone without rules, of all others with who issues it and when. */
export interface PrintedImprint {
  readonly copyTo: string | null
  /** 印发机关 and 印发日期; null in a letter. */
  readonly issue: Pick<Imprint, 'office' | 'date'> | null
  readonly copies: number | null
  readonly hasRules: boolean
}

/** What is printed of a paper's 版记; null where nothing is (GB/T 9704—2012 7.4, 10.1). */
export function printedImprint({ head, imprint }: OfficialDocument): PrintedImprint | null {
  if (imprint === null) return null
  const { copyTo, office, date, copies } = imprint
  if (head?.kind !== 'letter') return { copyTo, issue: { office, date }, copies, hasRules: true }
  return copyTo === null ? null : { copyTo, issue: null, copies: null, hasRules: false }
}
