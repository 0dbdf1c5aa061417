import type { PaperPreset, PresetPart, PresetSection } from '../preset.ts'
import { headless } from './headless.ts'

const row = (key: string, label: string, part: PresetPart): PresetSection => ({
  key,
  placement: 'text',
  orientation: 'portrait',
  heading: label,
  isShown: true,
  parts: [part],
})
const worded = (key: string, label: string, words: string) => row(key, label, { kind: 'paragraph', place: key, words })
const filled = (key: string, label: string, table: string) => row(key, label, { kind: 'table', place: key, table })

const demands = {
  supervise:
    '[{若红牌}请主要负责同志亲自研究，逐项查明逾期原因，制定整改措施，明确完成时限和责任人，限期完成，并每周报告一次进展。]' +
    '[{若非红牌}请认真查找进度滞后的原因，制定具体措施，明确完成时限和责任人，加快推进，尽快赶上序时进度。]',
  assign: '请明确分管负责同志和承办人员，制定办理措施和进度安排，按时限要求抓好落实，办理情况及时报告。',
  urge: '请核实任务办理情况，按规定的格式和内容报送本期进展，并说明未按时报送的原因。',
}

function rows(demand: string, situation: string | null): readonly PresetSection[] {
  return [
    filled('tasks', '督办事项', '督办事项'),
    worded('basis', '事项来源', '《{方案名称}》[（{方案文号}）][{期间}调度情况]'),
    filled('units', '主办单位、协办单位', '主办和协办单位'),
    filled('dates', '交办时间、办结时限', '交办和办结时间'),
    worded('demands', '办理要求', demand),
    ...(situation === null ? [] : [worded('situation', '目前进展存在问题', situation)]),
    worded('replyDemand', '反馈要求', '请于{回复期限}前将回执（主要负责同志签字、加盖公章）和电子版报{督查机构}。'),
    worded('approval', '签　　发', ''),
    filled('contact', '联系人、联系电话', '联系人和电话'),
  ]
}

/** 督办单: a section is a row of the form; its heading is what the row is called. */
export const superviseNoticePreset: PaperPreset = {
  ...headless,
  kind: 'superviseNotice',
  name: '督办单',
  title: '督办通知单',
  sections: rows(demands.supervise, '{进展和问题}'),
}

/** 交办单: nothing was done yet. */
export const assignNoticePreset: PaperPreset = {
  ...headless,
  kind: 'assignNotice',
  name: '交办单',
  title: '交办通知单',
  sections: rows(demands.assign, null),
}

/** 催办单: what is owed is a report. */
export const urgeNoticePreset: PaperPreset = {
  ...headless,
  kind: 'urgeNotice',
  name: '催办单',
  title: '催办通知单',
  sections: rows(demands.urge, '[截至目前，{未报任务}{未报内容}未报送。][{已报任务}{未报内容}已报送。]'),
}
