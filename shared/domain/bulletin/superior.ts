import type { PaperFields } from '../paper/composed-paper.ts'
import { words } from '../paper/paper-words.ts'
import type { PaperPreset } from '../paper/preset.ts'
import { writePlain } from '../paper/wording.ts'
import { type Headed, issuersOf } from './head.ts'

/** For a name that nothing here tells: a county's government reports to that of its city. */
const room = '　　　　'

const governmentOffice = /^(.*(?:人民)?政府)(?:办公[室厅]|督查室)$/
const partyOffice = /^(中共.+委(?:员会)?|.{1,6}[县区市旗]委)办公[室厅]$/
const government = /(?:人民政府|[县区市旗]政府)$/
const township = /(?:[乡镇]人民政府|[乡镇]政府)$/
const party = /^中共.+委(?:员会)?$|[县区市旗]委$/

/** Whom an office reports to: the body whose office it is; a township or department the county; a body itself the one above, for which there is room. */
function bodyAbove(office: string, county: string): string {
  const own = governmentOffice.exec(office)?.[1] ?? partyOffice.exec(office)?.[1]
  if (own !== undefined) return own
  if (party.test(office)) return `中共${room}委员会`
  if (government.test(office) && !township.test(office)) return `${room}人民政府`
  return `${county}人民政府`
}

/** 主送 of a paper that goes up: the body above each that issues it, in their order, one after the other. */
export function superiorsOf(content: Pick<Headed, 'office' | 'preset'>): string {
  const { name, county = '' } = content.office
  const issuers = issuersOf(content)
  const above = (issuers.length > 0 ? issuers : [name]).map((issuer) => bodyAbove(issuer, county))
  return [...new Set(above)].join('，')
}

/** A paper and whom it goes to: as it was drafted, else as its preset words it. */
export interface Addressed extends Pick<Headed, 'office'> {
  readonly preset: Headed['preset'] & Partial<Pick<PaperPreset, 'addressees'>>
  readonly fields?: Pick<PaperFields, 'addressees'>
}

/**
 * Whether a paper that goes up goes nowhere yet: to a body for whose name there is room, or to one that issues it itself, as
 * in a preset that names 主送 otherwise than by the body above.
 */
export function lacksSuperior(content: Addressed): boolean {
  const { office, preset, fields } = content
  const said: Readonly<Record<string, string | undefined>> = {
    上级机关: superiorsOf(content),
    县名: office.county,
    发文机关: office.name,
  }
  const worded = () => writePlain(preset.addressees ?? '', (name) => words(said[name] ?? null))
  const issuers = [office.name, ...issuersOf(content)]
  return (fields?.addressees ?? worded()).split(/[，、,]/).some((name) => name.includes(room) || issuers.includes(name))
}
