import type { CallError } from '../../../shared/ipc/message.ts'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'

/** The list of units as a workbook: chosen to be read, or written where the user says. */
export function useUnitListFile(
  onChosen: (file: ChosenFile) => void,
  onExported: () => void,
): { chooseImport(): Promise<void>; exportList(): Promise<void>; readonly error: CallError | null } {
  const t = useText()
  const choose = useCall('shell.chooseFiles')
  const chooseSave = useCall('shell.chooseSaveFile')
  const write = useCall('unit.exportList')
  const name = t('unit.list.files')
  return {
    async chooseImport() {
      const extensions = ['xlsx', 'xls', 'et', 'csv']
      const files = await choose.run({ title: t('unit.list.chooseTitle'), filters: [{ name, extensions }] })
      const [file] = files ?? []
      if (file) onChosen(file)
    },
    async exportList() {
      const file = await chooseSave.run({
        title: t('unit.list.exportTitle'),
        name: t('unit.list.fileName'),
        filters: [{ name, extensions: ['xlsx'] }],
      })
      if (file && (await write.run({ file: file.token })) !== undefined) onExported()
    },
    error: choose.error ?? chooseSave.error ?? write.error,
  }
}
