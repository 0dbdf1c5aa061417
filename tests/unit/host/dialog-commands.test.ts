import { describe, expect, test } from 'vitest'
import { findDialogProgram, kdialog, zenity } from '../../../electron/host/dialog-commands.ts'

const filters = [{ name: 'Word 文档', extensions: ['docx', 'doc'] }]

describe('dialogs', () => {
  test('GTK’s program asks for files of a kind', () => {
    const { args } = zenity.open({ title: '选择方案', properties: ['openFile', 'multiSelections'], filters })
    expect(args).toContain('--multiple')
    expect(args).toContain('--file-filter=Word 文档 | *.docx *.doc')
    expect(args).toContain('--title=选择方案')
  })

  test('KDE’s program saves under a name', () => {
    const { args } = kdialog.save({ defaultPath: '/文档/通报.docx', filters })
    expect(args).toEqual(['--getsavefilename', '/文档/通报.docx', 'Word 文档 (*.docx *.doc)'])
  })

  test.each([
    ['zenity', zenity, 1, '不保存', 1],
    ['zenity, closed', zenity, 1, '', 2],
    ['kdialog', kdialog, 0, '1', 1],
    ['kdialog, closed', kdialog, 1, '', 2],
  ])('%s: which button was pressed', (_name, program, status, printed, expected) => {
    const options = { message: '保存吗？', buttons: ['保存', '不保存', '取消'], cancelId: 2 }
    expect(program.pressed(status, printed, options)).toBe(expected)
  })

  test('the desktop’s own program comes first', () => {
    const both = () => true
    expect(findDialogProgram({ PATH: '/usr/bin', XDG_CURRENT_DESKTOP: 'KDE' }, both)).toBe(kdialog)
    expect(findDialogProgram({ PATH: '/usr/bin', XDG_CURRENT_DESKTOP: 'UKUI' }, both)).toBe(zenity)
    expect(findDialogProgram({ PATH: '/usr/bin' }, () => false)).toBeNull()
  })
})
