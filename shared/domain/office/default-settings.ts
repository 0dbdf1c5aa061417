import { defaultPaperSettings } from '../document/paper-settings.ts'
import { defaultStatusWords } from '../status/types.ts'
import { defaultNoticeSettings } from '../supervision-notice/types.ts'
import type { OfficeSettings } from './types.ts'

/**
 * The settings as delivered.
 *
 * `formRoles`: those who answer for a task report on it: its lead units and, where the plan names none, the responsible
 * units. Supporting units (配合) are not asked: with 各乡镇（街道） in support of every second task their forms would hold
 * half the plan, and the lead unit gathers their part before it reports. An office that wants them adds `support`.
 */
export const defaultOfficeSettings: OfficeSettings = {
  countyName: '',
  officeName: '',
  inspectorateName: '',
  documentSeries: '',
  statusWords: defaultStatusWords,
  lights: { yellowFrom: 10, redAbove: 30 },
  formRoles: ['lead', 'responsible'],
  notices: defaultNoticeSettings,
  noticePresets: { supervise: null, assign: null, urge: null },
  usualPresets: {
    inlinePlan: null,
    tablePlan: null,
    progressForm: null,
    undertakingForm: null,
    returnSlip: null,
    callingList: null,
  },
  holidays: [],
  papers: defaultPaperSettings,
}
