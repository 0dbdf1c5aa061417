import { FileTextOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { BegunFile } from '../../../shared/domain/plan-draft/outcome.ts'
import { places } from '../../app/places.ts'
import { useBackend } from '../../backend/use-backend.ts'
import { useCall } from '../../backend/use-call.ts'
import { useSentences } from '../../text/use-sentences.ts'
import { useText } from '../../text/use-text.ts'
import { classes } from '../../ui/classes.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import { JobProgress } from '../../ui/job-progress.tsx'
import styles from './choose-step.module.css'
import { DraftList } from './draft-list.tsx'
import { importPlace } from './import-place.ts'
import { useBegin } from './use-begin.ts'
import { useFileDrop } from './use-file-drop.ts'

const extensions = ['docx', 'doc', 'wps', 'xlsx', 'xls', 'et', 'pdf', 'txt', 'md']

/** ① 选择文件 — by dialog, by dropping files anywhere on the window, or by pasting text; or a draft is taken up again. */
export function ChooseStep(): ReactNode {
  const t = useText()
  const navigate = useNavigate()
  const begin = useBegin(({ draftId }) => navigate(importPlace(draftId)))
  const choose = useCall('shell.chooseFiles')
  const drafts = useBackend('planDraft.list', {})
  const isOver = useFileDrop((files) => void begin.dropped(files), begin.isRunning)
  const chooseFiles = async () => {
    const filters = [{ name: t('planImport.fileTypes'), extensions }]
    const chosen = await choose.run({ title: t('planImport.choose.dialog'), filters, isMany: true })
    await begin.files((chosen ?? []).map(({ token }) => token))
  }
  return (
    <div className={styles.step}>
      <ErrorNote error={begin.error ?? choose.error} />
      <section className={classes(styles.drop, isOver && styles.over)} aria-label={t('planImport.steps.choose')}>
        <p className={styles.lead}>{t(isOver ? 'planImport.choose.dropHere' : 'planImport.choose.drop')}</p>
        <p className={styles.hint}>{t('planImport.choose.formats')}</p>
        <Button
          type="primary"
          icon={<FolderOpenOutlined aria-hidden />}
          disabled={begin.isRunning}
          onClick={() => void chooseFiles()}
        >
          {t('planImport.choose.button')}
        </Button>
      </section>
      {begin.sending && (
        <p className={styles.sending} role="status">
          {t('planImport.choose.sending', begin.sending)}
        </p>
      )}
      {begin.isRunning && <JobProgress progress={begin.progress} onCancel={begin.cancel} />}
      <BegunFiles files={begin.begun} />
      <PasteText isRunning={begin.isRunning} onRead={begin.pasted} />
      <section className={styles.drafts} aria-labelledby="plan-drafts">
        <h2 className={styles.heading} id="plan-drafts">
          {t('planImport.choose.drafts')}
        </h2>
        <ErrorNote error={drafts.error} onRetry={() => void drafts.refetch()} />
        {drafts.data?.length === 0 && <p className={styles.hint}>{t('planImport.choose.draftsNone')}</p>}
        {drafts.data !== undefined && drafts.data.length > 0 && (
          <>
            <p className={styles.hint}>{t('planImport.choose.draftsHint')}</p>
            <DraftList drafts={drafts.data} />
          </>
        )}
      </section>
    </div>
  )
}

/** What became of each file, where there were several or one did not become a draft. */
function BegunFiles({ files }: { readonly files: readonly BegunFile[] }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  if (files.length === 0) return null
  return (
    <ul className={styles.begun} aria-live="polite">
      {files.map((file) => (
        <li key={file.name} className={file.kind === 'refused' ? styles.refused : undefined}>
          {file.kind === 'draft' && (
            <>
              {t('planImport.choose.begun', { name: file.name })}{' '}
              <Link to={importPlace(file.draftId)}>{t('planImport.draft.resumeNamed', { name: file.name })}</Link>
            </>
          )}
          {file.kind === 'known' && (
            <>
              {t('planImport.choose.known', { name: file.name })}{' '}
              <Link to={`${places.plan}?open=${file.planId}`}>
                {t('planImport.choose.openPlan', { title: file.title })}
              </Link>
            </>
          )}
          {file.kind === 'refused' &&
            t('planImport.choose.refused', {
              name: file.name,
              reason: sentences.ofError({ kind: 'user', code: file.code, params: file.params }),
            })}
        </li>
      ))}
    </ul>
  )
}

interface PasteTextProps {
  readonly isRunning: boolean
  /** Answers whether it was read: then the field is empty again, else it keeps what was pasted. */
  readonly onRead: (text: string) => Promise<boolean>
}

function PasteText({ isRunning, onRead }: PasteTextProps): ReactNode {
  const t = useText()
  const [text, setText] = useState('')
  return (
    <section className={styles.paste} aria-labelledby="plan-paste">
      <h2 className={styles.heading} id="plan-paste">
        {t('planImport.choose.paste')}
      </h2>
      <p className={styles.hint}>{t('planImport.choose.pasteHint')}</p>
      <Input.TextArea
        value={text}
        aria-label={t('planImport.choose.pasteLabel')}
        autoSize={{ minRows: 3, maxRows: 8 }}
        onChange={(event) => setText(event.target.value)}
      />
      <Button
        className={styles.read ?? ''}
        icon={<FileTextOutlined aria-hidden />}
        disabled={isRunning || text.trim() === ''}
        onClick={() => void onRead(text)}
      >
        {t('planImport.choose.read')}
      </Button>
    </section>
  )
}
