import { describe, expect, test } from 'vitest'
import { parsePlans } from '../../../shared/domain/plan/parse-plans.ts'
import { codesOf, documentOf, planOf } from './plan-text.ts'

const letter = [
  '云河县人民政府办公室文件',
  '云政办发〔2023〕3号',
  '云河县人民政府办公室关于印发《2023年重点工作任务分工方案》的通知',
  '各乡镇人民政府，县直各部门：',
  '现将《2023年重点工作任务分工方案》印发给你们，请认真贯彻执行。',
  '云河县人民政府办公室',
  '2023年2月10日',
  '（此件公开发布）',
  '2023年重点工作任务分工方案',
]

describe('facts of a document', () => {
  test('title, number, issuer, date and year are those of the letter', () => {
    expect(planOf(...letter, '一、主要任务', '1.抓好春耕。（牵头单位：县农业农村局）')).toMatchObject({
      title: '2023年重点工作任务分工方案',
      documentNumber: '云政办发〔2023〕3号',
      issuer: '云河县人民政府办公室',
      issueDate: '2023-02-10',
      years: [2023],
    })
  })

  test('a title on several lines is whole, and the chapter below its last line is kept', () => {
    const plan = planOf(
      '云河县深化新旧动能转换推动',
      '绿色低碳高质量发展三年行动计划',
      '（2023—2025年）责任清单（任务事项）',
      '推动高水平科技创新',
      '1.抓好成果转化。（牵头单位：县工信局）',
    )
    expect(plan.title).toBe(
      '云河县深化新旧动能转换推动绿色低碳高质量发展三年行动计划（2023—2025年）责任清单（任务事项）',
    )
    const below = planOf('云河县重点工作方案', '为做好重点工作，制定本方案。', '1.抓好春耕。（牵头单位：县农业农村局）')
    expect(below.title).toBe('云河县重点工作方案')
  })

  test('a numbered paragraph of the covering letter is no task', () => {
    const plan = planOf(
      ...letter.slice(0, 5),
      '1.请各单位于每月5日前报送进展。',
      '2.县政府督查室将定期通报。',
      ...letter.slice(5),
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '2.抓好夏收。（牵头单位：县农业农村局）',
    )
    expect(plan.tasks.map(({ text }) => text)).toEqual(['抓好春耕。', '抓好夏收。'])
  })

  test('the document’s own number wins over the page’s above it, web remnants are left out', () => {
    const plan = planOf(
      '首页 > 政务公开',
      '云政发〔2023〕3号',
      '关于印发《2023年重点工作任务分工方案》的通知',
      '浏览次数：128',
      '云政办字〔2023〕3号',
      ...letter.slice(3),
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '打印本页 关闭窗口',
      '扫一扫在手机打开当前页面',
    )
    expect(plan.documentNumber).toBe('云政办字〔2023〕3号')
    expect(plan.tasks[0]?.text).toBe('抓好春耕。')
    expect([...plan.textBefore, ...plan.textAfter].join()).not.toMatch(/浏览|打印|扫一扫|首页/)
  })
})

describe('what a file holds', () => {
  test('members of a leading group, names with blanks, posts that go on', () => {
    const plan = planOf(
      '附件：',
      '云河县经济普查领导小组组成人员名单',
      '组 长：云一鸣 县委常委、常务副县长',
      '副组长：何清源 县政府办公室副',
      '主任',
      '成 员：江 远 县统计局局长',
      '周向北 县财政局副局长',
      '领导小组下设办公室，办公室设在县统计局。',
    )
    expect(plan.members).toEqual([
      { role: '组长', name: '云一鸣', post: '县委常委、常务副县长' },
      { role: '副组长', name: '何清源', post: '县政府办公室副主任' },
      { role: '成员', name: '江远', post: '县统计局局长' },
      { role: '成员', name: '周向北', post: '县财政局副局长' },
    ])
  })

  test('several documents of a gazette; its contents, speech and news are none', () => {
    const issue = (number: string, title: string, item: string) => [
      '云河县人民政府文件',
      `云政发〔2023〕${number}号`,
      `云河县人民政府关于印发《${title}》的通知`,
      '各乡镇人民政府，县直各部门：',
      '请认真贯彻执行。',
      '云河县人民政府',
      '2023年5月6日',
      title,
      item,
    ]
    const plans = parsePlans(
      documentOf([
        '云河县人民政府公报',
        '目录',
        '2023年防汛工作方案\t1',
        '2023年抗旱工作方案\t3',
        '全县召开防汛工作会议\t5',
        '云一鸣同志的讲话',
        '一、认清形势',
        '1.要高度重视。',
        ...issue('7', '2023年防汛工作方案', '1.加固堤防。（县水利局）'),
        ...issue('8', '2023年抗旱工作方案', '1.修复机井。（县水利局）'),
        '全县召开防汛工作会议',
        '5月8日，全县召开防汛工作会议。',
      ]),
    )
    expect(
      plans.map(({ title, documentNumber, tasks }) => [title, documentNumber, tasks.map(({ text }) => text)]),
    ).toEqual([
      ['2023年防汛工作方案', '云政发〔2023〕7号', ['加固堤防。']],
      ['2023年抗旱工作方案', '云政发〔2023〕8号', ['修复机井。']],
    ])
  })

  test('tasks only in the annex', () => {
    const plan = planOf(
      ...letter.slice(0, 5),
      '附件：2023年重点工作任务分解表',
      '云河县人民政府办公室',
      '2023年2月10日',
      '附件',
      '2023年重点工作任务分解表',
      '1.抓好春耕。（牵头单位：县农业农村局）',
      '2.抓好夏收。（牵头单位：县农业农村局）',
    )
    expect(plan.tasks.map(({ number }) => number)).toEqual(['1', '2'])
  })

  test('a document without tasks says so', () => {
    expect(codesOf(planOf('关于做好值班工作的通知', '请各单位安排好值班。'))).toEqual(['no-tasks'])
  })
})
