import type { Indicator } from '../plan/types.ts'

/** Time and zeal before what is promised; they say nothing of what is counted. */
const filler =
  /^(?:到|至|截至|自)?(?:\d{4}(?:[-—–―~～至]\d{4})?年度?(?:年?底|末)?(?:前|内)?)|^(?:其中|力争|力促|确保|保证|保持|争取|努力|积极|大力|全力|着力|持续|全面(?!小康)|进一步|稳步|扎实|深入|广泛|切实|加快|加大|继续|重点|高标准(?=打造|建设|创建)|高质量(?=打造|建设|创建)|年内|全年|今年|本年|当年|每年|年底前?|全[省市县区](?=完成|建成|培育|新建|新增|新引进|累计|实现|打造|创建)|再|并|和|及|以及|且|使|让|将|对(?![接外标口照象])|共|总共|累计|至少|要|约|近|同时|引导|企业(?=主导))/
/** Verbs that only say "make it so": the thing behind them is what is promised. */
const lightVerb =
  /^(?:组织参加|参加|组织开展|组织|滚动实施|实施|布局建设|规划建设|探索建设|开工建设|谋划建设|建设|建成|建立|打造|创建|争创|创成|获批|开展|举办|承办|发放|推出|制定|制订|主导或参与|主导|参与|完成|实现|达到|评选|放映|选派|推进|推动|启动|培育引进|引进培育|培育形成|培育|引进|招引|扶持|形成|发展|储备|谋划|申报)/
/** Verbs that say what is counted, and stay in the name. */
const keptVerb =
  /^(?:新增|新建改建|新建改造|新改建|新建|新培育|新引进|新招录|新认定|新创建|新发展|新改扩建|改扩建|改造提升|升级改造|改造|提升|铺设|新)+/

/** Words between the name and its number, and what they say of it. */
const endings: readonly (readonly [words: RegExp, comparator: Indicator['comparator']])[] = [
  [/(?:不低于|不少于|不小于|至少|达到|达|突破|(?<!不)(?:超过|高于|多于|大于|超))$/, '>='],
  [/(?:不超过|不高于|不多于|不大于|低于|少于|小于|控制在|压减到|压减至|控制到)$/, '<='],
  [/(?:大约|约为|约|近|接近)$/, '~'],
  [/(?:稳定在|保持在|维持在|稳定到|为|至|到|在)$/, '='],
]
const neutral =
  /(?:每人每年|每人每月|每人|每年|分别|均|都|要|将|应|须|力争|确保|实现|总计|共计|合计|累计|共|总数|数量)$/
/** What any of these ends in: a quick look, for most names have nothing behind them. */
const mayBeEnding = /[于少小达到破过高多大超在至近约为年月人别均都要将应须争保现计共数量]$/
/** What moves towards the number; the name is what is moved. */
const moved = /(?:提高|提升|增加|扩大|增长|上升|降低|下降|降|压减|减少|缩短|增至)$/

export interface PlacedName {
  readonly name: string
  readonly comparator: Indicator['comparator']
}

/** The name out of the words before a number, and what the words between say: `失业率控制在` → 失业率, `<=`. */
export function nameBefore(words: string, bound: string): PlacedName {
  let comparator: Indicator['comparator'] | null = null
  let name = words.slice(-120)
  let isTowards = false
  for (let step = 0; step < 6 && mayBeEnding.test(name); step++) {
    const ending = endings.find(([pattern]) => pattern.test(name))
    const stripped = ending === undefined ? name.replace(neutral, '') : name.replace(ending[0], '')
    if (stripped === name) break
    if (ending !== undefined) {
      isTowards ||= /[至到]$/.test(name)
      if (comparator === null || comparator === '=') comparator = ending[1]
    }
    name = stripped
  }
  // 标准提高到640元: the standard; 投入增长10%: the growth
  if (isTowards) name = name.replace(moved, '')
  return { name: cleanName(name), comparator: boundComparator(bound) ?? comparator ?? '=' }
}

function boundComparator(bound: string): Indicator['comparator'] | null {
  if (bound === '以上') return '>='
  if (bound === '以内' || bound === '以下') return '<='
  return bound === '' ? null : '~'
}

/** Takes fillers and light verbs off the beginning, a list's 等 and joining words off the end. */
export function cleanName(words: string): string {
  let name = words
  for (let step = 0; step < 12; step++) {
    const shorter = name.replace(filler, '').replace(lightVerb, '')
    if (shorter === name) break
    name = shorter
  }
  return shortenList(
    name
      .replace(/^[、的]+/, '')
      .replace(/力争|确保/, '')
      .replace(/(?:[的、]|力争|实现)+$/, ''),
  )
}

/** `双拥路、和谐路等道路` counts roads; `国家标准、行业标准等` counts what was listed. */
function shortenList(name: string): string {
  const at = name.lastIndexOf('等')
  if (at <= 0 || /^等[级学院教候]/.test(name.slice(at)) || /[高中初平均同优上]$/.test(name.slice(0, at))) return name
  const behind = name.slice(at + 1)
  if (behind === '') return name.slice(0, at)
  return name.slice(0, at).includes('、') ? `${keptVerb.exec(name)?.[0] ?? ''}${behind}` : name
}

/** Whether a cleaned name is nothing but verbs, so that what is counted stands behind the number. */
export function isVerbOnly(name: string): boolean {
  return name.replace(keptVerb, '') === ''
}

/** The verb of growth that the members of a list share: `新增甲5家、乙3家`. */
export function sharedVerb(name: string): string {
  return /^(?:新增|新培育|新引进|新认定)/.exec(name)?.[0] ?? ''
}

/** Whether a name says what is counted. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 40 || isVerbOnly(name)) return false
  // 八抓20条: a slogan; 国道106、第3期: a list of other things
  if (/^[一二三四五六七八九十].$/.test(name) || (/\d/.test(name) && name.includes('、'))) return false
  // compared with something, or told as it is now: no promise
  if (/^(?:比|占|同比|环比|仅|慢于|低于|高于|落实|贯彻|执行)|(?:只有|仅有|仅为|仅)$/.test(name)) return false
  if (!/[一-龥]{2}/.test(name) || /[。，；：！？]/.test(name)) return false
  return !/^(?:交付使用|交付|建设|投用|涉及|覆盖|包括|包含|不|每|超额|以上|以下|的|或|与|在|比|按|从|以|用|由|于|为)+$/.test(
    name,
  )
}
