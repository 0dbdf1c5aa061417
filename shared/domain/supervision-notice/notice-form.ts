import type { PresetContent } from '../paper/preset.ts'
import { assignNoticePreset, superviseNoticePreset, urgeNoticePreset } from '../paper/standard/notices.ts'
import type { NoticeForm, NoticeKind } from './types.ts'

const standardForms: Readonly<Record<NoticeKind, NoticeForm>> = {
  supervise: noticeForm(superviseNoticePreset, () => ''),
  assign: noticeForm(assignNoticePreset, () => ''),
  urge: noticeForm(urgeNoticePreset, () => ''),
}

/** The form as the program brings it. */
export function standardForm(kind: NoticeKind): NoticeForm {
  return standardForms[kind]
}

/** The form that a preset makes: a row for each section that is shown. @param worded the words of a section by its key */
export function noticeForm({ title, sections }: PresetContent, worded: (key: string) => string): NoticeForm {
  return {
    title,
    rows: sections
      .filter(({ isShown }) => isShown)
      .map(({ key, heading }) => ({ key, label: heading, words: key.startsWith('own.') ? worded(key) : '' })),
  }
}
