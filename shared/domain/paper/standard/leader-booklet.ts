import type { PaperPreset, PresetPart } from '../preset.ts'

/** One task: number and words as a heading, then who leads, until when, how it stands, what is said of it. */
const taskWords =
  '{序号}.{事项}：{任务内容}\n' +
  '[牵头单位：{牵头单位}；][配合单位：{配合单位}；][落实单位：{落实单位}；][完成时限：{完成时限}；]目前状态：{状态}[，完成{完成比例}][{若已过完成时限}，已过完成时限]。\n' +
  '进展情况：{进展情况}\n存在问题：{存在问题}\n下步措施：{下步措施}'

const chapter = (key: string, heading: string, parts: readonly PresetPart[]) =>
  ({ key, placement: 'text', orientation: 'portrait', heading, isShown: true, parts }) as const

/** 领导包: what wants attention first. */
export const leaderBookletPreset: PaperPreset = {
  id: null,
  kind: 'leaderBooklet',
  name: '领导包',
  head: 'none',
  title: '{领导}同志牵头工作情况',
  addressees: '',
  copyTo: '',
  sections: [
    {
      ...chapter('lead', '', [
        {
          kind: 'paragraph',
          place: 'lead',
          words:
            '截至{截止日期}，《{方案名称}》中由{领导}同志牵头的任务共{任务数}项[、{具体内容数}个具体内容][：{各项}]。' +
            '[未报送的任务中，{未报齐任务数}项已报送部分具体内容，因未报齐按未报送计。]' +
            '[未报送的任务中，{未填状态任务数}项报送了进展但未填状态和完成比例，暂按未报送计。]',
          each: { list: '各状态任务', words: '{状态}{项数}项，占{占比}%', between: '；' },
        },
      ]),
      placement: 'lead',
    },
    chapter('behind', '需要关注的任务[（{需关注任务数}项[、{需关注具体内容数}个具体内容]）]', [
      { kind: 'list', place: 'behind', list: '需关注任务', words: taskWords },
    ]),
    chapter(
      'others',
      '[{若有需关注任务}其他][{若无需关注任务}各项]任务[（{其余任务数}项[、{其余具体内容数}个具体内容]）]',
      [{ kind: 'list', place: 'others', list: '其余任务', words: taskWords }],
    ),
    chapter('contacts', '牵头单位联系表', [{ kind: 'table', place: 'contacts.table', table: '单位联系表' }]),
  ],
}
