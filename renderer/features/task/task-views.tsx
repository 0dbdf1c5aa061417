import { type ReactNode, useState } from 'react'
import { filterNames } from '../../app/task-list-place.ts'
import { usePlace } from '../../app/use-place.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { SavedViews } from '../../ui/saved-views.tsx'
import type { TableState } from '../../ui/table-types.ts'

/** What a view keeps. */
interface ViewState {
  readonly place: Readonly<Record<string, readonly string[]>>
  readonly table: TableState
}

const screen = 'task'
/** Parts of the place that belong to a view: all filters, and how the list is grouped. */
const keptNames = [...filterNames, 'group', 'kind'] as const

interface TaskViewsProps {
  readonly state: TableState
  readonly onStateChange: (state: TableState) => void
}

/** Views of 任务台账: filter, group, sort and columns under a name, for the whole office. */
export function TaskViews({ state, onStateChange }: TaskViewsProps): ReactNode {
  const place = usePlace()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const { data: views = [] } = useBackend('savedView.list', { screen })
  const save = useCall('savedView.save')
  const remove = useCall('savedView.remove')
  const keep = async (name: string) => {
    const kept: ViewState = {
      place: Object.fromEntries(keptNames.map((key) => [key, place.getAll(key)])),
      table: state,
    }
    const saved = await save.run({ screen, name, state: JSON.parse(JSON.stringify(kept)) })
    if (saved) setChosenId(saved.viewId)
  }
  const choose = (id: string) => {
    const view = views.find((own) => own.id === id)
    if (!view || !isViewState(view.state)) return
    const { place: kept, table } = view.state
    place.set(Object.fromEntries(keptNames.map((key) => [key, kept[key] ?? null])))
    onStateChange(table)
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
