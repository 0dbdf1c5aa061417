import { formatChineseDate } from '../document/chinese-date.ts'
import type { IsoDate } from '../iso-date.ts'
import type { NoticeGrade, NoticeKind } from './types.ts'

/** What each kind is called on paper. */
export const noticeTitles: Readonly<Record<NoticeKind, string>> = {
  supervise: '督办通知单',
  assign: '交办通知单',
  urge: '催办通知单',
}

/** What the office demands as the program writes it; the office words it for its case. */
export function noticeDemands(kind: NoticeKind, grade: NoticeGrade): string {
  switch (kind) {
    case 'assign':
      return '请明确分管负责同志和承办人员，制定办理措施和进度安排，按时限要求抓好落实，办理情况及时报告。'
    case 'urge':
      return '请核实任务办理情况，按规定的格式和内容报送本期进展，并说明未按时报送的原因。'
    case 'supervise':
      return grade === 'red'
        ? '请主要负责同志亲自研究，逐项查明逾期原因，制定整改措施，明确完成时限和责任人，限期完成，并每周报告一次进展。'
        : '请认真查找进度滞后的原因，制定具体措施，明确完成时限和责任人，加快推进，尽快赶上序时进度。'
    default:
      return kind satisfies never
  }
}

/** 反馈要求 */
export function noticeReplyDemand(office: string, due: IsoDate): string {
  return `请于${formatChineseDate(due)}前将回执（主要负责同志签字、加盖公章）和电子版报${office}。`
}
