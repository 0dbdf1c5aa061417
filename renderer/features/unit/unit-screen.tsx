import { type ReactNode, useState } from 'react'
import type { ChosenFile } from '../../../shared/ipc/shell.ts'
import { usePlace } from '../../app/use-place.ts'
import { GroupList } from './group-list.tsx'
import { UnitList } from './unit-list.tsx'
import { UnitListImport } from './unit-list-import.tsx'

/** 单位 and 单位组, and the list of units that is being taken in. */
export function UnitScreen(): ReactNode {
  const place = usePlace()
  const [file, setFile] = useState<ChosenFile | null>(null)
  if (file) return <UnitListImport file={file} onDone={() => setFile(null)} />
  if (place.get('tab') === 'groups') return <GroupList />
  // The list that is taken in is arranged anew: what the units are narrowed to is not its own.
  const begin = (chosen: ChosenFile) => {
    place.set({ words: null, group: null, open: null })
    setFile(chosen)
  }
  return <UnitList onImport={begin} />
}
