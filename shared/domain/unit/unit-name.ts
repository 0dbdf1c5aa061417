import { expandHalf, expandStem } from './standard-abbreviations.ts'

/** The words of a unit's name taken apart, so that two spellings can be compared part by part. */
export interface UnitNameParts {
  /** The whole name, cleaned. */
  readonly text: string
  /** `县` `区` `市` …; empty when the name says no level. */
  readonly level: string
  /** The place's own name without its level (`云河` of 云河县); empty when the name says only 县 or nothing. */
  readonly place: string
  /** `委` for a body of the party committee, `政府` where the name says so, else empty. */
  readonly organ: '委' | '政府' | ''
  /** The body it is a branch or part of, in words (`市生态环境局`, `公安局`); empty for a body of its own. */
  readonly parent: string
  /** The place in the parent's name without its level (`东安` of 东安市银保监分局). */
  readonly parentPlace: string
  /** What it deals with, 和/与 and the level dropped, standard abbreviations expanded. */
  readonly stem: string
  /** The stem as printed, less 和/与. */
  readonly shortStem: string
  /** What kind of body: `局` `委` `办` `中心` `分局` `支行` …; empty where the name has none. */
  readonly ending: string
  /** What stands in brackets at the end: `大数据局` of 县政府办公室（大数据局）. */
  readonly bracket: string
}

const levels = '省市州盟区县旗'

/** Words before 区 that make it a zone, and no district. */
const zoneWords = /(?:开发|高新|经开|示范|度假|保税|试验|集聚|工业|产业|[园社景校辖灾库片])区$/

/** Words that begin with a character for a level and name none: 市场监管局 is not the 场监管局 of a 市. */
const noLevel = /^(?:市场|市容|市区|市民(?![政宗族营])|市政(?![府务协法])|区域|区划|县域|县级|县城(?![乡市管]))/

/** Endings of a body that can have branches in counties, standing before the county's name. */
const branchName = new RegExp(
  `^(.+?(?:总局|分局|局|银行|公司|中心|电信|移动|联通|邮政|烟草|石化|石油|电网))([\\u4e00-\\u9fff]{1,4}?[${levels}])(.+)$`,
)

/** Ways to write the same kind of body, the longer one first; the second is the one compared. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:集团有限责任公司|集团有限公司|集团公司|集团)$/, '集团'],
  [/分公司$/, '分公司'],
  [/支公司$/, '支公司'],
  [/(?:有限责任公司|股份有限公司|有限公司|公司)$/, '公司'],
  [/(?:办公室|办)$/, '办'],
  [/联合会$/, '联'],
  [/联$/, '联'],
  [/(?:委员会|委)$/, '委'],
  [/(?:领导小组|指挥部|专班)$/, '领导小组'],
  [/监管组$/, '监管组'],
  [/管理部$/, '管理部'],
  [/(?:监管)?支局$/, '支局'],
  [/分局$/, '分局'],
  [/总局$/, '局'],
  [/局$/, '局'],
  [/中心$/, '中心'],
  [/支行$/, '支行'],
  [/分行$/, '分行'],
  [/大队$/, '大队'],
  [/支队$/, '支队'],
  [/(?:科学技术协会|科协)$/, '科协'],
  [/(?:协会|协)$/, '协'],
  [/供销(?:合作社联合社|合作社|联社|社)$/, '供销社'],
  [/医院$/, '医院'],
  [/(?:人民)?法院$/, '法院'],
  [/(?:人民)?检察院$/, '检察院'],
  [/院$/, '院'],
  [/校$/, '校'],
  [/工会$/, '工会'],
  [/会$/, '会'],
  [/部$/, '部'],
]

/** White space out, brackets full-width: the form in which unit names are compared and kept. */
export function cleanUnitName(name: string): string {
  return name
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/[(﹙]/g, '（')
    .replace(/[)﹚]/g, '）')
}

/** Takes a unit's name apart. Never throws; what it cannot tell stays in the stem. */
export function readUnitName(name: string): UnitNameParts {
  const text = cleanUnitName(name)
  const bracketed = /^(.+?)（([^（）]*)）$/.exec(text)
  const bracket = bracketed?.[2] ?? ''
  const plain = (bracketed?.[1] ?? text).replace(/^(?:中共|中国共产党)/, '').replace(/人民政府/g, '政府')
  const township = readTownship(plain)
  if (township) return { text, ...township, bracket }
  const branch = readBranch(plain)
  if (branch) return { text, ...branch, bracket }
  return { text, ...readOwnBody(plain), bracket }
}

type Body = Omit<UnitNameParts, 'text' | 'bracket'>

const ownBody: Body = {
  level: '',
  place: '',
  organ: '',
  parent: '',
  parentPlace: '',
  stem: '',
  shortStem: '',
  ending: '',
}

