import { z } from 'zod'
import type { FontStanding } from '../domain/document/check-fonts.ts'
import { fontSchemeNames } from '../domain/document/fonts.ts'
import {
  emboldenedLevels,
  imprintPitches,
  markSizes,
  ruleThicknesses,
  tablePitches,
} from '../domain/document/paper-settings.ts'
import type { OfficeSettings } from '../domain/office/types.ts'
import { usualPaperKinds } from '../domain/paper/paper-kind.ts'
import { call, nothing, result } from './call.ts'
import { id, isoDate } from './ids.ts'
import { status } from './status.ts'

const name = z.string().trim().max(60)
const word = z.string().trim().min(1).max(20)
const points = z.number().min(0).max(100)

const statusWord = z.object({
  status,
  word,
  otherWords: z.array(word).max(30),
})

/** The head of a number, as it stands before 〔2023〕: neither brackets nor white space. */
const series = z
  .string()
  .trim()
  .min(1)
  .max(20)
  .regex(/^[^\s〔〕[\]（）()]+$/)
const workdays = z.number().int().min(1).max(60)
const notices = z.object({
  series: z.object({ supervise: series, assign: series, urge: series }),
  replyWorkdays: z.object({ reminder: workdays, yellow: workdays, red: workdays }),
})

const papers = z.object({
  profile: z.enum(['office', 'strict']).exactOptional(),
  fontScheme: z.enum(fontSchemeNames).exactOptional(),
  latin: z.enum(['text', 'times']).exactOptional(),
  boldLevels: z.array(z.literal(emboldenedLevels)).exactOptional(),
  isHeadPreprinted: z.boolean().exactOptional(),
  markSize: z.number().int().min(markSizes.least).max(markSizes.most).exactOptional(),
  ruleThickness: z.literal(ruleThicknesses).exactOptional(),
  sides: z.enum(['double', 'single']).exactOptional(),
  plainNumbers: z.enum(['outer', 'centred']).exactOptional(),
  turnedNumbers: z.enum(['turned', 'foot']).exactOptional(),
  keepsHeadings: z.boolean().exactOptional(),
  isSealed: z.boolean().exactOptional(),
  sealLines: z.literal([2, 3]).exactOptional(),
  imprintPage: z.enum(['even', 'last']).exactOptional(),
  signerPost: z.string().trim().max(12).exactOptional(),
  imprintPitch: z.number().int().min(imprintPitches.least).max(imprintPitches.most).exactOptional(),
  onePageNumber: z.enum(['shown', 'omitted']).exactOptional(),
  levelDot: z.enum(['half', 'full']).exactOptional(),
  planSigns: z.enum(['kept', 'full']).exactOptional(),
  tablePitch: z.literal(tablePitches).exactOptional(),
  chapterRows: z.enum(['centred', 'left']).exactOptional(),
  figures: z.enum(['right', 'centred']).exactOptional(),
  noSupport: z.enum(['blank', 'dash']).exactOptional(),
  noticeOffice: z.enum(['black', 'red']).exactOptional(),
  sheetLineFont: z.enum(['kai', 'body']).exactOptional(),
  sheetRepeats: z.enum(['all', 'head']).exactOptional(),
  hasSheetFill: z.boolean().exactOptional(),
  hasStatusFill: z.boolean().exactOptional(),
})

const presetId = id<'paperPreset'>().nullable()
const holidayYear = z.object({
  year: z.number().int().min(2000).max(2100),
  notice: z.string().trim().max(40),
  off: z.array(z.tuple([isoDate, isoDate])).max(40),
  worked: z.array(isoDate).max(40),
})

const settings = z.object({
  countyName: name.exactOptional(),
  officeName: name.exactOptional(),
  inspectorateName: name.exactOptional(),
  documentSeries: name.exactOptional(),
  statusWords: z.array(statusWord).exactOptional(),
  lights: z.object({ yellowFrom: points, redAbove: points }).exactOptional(),
  formRoles: z.array(z.enum(['leader', 'deputy', 'lead', 'support', 'implement', 'responsible'])).exactOptional(),
  notices: notices.exactOptional(),
  noticePresets: z.object({ supervise: presetId, assign: presetId, urge: presetId }).exactOptional(),
  usualPresets: z.record(z.enum(usualPaperKinds), presetId).exactOptional(),
  holidays: z.array(holidayYear).max(50).exactOptional(),
  papers: papers.exactOptional(),
})

/** Channels of the domain `settings`: what the office sets once for all plans. */
export const settingsContract = {
  'settings.read': call(nothing, result<OfficeSettings>()),
  /** The fonts of 公文格式 as this machine has them. */
  'settings.fonts': call(nothing, result<readonly FontStanding[]>()),
  /** Changes those named, all at once; the others stay. */
  'settings.save': call(settings, result<null>()),
}
