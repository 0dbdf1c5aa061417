import type { Closing, PaperHead } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import { cornerOf, type PaperElements } from '../paper/paper-elements.ts'
import { words } from '../paper/paper-words.ts'
import type { HeadStyle, headWordNames, PaperPreset } from '../paper/preset.ts'
import { writePlain } from '../paper/wording.ts'
import type { BulletinOffice } from './office.ts'

/** Of three characters. */
const roomForName = '　　　'
/** 期号 of a 简报 before it is given. */
const openIssue = '第　　期'
/** 机关代字 of four characters, `云政办字`. */
const roomForSeries = '　　　　'
/** The end of a 代字 of other papers than letters: `冠政办发`, `云政办字`, `云政办督`; that of a letter is `冠政办函`. */
const decisionSeries = /[发字督]〔/

/** 发文字号 (GB/T 9704—2012 7.2.5): hexagonal brackets, four digits of the year, no leading zero. */
const documentNumber = /^[^\s〔〕]+〔(19|20)\d{2}〕[1-9]\d*号$/
const issueNumber = /^第[1-9]\d*期$/

/** 简报 and 纪要 bear the number of an issue in place of a 发文字号. */
export function isSeries(head: HeadStyle): head is 'briefing' | 'minutes' {
  return head === 'briefing' || head === 'minutes'
}

/** What decides on the head of a paper, and who signs it. */
export interface Headed {
  readonly office: BulletinOffice
  readonly preset: Pick<PaperPreset, 'head' | 'issuers' | 'signers'>
  readonly elements: PaperElements
}

/**
 * What is printed where no number is given yet: the series with room for it, or the issue. Where the 代字 is not known
 * either, there is room for that too.
 */
export function openNumber({ office, preset }: Pick<Headed, 'office' | 'preset'>): string {
  if (isSeries(preset.head)) return openIssue
  // The plan's series is that of the bodies together, not of the office that handles it.
  if (office.bodies !== undefined && bodiesOf({ office, preset }) === undefined) return openSeries(office)
  if (isHostOther({ office, preset })) return openSeries(office)
  if (preset.head === 'letter') return office.documentNumber.replace(decisionSeries, '函〔') || openSeries(office)
  return office.documentNumber || openSeries(office)
}

/** Whether another body is 主办机关, the first of those who issue a paper together: the paper bears its number, not the office's. */
export function isHostOther({ office, preset }: Pick<Headed, 'office' | 'preset'>): boolean {
  if (preset.head !== 'document' || preset.issuers === undefined) return false
  const [host = office.name] = issuersOf({ office, preset })
  return host !== office.name
}

function openSeries({ issueDate }: BulletinOffice): string {
  return `${roomForSeries}〔${issueDate.slice(0, 4)}〕　　号`
}

/** Whether a number is whole, for a head: `云政办字〔2023〕7号` under a red mark, `第20期` for a 简报. */
export function isWholeNumber(head: HeadStyle, number: string): boolean {
  return (isSeries(head) ? issueNumber : documentNumber).test(number)
}

/**
 * 版头 of a paper by its preset: the office's mark, the name of its 简报 (`云河县政务督查`) or 纪要, its name alone over a letter;
 * none where the preset wants none.
 *
 * @param number null where it is not given yet
 * @param date 成文日期, which a 简报 or 纪要 also bears in its head
 */
export function headOf(content: Headed, number: string | null, date: IsoDate): PaperHead | null {
  const { office, preset, elements } = content
  const printed = number ?? openNumber(content)
  const corner = cornerOf(elements)
  const kind = preset.head
  switch (kind) {
    case 'none':
      return null
    case 'document': {
      const issuers = issuersOf(content)
      const signers = signersOf(content)
      const mark = issuers.length > 1 ? { issuers, word: '文件' } : office.mark
      return {
        ...{ kind, mark, number: printed, ...corner },
        ...(signers.length > 0 && { signers: signers.map((name) => name || roomForName) }),
      }
    }
    case 'letter':
      return { kind, mark: office.name, number: printed, ...corner }
    case 'briefing':
      return { kind, mark: office.briefingMark, number: printed, issuedBy: { office: office.name, date }, ...corner }
    case 'minutes': {
      const mark = `${office.name}会议纪要`
      return { kind, mark, number: printed, issuedBy: { office: office.name, date }, ...corner }
    }
    default:
      return kind satisfies never
  }
}

/** 署名: the office, or of 联合行文 all who issue it, in their order. */
export function closingOf(content: Pick<Headed, 'office' | 'preset'>, date: IsoDate): Closing {
  const { office } = content
  const [first = office.name, ...others] = content.preset.head === 'document' ? issuersOf(content) : []
  return { office: first, ...(others.length > 0 && { others }), date, hasSeal: true }
}

/** The bodies that issue a paper together, as its preset says, else those of the plan; none where the office issues it alone. */
export function issuersOf({ office, preset }: Pick<Headed, 'office' | 'preset'>): readonly string[] {
  return (preset.issuers ?? bodiesOf({ office, preset }) ?? []).map(namesIn(office)).filter((name) => name !== '')
}

/** The plan's bodies where they issue a paper themselves: under a red head, unless its preset says who does; what goes up is the office's. */
function bodiesOf({ office, preset }: Pick<Headed, 'office' | 'preset'>): readonly string[] | undefined {
  const isTheirs = preset.head === 'document' && preset.issuers === undefined && preset.signers === undefined
  return isTheirs ? office.bodies : undefined
}

/**
 * 签发人 of an 上行文, one of each body that issues it: those of the paper, else those of its preset; empty where a name is not
 * known. None of any other paper.
 */
export function signersOf(content: Headed): readonly string[] {
  const { office, preset, elements } = content
  if (preset.signers === undefined) return []
  const named = elements.signers.length > 0 ? elements.signers : preset.signers.map(namesIn(office))
  const count = Math.max(1, named.length, issuersOf(content).length)
  return Array.from({ length: count }, (_, at) => named[at] ?? '')
}

const headWords: Readonly<Record<(typeof headWordNames)[number], (office: BulletinOffice) => string | undefined>> = {
  县名: ({ county }) => county,
  发文机关: ({ name }) => name,
}

const isHeadWord = (name: string): name is keyof typeof headWords => Object.hasOwn(headWords, name)

function namesIn(office: BulletinOffice): (wording: string) => string {
  return (wording) =>
    writePlain(wording, (name) => (isHeadWord(name) ? words(headWords[name](office) ?? null) : undefined))
}
