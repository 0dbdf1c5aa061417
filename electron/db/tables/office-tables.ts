import type { Generated } from 'kysely'
import type { PaperPresetId, SavedViewId, TableMappingId } from '../../../shared/domain/id.ts'
import type { IsoMoment } from '../../../shared/domain/iso-date.ts'
import type { PaperKind } from '../../../shared/domain/paper/paper-kind.ts'
import type { Derived, Json } from './column-types.ts'

/** Settings, operators, the archive, and what the program keeps for the office. */
export interface OfficeTables {
  office_setting: { key: string; value: Json }
  operator: { name: string; first_seen: IsoMoment }
  archive_file: { sha256: string; size: number; name: string; added_at: IsoMoment }
  saved_view: SavedViewTable
  paper_preset: PaperPresetTable
  table_mapping: { id: TableMappingId; name: string; mapping: Json; at: IsoMoment; by: string }
  history_entry: HistoryEntryTable
  history_change: HistoryChangeTable
}

interface SavedViewTable {
  id: SavedViewId
  screen: string
  name: string
  position: number
  state: Json
}

interface PaperPresetTable {
  id: PaperPresetId
  kind: PaperKind
  name: string
  position: number
  /** JSON of PresetContent */
  content: string
}

interface HistoryEntryTable {
  id: Generated<number>
  at: IsoMoment
  operator: string
  action: string
  params: Json
  undoes_id: number | null
}

interface HistoryChangeTable {
  id: Derived<number>
  entry_id: Derived<number>
  table_name: Derived<string>
  row_key: Derived<Json>
  before: Derived<Json | null>
  after: Derived<Json | null>
}
