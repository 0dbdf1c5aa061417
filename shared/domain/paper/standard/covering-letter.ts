import type { PaperPreset, PresetPart } from '../preset.ts'

const section = (key: string, placement: 'lead' | 'text' | 'annex', heading: string, parts: readonly PresetPart[]) =>
  ({ key, placement, orientation: 'portrait', heading, isShown: true, parts }) as const

/** The letter with which a round's forms go out. */
export const coveringLetterPreset: PaperPreset = {
  id: null,
  kind: 'coveringLetter',
  name: '报送进展情况的函',
  head: 'letter',
  title: '关于报送{方案主题}{期间}进展情况的函',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    section('lead', 'lead', '', [
      {
        kind: 'paragraph',
        place: 'lead',
        words: '为全面掌握《{方案名称}》[（{方案文号}）]落实情况，请报送{期间}任务进展情况。现将有关事项函告如下：',
      },
    ]),
    section('content', 'text', '报送内容', [
      {
        kind: 'paragraph',
        place: 'content',
        words:
          '请对照随函发送的填报表，逐项填写截至{截止日期}的进展情况、完成比例、存在问题和下步措施。' +
          '本期涉及报送单位{报送单位数}个、任务{任务数}项[、{具体内容数}个具体内容][，各单位任务数见{报送单位附件}]。',
      },
    ]),
    section('due', 'text', '报送时间', [
      {
        kind: 'paragraph',
        place: 'due',
        words: '请于{报送截止日期}前将填报表电子版和经主要负责同志签字、加盖公章的纸质版一并报{督查机构}。',
      },
    ]),
    section('demands', 'text', '有关要求', [
      {
        kind: 'point',
        place: 'demands.true',
        heading: '据实填报',
        words: '进展情况要写明做了什么、做到什么程度，与佐证材料一致；没有进展的说明原因。',
      },
      {
        kind: 'point',
        place: 'demands.form',
        heading: '保持表样',
        words: '任务序号、任务内容和完成时限已经锁定，请勿增删行列、合并单元格。',
      },
      {
        kind: 'point',
        place: 'demands.time',
        heading: '按时报送',
        words: '逾期未报送的，在本期进展情况通报中列出。',
      },
    ]),
    section('units', 'annex', '报送单位及任务数', [
      {
        kind: 'paragraph',
        place: 'units',
        words:
          '{若各单位任务数需说明}[{多单位牵头任务数}项任务由两个以上单位牵头[{若具体内容分属多单位}（包括具体内容由不同单位牵头的）]，' +
          '分别计入各牵头单位，下表各单位任务数之和为{各单位任务数之和}。][未明确报送单位的{未列入任务}未列入下表。]',
      },
      { kind: 'table', place: 'units.table', table: '报送单位表' },
    ]),
  ],
}
