import { formTableName } from '../../form/form-vocabulary.ts'
import type { PaperPreset, PresetPart, PresetSection } from '../preset.ts'
import { headless } from './headless.ts'

const paragraph = (place: string, words: string): PresetPart => ({ kind: 'paragraph', place, words })

const section = (
  key: string,
  placement: PresetSection['placement'],
  heading: string,
  parts: readonly PresetPart[],
): PresetSection => ({ key, placement, orientation: 'landscape', heading, isShown: true, parts })

/** The line below the title, and what stands before the room of who filled the form in. */
const lead = section('lead', 'lead', '', [
  paragraph('unit', '填报单位（盖章）：{填报单位}'),
  paragraph('period', '调度期：{调度期}　　报送截止：{报送截止日期}'),
  paragraph('filledBy', '填报人：'),
  paragraph('phone', '联系电话：'),
  paragraph('filledOn', '填报日期：'),
])

const table = section('table', 'text', formTableName, [{ kind: 'table', place: 'table', table: formTableName }])

/** 填报要求, above the table. */
const demands = (...words: readonly string[]) =>
  section(
    'demands',
    'text',
    '填报要求',
    words.map((wording, at) => paragraph(`demands.${at + 1}`, `${at + 1}.${wording}`)),
  )

const sendBy = '请于{报送截止日期}前报送，用本表填报、保留原文件名，不要另建表格。'

/** 填表说明: a sheet of its own, a row for each point. */
const howTo = (...points: readonly (readonly [heading: string, words: string])[]) =>
  section(
    'howTo',
    'annex',
    '填表说明',
    [...points, ...handling].map(
      ([heading, words], at): PresetPart => ({ kind: 'point', place: `howTo.${at + 1}`, heading, words }),
    ),
  )

const handling: readonly (readonly [string, string])[] = [
  ['换行', '同一格内换行按Alt+Enter。文字多时可以拉高该行。'],
  ['保存和报送', '用Excel或WPS填写，直接保存，不改文件名。需要更正时，改后用原文件名再报一次，以后报的为准。'],
  ['隐藏内容', '表中有隐藏的标识，用于自动汇总，请不要取消隐藏或改动。'],
]

/** 填报表 of a round that asks for progress. */
export const progressFormPreset: PaperPreset = {
  ...headless,
  kind: 'progressForm',
  name: '进展情况填报表',
  title: '{方案名称}进展情况填报表',
  sections: [
    lead,
    demands(
      '只填“本期进展”至“备注”六列，其余各列已锁定，供对照。',
      '“本期进展”写本期做了哪些事、完成到什么程度，有数量的写明数量，不要只写“正在推进”“按计划进行”。',
      '“状态”从下拉列表中选；“完成比例”填0至100的数字，如85表示85%。',
      sendBy,
    ),
    table,
    howTo(
      ['本期进展', '写本调度期内做了哪些具体工作、取得什么结果、累计完成多少。有数量指标的，写明完成数和计划数。'],
      ['状态', '从下拉列表中选一个：{状态用语}。'],
      ['完成比例(%)', '填0至100的数字，可带小数，不必写百分号。例如完成八成五填85。'],
      ['存在问题', '写影响推进的具体问题，以及需要哪个单位协调解决；没有的填“无”。'],
      ['下步措施', '写下一步做什么、由谁负责、什么时候完成。'],
      ['备注', '其他需要说明的事项，可以不填。'],
      [
        '锁定的列',
        '“序号”至“上期进展”各列由下发单位填写，请不要改动。认为任务内容、分工或时限有误的，在“备注”中说明。',
      ],
      [
        '行和列',
        '请不要插入、删除、合并行和列，不要把多项任务合并填写。确有不涉及本单位的任务，在“备注”中说明，不要删除该行。',
      ],
    ),
  ],
}

/** 填报表 of a round that asks for 办理方案. */
export const undertakingFormPreset: PaperPreset = {
  ...headless,
  kind: 'undertakingForm',
  name: '办理方案填报表',
  title: '{方案名称}办理方案填报表',
  sections: [
    lead,
    demands(
      '只填“具体工作举措”至“备注”各列，其余各列已锁定，供对照。',
      '“具体工作举措”逐条写明做什么，一条一行，写1. 2. 3.。',
      '各阶段“目标”写到那时完成到什么程度：填百分数（如50%）或一句话，没有的留空。',
      sendBy,
    ),
    table,
    howTo(
      [
        '具体工作举措',
        '写本单位为完成这项任务要做的具体工作，一条一行，前面写1. 2. 3.；同一格内换行按Alt+Enter。也可以每条另占一行，任务一格留空。',
      ],
      [
        '各阶段目标',
        '写到该日完成到什么程度：有总体进度的填百分数（如50%），有实物量的写一句话（如“完成主体工程”“新增5家”）。以后各期进展按此对照。',
      ],
      ['分管领导', '写本单位分管这项工作的领导姓名。'],
      ['责任科室', '写本单位承办的科室、站所。'],
      ['经办人、联系电话', '写具体经办人的姓名和能联系到本人的电话，催报和核实时使用。'],
      ['备注', '其他需要说明的事项，可以不填。'],
      [
        '锁定的列',
        '“序号”至“完成时限”各列由下发单位填写，请不要改动。认为任务内容、分工或时限有误的，在“备注”中说明。',
      ],
    ),
  ],
}
