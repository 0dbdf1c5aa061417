/** A plan known by the notice that issued it goes by its own name: `关于印发《…》的通知` → `…`. White space is taken out. */
export function planName(title: string): string {
  const plain = title.replace(/\s+/g, '')
  return /关于(?:印发|公布|下达)[《〈](.+)[》〉]的通知$/.exec(plain)?.[1] ?? plain
}

/** What a plan's name ends with that says what kind of paper it is; 任务 and 工作 before it belong to what it is about. */
const paperWords =
  /(?:部门)?(?:(?:责任)?分工方案|实施方案|行动方案|责任清单|(?<=任务)清单|(?<=任务)分解表|(?<=工作)方案)(?:（[^）]*）)?$/

/** Years a plan is for, after its name: `（2023—2025年）`, in brackets of either width. */
const years = /[（(]\d{4}[^（）()]*[）)]$/

/** A plan that is a notice itself, of whatever office. */
const ownNotice = /^.*?关于(?:进一步)?(?:做好|开展|推进)?(.+)的(?:通知|意见|实施意见)$/

/**
 * What a plan is about, for the titles of papers on it: `2023年县政府工作报告重点工作任务分工方案` →
 * `2023年县政府工作报告重点工作任务`, `绿色发展三年行动计划（2023—2025年）` → `绿色发展三年行动计划`. A name that says nothing
 * without its last word keeps it.
 */
export function planSubject(title: string): string {
  const name = planName(title)
  const subject = (ownNotice.exec(name)?.[1] ?? name).replace(years, '').replace(paperWords, '')
  return subject.length >= 4 ? subject : name
}

/** The subject as lists are called by it: `水污染防治` → `水污染防治工作`; a plan and its tasks stand as they are. */
export function listSubject(title: string): string {
  const subject = planSubject(title)
  return /(任务|工作|计划|规划|方案|报告|事项)$/.test(subject) ? subject : `${subject}工作`
}
