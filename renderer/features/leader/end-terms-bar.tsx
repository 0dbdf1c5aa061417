import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import type { Leader } from '../../../shared/domain/leader/types.ts'
import { useText } from '../../text/use-text.ts'
import { BulkBar } from '../../ui/bulk-bar.tsx'
import { EndTermsDialog } from './end-terms-dialog.tsx'
import type { PostRow } from './leader-rows.ts'

interface EndTermsBarProps {
  /** How many rows of the list are selected. */
  readonly count: number
  /** The posts whose terms would end. */
  readonly posts: readonly PostRow[]
  readonly leaders: readonly Leader[]
  readonly onClear: () => void
}

/** What can be done with the posts selected, or with those that the leaders selected hold: 任期届满. */
export function EndTermsBar({ count, posts, leaders, onClear }: EndTermsBarProps): ReactNode {
  const t = useText()
  const [isEnding, setIsEnding] = useState(false)
  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        <Button size="small" disabled={posts.length === 0} onClick={() => setIsEnding(true)}>
          {t('unit.post.endTerms')}
        </Button>
      </BulkBar>
      {isEnding && (
        <EndTermsDialog
          rows={posts}
          leaders={leaders}
          onClose={(isDone) => {
            setIsEnding(false)
            if (isDone) onClear()
          }}
        />
      )}
    </>
  )
}
