import type { HolidayYear } from '../deadline/holiday-years.ts'
import type { PaperSettings } from '../document/paper-settings.ts'
import type { PaperPresetId } from '../id.ts'
import type { UsualPaperKind } from '../paper/paper-kind.ts'
import type { StatusWord } from '../status/types.ts'
import type { NoticeKind, NoticeSettings } from '../supervision-notice/types.ts'
import type { Role } from '../task/types.ts'

/** What the office sets once for all plans. */
export interface OfficeSettings {
  /** `云河县`; empty until it is set. */
  readonly countyName: string
  /** `云河县人民政府办公室` */
  readonly officeName: string
  /** `云河县人民政府督查室`; who signs bulletins where it is not the office. */
  readonly inspectorateName: string
  /** The head of document numbers: `云政办督` of 云政办督〔2023〕5号. */
  readonly documentSeries: string
  readonly statusWords: readonly StatusWord[]
  /** 序时进度 lights: points behind from which a task is yellow, and above which it is red; both edges are yellow. */
  readonly lights: { readonly yellowFrom: number; readonly redAbove: number }
  /** Roles whose units are sent a form. */
  readonly formRoles: readonly Role[]
  /** 督办单: the heads of their numbers, and how soon an answer is wanted. */
  readonly notices: NoticeSettings
  /** The presets that notices are drafted with; null for the program's own. */
  readonly noticePresets: Readonly<Record<NoticeKind, PaperPresetId | null>>
  /** The presets chosen last for papers that are worded alike each time; null for the program's own. */
  readonly usualPresets: Readonly<Record<UsualPaperKind, PaperPresetId | null>>
  /** Holidays of years the program does not know, or knows otherwise. */
  readonly holidays: readonly HolidayYear[]
  /** 公文格式: the choices that the standard and custom leave. */
  readonly papers: PaperSettings
}
