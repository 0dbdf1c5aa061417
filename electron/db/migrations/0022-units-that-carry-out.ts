import type { Migration } from '../migrate.ts'

interface StoredColumn {
  readonly key: string
  readonly heading: string
  readonly isShown: boolean
}

/** What stood for both kinds of units in papers as delivered, and what says each. */
const wordings = [
  ['[{配合单位}配合，]', '[{落实单位}负责落实，]'],
  ['[配合单位：{配合单位}；]', '[落实单位：{落实单位}；]'],
] as const

/** The words of a preset of 会议纪要 or 领导包; one that names 落实单位 stays as it is. */
function withCarriers(content: string): string {
  if (content.includes('{落实单位}')) return content
  return wordings.reduce((said, [support, carriers]) => said.replaceAll(support, support + carriers), content)
}

/** The columns of a preset of 责任清单, 落实单位 behind 配合单位 and shown where that is. */
function withCarrierColumn(content: string): string {
  const preset = JSON.parse(content) as { readonly columns?: readonly StoredColumn[] }
  const { columns } = preset
  if (columns === undefined || columns.some(({ key }) => key === 'implementUnits')) return content
  const at = columns.findIndex(({ key }) => key === 'supportUnits')
  const column = { key: 'implementUnits', heading: '落实单位', isShown: columns[at]?.isShown ?? true }
  return JSON.stringify({ ...preset, columns: columns.toSpliced(at + 1, 0, column) })
}

/**
 * 配合单位 of papers held those who 落实 a task too; these have words of their own now. Presets that an office stored before get
 * them where they are worded as delivered, or its papers would no longer name those units.
 */
export const unitsThatCarryOut: Migration = {
  version: 22,
  up(db) {
    const presets = db
      .prepare<[], { readonly id: string; readonly kind: string; readonly content: string }>(
        `SELECT id, kind, content FROM paper_preset WHERE kind IN ('responsibilityList', 'meetingMinutes', 'leaderBooklet')`,
      )
      .all()
    const store = db.prepare<[string, string]>('UPDATE paper_preset SET content = ? WHERE id = ?')
    for (const { id, kind, content } of presets) {
      store.run(kind === 'responsibilityList' ? withCarrierColumn(content) : withCarriers(content), id)
    }
  },
}
