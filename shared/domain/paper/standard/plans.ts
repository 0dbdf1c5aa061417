import { membersName, tasksName } from '../../plan/plan-vocabulary.ts'
import type { PaperPreset, PresetPart, PresetSection } from '../preset.ts'
import { headless } from './headless.ts'

const section = (key: string, heading: string, part: PresetPart): PresetSection => ({
  key,
  placement: heading === '' ? 'lead' : 'text',
  orientation: 'portrait',
  heading,
  isShown: true,
  parts: [part],
})

/** Both print a plan to the letter; labels and columns are its own until an office has others. */
const standard = {
  ...headless,
  title: '{方案标题}',
  sections: [
    section('before', '', { kind: 'list', place: 'before', list: '标题下各段', words: '{原文}' }),
    section('tasks', tasksName, { kind: 'table', place: 'tasks', table: tasksName }),
    section('after', '任务后的文字', { kind: 'list', place: 'after', list: '任务后各段', words: '{原文}' }),
    section('members', membersName, { kind: 'table', place: 'members', table: membersName }),
  ],
} as const

/** 分工方案 whose tasks name who answers for them in the text. */
export const inlinePlanPreset: PaperPreset = { ...standard, kind: 'inlinePlan', name: '分工方案（文字）' }

/** 分工方案 whose tasks stand in a table. */
export const tablePlanPreset: PaperPreset = { ...standard, kind: 'tablePlan', name: '分工方案（表格）' }
