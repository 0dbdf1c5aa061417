import { Button } from 'antd'
import { Component, type ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'

interface BoundaryState {
  readonly hasFailed: boolean
}

/** A screen that fails takes neither the frame nor another screen with it. */
export class ScreenBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { hasFailed: false }

  static getDerivedStateFromError(): BoundaryState {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return <ScreenFailed onReload={() => this.setState({ hasFailed: false })} />
  }
}

function ScreenFailed({ onReload }: { readonly onReload: () => void }): ReactNode {
  const t = useText()
  return (
    <EmptyState title={t('app.error.screen')} actions={<Button onClick={onReload}>{t('app.error.reload')}</Button>} />
  )
}
