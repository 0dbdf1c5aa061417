import { Segmented } from 'antd'
import type { ReactNode } from 'react'
import { type BoardState, type BoardTab, type BoardUnit, boardTabs } from '../../../shared/domain/period/board.ts'
import { useText } from '../../text/use-text.ts'

interface BoardTabsProps {
  readonly counts: Readonly<Record<BoardTab, number>>
  readonly tab: BoardTab
  readonly onTab: (tab: BoardTab) => void
}

const tabs = Object.keys(boardTabs) as BoardTab[]

/** Tabs that count. */
export function BoardTabs({ counts, tab, onTab }: BoardTabsProps): ReactNode {
  const t = useText()
  return (
    <Segmented<BoardTab>
      aria-label={t('period.tabs.label')}
      value={tab}
      options={tabs.map((value) => ({ value, label: `${t(`period.tabs.${value}`)} ${counts[value]}` }))}
      onChange={onTab}
    />
  )
}

/** The tab a place names; all where it names none. */
export function readTab(name: string | null): BoardTab {
  return tabs.find((tab) => tab === name) ?? 'all'
}

export function unitsOfTab(units: readonly BoardUnit[], tab: BoardTab): readonly BoardUnit[] {
  const states: readonly BoardState[] = boardTabs[tab]
  return units.filter(({ state }) => states.includes(state))
}
