import type { PaperPreset } from '../preset.ts'
import {
  behindListSection,
  behindSection,
  demand,
  demandsSection,
  leadSection,
  overallSection,
  rankingSection,
  recordsSection,
  reviewSection,
  standingOnly,
  withoutUnit,
} from './bulletin-sections.ts'

/** 年度考核: units by what is done, with what is on record of their reports; nothing but what is counted. */
export const yearlyReview: PaperPreset = {
  id: null,
  kind: 'yearlyReview',
  name: '年度考核',
  head: 'document',
  title: '关于{方案主题}[{若非跨年考核}{考核年度}考核情况][{跨年考核年份}落实情况考核结果]的通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection(
      '根据《{方案名称}》[（{方案文号}）]安排，对截至{截止日期}的任务完成情况和各单位全年报送情况进行了考核，现将有关情况通报如下：',
    ),
    overallSection('全年完成情况', standingOnly),
    rankingSection(
      '考核情况',
      '参加考核的单位共{参加考核单位数}个，按完成率排列位次，完成率相同的位次相同；' +
        '完成率为已完成项数占应完成项数的比例，未报送的按未完成计，长期坚持和不评的事项不计入。' +
        '多个单位牵头的任务，计入列第一位的单位[{若有不排位单位}，没有应完成任务的单位只列报送情况、不排位次]。' +
        withoutUnit +
        '[{若完成率均为零}各参加考核单位完成率均为0.0%，不排列位次。]' +
        '[位次居前的是：{完成率居前单位}[{若完成率居前有未报送}，不含本期未报送进展的单位]。][位次居后的是：{完成率居后单位}。][各单位情况详见{评比表附件}。]',
    ),
    recordsSection('报送情况'),
    behindSection('未达进度要求事项'),
    demandsSection('有关要求', [
      demand(
        'catchUp',
        '抓好未完成事项',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项说明原因，提出完成时限和措施，转入下一年度继续办理。',
      ),
      demand('report', '改进报送工作', '各单位要总结全年报送情况，按时报送、如实报送，用数字和节点说明进展。'),
      demand(
        'follow',
        '巩固完成成果',
        '{若有已完成事项}已完成的事项要及时总结归档[{若有长期坚持事项}，需要长期坚持的继续落实责任]，防止反弹。',
      ),
    ]),
    reviewSection('各单位年度考核情况表', '各单位考核表'),
    behindListSection('未达进度要求事项清单'),
  ],
}
