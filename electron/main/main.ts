import { join } from 'node:path'
import { app } from 'electron'
import { findPortableData, programFolder } from './data-folder-choice.ts'
import { registerPageScheme } from './page-scheme.ts'
import { Program } from './program.ts'
import { readProgramArguments } from './program-arguments.ts'

const given = readProgramArguments(process.argv.slice(1), process.env)

if (given.command) {
  // The only way from here to the ledger: the command line needs no window and no second process.
  const { runCommandLine } = await import('../cli/run-command-line.ts')
  app.exit(await runCommandLine(given.command))
} else {
  const portable = app.isPackaged ? findPortableData(programFolder(app.getPath('exe'), process.env)) : null
  // A portable program leaves nothing on the machine it is used on.
  if (portable !== null) app.setPath('userData', join(portable, 'program'))
  if (app.requestSingleInstanceLock()) {
    registerPageScheme()
    const program = new Program({ argument: given.dataFolder, portable })
    app.on('second-instance', () => program.focus())
    app.on('window-all-closed', () => app.quit())
    app.on('before-quit', (event) => program.beforeQuit(event))
    void app.whenReady().then(() => program.start())
  } else {
    app.quit()
  }
}
