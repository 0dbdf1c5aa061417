/** What an office may have otherwise than the standard's rule (official-format §2.2, §3, §3.5, §3.6, §4.6); named by who has a file checked. */
export interface HouseRules {
  /** Levels of headings that are set bold. */
  readonly boldLevels: readonly number[]
  /** Printed on one side: the binding margin stays on the left. */
  readonly isSingleSided: boolean
  /** 页码 centred, on a paper without a red head. */
  readonly hasCentredNumbers: boolean
  /** 简易: 页码 at the foot of turned pages too. */
  readonly hasNumbersAtFoot: boolean
  /** 版记 at the foot of the last page, be it odd. */
  readonly isImprintOnLastPage: boolean
}

export const noHouseRules: HouseRules = {
  boldLevels: [],
  isSingleSided: false,
  hasCentredNumbers: false,
  hasNumbersAtFoot: false,
  isImprintOnLastPage: false,
}
