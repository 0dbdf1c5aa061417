import type { PaperPreset } from '../preset.ts'
import {
  behindListSection,
  behindSection,
  demand,
  demandsSection,
  leadSection,
  overallSection,
  rankingSection,
  reachedRule,
  recordsSection,
  reviewSection,
  standingOnly,
  withoutUnit,
} from './bulletin-sections.ts'

/** 半年评比: units by what has reached its time, with what is on record of their reports; nothing but what is counted. */
export const halfYearReview: PaperPreset = {
  id: null,
  kind: 'halfYearReview',
  name: '半年评比',
  head: 'document',
  title: '关于{方案主题}{期间}评比情况的通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection(
      '根据《{方案名称}》[（{方案文号}）]安排，对截至{截止日期}的任务进展和各单位报送情况进行了半年评比，现将结果通报如下：',
    ),
    overallSection('总体进展情况', standingOnly),
    rankingSection(
      '评比结果',
      '参加评比的单位共{参评单位数}个，按达序时率排列位次，达序时率相同的位次相同。' +
        `${reachedRule}多个单位牵头的任务，计入列第一位的单位[{若有不排位单位}，没有应评任务的单位只列报送情况、不排位次]。` +
        withoutUnit +
        '[{若达序时率均为零}各参评单位达序时率均为0.0%，不排列位次。]' +
        '[位次居前的是：{达序时率居前单位}[{若达序时率居前有未报送}，不含本期未报送进展的单位]。][位次居后的是：{达序时率居后单位}。][各单位情况详见{评比表附件}。]',
    ),
    recordsSection('报送情况'),
    behindSection('未达序时进度事项'),
    demandsSection('下步工作要求', [
      demand(
        'catchUp',
        '加快补上差距',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项分析原因，倒排工期，确保年底前完成全年任务。',
      ),
      demand(
        'report',
        '提高报送质量',
        '各单位要按时报送，用数字和节点说明进展；退回修改和内容空泛的事项，由主要负责人重新审核。',
      ),
      demand('follow', '对标先进改进', '位次居后的单位要查找差距、说明原因，{督查机构}将继续跟踪，年底一并考核。'),
    ]),
    reviewSection('各单位{期间}评比情况表', '各单位评比表'),
    behindListSection('未达序时进度事项清单'),
  ],
}
