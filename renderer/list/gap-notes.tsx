import { ExclamationCircleFilled } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { PaperGap } from '../../shared/domain/paper/paper-gaps.ts'
import { places } from '../app/places.ts'
import { useText } from '../text/use-text.ts'
import styles from './element-fields.module.css'

/** What a paper lacks, each with where it is entered; nothing where it is whole. */
export function GapNotes({ gaps }: { readonly gaps: readonly PaperGap[] }): ReactNode {
  const t = useText()
  return (
    <div role="status">
      {gaps.length > 0 && (
        <ul className={styles.gaps}>
          {gaps.map((gap) => (
            <li key={gap} className={styles.gap}>
              <ExclamationCircleFilled className={styles.sign ?? ''} aria-hidden />
              <span>
                {t(`paperGaps.${gap}`)}{' '}
                {(gap === 'series' || gap === 'office') && (
                  <Link to={`${places.settings}?section=office`}>{t('paperElements.toSettings')}</Link>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
