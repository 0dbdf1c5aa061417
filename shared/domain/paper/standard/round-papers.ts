import { slipColumns } from '../../return-slip/slip-sheet.ts'
import type { PaperPreset, PresetPart, PresetSection } from '../preset.ts'

const paragraph = (place: string, words: string): PresetPart => ({ kind: 'paragraph', place, words })

const section = (key: string, heading: string, parts: readonly PresetPart[]): PresetSection => ({
  key,
  placement: heading === '' ? 'lead' : 'text',
  orientation: 'landscape',
  heading,
  isShown: true,
  parts,
})

const around = { id: null, head: 'none', addressees: '', copyTo: '' } as const

/** 退回单: the first sheet of the file that a unit gets back. */
export const returnSlipPreset: PaperPreset = {
  ...around,
  kind: 'returnSlip',
  name: '退回单',
  title: '退回单：{单位名称}',
  columns: slipColumns,
  sections: [
    section('lead', '', [
      paragraph('lead', '你单位报送的{方案名称}{填报表名称}（{文件名}）需要更正，请于{更正期限}前更正后重新报送。'),
      { kind: 'list', place: 'reasons', list: '退回原因', words: '退回原因：{原因}' },
      paragraph(
        'howTo',
        '后面的填报表中，标红的单元格就是需要更正的地方，批注写明了原因。请直接在这个文件里更正，保存后报送；本页和标红不用删除。',
      ),
    ]),
    section('matters', '更正事项', [{ kind: 'table', place: 'matters', table: '更正事项' }]),
  ],
}
