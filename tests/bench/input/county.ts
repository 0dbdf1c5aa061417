import { pick } from '../../support/pick.ts'

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

const verbs =
  '推进 加快 实施 完善 深化 优化 提升 落实 健全 扩大 抓好 启动 建成 培育 引进 改造 新建 修缮 整治 盘活 规范 支持 巩固 拓展 打造'.split(
    ' ',
  )
const things =
  '产业链招商项目 城乡供水一体化 农村公路养护 老旧小区改造 高标准农田建设 清河流域治理 公办幼儿园建设 县医院新院区 智慧停车系统 污水管网改造 工业技改 专精特新企业 农产品冷链物流 集中供热管网 村级养老服务站 电商直播基地 政务服务事项 营商环境 化工园区扩区 轴承产业集群 新能源充电桩 城市更新片区 乡村振兴示范片 防汛抗旱设施 社会治理网格 职业教育园区 消防救援站点 黄河故道湿地 乡镇卫生院 文化惠民演出 退役军人服务 光伏发电项目 食品安全抽检 不动产登记历史遗留问题 殡葬设施 燃气安全 危房改造 退耕还林 桥梁加固 农贸市场'.split(
    ' ',
  )
const manners =
  '坚持一线工作法 建立问题清单 实行周调度月通报 明确时间表路线图 强化要素保障 压实属地责任 加强资金统筹 组建工作专班 开展现场督导 引入社会资本 完善考核办法 动员群众参与 推行容缺受理 落实包保责任 对接省市部门'.split(
    ' ',
  )
const measures = '公里 个 家 万亩 处 户 亿元 万平方米 所 项 座 万人次 台 % 套'.split(' ')

/** The same number for the same place, and none that looks like its neighbour's. */
function draw(index: number, salt: number): number {
  let state = Math.imul(index + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
  return (state ^ (state >>> 15)) >>> 0
}

const phrase = (index: number, salt: number) =>
  `${pick(verbs, draw(index, salt))}${pick(things, draw(index, salt + 1))}`
const amount = (index: number, salt: number) =>
  `${(draw(index, salt) % 990) + 3}${pick(measures, draw(index, salt + 1))}`

/** As the database gives texts: in one piece, not as JavaScript keeps what was put together of many. */
const inOnePiece = (text: string) => Buffer.from(text).toString()

/** What a task says, of some ninety characters; no two say the same. */
export function taskText(index: number): string {
  return inOnePiece(
    `${phrase(index, 1)}，${pick(manners, draw(index, 3))}，${phrase(index, 5)}${amount(index, 7)}以上。` +
      `${phrase(index, 11)}，新增${amount(index, 13)}，${pick(manners, draw(index, 15))}，` +
      `确保${phrase(index, 17)}完成${amount(index, 19)}。`,
  )
}

/** What a unit says it has done. */
export function progressText(index: number): string {
  return inOnePiece(
    `${phrase(index, 31)}已完成${amount(index, 33)}，占年度任务的${percentOf(index)}%；${phrase(index, 35)}正在进行，` +
      `${pick(manners, draw(index, 37))}，累计${amount(index, 39)}。`,
  )
}

export function percentOf(index: number): number {
  return draw(index, 41) % 101
}
