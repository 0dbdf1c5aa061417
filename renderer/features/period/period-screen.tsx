import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import type { PlanId } from '../../../shared/domain/id.ts'
import { places } from '../../app/places.ts'
import { chooseScope, useScope } from '../../app/scope.ts'
import { useText } from '../../text/use-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Board } from './board.tsx'
import { OpenPeriodDialog } from './open-period-dialog.tsx'

/** 调度 — one round: who was asked, who has reported, what is to be done next. */
export function PeriodScreen(): ReactNode {
  const t = useText()
  const { planId, periodId } = useScope()
  const [isOpening, setIsOpening] = useState(false)
  const begin = () => setIsOpening(true)
  return (
    <>
      {planId === null && (
        <Screen title={t('period.title')}>
          <EmptyState
            title={t('period.noPlan')}
            hint={t('period.noPlanHint')}
            actions={<Link to={places.planImport}>{t('period.toImport')}</Link>}
          />
        </Screen>
      )}
      {planId !== null && periodId === null && <NoPeriod onBegin={begin} />}
      {periodId !== null && <Board key={periodId} periodId={periodId} onBegin={begin} />}
      {planId !== null && isOpening && <Opening planId={planId} onEnd={() => setIsOpening(false)} />}
    </>
  )
}

function NoPeriod({ onBegin }: { readonly onBegin: () => void }): ReactNode {
  const t = useText()
  return (
    <Screen title={t('period.title')}>
      <EmptyState
        title={t('period.noPeriod')}
        hint={t('period.noPeriodHint')}
        actions={
          <Button type="primary" onClick={onBegin}>
            {t('period.actions.open')}
          </Button>
        }
      />
    </Screen>
  )
}

function Opening({ planId, onEnd }: { readonly planId: PlanId; readonly onEnd: () => void }): ReactNode {
  return (
    <OpenPeriodDialog
      planId={planId}
      onClose={onEnd}
      onOpened={(periodId) => {
        chooseScope({ planId, periodId })
        onEnd()
      }}
    />
  )
}
