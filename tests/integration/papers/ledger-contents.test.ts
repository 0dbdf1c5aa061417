import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedBrowser } from '../../../electron/print/pdf-printer.ts'
import { readDocumentFile } from '../../../electron/reading/read-document.ts'
import { exportLedgers } from '../../../electron/services/ledger-batch-service.ts'
import { standardPreset } from '../../../shared/domain/paper/standard-presets.ts'
import { takeIn, unwatched, withFolder } from '../../support/ledger-folder.ts'
import { planOf } from '../../unit/plan/plan-text.ts'

const plan = planOf(
  '云河县2023年食品安全工作任务分工方案',
  '一、加强监管',
  '1. 强化市场监管。',
  '（1）开展专项整治。（牵头单位：县市场监督管理局）',
  '（2）加强抽检。（牵头单位：县市场监督管理局、县农业农村局）',
  '2. 建设检验中心。（牵头单位：县农业农村局；配合单位：县食安委各成员单位）',
  '3. 加强宣传引导。',
)

test('the contents of a batch of ledgers count items and what they consist of, not rows, and leave out nothing that no unit is named for', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-contents-'))
  try {
    await withFolder(async (data) => {
      const planId = await takeIn(data, plan)
      const wanted = { planId, by: 'unit', preset: standardPreset('ledger') } as const
      const target = { path: join(folder, '台账.docx'), each: null }
      const [path = ''] = await exportLedgers(data, wanted, target, installedBrowser, unwatched)
      const [contents] = (await readDocumentFile(path)).blocks.filter((block) => block.kind === 'table')
      const rows = Array.from({ length: contents?.rowCount ?? 0 }, (_, at) =>
        contents?.cells.filter(({ row }) => row === at).map(({ text }) => text),
      )
      expect(rows).toEqual([
        ['序号', '名称', '任务（项）', '具体内容（个）'],
        ['1', '县市场监督管理局', '1', '2'],
        ['2', '县农业农村局', '2', '2'],
        ['3', '县食安委各成员单位', '1', '1'],
        ['4', '未明确单位', '1', '1'],
      ])
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
