import type { PaperPreset } from '../preset.ts'
import {
  behindListSection,
  behindSection,
  changedFirst,
  demand,
  demandsSection,
  leadSection,
  overallSection,
  problemsSection,
  statisticsSection,
  unitsSection,
} from './bulletin-sections.ts'

/** 周通报: short, what changed first; units and their table can be switched on. */
export const weeklyBulletin: PaperPreset = {
  id: null,
  kind: 'weeklyBulletin',
  name: '周通报',
  head: 'document',
  title: '关于{方案主题}{期间}调度情况的通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection(
      '根据《{方案名称}》[（{方案文号}）]安排，对{起始日期}至{截止日期}的任务进展情况进行了周调度，现通报如下：',
    ),
    overallSection('本周总体情况', changedFirst),
    { ...unitsSection('各单位进展情况'), isShown: false },
    behindSection('未达序时进度事项'),
    problemsSection(),
    demandsSection('下周工作要求', [
      demand(
        'catchUp',
        '抓紧赶上进度',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项说明本周没有赶上进度的原因，列出下周要完成的工作量，下周调度时报告结果。',
      ),
      demand(
        'report',
        '按周报送进展',
        '各单位要写明本周新增的工作量和下周打算，没有新进展的说明原因。' +
          '[{若有未报送单位}本期未报送的单位，要在1个工作日内补报。]',
      ),
    ]),
    { ...statisticsSection('各单位{期间}任务进展情况统计表'), isShown: false },
    behindListSection('未达序时进度事项清单'),
  ],
}
