import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { UnitId } from '../../../shared/domain/id.ts'
import type { UnitOverview, UnitProposalOverview } from '../../../shared/domain/unit/overview.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { DetailPane } from '../../ui/detail-pane.tsx'
import parts from '../../ui/detail-parts.module.css'
import { ErrorNote } from '../../ui/error-note.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import styles from './unit.module.css'

interface ProposalsPaneProps {
  readonly overview: UnitOverview
  readonly onClose: () => void
}

/** Pairs of names that may be one body, settled one after the other. */
export function ProposalsPane({ overview, onClose }: ProposalsPaneProps): ReactNode {
  const t = useText()
  const nameOf = new Map(overview.units.map((unit) => [unit.id, unit.name]))
  return (
    <DetailPane title={t('unit.proposal.title')} onClose={onClose}>
      {overview.proposals.length === 0 ? (
        <p>{t('unit.proposal.done')}</p>
      ) : (
        <p className={parts.hint}>{t('unit.proposal.hint')}</p>
      )}
      {overview.proposals.map((proposal) => (
        <Proposal key={proposal.id} proposal={proposal} nameOf={nameOf} />
      ))}
    </DetailPane>
  )
}

interface ProposalProps {
  readonly proposal: UnitProposalOverview
  readonly nameOf: ReadonlyMap<UnitId, string>
}

/** One pair with what the names have in common. */
export function Proposal({ proposal, nameOf }: ProposalProps): ReactNode {
  const t = useText()
  const sentences = useSentences()
  const [isLooking, setIsLooking] = useState(false)
  const confirm = useCall('unit.confirmProposal')
  const reject = useCall('unit.rejectProposal')
  const { id, unitId, otherUnitId, reasons } = proposal
  const [other, name] = [nameOf.get(otherUnitId) ?? '', nameOf.get(unitId) ?? '']
  return (
    <section className={styles.pair} aria-label={t('unit.proposal.pair', { name: other, other: name })}>
      <p className={styles.pairName}>{t('unit.proposal.pair', { name: other, other: name })}</p>
      <p className={parts.hint}>{reasons.map((reason) => sentences.ofCode('unitMatchReasons', reason)).join('；')}</p>
      <div className={parts.row}>
        <Button size="small" loading={confirm.isRunning} onClick={() => void confirm.run({ proposalId: id })}>
          {t('unit.proposal.same')}
        </Button>
        <Button size="small" loading={reject.isRunning} onClick={() => void reject.run({ proposalId: id })}>
          {t('unit.proposal.different')}
        </Button>
        <Button size="small" type="text" onClick={() => setIsLooking(true)}>
          {t('unit.proposal.looked')}
        </Button>
      </div>
      <ErrorNote error={confirm.error ?? reject.error} />
      {isLooking && <MergeDialog first={otherUnitId} second={unitId} onClose={() => setIsLooking(false)} />}
    </section>
  )
}
