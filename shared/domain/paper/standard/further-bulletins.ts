import { type PaperPreset, programPresetId } from '../preset.ts'
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
import { monthlyBulletin } from './monthly-bulletin.ts'

/** 上行文: the month's progress as a 报告 to the body above; 签发人 beside the number, the name to be filled in. */
export const progressReport: PaperPreset = {
  id: programPresetId('report'),
  kind: 'monthlyBulletin',
  name: '进展情况报告（上行文）',
  head: 'document',
  signers: [''],
  title: '关于{方案主题}{期间}进展情况的报告',
  addressees: '{上级机关}',
  copyTo: '',
  sections: [
    leadSection(
      '根据《{方案名称}》[（{方案文号}）]安排，对截至{截止日期}的任务进展情况进行了调度，现将有关情况报告如下：',
    ),
    overallSection('总体进展情况'),
    unitsSection('各单位进展情况'),
    behindSection('未达序时进度事项'),
    problemsSection(),
    demandsSection('下步工作打算', [
      demand(
        'catchUp',
        '督促加快未达序时进度事项',
        '{若有未达序时事项}督促有关牵头单位[对照{清单附件}]逐项查找原因，制定赶超措施，明确责任人和完成时间；' +
          '需要协调解决的问题，及时报请牵头领导研究。',
      ),
      demand('follow', '强化跟踪督办', '对未达序时进度的事项逐项跟踪，连续滞后的下发督办单，督办结果纳入年度考核。'),
      { kind: 'paragraph', place: 'end', words: '特此报告。' },
    ]),
    statisticsSection('各单位{期间}任务进展情况统计表'),
    behindListSection('未达序时进度事项清单'),
  ],
}

/** 联合行文: the monthly bulletin issued with the office of the Party committee, which stands first. */
export const jointBulletin: PaperPreset = {
  ...monthlyBulletin,
  id: programPresetId('joint'),
  name: '联合通报（联合行文）',
  issuers: ['中共{县名}委员会办公室', '{发文机关}'],
  copyTo: '',
}
