/** A plan known by the notice that issued it goes by its own name: `关于印发《…》的通知` → `…`. White space is taken out. */
export function planName(title: string): string {
  const plain = title.replace(/\s+/g, '')
  return /关于(?:印发|公布|下达)[《〈](.+)[》〉]的通知$/.exec(plain)?.[1] ?? plain
}

const paperWords =
  /(任务分工方案|责任分工方案|分工方案|工作方案|实施方案|责任清单|任务清单|行动方案|任务分解表)(（[^）]*）)?$/

/**
 * What a plan is about, for the titles of papers on it: `2023年县政府工作报告重点工作任务分工方案` →
 * `2023年县政府工作报告重点工作任务`. A name that says nothing without its last word keeps it.
 */
export function planSubject(title: string): string {
  const name = planName(title)
  const subject = name.replace(paperWords, (words) => (words.startsWith('任务') ? '任务' : ''))
  return subject.length >= 4 ? subject : name
}
