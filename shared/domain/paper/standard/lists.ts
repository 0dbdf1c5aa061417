import { ledgerPresetColumns } from '../../ledger/ledger-words.ts'
import { changeListColumns } from '../../plan-paper/change-list-columns.ts'
import { responsibilityColumns } from '../../plan-paper/responsibility-columns.ts'
import type { PaperPreset, PresetPart, PresetSection } from '../preset.ts'

const section = (key: string, heading: string, parts: readonly PresetPart[]): PresetSection => ({
  key,
  placement: heading === '' ? 'lead' : 'text',
  orientation: 'landscape',
  heading,
  isShown: true,
  parts,
})

const ofList = { id: null, head: 'none', addressees: '', copyTo: '' } as const

/** 责任清单: 指标事项 first, as in an annex. */
export const responsibilityListPreset: PaperPreset = {
  ...ofList,
  kind: 'responsibilityList',
  name: '责任清单',
  title: '{方案主题}责任清单[（{对象}）]',
  columns: responsibilityColumns,
  sections: [
    section('lead', '', [{ kind: 'paragraph', place: 'lead', words: '编制单位：{编制单位}' }]),
    section('indicators', '指标事项', [{ kind: 'table', place: 'indicators', table: '指标事项' }]),
    section('tasks', '任务事项', [{ kind: 'table', place: 'tasks', table: '任务事项' }]),
  ],
}

/** 工作台账: whose it is, and its table. */
export const ledgerPreset: PaperPreset = {
  ...ofList,
  kind: 'ledger',
  name: '工作台账',
  title: '{方案主题}台账[（{对象}）]',
  columns: ledgerPresetColumns,
  sections: [
    section('lead', '', [
      {
        kind: 'paragraph',
        place: 'lead',
        words: '[编制单位：{编制单位}][牵头领导：{牵头领导}][单位：{单位}]',
      },
    ]),
    section('tasks', '工作台账', [{ kind: 'table', place: 'tasks', table: '工作台账' }]),
  ],
}

/** 变动清单: the days, what came of them, and the changes by kind. */
export const changeListPreset: PaperPreset = {
  ...ofList,
  kind: 'changeList',
  name: '变动清单',
  title: '{方案主题}变动清单',
  columns: changeListColumns,
  sections: [
    section('lead', '', [{ kind: 'paragraph', place: 'lead', words: '{起始日期}至{截止日期}　　{变动情况}' }]),
    section('changes', '变动事项', [{ kind: 'table', place: 'changes', table: '变动事项' }]),
  ],
}
