import type { OfficialDocument, PaperHead } from '../../../shared/domain/document/types.ts'
import { composeNotice } from '../../../shared/domain/supervision-notice/compose-notice.ts'
import { exampleNotice } from '../../support/example-notice.ts'
import { uprightPaper } from '../papers/sample-paper.ts'

const office = '云河县人民政府办公室'

const headed = (head: PaperHead, rest: Partial<OfficialDocument> = {}): OfficialDocument => ({
  ...uprightPaper,
  head,
  ...rest,
})

/** The sample paper under each form of head that is not a plain 文件 of one body. */
export const headPapers = {
  letter: headed({ kind: 'letter', mark: office, number: '云政办函〔2023〕7号', secrecy: '机密★1年', urgency: '特急' }),
  unnumbered: headed({ kind: 'letter', mark: office, number: '　　　　〔2023〕　　号' }),
  minutes: headed(
    {
      kind: 'minutes',
      mark: `${office}会议纪要`,
      number: '第3期',
      issuedBy: { office, date: '2023-06-08' },
    },
    {
      addressees: null,
      closing: null,
      remark: null,
      attendance: [
        { label: '出席', names: '李明远、王海、张建国、欧阳建华、陈立、刘文博、赵志强、孙丽、周敏、吴刚' },
        { label: '请假', names: '卫东' },
        { label: '列席', names: '县发展和改革局、县财政局、县工业和信息化局、县住房和城乡建设局主要负责同志' },
      ],
    },
  ),
  upward: headed({
    kind: 'document',
    mark: '云河县人民政府文件',
    number: '云政〔2023〕7号',
    signers: ['王海', '张建国', '李明远'],
  }),
  joint: headed(
    {
      kind: 'document',
      mark: { issuers: ['云河县发展和改革局', '云河县财政局', '云河县人力资源和社会保障局'], word: '文件' },
      number: '云发改〔2023〕7号',
    },
    {
      closing: {
        ...{ office: '云河县发展和改革局', others: ['云河县财政局', '云河县人力资源和社会保障局'] },
        ...{ date: '2023-06-08', hasSeal: true },
      },
    },
  ),
} satisfies Readonly<Record<string, OfficialDocument>>

/** A 督办单, whose office an office may have in red. */
export const noticePaper = composeNotice(exampleNotice, {
  ...{ office: '云河县人民政府督查室', unitName: '县教育局' },
  tasks: [{ number: '1', text: '新建小学2所。' }],
})
