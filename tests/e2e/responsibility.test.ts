import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDataFolder } from '../../electron/db/data-folder.ts'
import { takeIn } from '../support/ledger-folder.ts'
import { planOf } from '../unit/plan/plan-text.ts'
import { openedProgram } from './opened-program.ts'
import { goToPlace, toNextScreen } from './way.ts'

const { page } = openedProgram(async (root) => {
  const dataFolder = join(root, '数据')
  const folder = await openDataFolder(dataFolder, { operator: '王海' })
  await takeIn(
    folder,
    planOf(
      '云河县2023年食品安全工作任务分工方案',
      '1. 强化市场监管。',
      '（1）开展专项整治。（牵头领导：云一鸣；牵头单位：县食安委各成员单位）',
      '（2）加强抽检。（牵头单位：县食安委各成员单位；配合单位：县公安局）',
      '2. 加强宣传引导。（牵头领导：云一鸣）',
      '3. 深化改革。（牵头领导：云一鸣；牵头单位：县委全面深化改革委员会办公室）',
      '4. 防灾减灾。（牵头领导：云一鸣；牵头单位：县自然灾害防治和应急救援指挥部各成员单位）',
    ),
  )
  await folder.close()
  return dataFolder
})

const rowOf = (name: string) => page().getByRole('row', { name: new RegExp(name) })

test('a group without known members and what nobody is named for are in 责任清单, and their numbers open their tasks', async () => {
  for (const [by, name, label, tasks] of [
    ['unit', '县食安委各成员单位', '县食安委各成员单位牵头的任务 1 项、2 个具体内容', 2],
    ['unit', '未明确单位', '未明确单位的任务 1 项', 1],
    ['leader', '未明确牵头领导', '未明确牵头领导的任务 1 项', 1],
  ] as const) {
    await goToPlace(page(), `/responsibility?by=${by}`)
    const number = rowOf(name).getByRole('link', { name: label, exact: true })
    expect(await number.innerText()).toBe(String(tasks))
    await toNextScreen(page(), () => number.click())
    await page().getByText(`显示 ${tasks} 项`).waitFor()
    await page().getByRole('group', { name: '筛选' }).getByText(name).waitFor()
  }
})

test('long names of units and groups are there in full, and the numbers of all rows stand in line', async () => {
  await page().setViewportSize({ width: 1280, height: 720 })
  await goToPlace(page(), '/responsibility?by=unit')
  await rowOf('县自然灾害防治和应急救援指挥部各成员单位').waitFor()
  const rows = await page()
    .locator('tbody tr')
    .evaluateAll((elements) =>
      elements.map((row) => {
        const [party, ...numbers] = [...row.querySelectorAll('td')]
        const isCut = [party, ...(party?.querySelectorAll('*') ?? [])].some(
          (part) => !part || part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight + 1,
        )
        return { name: party?.textContent, isCut, ends: numbers.map((cell) => cell.getBoundingClientRect().right) }
      }),
    )
  expect(rows.filter(({ isCut }) => isCut).map(({ name }) => name)).toEqual([])
  expect(new Set(rows.map(({ ends }) => JSON.stringify(ends))).size).toBe(1)
})