/** 清河镇 = 清河镇政府; 柳林街道 = 柳林街道办事处. A zone's 管委会 belongs to its name in the same way. */
function readTownship(text: string): Body | null {
  const found = /^(.+?)(镇|乡|街道)(?:政府|办事处|办|党委|党工委)?$/.exec(text)
  const zone = /^(.+?区)(?:管委会|管理委员会)$/.exec(text) ?? /^(.*(?:开发|园|高新|经开|度假)区)$/.exec(text)
  if (zone) {
    const { level, place, rest } = readRegion(zone[1] ?? '')
    return { ...ownBody, level, place, stem: expandStem(rest, '开发区'), shortStem: rest, ending: '开发区' }
  }
  if (!found) return null
  const { level, place, rest } = readRegion(found[1] ?? '')
  return rest === '' ? null : { ...ownBody, level, place, stem: rest, shortStem: rest, ending: found[2] ?? '' }
}

/** A branch of a body from outside the county: 市生态环境局云河县分局, 国家税务总局云河县税务局. */
function readBranch(text: string): Body | null {
  const found = branchName.exec(text)
  const [, parentText = '', placeText = '', tail = ''] = found ?? []
  if (!found || !isPlace(placeText)) return null
  const parent = readOwnBody(parentText.replace(/^(?:中国|国家)(?=.{2})/, ''))
  const own = readOwnBody(tail)
  const base = { ...ownBody, level: placeText.slice(-1), place: placeText.slice(0, -1) }
  // 国家税务总局云河县税务局 says 税务 twice: without the parent it is 云河县税务局.
  if (own.stem !== '' && own.stem === parent.stem) return { ...base, ...pickStem(own) }
  const stem = own.stem === '' ? pickStem(parent) : { stem: parent.stem + own.stem, shortStem: parent.stem + own.stem }
  return { ...base, ...stem, parent: parentText, parentPlace: parent.place, ending: own.ending }
}

function pickStem(body: Body): Pick<Body, 'stem' | 'shortStem' | 'ending'> {
  return { stem: body.stem, shortStem: body.shortStem, ending: body.ending }
}

/** 共青团云河县委员会 and 团县委 put the level in the middle. */
const youthLeague = new RegExp(`^(?:共青团|团)(.{0,4}?)([${levels}])(?:委员会|委)$`)

function readOwnBody(text: string): Body {
  const league = youthLeague.exec(text)
  if (league) {
    const stem = { stem: '共青团', shortStem: '共青团', ending: '委' }
    return { ...ownBody, ...stem, level: league[2] ?? '', place: league[1] ?? '' }
  }
  const { level, place, rest: afterRegion } = readRegion(text)
  const [organ, afterOrgan] = readOrgan(afterRegion)
  // A part of a bureau: 县公安局交警大队.
  const part = /^(.{2,}?局)(.{2,})$/.exec(afterOrgan)
  const words = part?.[2] ?? afterOrgan
  const [rest, ending] = readEnding(words)
  const parts = rest.split(/[和与及]/).filter((word) => word !== '')
  const shortStem = parts.join('')
  // Half of a pair may be abbreviated (经信和商务), or the pair as a whole (教体).
  const stem = expandStem(parts.map(expandHalf).join(''), ending)
  return { ...ownBody, level, place, organ, parent: part?.[1] ?? '', stem, shortStem, ending }
}

function readOrgan(text: string): readonly ['委' | '政府' | '', string] {
  const committee = /^委(?:员会)?(?=.)(.*)$/.exec(text)
  if (committee) return ['委', committee[1] ?? '']
  const government = /^(?:政府(?=.)|府(?=办))(.+)$/.exec(text)
  if (government) return ['政府', government[1] ?? '']
  // These departments exist only in party committees, with or without 委 in the name.
  if (/^(?:组织|宣传|统战|统一战线工作|社会工作)部$/.test(text)) return ['委', text]
  return ['', text]
}

function readEnding(text: string): readonly [string, string] {
  for (const [pattern, ending] of endings) {
    const found = pattern.exec(text)
    if (found) return [text.slice(0, found.index), ending]
  }
  return [text, '']
}

const placeBefore = new RegExp(`^([\\u4e00-\\u9fff]{1,4}?[${levels}])(.+)$`)

/** 县…, 云河县…, 东安市云河县… (the inner one counts). */
function readRegion(text: string): { level: string; place: string; rest: string } {
  const first = text.charAt(0)
  if (first !== '' && levels.includes(first) && text.length > 1 && !noLevel.test(text)) {
    return { level: first, place: '', rest: text.slice(1) }
  }
  const [, placeText = '', rest = ''] = placeBefore.exec(text) ?? []
  if (placeText === '' || !isPlace(placeText)) return { level: '', place: '', rest: text }
  const inner = placeBefore.exec(rest)?.[1]
  if (inner && isPlace(inner) && !rest.startsWith('市')) return readRegion(rest)
  const level = placeText.slice(-1)
  // 云河县县委, 云河县委: the level once more before the committee.
  const doubled = rest.startsWith(`${level}委`) || rest.startsWith(`${level}政府`)
  return { level, place: placeText.slice(0, -1), rest: doubled ? rest.slice(1) : rest }
}

/** One character and 县 is a county (清县); one character and 市/区 is a word (城市, 社区, 园区). */
function isPlace(text: string): boolean {
  const place = text.slice(0, -1)
  if (zoneWords.test(text) || /^[全各我本外邻该由从与及对]/.test(place)) return false
  return place.length >= 2 || (place.length === 1 && text.endsWith('县'))
}
