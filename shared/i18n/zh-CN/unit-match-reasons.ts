import type { UnitMatchReason } from '../../domain/unit/find-unit.ts'

/** Why a printed name may mean a unit of the ledger; shown beside the proposal. */
export const unitMatchReasons = {
  spelling: '只是写法不同（“和”“与”、括号、全称简称用字）',
  abbreviation: '是机关通用简称',
  placeNamed: '一处写“县”，一处写县名',
  regionOmitted: '省写了“县（市、区）”',
  organOmitted: '省写了“委”或“政府”',
  bracketOmitted: '省写了括号中的加挂名称',
  parentOmitted: '省写了上级或所属单位',
  branchWording: '“局”与“分局”用字不同',
  boardOrBureau: '“局”与“委员会”用字不同',
  wordOmitted: '省写了“管理”“服务”“发展”等字',
  headsKept: '像是取每个词首字的简称',
  endingOmitted: '省写了“局”“镇”等末尾字',
  slip: '像是笔误，有一个字重复写错',
  notActiveInYear: '名称相同，但该单位在这一年不用此名称',
  successor: '原单位已变更，这是承接单位',
  severalFit: '有几个单位同样相近，请选定',
} as const satisfies Record<UnitMatchReason, string>
