import type { ReactNode } from 'react'
import type { PlanId } from '../../../shared/domain/id.ts'
import { usePlace } from '../../app/use-place.ts'
import { PlanListScreen } from './plan-list.tsx'
import { PlanPageScreen } from './plan-page.tsx'

/** 方案 — all plans, or the page of the one that is open. */
export function PlanScreen(): ReactNode {
  const place = usePlace()
  const planId = place.get('open') as PlanId | null
  if (planId === null) return <PlanListScreen onOpen={(open) => place.set({ open })} />
  return <PlanPageScreen key={planId} planId={planId} onClose={() => place.set({ open: null })} />
}
