import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { places } from '../../app/places.ts'
import { useScope } from '../../app/scope.ts'
import { ProposeDialog, type ProposeSource } from './propose-dialog.tsx'

interface ProposeHereProps {
  readonly source: ProposeSource
  readonly onClose: () => void
}

/** 拟制 from another screen, on the chosen plan and round; what was drafted is then shown in the register. */
export function ProposeHere({ source, onClose }: ProposeHereProps): ReactNode {
  const navigate = useNavigate()
  const { planId, periodId } = useScope()
  if (planId === null) return null
  return (
    <ProposeDialog
      planId={planId}
      periodId={periodId}
      source={source}
      onClose={(isDone) => {
        onClose()
        if (isDone) void navigate(`${places.notice}?state=draft`)
      }}
    />
  )
}
