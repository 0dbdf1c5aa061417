import { type Headed, isHostOther, issuersOf, openNumber, signersOf } from '../bulletin/head.ts'
import { type Addressed, lacksSuperior } from '../bulletin/superior.ts'
import type { IsoDate } from '../iso-date.ts'
import type { PaperElements } from './paper-elements.ts'

/**
 * What a paper lacks, or has that it does not print. It is printed all the same, with room to write, and the user is told.
 *
 * signer: no 签发人 of an 上行文 has a name · coSigners: fewer names than bodies issue it · contact: an 上行文 does not say
 * whom to ask · unusedSigners: names for a paper that does not go up · copyNumber, secrecyTerm: a secret paper without
 * 份号, without 保密期限 · series: neither settings nor plan tell the 代字 of the number · hostSeries: of 联合行文 it is that of
 * another body, 主办机关
 * · office: they tell no county, so that the office is named without it · duePast: the day by which a letter wants an answer
 * is past when it is dated · superior: an 上行文 goes to nobody yet, or to the body that issues it.
 */
const headGaps = [
  'signer',
  'coSigners',
  'contact',
  'unusedSigners',
  'copyNumber',
  'secrecyTerm',
  'series',
  'hostSeries',
  'office',
  'duePast',
  'superior',
] as const

/** The same, and leftOutOfTable: chapters of a plan without tasks, or text below its headings, have no place in the table of its tasks. */
export const paperGaps = [...headGaps, 'leftOutOfTable'] as const
export type PaperGap = (typeof paperGaps)[number]

/** What decides which 公文要素 a paper has room for, and which of them it lacks. */
export interface HeadStanding {
  /** Whether it has a head, where 份号, 密级 and 紧急程度 stand. */
  readonly hasHead: boolean
  /** Whether it goes up, so that it has 签发人. */
  readonly isUpward: boolean
  readonly gaps: readonly PaperGap[]
}

/** The day a paper is dated, and the one by which it wants an answer. */
export interface DaysOfPaper {
  readonly dated: IsoDate
  readonly due: IsoDate
}

/**
 * @param number 发文字号; null where it is not given yet
 * @param days null where it asks for no answer
 */
export function headStanding(
  content: Headed & Addressed,
  number: string | null,
  days: DaysOfPaper | null = null,
): HeadStanding {
  const { head, signers } = content.preset
  const isUpward = head === 'document' && signers !== undefined
  return { hasHead: head !== 'none', isUpward, gaps: head === 'none' ? [] : gapsOf(content, number, isUpward, days) }
}

function gapsOf(
  content: Headed & Addressed,
  number: string | null,
  isUpward: boolean,
  days: DaysOfPaper | null,
): readonly PaperGap[] {
  const { elements } = content
  const isSeriesOpen = /^\s*〔/.test(number ?? openNumber(content))
  const named = signersOf(content).filter((name) => name.trim() !== '').length
  const found: Readonly<Record<(typeof headGaps)[number], boolean>> = {
    signer: isUpward && named === 0,
    coSigners: isUpward && named > 0 && named < issuersOf(content).length,
    contact: isUpward && !hasContact(elements),
    unusedSigners: !isUpward && elements.signers.length > 0,
    copyNumber: elements.secrecy !== '' && elements.copyNumber === '',
    secrecyTerm: elements.secrecy !== '' && elements.secrecyTerm === '',
    series: isSeriesOpen && !isHostOther(content),
    hostSeries: isSeriesOpen && isHostOther(content),
    office: /^(县|区|市|旗)/.test(content.office.name),
    duePast: days !== null && days.due < days.dated,
    superior: isUpward && lacksSuperior(content),
  }
  return headGaps.filter((gap) => found[gap])
}

/** `联系人：王海　联系电话：0000-0000000` */
function hasContact({ remark }: PaperElements): boolean {
  return /联系人|电话/.test(remark) && /\d{7,}|\d{3,4}-\d{7,8}/.test(remark)
}
