import type { IsoDate } from '../iso-date.ts'
import type { OfficeSettings } from '../office/types.ts'
import { issuingBodies } from '../plan/issuing-bodies.ts'
import type { Plan } from '../plan/plan.ts'

/** Who issues a bulletin, to whom, and under what number. */
export interface BulletinOffice {
  /** The office that handles the papers: the settings', else whose the plan is, or of a plan of several bodies the government's office. */
  readonly name: string
  /** All bodies that issued the plan together, the main one first, where the settings have neither office nor 代字; else absent. */
  readonly bodies?: readonly string[]
  /** `云河县`; absent in what was drafted before it was asked for. */
  readonly county?: string
  /** 发文机关标志 */
  readonly mark: string
  /** 简报名称 `云河县政务督查`, the mark of 督查通报. */
  readonly briefingMark: string
  /** 发文字号; with room for the number while it is not given. */
  readonly documentNumber: string
  readonly addressees: string
  readonly copyTo: string
  readonly issueDate: IsoDate
  /** `县`, `区`, `市`: the word units of this level put before their names. */
  readonly level: string
  /** Who follows items up: `云河县人民政府督查室`. */
  readonly inspectorate: string
}

const issuerPattern = /^(?:中共)?(.{1,12}?)(县|区|市|旗)(?:委(?:员会)?|人民政府|政府|$)/

/** `中共冠县县委` names the county with its level, `冠县人民政府` by both together. */
function countyOf([, name = '', level = '']: RegExpExecArray): string {
  return name.length > 1 && name.endsWith(level) ? name : `${name}${level}`
}

/** What a plan of several bodies is followed up by: the office of the government among them, else the body that is named first. */
function handlingOffice(bodies: readonly string[]): string {
  const [first = ''] = bodies
  if (bodies.length < 2) return first
  return bodies.find((body) => /人民政府(办公室)?$/.test(body))?.replace(/人民政府$/, '$&办公室') ?? first
}

/** A title or a department's name that begins with the county: `冠县2018年…`, `关于云河县…`; `全县`, `我市`, `城区`, `市场` are none. */
const beginsWithCounty =
  /^(?:关于)?(?![全各我本该])(?!\p{Script=Han}{0,3}[城园社辖市山矿景灾库片小老校厂]区)(\p{Script=Han}{1,4}?)(县|区|市|旗)(?![委政府直级域场])/u

/**
 * The office as the settings say, and where they say nothing, as the plan it follows up was issued: the same body, the same
 * series of numbers.
 */
export function bulletinOffice(settings: OfficeSettings, plan: Plan, issueDate: IsoDate): BulletinOffice {
  const bodies = issuingBodies(plan)
  const [issuer = ''] = bodies
  const body = settings.officeName || issuer || settings.countyName
  const place =
    issuerPattern.exec(body) ?? beginsWithCounty.exec(body) ?? beginsWithCounty.exec(plan.title.replace(/\s+/g, ''))
  const level = place?.[2] ?? '县'
  const county = settings.countyName || (place ? countyOf(place) : '')
  const name = settings.officeName || handlingOffice(bodies) || `${county || level}人民政府办公室`
  const series = settings.documentSeries || plan.documentNumber?.split('〔')[0] || ''
  return {
    name,
    ...(settings.officeName === '' && settings.documentSeries === '' && bodies.length > 1 && { bodies }),
    county: county || level,
    mark: `${name}文件`,
    briefingMark: `${county || level}政务督查`,
    documentNumber: series === '' ? '' : `${series}〔${issueDate.slice(0, 4)}〕　　号`,
    addressees: `各乡镇（街道），${level}直各部门（单位）`,
    copyTo: ['委办公室', '人大常委会办公室', '政协办公室'].map((body) => level + body).join('，'),
    issueDate,
    level,
    inspectorate: settings.inspectorateName || `${level}政府督查室`,
  }
}
