import type { CornerLines } from '../document/types.ts'

/** 密级; empty where there is none. */
export const secrecyGrades = ['', '秘密', '机密', '绝密'] as const
/** 紧急程度; empty where there is none. */
export const paperUrgencies = ['', '加急', '特急'] as const

/** 公文要素 — what belongs to one paper and not to its preset (GB/T 9704—2012 7.2, 7.3). Empty words are not printed. */
export interface PaperElements {
  /** 份号, six digits. */
  readonly copyNumber: string
  /** 密级 */
  readonly secrecy: (typeof secrecyGrades)[number]
  /** 保密期限 `1年`, `6个月`, `长期` */
  readonly secrecyTerm: string
  /** 紧急程度 */
  readonly urgency: (typeof paperUrgencies)[number]
  /** 签发人 of an 上行文, in the order of the bodies that issue it. */
  readonly signers: readonly string[]
  /** 附注 without its brackets; of an 上行文 who is to be asked, and at which telephone. */
  readonly remark: string
}

export const noElements: PaperElements = {
  ...{ copyNumber: '', secrecy: '', secrecyTerm: '', urgency: '' },
  ...{ signers: [], remark: '' },
}

/** What is wrong with an element; its code is that of the error. */
export type ElementFault =
  | { readonly code: 'paper.badCopyNumber'; readonly params: { readonly number: string } }
  | { readonly code: 'paper.badSecrecyTerm'; readonly params: { readonly term: string } }
  | { readonly code: 'paper.longSecrecyTerm'; readonly params: { readonly grade: string; readonly years: number } }
  | { readonly code: 'paper.termWithoutSecrecy'; readonly params: { readonly term: string } }
  | { readonly code: 'paper.badSigner'; readonly params: { readonly name: string } }

const termPattern = /^(?:([1-9]\d?)(年|个月)|长期)$/
const namePattern = /^[\p{Script=Han}·]{2,20}$/u

/** 保守国家秘密法 (2024), article 20: the longest term of each grade in years. */
const longestTerms: Readonly<Record<Exclude<PaperElements['secrecy'], ''>, number>> = { 秘密: 10, 机密: 20, 绝密: 30 }

/** The elements without what is not printed: white space, the brackets around 附注, lines of 签发人 without a name. */
export function tidyElements(elements: PaperElements): PaperElements {
  const plain = (words: string) => words.replace(/\s+/g, '')
  return {
    ...elements,
    copyNumber: plain(elements.copyNumber),
    secrecyTerm: plain(elements.secrecyTerm).replace(/^★/, ''),
    signers: elements.signers.map(plain).filter((name) => name !== ''),
    remark: elements.remark.trim().replace(/^[（(](.*)[）)]$/s, '$1'),
  }
}

/** The first thing that is wrong with the elements; null where they can be printed as they are. */
export function elementFault(elements: PaperElements): ElementFault | null {
  const { copyNumber, secrecy, secrecyTerm: term, signers } = elements
  if (copyNumber !== '' && !/^\d{6}$/.test(copyNumber)) {
    return { code: 'paper.badCopyNumber', params: { number: copyNumber } }
  }
  if (term !== '') {
    if (secrecy === '') return { code: 'paper.termWithoutSecrecy', params: { term } }
    const [whole, count, unit] = termPattern.exec(term) ?? []
    if (whole === undefined) return { code: 'paper.badSecrecyTerm', params: { term } }
    const years = Number(count ?? 0) / (unit === '年' ? 1 : 12)
    if (years > longestTerms[secrecy]) {
      return { code: 'paper.longSecrecyTerm', params: { grade: secrecy, years: longestTerms[secrecy] } }
    }
  }
  const name = signers.find((one) => !namePattern.test(one))
  return name === undefined ? null : { code: 'paper.badSigner', params: { name } }
}

/** What stands in the upper left corner by the elements. */
export function cornerOf({ copyNumber, secrecy, secrecyTerm, urgency }: PaperElements): CornerLines {
  return {
    ...(copyNumber !== '' && { copyNumber }),
    ...(secrecy !== '' && { secrecy: secrecyTerm === '' ? secrecy : `${secrecy}★${secrecyTerm}` }),
    ...(urgency !== '' && { urgency }),
  }
}

/** 附注 as the document has it. */
export function remarkOf({ remark }: PaperElements): string | null {
  return remark === '' ? null : remark
}
