import type { RedHead } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import type { HeadStyle } from '../paper/preset.ts'
import type { BulletinContent } from './content.ts'

/** 期号 of a 简报 before it is given. */
const openIssue = '第　　期'

/** 发文字号 (GB/T 9704—2012 7.2.5): hexagonal brackets, four digits of the year, no leading zero. */
const documentNumber = /^[^\s〔〕]+〔(19|20)\d{2}〕[1-9]\d*号$/
const issueNumber = /^第[1-9]\d*期$/

type Headed = Pick<BulletinContent, 'office' | 'preset'>

/** What is printed where no number is given yet: the series with room for it, or the issue. */
export function openNumber({ office, preset }: Headed): string {
  return preset.head === 'briefing' ? openIssue : office.documentNumber
}

/** Whether a number is whole, for a head: `云政办字〔2023〕7号` under a red mark, `第20期` for a 简报. */
export function isWholeNumber(head: HeadStyle, number: string): boolean {
  return (head === 'briefing' ? issueNumber : documentNumber).test(number)
}

/**
 * 版头 of a bulletin: the office's mark, or the name of its 简报 (`云河县政务督查`); none where the preset wants none.
 *
 * @param number null where it is not given yet
 * @param date 成文日期, which a 简报 also bears in its head
 */
export function headOf(content: Headed, number: string | null, date: IsoDate): RedHead | null {
  const { office, preset } = content
  if (preset.head === 'none') return null
  const printed = number ?? openNumber(content)
  if (preset.head === 'document') return { mark: office.mark, number: printed }
  return { mark: office.briefingMark, number: printed, issuedBy: { office: office.name, date } }
}
