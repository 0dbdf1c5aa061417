interface StandardAbbreviation {
  readonly short: string
  readonly full: string
  /** Only bodies with these endings are abbreviated so; any, where it is left out. */
  readonly endings?: readonly string[]
}

/**
 * Short stems that offices use for departments of the same kind all over the country, with the stem of the full name less 和.
 * They cannot be computed: 人社 keeps one character of each half of 人力资源和社会保障, 交通 drops the second
 * word of 交通运输, while 教育 and 农业 are NOT 教育体育 and 农业农村 but other bodies of other years.
 * Only abbreviations with a single meaning for a county's bodies are listed.
 */
const standardAbbreviations: readonly StandardAbbreviation[] = [
  { short: '发改', full: '发展改革' },
  { short: '人社', full: '人力资源社会保障' },
  { short: '住建', full: '住房城乡建设' },
  { short: '工信', full: '工业信息化' },
  { short: '经信', full: '经济信息化' },
  { short: '自规', full: '自然资源规划' },
  { short: '资规', full: '自然资源规划' },
  { short: '卫健', full: '卫生健康' },
  { short: '卫计', full: '卫生计划生育' },
  { short: '医保', full: '医疗保障' },
  { short: '文旅', full: '文化旅游' },
  { short: '文广旅', full: '文化广电旅游' },
  { short: '文广新', full: '文化广电新闻出版' },
  { short: '教体', full: '教育体育' },
  { short: '教科', full: '教育科学技术' },
  { short: '科技', full: '科学技术' },
  { short: '市监', full: '市场监督管理' },
  { short: '食药监', full: '食品药品监督管理' },
  { short: '安监', full: '安全生产监督管理' },
  { short: '质监', full: '质量技术监督' },
  { short: '应急', full: '应急管理', endings: ['局'] },
  { short: '城管', full: '城市管理' },
  { short: '环保', full: '环境保护' },
  { short: '国土', full: '国土资源', endings: ['局'] },
  { short: '交通', full: '交通运输', endings: ['局'] },
  { short: '民宗', full: '民族宗教事务' },
  { short: '国资', full: '国有资产' },
  { short: '金融监管', full: '地方金融监督管理' },
  { short: '粮储', full: '粮食物资储备' },
  { short: '人防', full: '人民防空' },
  { short: '食安', full: '食品安全', endings: ['办', '委'] },
  { short: '编', full: '机构编制', endings: ['办', '委'] },
  { short: '网信', full: '网络安全信息化', endings: ['办', '委'] },
  { short: '综治', full: '社会治安综合治理', endings: ['办', '委'] },
  { short: '农', full: '农村工作', endings: ['办'] },
  { short: '安委', full: '安全生产委员会', endings: ['办'] },
  { short: '扫黑', full: '扫黑除恶', endings: ['办'] },
  { short: '农工', full: '农村工作', endings: ['办'] },
  { short: '金融', full: '金融工作', endings: ['办'] },
  { short: '扶贫', full: '扶贫开发', endings: ['办'] },
  { short: '改革', full: '全面深化改革', endings: ['办'] },
  { short: '纪', full: '纪律检查', endings: ['委'] },
  { short: '监', full: '监察', endings: ['委'] },
  { short: '统战', full: '统一战线工作', endings: ['部'] },
  { short: '人武', full: '人民武装', endings: ['部'] },
  { short: '武装', full: '人民武装', endings: ['部'] },
  { short: '妇', full: '妇女', endings: ['联'] },
  { short: '残', full: '残疾人', endings: ['联'] },
  { short: '工商', full: '工商业', endings: ['联'] },
  { short: '文', full: '文学艺术界', endings: ['联'] },
  { short: '贸促', full: '国际贸易促进' },
  { short: '人行', full: '人民银行' },
  { short: '交警', full: '交通警察' },
  { short: '公路', full: '公路管理', endings: ['局'] },
  { short: '经开区', full: '经济开发区', endings: ['开发区'] },
]

/**
 * The stem of the full name for a standard short stem, and for anything between the two:
 * 食药监, 食品药品监管 and 食品药品监督管理 are one stem. Other stems come back as they are.
 */
export function expandStem(stem: string, ending: string): string {
  for (const { short, full, endings } of standardAbbreviations) {
    if (endings && !endings.includes(ending)) continue
    if (stem === short || (isSubsequence(short, stem) && isSubsequence(stem, full))) return full
  }
  return stem
}

/** The full words for a half of a pair (经信 in 经信和商务), where that half is a standard short stem and nothing longer. */
export function expandHalf(words: string): string {
  return standardAbbreviations.find(({ short, endings }) => short === words && !endings)?.full ?? words
}

/** What a short stem means in counties whose departments are cut otherwise; the first meaning is the one in the table above. */
const otherMeanings: readonly (readonly [string, string])[] = [
  ['文旅', '文化广电旅游'],
  ['文旅', '文化体育旅游'],
  ['教体', '教育科学体育'],
  ['工信', '工业科技信息化'],
  ['卫健', '卫生健康体育'],
]

/** Whether a short stem can also stand for this full one, though it usually stands for another. */
export function isOtherMeaning(short: string, full: string): boolean {
  return otherMeanings.some(([known, meaning]) => known === short && meaning === full)
}

/** Whether all characters of `part` occur in `whole` in the same order. */
export function isSubsequence(part: string, whole: string): boolean {
  let at = 0
  for (const character of whole) if (at < part.length && character === part.charAt(at)) at += 1
  return at === part.length
}

/** Standard short stems of a stem: 发改 of 发展改革. */
export function shortStems(stem: string, ending: string): readonly string[] {
  return standardAbbreviations
    .filter(({ full, endings }) => full === stem && (!endings || endings.includes(ending)))
    .map(({ short }) => short)
}
