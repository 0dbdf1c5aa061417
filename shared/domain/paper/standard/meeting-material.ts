import type { PaperPreset, PresetPart } from '../preset.ts'

const chapter = (key: string, heading: string, parts: readonly PresetPart[]) =>
  ({ key, placement: 'text', orientation: 'portrait', heading, isShown: true, parts }) as const

/** 调度会议材料 in the order in which a meeting goes through it. */
export const meetingMaterialPreset: PaperPreset = {
  id: null,
  kind: 'meetingMaterial',
  name: '调度会议材料',
  head: 'none',
  title: '{方案主题}{期间}调度会议材料',
  addressees: '',
  copyTo: '',
  sections: [
    chapter('overall', '总体进展情况', [
      {
        kind: 'paragraph',
        place: 'overall',
        words:
          '截至{截止日期}，《{方案名称}》共调度任务{任务数}项[、{具体内容数}个具体内容][：{各项}]。' +
          '[未报送的任务中，{未报齐任务数}项已报送部分具体内容，因未报齐按未报送计。]' +
          '[未报送的任务中，{未填状态任务数}项报送了进展但未填状态和完成比例，暂按未报送计。]',
        each: { list: '各状态任务', words: '{状态}{项数}项，占{占比}%', between: '；' },
      },
    ]),
    chapter('reported', '各单位报送情况', [
      {
        kind: 'paragraph',
        place: 'reported',
        words:
          '{期间}应报送单位{应报送单位数}个，已报送{已报送单位数}个，[{若全部报送}全部按要求报送。]' +
          '[未报送{未报送单位数}个，分别是：{未报送单位}。]',
      },
    ]),
    chapter('behind', '未达序时进度任务情况', [
      {
        kind: 'paragraph',
        place: 'behind',
        words:
          '[{若无滞后任务}本期没有未达序时进度的任务。]' +
          '[未达序时进度的任务[（{含其他状态}）]共{滞后任务数}项[、{滞后具体内容数}个具体内容][，其中{滞后且过时限任务数}项已过完成时限]，具体情况如下：]',
      },
      { kind: 'table', place: 'behind.table', table: '滞后任务表' },
      {
        kind: 'paragraph',
        place: 'behind.pastDue',
        words: '另有已过完成时限尚未完成的任务{过时限任务数}项[、{过时限具体内容数}个具体内容][：{各项}]。',
        each: { list: '过时限任务', words: '{事项}（[{牵头单位}，]{状态}）', between: '、' },
      },
    ]),
    chapter('speakers', '建议汇报单位', [
      { kind: 'paragraph', place: 'speakers', words: '{若无汇报单位}本期不安排单位汇报。' },
      {
        kind: 'list',
        place: 'speakers',
        list: '建议汇报单位',
        words: '{序号}.{单位}（[未达序时进度{滞后任务数}项][{若两者都有}、][已过完成时限{过时限任务数}项]）',
      },
    ]),
    chapter('problems', '需要研究解决的问题', [
      { kind: 'paragraph', place: 'problems', words: '{若无存在问题}各单位未报送需要研究解决的问题。' },
      {
        kind: 'list',
        place: 'problems',
        list: '有问题的任务',
        words: '{序号}.{事项}[（{牵头单位}）]：{存在问题}',
      },
    ]),
  ],
}
