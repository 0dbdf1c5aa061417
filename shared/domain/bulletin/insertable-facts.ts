import { composeParts } from '../paper/compose-paper.ts'
import type { ComposedBlock } from '../paper/composed-paper.ts'
import type { PresetPart } from '../paper/preset.ts'
import { bulletinVocabulary } from './bulletin-vocabulary.ts'
import type { BulletinMatter } from './matter.ts'

/** Facts the user may put into the text, by name; each is one paragraph. */
export const insertableFactNames = ['laggards', 'best', 'silent', 'changes', 'thin', 'fallenBehind'] as const
export type InsertableFactName = (typeof insertableFactNames)[number]

/** The place a fact has once it is put in. */
export function placeOfFact(name: InsertableFactName): string {
  return `fact.${name}`
}

type FactWording = Omit<PresetPart & { kind: 'paragraph' }, 'kind' | 'place'>

const wordings: Readonly<Record<InsertableFactName, FactWording>> = {
  laggards: { words: '达序时率靠后的单位：{靠后单位}。' },
  best: { words: '{全部达序时单位及项数}作为第一牵头单位的任务全部达到序时进度，予以表扬。' },
  silent: {
    words:
      '{若有未按时报送单位}本期[未报送的单位{未报送单位数}个][{若未报送和逾期都有}、][逾期报送的单位{逾期报送单位数}个]：' +
      '[{未报送单位}未报送本期进展][{若未报送和逾期都有}；][{逾期报送单位}未在{报送期限}前报送]。',
  },
  changes: {
    words: '与上期（{上期}）相比，新完成{新完成数}项，赶上序时进度{赶上序时数}项，新增未达序时进度{新增未达序时数}项。',
  },
  thin: {
    words:
      '进展内容空泛或与上期雷同的事项{空泛事项数}项[、{空泛具体内容数}个具体内容]：{各项}[{若空泛事项未全部列出}等]。',
    each: { list: '空泛事项', words: '{报送单位}报送的{事项}', between: '、' },
  },
  fallenBehind: {
    words: '上期（{上期}）达到序时进度、本期未达的事项{新增未达序时数}项：{新增未达序时事项}。',
  },
}

/** The facts there is something to say of: units behind, the best, those without a return, what changed, thin reports. */
export function insertableFacts(matter: BulletinMatter): readonly ComposedBlock[] {
  const parts = insertableFactNames.map(
    (name): PresetPart => ({ kind: 'paragraph', place: placeOfFact(name), ...wordings[name] }),
  )
  return composeParts(parts, bulletinVocabulary, matter)
}
