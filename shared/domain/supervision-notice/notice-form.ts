import type { PresetContent } from '../paper/preset.ts'
import { assignNoticePreset, superviseNoticePreset, urgeNoticePreset } from '../paper/standard/notices.ts'
import type { NoticeForm, NoticeFormRow, NoticeKind } from './types.ts'

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
      .map(({ key, heading }) => ({ key, label: heading, words: isOwnRow({ key }) ? worded(key) : '' })),
  }
}

/** Whether a row is the office's own: its words are its own too, those of the others stand in the fields of the notice. */
export function isOwnRow({ key }: Pick<NoticeFormRow, 'key'>): boolean {
  return key.startsWith('own.')
}

/** The form with other words in a row of the office's own; other rows stay. */
export function rewordRow(form: NoticeForm, { key, words }: Pick<NoticeFormRow, 'key' | 'words'>): NoticeForm {
  return { ...form, rows: form.rows.map((row) => (row.key === key && isOwnRow(row) ? { ...row, words } : row)) }
}
