import { readWorkbook } from '../../electron/excel/read-workbook.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { awkwardWorkbooks } from './awkward-workbooks.ts'

/**
 * Reads awkward workbooks one after the other in a process of its own, and prints what each said, the time it took and how
 * much the process has grown: read-awkward-workbook.ts NAME…
 */
const atStart = process.resourceUsage().maxRSS
for (const name of process.argv.slice(2)) {
  const bytes = awkwardWorkbooks[name]?.make() ?? Buffer.alloc(0)
  const start = process.cpuUsage()
  const says = await read(bytes)
  const { user, system } = process.cpuUsage(start)
  const grown = (process.resourceUsage().maxRSS - atStart) / 1024
  console.info(JSON.stringify({ name, says, milliseconds: (user + system) / 1000, megabytes: grown }))
}

async function read(bytes: Buffer): Promise<unknown> {
  try {
    const { sheets } = await readWorkbook(bytes, 'a.xlsx')
    return sheets[0]?.rows.map(({ cells }) => cells.map(({ value, iso }) => iso ?? value))
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}
