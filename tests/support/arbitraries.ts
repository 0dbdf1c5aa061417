import fc from 'fast-check'
import type { Assignments, Deadline } from '../../shared/domain/plan/types.ts'

/** Draws for property tests: names as county documents have them, all invented. */

const region = fc.constantFrom('县', '区', '市')
const matter = fc.constantFrom(
  '发展和改革',
  '发展改革',
  '工业和信息化',
  '教育和体育',
  '住房和城乡建设',
  '人力资源和社会保障',
  '自然资源和规划',
  '商务和投资促进',
  '文化和旅游',
  '财政',
  '民政',
  '水利',
  '统计',
  '卫生健康',
  '应急管理',
  '综合行政执法',
)

export const departmentName = fc.oneof(
  fc.tuple(region, matter, fc.constantFrom('局', '委员会')).map((parts) => parts.join('')),
  fc
    .tuple(region, matter, fc.constantFrom('事业发展中心', '服务中心', '工作领导小组办公室', '集团有限公司'))
    .map((parts) => parts.join('')),
  fc
    .tuple(region, matter, fc.constantFrom('局（粮食局）', '局(大数据局)', '局（“放心办”专窗）'))
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '县委组织部',
    '县委宣传部',
    '县政府办公室',
    '县总工会',
    '团县委',
    '县妇联',
    '县人民法院',
    '县税务局',
    '市生态环境局云河县分局',
    '人民银行云河县支行',
    '国网云河县供电公司',
    '县经济开发区管委会',
  ),
)

export const townName = fc
  .tuple(
    fc.constantFrom('柳林', '石桥', '东岭', '白沙', '清河', '马头'),
    fc.constantFrom('镇', '乡', '街道', '街道办事处'),
  )
  .map((parts) => parts.join(''))

export const groupName = fc.constantFrom(
  '各乡镇（街道）',
  '各乡镇(街道)',
  '有关乡镇（街道）',
  '各乡镇人民政府、街道办事处',
  '各区、县级市',
  '县直各部门（单位）',
  '县直各有关部门（单位）',
  '县乡村振兴领导小组各成员单位',
  '柳林、石桥等街道办事处',
  '纺织服装、纸制品产业链责任部门',
)

export const unitName = fc.oneof(
  { arbitrary: departmentName, weight: 6 },
  { arbitrary: townName, weight: 2 },
  {
    arbitrary: groupName,
    weight: 2,
  },
)

export const leaderName = fc
  .tuple(fc.constantFrom(...'赵钱孙周吴郑冯陈褚卫'), fc.constantFrom('明', '建国', '海', '文博', '云', '思远', '志强'))
  .map((parts) => parts.join(''))

export const units = (minLength = 0) => fc.uniqueArray(unitName, { minLength, maxLength: 6 })
const leaders = fc.uniqueArray(leaderName, { maxLength: 3 })

export const assignments: fc.Arbitrary<Assignments> = fc.record({
  leaders,
  deputies: leaders,
  leadUnits: units(),
  supportUnits: units(),
  implementUnits: units(),
  responsibleUnits: units(),
})

/** Deadlines read with the year 2023. */
export const deadline: fc.Arbitrary<Deadline> = fc.constantFrom<Deadline>(
  { text: '2025年年底', date: '2025-12-31', kind: 'date' },
  { text: '2023年10月底', date: '2023-10-31', kind: 'date' },
  { text: '6月底前完成', date: '2023-06-30', kind: 'date' },
  { text: '第一季度', date: '2023-03-31', kind: 'date' },
  { text: '持续推进', date: null, kind: 'standing' },
  { text: '年内持续推进', date: null, kind: 'standing' },
  { text: '每月5日前', date: null, kind: 'recurring' },
)
