import { ExclamationCircleFilled } from '@ant-design/icons'
import { Alert } from 'antd'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import { places } from '../app/places.ts'
import { useText } from '../text/use-text.ts'

/** What a paper lacks, each with where it is entered; nothing where it is whole. */
export function GapNotes({ gaps }: { readonly gaps: readonly PaperGap[] }): ReactNode {
  const t = useText()
  return gaps.map((gap) => (
    <Alert
      key={gap}
      type="warning"
      showIcon
      icon={<ExclamationCircleFilled aria-hidden />}
      role="status"
      title={t(`paperGaps.${gap}`)}
      {...(gap === 'series' && {
        description: <Link to={`${places.settings}?section=office`}>{t('paperElements.toSettings')}</Link>,
      })}
    />
  ))
}
