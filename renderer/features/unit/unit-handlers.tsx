import type { ReactNode } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useText } from '../../text/use-text.ts'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import { HandlerList } from '../signs/index.ts'

/** 经办人 that a unit named in its 办理方案, with the tasks for which it did. */
export function UnitHandlers({ unitId }: { readonly unitId: UnitId }): ReactNode {
  const t = useText()
  const { data, error } = useBackend('undertaking.handlersOfUnit', { unitId })
  if (!data?.length) return <ErrorNote error={error} />
  return (
    <>
      <h3 className={parts.part}>{t('unit.detail.handlers')}</h3>
      <HandlerList handlers={data} />
    </>
  )
}
