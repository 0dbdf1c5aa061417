import { type ReactNode, useState } from 'react'
import { usePlace } from '../app/use-place.ts'
import { useBackend } from '../backend/use-backend.ts'
import { useCall } from '../backend/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { SavedViews } from '../ui/saved-views.tsx'
import type { TableState } from '../ui/table-types.ts'

/** What a view keeps. */
interface ViewState {
  readonly place: Readonly<Record<string, readonly string[]>>
  readonly table: TableState
}

interface ListViewsProps {
  readonly screen: string
  /** The parameters of the place that belong to a view: filters, words, group. */
  readonly names: readonly string[]
  readonly table: TableState
  readonly onTableChange: (table: TableState) => void
}

/** Views of a list: filter, group, sort and columns under a name, for the whole office. */
export function ListViews({ screen, names, table, onTableChange }: ListViewsProps): ReactNode {
  const place = usePlace()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { data: views = [] } = useBackend('savedView.list', { screen })
  const save = useCall('savedView.save')
  const remove = useCall('savedView.remove')
  const keep = async (name: string) => {
    const kept: ViewState = { place: Object.fromEntries(names.map((key) => [key, place.getAll(key)])), table }
    const saved = await save.run({ screen, name, state: JSON.parse(JSON.stringify(kept)) })
    if (saved) setChosenId(saved.viewId)
  }
  const choose = (id: string) => {
    const view = views.find((own) => own.id === id)
    if (!view || !isViewState(view.state)) return
    const { place: kept, table: keptTable } = view.state
    place.set(Object.fromEntries(names.map((key) => [key, kept[key] ?? null])))
    onTableChange(keptTable)
    setChosenId(id)
  }
  return (
    <>
      <SavedViews
        views={views}
        chosenId={chosenId}
        onChoose={choose}
        onSave={(name) => void keep(name)}
        onSaveOver={(id) => {
          const view = views.find((own) => own.id === id)
          if (view) void keep(view.name)
        }}
        onRemove={(id) => {
          const view = views.find((own) => own.id === id)
          if (view) void remove.run({ viewId: view.id })
        }}
      />
      <ErrorNote error={save.error ?? remove.error} />
    </>
  )
}

function isViewState(value: unknown): value is ViewState {
  return typeof value === 'object' && value !== null && 'place' in value && 'table' in value
}
