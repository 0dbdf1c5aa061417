import type { PaperPreset, PresetPart } from '../preset.ts'

const section = (key: string, placement: 'lead' | 'text', heading: string, parts: readonly PresetPart[]) =>
  ({ key, placement, orientation: 'portrait', heading, isShown: true, parts }) as const

/** One task that was discussed: how it stands, what hinders it, what is demanded of whom until when. */
const discussedTask =
  '{序号}.{事项}：{任务内容}\n' +
  '目前状态：{状态}[，完成{完成比例}][{若已过完成时限}，已过完成时限]。\n进展情况：{进展情况}\n存在问题：{存在问题}\n' +
  '会议要求：[由{牵头单位}牵头，][{配合单位}配合，][{落实单位}负责落实，]倒排工期，加快办理[，完成时限：{完成时限}]。\n下步措施：{下步措施}'

/** 会议纪要 of a 调度会议. */
export const meetingMinutesPreset: PaperPreset = {
  id: null,
  kind: 'meetingMinutes',
  name: '调度会议纪要',
  head: 'minutes',
  title: '{方案主题}{期间}调度会议纪要',
  addressees: '',
  copyTo: '{抄送单位}',
  sections: [
    section('lead', 'lead', '', [
      {
        kind: 'paragraph',
        place: 'lead',
        words:
          '{会议日期}，[{主持人}同志主持召开会议，]调度《{方案名称}》{期间}落实情况[，听取{汇报单位}的汇报，' +
          '研究[未达序时进度任务[（{含其他状态}）]{滞后任务数}项[、{滞后具体内容数}个具体内容]][{若两类都有}、][已过完成时限任务{过时限任务数}项]]。现将会议主要内容纪要如下：',
      },
    ]),
    section('overall', 'text', '任务进展情况', [
      {
        kind: 'paragraph',
        place: 'overall',
        words:
          '截至{截止日期}，共调度任务{任务数}项[、{具体内容数}个具体内容][：{各项}]。' +
          '[未报送的任务中，{未报齐任务数}项已报送部分具体内容，因未报齐按未报送计。]' +
          '[未报送的任务中，{未填状态任务数}项报送了进展但未填状态和完成比例，暂按未报送计。]',
        each: { list: '各状态任务', words: '{状态}{项数}项，占{占比}%', between: '；' },
      },
      {
        kind: 'paragraph',
        place: 'overall.reported',
        words: '应报送单位{应报送单位数}个，已报送{已报送单位数}个[，未报送{未报送单位数}个，分别是：{未报送单位}]。',
      },
    ]),
    section('items', 'text', '议定事项', [
      {
        kind: 'paragraph',
        place: 'items.none',
        words: '{若无需研究任务}本期没有需要专题研究的未达序时进度或已过完成时限的任务。',
      },
      { kind: 'list', place: 'items', list: '需研究任务', words: discussedTask },
    ]),
    section('demands', 'text', '会议要求', [
      {
        kind: 'point',
        place: 'demands.duty',
        heading: '压实工作责任',
        words: '牵头单位负总责，配合单位主动衔接，对议定事项明确责任人和时间节点，逐项抓好落实。',
      },
      {
        kind: 'point',
        place: 'demands.report',
        heading: '按时报送进展',
        words: '{若有未报送单位}未报送进展的单位要在会后3个工作日内补报进展并说明原因。',
      },
      {
        kind: 'point',
        place: 'demands.watch',
        heading: '跟踪督办落实',
        words: '由{督查机构}对议定事项跟踪督办，落实情况在下次调度会议上通报。',
      },
    ]),
  ],
}
