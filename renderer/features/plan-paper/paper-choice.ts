import type { LeaderId, PaperPresetId } from '../../../shared/domain/id.ts'
import type { PaperElements } from '../../../shared/domain/paper/paper-elements.ts'
import type { PageInput } from '../../../shared/ipc/contract.ts'

export type PlanPaper = PageInput<'planPaper.export'>['paper']
export type PaperKind = PlanPaper['kind']

/** The papers in the order in which the dialog names them, each with the formats of one file. */
export const paperKinds = [
  'responsibilityList',
  'ledgers',
  'leaderBooklet',
  'meetingMaterial',
  'meetingMinutes',
  'coveringLetter',
  'changeList',
  'planNotice',
] as const satisfies readonly PaperKind[]

export const formatsOf: Readonly<Record<PaperKind, readonly ('docx' | 'pdf' | 'xlsx')[]>> = {
  responsibilityList: ['docx', 'pdf', 'xlsx'],
  ledgers: ['docx', 'pdf', 'xlsx'],
  leaderBooklet: ['docx', 'pdf'],
  meetingMaterial: ['docx', 'pdf'],
  meetingMinutes: ['docx', 'pdf'],
  coveringLetter: ['docx', 'pdf'],
  changeList: ['docx', 'pdf', 'xlsx'],
  planNotice: ['docx', 'pdf'],
}

/** What the dialog has been told; each paper takes what it needs of it. */
export interface PaperChoice {
  readonly by: 'section' | 'leader' | 'unit'
  readonly leaderId: LeaderId | null
  readonly style: 'inline' | 'table'
  /** The office's preset it is worded by; null for the program's own. */
  readonly presetId: PaperPresetId | null
  /** Of a meeting: who presided, who was excused, and when it was. */
  readonly hostId: LeaderId | null
  readonly absentIds: readonly LeaderId[]
  readonly meetingDate: string
  /** 公文要素 of a paper under a head. */
  readonly elements: PaperElements
  readonly from: string
  readonly to: string
}

export function paperOf(kind: PaperKind, choice: PaperChoice): PlanPaper {
  const { by, leaderId, style, presetId, elements, from, to } = choice
  switch (kind) {
    case 'responsibilityList':
      return { kind, by, only: null, presetId }
    case 'ledgers':
      return { kind, by: by === 'unit' ? 'unit' : 'leader', presetId }
    case 'leaderBooklet':
      return { kind, leaderId, presetId }
    case 'meetingMaterial':
      return { kind, presetId }
    case 'meetingMinutes':
      return { kind, date: choice.meetingDate, hostId: choice.hostId, absentIds: [...choice.absentIds], presetId }
    case 'coveringLetter':
      return { kind, presetId, elements }
    case 'changeList':
      return { kind, from, to, presetId }
    case 'planNotice':
      return { kind, style, presetId, elements }
    default:
      return kind satisfies never
  }
}
