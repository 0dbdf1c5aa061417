/** Opens the data folder named on the command line, says so, and holds it until it is ended. */
import { openDataFolder } from '../../electron/db/data-folder.ts'

const [path = ''] = process.argv.slice(2)
await openDataFolder(path, { operator: '另一个程序' })
process.stdout.write('open\n')
setInterval(() => undefined, 1000)
