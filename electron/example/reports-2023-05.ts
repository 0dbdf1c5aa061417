/** What the invented county's departments write into their forms for May 2023: one entry a task number. */
export interface ExampleReport {
  readonly progress: string
  /** The status as the department writes it: the form's own word, or a word of its own. */
  readonly status: string
  /** As typed into the cell: a number, or a text such as `85％`. */
  readonly percent: number | string
  readonly problem?: string
  readonly nextStep?: string
}

/** Units that hand in nothing in May: the bulletin must name them. */
export const exampleSilentUnits: readonly string[] = ['县综合行政执法局', '县信访局']

/** By task number of the example plan. */
export const exampleReports: Readonly<Record<string, ExampleReport>> = {
  1: { progress: '一季度地区生产总值同比增长5.8%，二季度主要行业运行平稳。', status: '达到序时进度', percent: 42 },
  2: {
    progress: '1—5月完成一般公共预算收入9.6亿元，同比增长5.1%。',
    status: '未达序时进度',
    percent: 38,
    problem: '重点税源企业减收较多。',
    nextStep: '逐户走访前50位税源企业，6月底前完成欠税清收。',
  },
  3: { progress: '1—5月规模以上工业增加值同比增长8.3%。', status: '达到序时进度', percent: 43 },
  4: { progress: '1—5月社会消费品零售总额同比增长7.4%，发放消费券600万元。', status: '达到序时进度', percent: 44 },
  5: { progress: '一季度居民人均可支配收入同比增长5.9%。', status: '正常推进', percent: 42 },
  6: {
    progress: '新增规模以上工业企业5家，培育专精特新中小企业4家。',
    status: '未达序时进度',
    percent: 28,
    problem: '拟升规企业财务不规范。',
    nextStep: '组织第三方机构入企辅导，二季度末再入库4家。',
  },
  7: { progress: '实施技术改造项目21个，其中新开工9个。', status: '超序时进度', percent: 52 },
  8: { progress: '标准厂房一期5万平方米主体封顶，二期基础施工。', status: '达到序时进度', percent: 45 },
  9: { progress: '组织申报高新技术企业14家，科技型中小企业已入库31家。', status: '达到序时进度', percent: 46 },
  10: { progress: '完成5G基站建设92座，3个园区实现千兆光网覆盖。', status: '超序时进度', percent: 57 },
  11: { progress: '召开政银企对接会2场，新增各项贷款14.2亿元。', status: '达到序时进度', percent: 41 },
  12: { progress: '2处乡镇商贸中心完成改造，3处正在施工。', status: '达到序时进度', percent: 42 },
  13: {
    progress: '沿河文旅线路规划已评审。',
    status: '滞后',
    percent: 12,
    problem: '景区用地手续未办结。',
    nextStep: '7月底前完成用地报批并启动创建申报。',
  },
  14: { progress: '46个重点项目开工39个，完成投资23.1亿元。', status: '达到序时进度', percent: 44 },
  15: {
    progress: '完成征地拆迁12公里，路基工程完成3公里。',
    status: '滞后',
    percent: 15,
    problem: '两处高压线路迁改未完成。',
    nextStep: '会同供电部门6月20日前完成迁改。',
  },
  16: { progress: '盘活闲置低效用地680亩。', status: '达到序时进度', percent: '45％' },
  17: { progress: '争取专项债券资金8.9亿元，支持项目11个。', status: '达到序时进度', percent: 89 },
  18: {
    progress: '新签约亿元以上项目10个，其中10亿元以上项目1个。',
    status: '未达序时进度',
    percent: 33,
    nextStep: '围绕新型建材产业开展驻点招商。',
  },
  19: { progress: '小麦播种面积48.6万亩，高标准农田开工5.2万亩。', status: '达到序时进度', percent: 42 },
  20: { progress: '示范片区建设方案已批复，24个和美乡村开工15个。', status: '达到序时进度', percent: 40 },
  21: { progress: '改造提升农村公路41公里。', status: '超序时进度', percent: 51 },
  22: { progress: '村集体经济收入10万元以上的村达到88%。', status: '达到序时进度', percent: 43 },
  23: { progress: '沙河治理工程18公里全部完工，4座小型水库除险加固通过验收。', status: '已完成', percent: 100 },
  24: { progress: '开展防返贫集中排查，新识别监测对象21户，全部落实帮扶措施。', status: '长期坚持', percent: '' },
  25: { progress: '26个老旧小区全部开工，完工7个。', status: '达到序时进度', percent: 44 },
  26: { progress: '', status: '', percent: '' },
  27: {
    progress: '新建改造污水管网9公里。',
    status: '未达序时进度',
    percent: '0.27',
    problem: '部分路段管线交叉，施工受限。',
    nextStep: '优化施工组织，8月底前完成主干管网。',
  },
  28: { progress: '1—5月优良天数比例70.9%，PM2.5平均浓度47微克/立方米。', status: '正在推进', percent: 40 },
  29: { progress: '完成农村生活污水治理行政村24个。', status: '达到序时进度', percent: 40 },
  30: { progress: '城镇新增就业2130人，发放创业担保贷款2680万元。', status: '超序时进度', percent: 53 },
  31: { progress: '5所中小学主体完工3所，公办幼儿园完工2所。', status: '达到序时进度', percent: 50 },
  32: { progress: '新院区装饰装修完成80%，设备招标正在进行。', status: '达到序时进度', percent: '六成' },
  33: { progress: '按计划推进。', status: '达到序时进度', percent: 41 },
  34: { progress: '全县基本医疗保险参保率96.3%。', status: '长期坚持', percent: '' },
  35: { progress: '检查生产经营单位1120家次，整改隐患2460处，未发生较大以上事故。', status: '长期坚持', percent: '' },
  36: { progress: '', status: '', percent: '' },
  37: { progress: '组建县乡普查机构，选聘普查指导员36名、普查员418名。', status: '达到序时进度', percent: 42 },
  38: { progress: '受理依申请公开62件，全部按期答复。', status: '长期坚持', percent: '' },
  39: { progress: '政务服务事项网上可办率98.4%，“一窗受理”窗口全部启用。', status: '已完成', percent: 100 },
  40: { progress: '138件建议提案全部交办，已办复57件。', status: '达到序时进度', percent: 41 },
  41: { progress: '分两期培训行政执法人员612名，参训率87%。', status: '超序时进度', percent: 87 },
}
