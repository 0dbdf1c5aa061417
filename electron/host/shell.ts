import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Electron's `shell`, through the programs every Linux desktop has. */
export const shell = {
  /** Opens a file or folder with the program the desktop has for it. Resolves to what went wrong, or to nothing. */
  async openPath(path: string): Promise<string> {
    return run('xdg-open', [path])
  },
  /** Shows a file selected in its folder; where the desktop's file manager cannot, just the folder. */
  showItemInFolder(path: string): void {
    const call = [
      '--session',
      '--dest=org.freedesktop.FileManager1',
      '--type=method_call',
      '--print-reply',
      '/org/freedesktop/FileManager1',
      'org.freedesktop.FileManager1.ShowItems',
      `array:string:${pathToFileURL(path).href}`,
      'string:',
    ]
    void run('dbus-send', call).then((problem) => (problem === '' ? '' : run('xdg-open', [dirname(path)])))
  },
}

function run(command: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true })
    child.on('error', (error) => resolve(error.message))
    child.on('exit', (code) => resolve(code === 0 ? '' : `${command} ended with ${code}`))
    child.unref()
  })
}
