import type { PaperPreset } from '../preset.ts'

/** 印发通知 of a plan: one short paragraph, and the usual demands. */
export const planNoticePreset: PaperPreset = {
  id: null,
  kind: 'planNotice',
  name: '印发通知',
  head: 'document',
  title: '{发文机关}关于印发《{方案名称}》的通知',
  addressees: '{主送单位}',
  copyTo: '{抄送单位}',
  sections: [
    {
      key: 'lead',
      placement: 'lead',
      orientation: 'portrait',
      heading: '',
      isShown: true,
      parts: [
        { kind: 'paragraph', place: 'lead', words: '现将《{方案名称}》印发给你们，请结合实际认真贯彻执行。' },
        {
          kind: 'paragraph',
          place: 'lead.duties',
          words:
            '各责任单位要按照任务分工，明确具体措施、进度安排和责任人员，抓好任务落实；牵头单位要加强统筹协调，配合单位要主动配合。',
        },
        {
          kind: 'paragraph',
          place: 'lead.reports',
          words: '任务进展情况按调度要求报{督查机构}，由其跟踪督办，定期通报。',
        },
      ],
    },
  ],
}
