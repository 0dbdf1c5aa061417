import { callingColumns } from '../../period/calling-list.ts'
import { slipColumns } from '../../return-slip/slip-sheet.ts'
import type { PaperPreset, PresetPart } from '../preset.ts'
import { headless, listSection } from './headless.ts'

const paragraph = (place: string, words: string): PresetPart => ({ kind: 'paragraph', place, words })

/** 退回单: the first sheet of the file that a unit gets back. */
export const returnSlipPreset: PaperPreset = {
  ...headless,
  kind: 'returnSlip',
  name: '退回单',
  title: '退回单：{单位名称}',
  columns: slipColumns,
  sections: [
    listSection('lead', '', [
      paragraph('lead', '你单位报送的{方案名称}{填报表名称}（{文件名}）需要更正，请于{更正期限}前更正后重新报送。'),
      { kind: 'list', place: 'reasons', list: '退回原因', words: '退回原因：{原因}' },
      paragraph(
        'howTo',
        '后面的填报表中，标红的单元格就是需要更正的地方，批注写明了原因。请直接在这个文件里更正，保存后报送；本页和标红不用删除。',
      ),
    ]),
    listSection('matters', '更正事项', [{ kind: 'table', place: 'matters', table: '更正事项' }]),
  ],
}

/** 催办名单: whom to call; what to say to each is copied from the screen, and printed where the office wants it. */
export const callingListPreset: PaperPreset = {
  ...headless,
  kind: 'callingList',
  name: '催办名单',
  title: '{调度期}填报催办名单',
  columns: callingColumns,
  sections: [
    // Two lines: in one, a plan's long title would part the count of units at the line's end.
    listSection('lead', '', [
      paragraph('plan', '《{方案名称}》'),
      paragraph('counts', '截止{报送截止日期}　共{单位数}个单位　{制表日期}制'),
    ]),
    listSection('list', '催办名单', [{ kind: 'table', place: 'list', table: '催办名单' }]),
    {
      ...listSection('words', '催办用语', [
        {
          kind: 'list',
          place: 'words',
          list: '催办单位',
          words:
            '{单位}：《{方案名称}》{填报表名称}（{任务数}项任务）' +
            '[{若未报送}应于{报送截止日期}前报送，目前尚未收到，请按时报送。]' +
            '[{若逾期未报}应于{报送截止日期}前报送，已经逾期，至今未收到，请立即报送。]' +
            '[{若退回未重报}已退回更正，尚未收到重报的表，请尽快更正后重新报送。]',
        },
      ]),
      isShown: false,
    },
  ],
}
