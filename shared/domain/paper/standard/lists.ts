import { ledgerPresetColumns } from '../../ledger/ledger-words.ts'
import { changeListColumns } from '../../plan-paper/change-list-columns.ts'
import { responsibilityColumns } from '../../plan-paper/responsibility-columns.ts'
import type { PaperPreset } from '../preset.ts'
import { headless, listSection } from './headless.ts'

/** 责任清单: 指标事项 first, as in an annex. */
export const responsibilityListPreset: PaperPreset = {
  ...headless,
  kind: 'responsibilityList',
  name: '责任清单',
  title: '{方案主题}责任清单[（{对象}）]',
  columns: responsibilityColumns,
  sections: [
    listSection('lead', '', [{ kind: 'paragraph', place: 'lead', words: '编制单位：{编制单位}' }]),
    listSection('indicators', '指标事项', [{ kind: 'table', place: 'indicators', table: '指标事项' }]),
    listSection('tasks', '任务事项', [{ kind: 'table', place: 'tasks', table: '任务事项' }]),
  ],
}

/** 工作台账: whose it is, and its table. */
export const ledgerPreset: PaperPreset = {
  ...headless,
  kind: 'ledger',
  name: '工作台账',
  title: '{方案主题}台账[（{对象}）]',
  columns: ledgerPresetColumns,
  sections: [
    listSection('lead', '', [
      {
        kind: 'paragraph',
        place: 'lead',
        words: '[编制单位：{编制单位}][牵头领导：{牵头领导}][单位：{单位}]',
      },
    ]),
    listSection('tasks', '工作台账', [{ kind: 'table', place: 'tasks', table: '工作台账' }]),
  ],
}

/** 变动清单: the days, what came of them, and the changes by kind. */
export const changeListPreset: PaperPreset = {
  ...headless,
  kind: 'changeList',
  name: '变动清单',
  title: '{方案主题}变动清单',
  columns: changeListColumns,
  sections: [
    listSection('lead', '', [{ kind: 'paragraph', place: 'lead', words: '{起始日期}至{截止日期}　　{变动情况}' }]),
    listSection('changes', '变动事项', [{ kind: 'table', place: 'changes', table: '变动事项' }]),
  ],
}
