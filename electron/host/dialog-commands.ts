import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { FileFilter, MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'

/** A program that shows dialogs, and its arguments for one of them. */
export interface DialogCommand {
  readonly program: string
  readonly args: readonly string[]
}

/** Builds the commands of one of the two programs that Linux desktops have for dialogs. */
export interface DialogProgram {
  open(options: OpenDialogOptions): DialogCommand
  save(options: SaveDialogOptions): DialogCommand
  message(options: MessageBoxOptions): DialogCommand
  /** Which button of a message was pressed, by the exit status and what was printed. */
  pressed(status: number, printed: string, options: MessageBoxOptions): number
}

/** GTK's. */
export const zenity: DialogProgram = {
  open: ({ title, properties = [], defaultPath, filters = [] }) => ({
    program: 'zenity',
    args: [
      '--file-selection',
      '--separator=\n',
      ...(title ? [`--title=${title}`] : []),
      ...(properties.includes('multiSelections') ? ['--multiple'] : []),
      ...(properties.includes('openDirectory') ? ['--directory'] : []),
      ...(defaultPath ? [`--filename=${defaultPath}`] : []),
      ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
    ],
  }),
  save: ({ title, defaultPath, filters = [] }) => ({
    program: 'zenity',
    args: [
      '--file-selection',
      '--save',
      '--confirm-overwrite',
      ...(title ? [`--title=${title}`] : []),
      ...(defaultPath ? [`--filename=${defaultPath}`] : []),
      ...filters.map((filter) => `--file-filter=${filter.name} | ${patterns(filter)}`),
    ],
  }),
  message: (options) => {
    const [first = '确定', ...others] = options.buttons ?? []
    const kind = others.length > 0 ? '--question' : options.type === 'error' ? '--error' : '--info'
    return {
      program: 'zenity',
      args: [
        kind,
        '--no-markup',
        `--text=${sentence(options)}`,
        `--ok-label=${first}`,
        ...(options.title ? [`--title=${options.title}`] : []),
        ...(kind === '--question' ? ['--switch', ...[first, ...others].map((label) => `--extra-button=${label}`)] : []),
      ],
    }
  },
  pressed: (status, printed, options) => {
    const place = (options.buttons ?? []).indexOf(printed)
    if (place !== -1) return place
    return status === 0 ? 0 : cancelled(options)
  },
}

/** KDE's, which Kylin and others have too. */
export const kdialog: DialogProgram = {
  open: ({ title, properties = [], defaultPath, filters = [] }) => {
    const isMany = properties.includes('multiSelections')
    const kind = properties.includes('openDirectory') ? '--getexistingdirectory' : '--getopenfilename'
    return {
      program: 'kdialog',
      args: [
        ...(title ? ['--title', title] : []),
        ...(isMany ? ['--multiple', '--separate-output'] : []),
        kind,
        defaultPath ?? '.',
        ...(kind === '--getopenfilename' && filters.length > 0 ? [kdePatterns(filters)] : []),
      ],
    }
  },
  save: ({ title, defaultPath, filters = [] }) => ({
    program: 'kdialog',
    args: [
      ...(title ? ['--title', title] : []),
      '--getsavefilename',
      defaultPath ?? '.',
      ...(filters.length > 0 ? [kdePatterns(filters)] : []),
    ],
  }),
  message: (options) => {
    const buttons = options.buttons ?? []
    const title = options.title ? ['--title', options.title] : []
    if (buttons.length < 2)
      return {
        program: 'kdialog',
        args: [...title, options.type === 'error' ? '--error' : '--msgbox', sentence(options)],
      }
    const items = buttons.flatMap((label, place) => [String(place), label])
    return { program: 'kdialog', args: [...title, '--menu', sentence(options), ...items] }
  },
  pressed: (status, printed, options) => {
    if (status !== 0) return cancelled(options)
    return printed === '' ? 0 : Number(printed)
  },
}

/** The program for dialogs on this machine, or null: KDE's on KDE, else GTK's before KDE's. */
export function findDialogProgram(environment: NodeJS.ProcessEnv, exists = existsSync): DialogProgram | null {
  const has = (name: string) => (environment.PATH ?? '').split(delimiter).some((folder) => exists(join(folder, name)))
  const isKde = /KDE/i.test(environment.XDG_CURRENT_DESKTOP ?? '')
  if (isKde && has('kdialog')) return kdialog
  if (has('zenity')) return zenity
  return has('kdialog') ? kdialog : null
}

/** The button that counts as pressed where the dialog was closed. */
export function cancelled({ cancelId, buttons = [] }: MessageBoxOptions): number {
  return cancelId ?? Math.max(0, buttons.length - 1)
}

function sentence({ message, detail }: MessageBoxOptions): string {
  return detail ? `${message}\n\n${detail}` : message
}

function patterns({ extensions }: FileFilter): string {
  return extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`)).join(' ')
}

function kdePatterns(filters: readonly FileFilter[]): string {
  return filters.map((filter) => `${filter.name} (${patterns(filter)})`).join('\n')
}
