import type { PaperPreset } from '../preset.ts'
import {
  behindListSection,
  behindSection,
  demand,
  demandsSection,
  leadSection,
  overallSection,
  problemsSection,
  statisticsSection,
  unitsSection,
} from './bulletin-sections.ts'

/** 月通报 in the order offices use (docs/papers.md). */
export const monthlyBulletin: PaperPreset = {
  id: null,
  kind: 'monthlyBulletin',
  name: '月通报',
  head: 'document',
  title: '关于{方案主题}{期间}进展情况的通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection('根据《{方案名称}》[（{方案文号}）]安排，对截至{截止日期}的任务进展情况进行了调度，现通报如下：'),
    overallSection('总体进展情况'),
    unitsSection('各单位进展情况'),
    behindSection('未达序时进度事项'),
    problemsSection(),
    demandsSection('下步工作要求', [
      demand(
        'catchUp',
        '加快未达序时进度事项',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项查找原因，制定赶超措施，明确责任人和完成时间，' +
          '会同配合单位尽快赶上序时进度；需要协调解决的问题，及时报牵头领导研究。',
      ),
      demand(
        'report',
        '按时如实报送进展',
        '各单位要按规定时间报送，写明做了哪些工作、完成多少、还有什么问题，经主要负责人审核，' +
          '不得以“正在推进”代替具体进展。[{若有未报送单位}本期未报送的单位，要在本通报印发后3个工作日内补报并说明原因。]',
      ),
      demand(
        'follow',
        '强化跟踪督办',
        '{督查机构}将对未达序时进度的事项逐项跟踪，连续滞后的下发督办单，督办结果纳入年度考核。',
      ),
    ]),
    statisticsSection('各单位{期间}任务进展情况统计表'),
    behindListSection('未达序时进度事项清单'),
  ],
}
