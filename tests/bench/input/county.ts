import { pick } from './pick.ts'

export const leaderNames = ['云一鸣', '何清源', '江知远', '周向北', '沈立秋']

export const unitNames = [
  '县发展和改革局',
  '县财政局',
  '县工业和信息化局',
  '县农业农村局',
  '县住房和城乡建设局',
  '县交通运输局',
  '县水利局',
  '县教育和体育局',
  '县卫生健康局',
  '县民政局',
]

const sentences = [
  '完善项目推进机制，健全周调度、月通报制度，全年实施重点项目 46 个，完成投资 52 亿元以上。',
  '推动传统产业提质升级，实施技术改造项目 40 个以上，培育专精特新中小企业 12 家。',
  '改造提升农村公路 80 公里，新建改造污水管网 35 公里，城区雨污分流率达到 90%以上。',
  '新建改扩建中小学 5 所、公办幼儿园 6 所，新增学位 3600 个，优化城乡教育资源布局。',
  '实施清河综合治理工程，新增绿地 6 万平方米，完成沿线雨污管网改造 12 公里，建成滨河步道 8 公里。',
  '深化“放管服”改革，推动政务服务事项网上可办率达到 98%，压减审批时限 30%以上，办成一批惠企利民的实事。',
  '建设高标准农田 3 万亩，粮食总产稳定在 40 万吨以上，新增市级以上农业龙头企业 5 家、家庭农场 60 家。',
]
const places = [
  '东安镇',
  '西河街道',
  '南岗乡',
  '北桥镇',
  '清河街道',
  '白石镇',
  '云山乡',
  '柳林镇',
  '高台街道',
  '石门镇',
  '大湾乡',
]

/** What a task says; no two places of a long plan say quite the same. */
export function taskText(index: number): string {
  return `${pick(sentences, index)}重点抓好${pick(places, index * 3 + Math.floor(index / 7))}片区第${(index % 90) + 1}批项目。`
}

const doings = [
  '项目主体工程已完工，累计完成投资',
  '已完成立项、环评和招标，现场施工队伍进场，完成工程量',
  '组织召开专题推进会3次，协调解决用地问题2个，完成年度任务的',
  '已对接上级部门争取专项资金，建成并投入使用的占',
]

/** What a unit says it has done. */
export function progressText(index: number): string {
  return `${pick(doings, index)}${percentOf(index)}%，${pick(places, index)}片区正在进行配套设施安装，预计下月底全部完成。`
}

export function percentOf(index: number): number {
  return (index * 7) % 101
}
