import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type {
  MessageBoxOptions,
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import type { BrowserWindow } from './browser-window.ts'
import { cancelled, type DialogCommand, type DialogProgram, findDialogProgram } from './dialog-commands.ts'
import { hostSettings } from './runtime.ts'

/** Electron's own argument order: the window, which may be left out, then the options. */
type Dialog<Options, Result> = (...args: [Options] | [window: BrowserWindow | undefined, Options]) => Promise<Result>

interface Ended {
  readonly status: number
  readonly printed: string
}

const showOpenDialog: Dialog<OpenDialogOptions, OpenDialogReturnValue> = async (...args) => {
  const options = optionsOf(args)
  const { status, printed } = await run((program) => program.open(options))
  const filePaths = status === 0 ? printed.split('\n').filter((path) => path !== '') : []
  return { canceled: filePaths.length === 0, filePaths }
}

const showSaveDialog: Dialog<SaveDialogOptions, SaveDialogReturnValue> = async (...args) => {
  const options = optionsOf(args)
  const { status, printed } = await run((program) => program.save(options))
  const filePath = status === 0 ? printed : ''
  return { canceled: filePath === '', filePath }
}

const showMessageBox: Dialog<MessageBoxOptions, MessageBoxReturnValue> = async (...args) => {
  const options = optionsOf(args)
  const program = usableProgram()
  if (program === null) {
    process.stderr.write(`${[options.message, options.detail].filter(Boolean).join('\n')}\n`)
    return { response: cancelled(options), checkboxChecked: false }
  }
  const { status, printed } = await show(program.message(options))
  return { response: program.pressed(status, printed, options), checkboxChecked: options.checkboxChecked ?? false }
}

/** Electron's `dialog`. Each is called as a property, so that a test may put its answer in the place of one. */
export const dialog = {
  showOpenDialog,
  showSaveDialog,
  showMessageBox,
  /** Shown before there is a window, or when nothing else works any more. */
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`)
    const program = usableProgram()
    if (program !== null) void show(program.message({ type: 'error', title, message: content }))
  },
}

function optionsOf<Options>(args: [Options] | [BrowserWindow | undefined, Options]): Options {
  return args.length === 1 ? args[0] : args[1]
}

function usableProgram(): DialogProgram | null {
  return hostSettings().isHeadless ? null : findDialogProgram(process.env)
}

async function run(command: (program: DialogProgram) => DialogCommand): Promise<Ended> {
  const program = usableProgram()
  if (program !== null) return show(command(program))
  process.stderr.write('无法打开选择文件的窗口：请安装 zenity 或 kdialog。\n')
  return { status: 1, printed: '' }
}

async function show({ program, args }: DialogCommand): Promise<Ended> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const printed: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => printed.push(piece))
  const [status] = await once(child, 'close')
  return { status, printed: Buffer.concat(printed).toString('utf8').trim() }
}
