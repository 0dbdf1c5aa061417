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

/** 季通报: as the monthly one, measured against the quarter's stage targets. */
export const quarterlyBulletin: PaperPreset = {
  id: null,
  kind: 'quarterlyBulletin',
  name: '季通报',
  head: 'document',
  title: '关于{方案主题}{期间}进展情况的通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection(
      '根据《{方案名称}》[（{方案文号}）]安排，对照季度阶段目标，对截至{截止日期}的任务进展情况进行了督查，现通报如下：',
    ),
    overallSection('总体进展情况'),
    unitsSection('各单位进展情况'),
    behindSection('未达阶段目标和序时进度事项'),
    problemsSection(),
    demandsSection('下季度工作要求', [
      demand(
        'catchUp',
        '补上季度差距',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项分析差距，把补上差距的工作量分解到下季度各月，明确责任人和完成时间；' +
          '需要协调解决的问题，及时报牵头领导研究。',
      ),
      demand(
        'report',
        '按时如实报送进展',
        '各单位要对照阶段目标写明完成了多少、还差多少，经主要负责人审核后按时报送。' +
          '[{若有未报送单位}本期未报送的单位，要在本通报印发后3个工作日内补报并说明原因。]',
      ),
      demand(
        'follow',
        '跟踪督办问效',
        '{督查机构}将对未达阶段目标和序时进度的事项开展“回头看”，连续滞后的下发督办单。',
      ),
    ]),
    statisticsSection('各单位{期间}任务进展情况统计表'),
    behindListSection('未达序时进度事项清单'),
  ],
}
