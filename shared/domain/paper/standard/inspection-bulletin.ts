import type { PaperPreset } from '../preset.ts'
import {
  behindListSection,
  behindSection,
  demand,
  demandsSection,
  leadSection,
  overallSection,
  problemsSection,
  reachedRule,
  statisticsSection,
  waitingFor,
  withoutUnit,
} from './bulletin-sections.ts'

/** 督查通报: shorter, under the head of a 简报, ended by how it is followed up (三色预警, 办结销号). */
export const inspectionBulletin: PaperPreset = {
  id: null,
  kind: 'inspectionBulletin',
  name: '督查通报',
  head: 'briefing',
  title: '关于{方案主题}落实情况的督查通报',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    leadSection(
      '按照《{方案名称}》[（{方案文号}）]要求，{督查机构}对截至{截止日期}的落实情况进行了督查，现将有关情况通报如下：',
    ),
    overallSection('总体情况', [
      {
        kind: 'paragraph',
        place: 'overall',
        words:
          '本次督查涉及重点工作任务{任务数}项[、{具体内容数}个具体内容][。其中，{各项}]。' +
          '[未报送的事项中，{未报齐任务数}项已报送部分具体内容，因未报齐按未报送计。]' +
          '[未报送的事项中，{未填状态任务数}项报送了进展但未填状态和完成比例，暂按未报送计。]',
        each: { list: '督查分类', words: '{类别}{项数}项，占{占比}%', between: '；' },
      },
      {
        kind: 'paragraph',
        place: 'overall.units',
        words:
          '多个单位牵头的任务，计入列第一位的单位，共计入{计入单位数}个单位[，各单位情况详见{统计表附件}]。' +
          `${withoutUnit}${reachedRule}`,
      },
      waitingFor('overall.waiting'),
      { kind: 'paragraph', place: 'overall.best', words: '{全部达序时单位}作为第一牵头单位的任务全部达到序时进度。' },
      { kind: 'paragraph', place: 'overall.last', words: '达序时率靠后的是：{靠后单位}。' },
    ]),
    behindSection('未达序时进度事项'),
    problemsSection(),
    demandsSection('工作要求', [
      demand(
        'catchUp',
        '限期整改',
        '{若有未达序时事项}有关牵头单位要[对照{清单附件}]逐项制定整改措施，明确责任人和完成时限，' +
          '在本通报印发后10个工作日内将整改情况报{督查机构}。',
      ),
      demand('report', '补报进展', '{若有未报送单位}未报送进展的单位要在本通报印发后3个工作日内补报进展并说明原因。'),
      demand(
        'warn',
        '三色预警',
        '临近时限的事项蓝色提醒，落后序时进度的黄色警示，落后较多或者逾期的红色督办，预警情况随进展调整。',
      ),
      demand('close', '办结销号', '事项办结一项、核实一项、销号一项；未经核实的不予销号，虚报进展的予以通报。'),
    ]),
    statisticsSection('各单位任务落实情况统计表'),
    behindListSection('未达序时进度事项清单'),
  ],
}
