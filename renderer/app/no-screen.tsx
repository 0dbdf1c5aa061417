import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useText } from '../text/use-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { places } from './places.ts'

/** An address that leads nowhere: of an older version, or mistyped. */
export function NoScreen(): ReactNode {
  const t = useText()
  return (
    <EmptyState title={t('app.screen.notFound')} actions={<Link to={places.home}>{t('app.screen.toHome')}</Link>} />
  )
}
