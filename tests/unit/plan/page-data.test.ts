import { expect, test } from 'vitest'
import { planOf } from './plan-text.ts'

const title = '云河县人民政府办公室关于印发《云河县2023年绿色发展重点工作任务》的通知'
const document = [
  title,
  '云政办字〔2023〕6号',
  '各乡镇人民政府、街道办事处，县直各部门（单位）：',
  '现将《云河县2023年绿色发展重点工作任务》印发给你们，请认真贯彻执行。',
  '云河县人民政府办公室',
  '2023年8月29日',
  '云河县2023年绿色发展重点工作任务',
  '一、绿色制造',
  '1.新建绿色工厂2家。（牵头单位：县工业和信息化局；配合单位：县财政局）',
  '2.改造老旧小区5个。（牵头单位：县住房和城乡建设局；配合单位：县财政局）',
]
const values = [
  '113715000000000000/2023-2672',
  '县政府',
  '综合政务;其他',
  '2023-08-29',
  title,
  '有效',
  '2023-08-29',
  '云政发〔2023〕6号',
]

const read = (...above: readonly string[]) => {
  const { textBefore, warnings, documentNumber } = planOf(...above, ...document)
  const left = warnings.filter(({ code }) => code === 'page-data-left-out')
  return { textBefore, left, documentNumber }
}

test('what a website says of a document above it is no text of the plan, and that is said', () => {
  const plain = read()
  expect(plain.left).toEqual([])
  expect(plain.textBefore[0]).toBe(title)
  const { textBefore, left, documentNumber } = read(...values)
  expect(textBefore).toEqual(plain.textBefore)
  expect(documentNumber).toBe('云政办字〔2023〕6号')
  expect(left).toEqual([{ code: 'page-data-left-out', taskNumber: null, words: values.join(' '), place: { line: 1 } }])
})

test('without 索引号 and 有效性, or with a sentence among them, lines above the title stay', () => {
  const kept = ['云政发〔2023〕6号', title]
  expect(read(...kept)).toMatchObject({ left: [], textBefore: expect.arrayContaining(['云政发〔2023〕6号']) })
  const sentence = '本文件自发布之日起施行，有关单位要抓好落实。'
  expect(read(...values.slice(0, 5), sentence)).toMatchObject({
    left: [],
    textBefore: expect.arrayContaining([values[0], sentence]),
  })
})
