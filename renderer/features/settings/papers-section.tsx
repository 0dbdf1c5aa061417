import { Button } from 'antd'
import { type ReactNode, useMemo } from 'react'
import { defaultPaperSettings, type PaperSettings } from '../../../shared/domain/document/paper-settings.ts'
import { samplePaper } from '../../../shared/domain/document/sample-paper.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import parts from '../../ui/section-parts.module.css'
import { PaperPreview } from '../bulletin/index.ts'
import { FontTable } from './font-table.tsx'
import { PaperChoices } from './paper-choices.tsx'
import styles from './settings.module.css'
import { TableChoices } from './table-choices.tsx'
import { useSettings } from './use-settings.ts'

/** 公文格式: what the standard leaves to choose, with a page that shows it, and the fonts of this machine. */
export function PapersSection(): ReactNode {
  const t = useText()
  const { settings, error, save } = useSettings()
  const sample = useMemo(samplePaper, [])
  if (!settings) return <ErrorNote error={error} />
  const { papers } = settings
  const change = ({ boldLevels, ...others }: Partial<PaperSettings>) =>
    void save({ papers: { ...others, ...(boldLevels !== undefined && { boldLevels: [...boldLevels] }) } })
  return (
    <>
      <p className={parts.hint}>{t('settings.papers.hint')}</p>
      <ErrorNote error={error} />
      <div className={styles.besideSample}>
        <div>
          <PaperChoices papers={papers} onChange={change} />
          <TableChoices papers={papers} onChange={change} />
          <Button className={styles.foot ?? ''} onClick={() => change(defaultPaperSettings)}>
            {t('settings.papers.reset')}
          </Button>
        </div>
        <section className={styles.sample} aria-label={t('settings.papers.sample')}>
          <PaperPreview paper={sample} settings={papers} />
        </section>
      </div>
      <FontTable />
    </>
  )
}
