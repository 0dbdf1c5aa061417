import type { PointerEvent, ReactNode } from 'react'
import type { LeaderId, UnitId } from '../../../shared/domain/id.ts'
import { leaderPlace, unitPlace } from '../../app/places.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import styles from './signs.module.css'

interface UnitChipProps {
  /** The name as it is shown: the words the plan printed, or the unit's own. */
  readonly name: string
  /** Null for a group and for words that name nobody the ledger knows: then there is no page to open. */
  readonly unitId: UnitId | null
  /** 牵头 filled, 配合 outlined. */
  readonly part: 'lead' | 'support'
}

/** 单位 — a unit's name that opens its page. A plain link: a table draws too many of them for the router's own. */
export function UnitChip({ name, unitId, part }: UnitChipProps): ReactNode {
  const t = useText()
  const says = t(part === 'lead' ? 'app.signs.lead' : 'app.signs.support', { name })
  const look = classes(styles.chip, part === 'lead' ? styles.filled : styles.outlined)
  if (unitId === null) {
    return (
      <span className={look} {...saysOnHover(says)}>
        {name}
      </span>
    )
  }
  return (
    <a
      className={look}
      href={`#${unitPlace(unitId)}`}
      aria-label={t('app.signs.openUnit', { name })}
      {...saysOnHover(says)}
    >
      {name}
    </a>
  )
}

/** A title only under the pointer: in a table that scrolls, another title makes the browser style the chip anew. */
function saysOnHover(title: string) {
  return {
    onPointerEnter: ({ currentTarget }: PointerEvent<HTMLElement>) => {
      currentTarget.title = title
    },
    onPointerLeave: ({ currentTarget }: PointerEvent<HTMLElement>) => currentTarget.removeAttribute('title'),
  }
}

interface LeaderChipProps {
  readonly name: string
  readonly leaderId: LeaderId | null
}

/** 领导 — a leader's name that opens the leader's page. */
export function LeaderChip({ name, leaderId }: LeaderChipProps): ReactNode {
  const t = useText()
  const look = classes(styles.chip, styles.leader)
  if (leaderId === null) return <span className={look}>{name}</span>
  return (
    <a className={look} href={`#${leaderPlace(leaderId)}`} aria-label={t('app.signs.openLeader', { name })}>
      {name}
    </a>
  )
}
