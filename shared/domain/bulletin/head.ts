import type { Closing, PaperHead } from '../document/types.ts'
import type { IsoDate } from '../iso-date.ts'
import { words } from '../paper/paper-words.ts'
import type { HeadStyle, headWordNames, PaperPreset } from '../paper/preset.ts'
import { writePlain } from '../paper/wording.ts'
import type { BulletinOffice } from './office.ts'

/** Of three characters. */
const roomForName = '　　　'
/** 期号 of a 简报 before it is given. */
const openIssue = '第　　期'

/** 发文字号 (GB/T 9704—2012 7.2.5): hexagonal brackets, four digits of the year, no leading zero. */
const documentNumber = /^[^\s〔〕]+〔(19|20)\d{2}〕[1-9]\d*号$/
const issueNumber = /^第[1-9]\d*期$/

/** 简报 and 纪要 bear the number of an issue in place of a 发文字号. */
export function isSeries(head: HeadStyle): head is 'briefing' | 'minutes' {
  return head === 'briefing' || head === 'minutes'
}

type Headed = { readonly office: BulletinOffice; readonly preset: Pick<PaperPreset, 'head' | 'issuers' | 'signers'> }

/** What is printed where no number is given yet: the series with room for it, or the issue. */
export function openNumber({ office, preset }: Headed): string {
  return isSeries(preset.head) ? openIssue : office.documentNumber
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
  const { office, preset } = content
  const printed = number ?? openNumber(content)
  const kind = preset.head
  switch (kind) {
    case 'none':
      return null
    case 'document': {
      const issuers = issuersOf(content)
      const signers = preset.signers ?? []
      const mark = issuers.length > 1 ? { issuers, word: '文件' } : office.mark
      return {
        kind,
        mark,
        number: printed,
        ...(signers.length > 0 && { signers: signers.map(namesIn(office)).map((name) => name || roomForName) }),
      }
    }
    case 'letter':
      return { kind, mark: office.name, number: printed }
    case 'briefing':
      return { kind, mark: office.briefingMark, number: printed, issuedBy: { office: office.name, date } }
    case 'minutes':
      return { kind, mark: `${office.name}会议纪要`, number: printed, issuedBy: { office: office.name, date } }
    default:
      return kind satisfies never
  }
}

/** 署名: the office, or of 联合行文 all who issue it, in their order. */
export function closingOf(content: Headed, date: IsoDate): Closing {
  const { office } = content
  const [first = office.name, ...others] = content.preset.head === 'document' ? issuersOf(content) : []
  return { office: first, ...(others.length > 0 && { others }), date, hasSeal: true }
}

/** The bodies that issue a paper together; none where the office issues it alone. */
function issuersOf({ office, preset }: Headed): readonly string[] {
  return (preset.issuers ?? []).map(namesIn(office)).filter((name) => name !== '')
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
