import { LoadingOutlined } from '@ant-design/icons'
import { Button, Popover } from 'antd'
import type { ReactNode } from 'react'
import { type RunningJob, useJobs } from '../backend/jobs.ts'
import { useSentences } from '../text/use-sentences.ts'
import { useText } from '../text/use-text.ts'
import styles from './job-list.module.css'

/** The jobs that run: one is shown with phase, count and cancel; of several there is a list. */
export function JobList(): ReactNode {
  const t = useText()
  const jobs = useJobs()
  const [only] = jobs
  if (!only) return null
  if (jobs.length === 1) return <Job job={only} />
  const list = (
    <ul className={styles.list}>
      {jobs.map((job) => (
        <li key={job.id}>
          <Job job={job} />
        </li>
      ))}
    </ul>
  )
  return (
    <Popover content={list} trigger="click" placement="bottomRight">
      <Button icon={<LoadingOutlined aria-hidden />}>{t('app.jobs.running', { count: jobs.length })}</Button>
    </Popover>
  )
}

function Job({ job }: { readonly job: RunningJob }): ReactNode {
  const t = useText()
  const sentences = useSentences()
  return (
    <div className={styles.job} role="status">
      <LoadingOutlined aria-hidden />
      <span className={styles.words} title={job.title ?? undefined}>
        {sentences.ofProgress(job.progress)}
      </span>
      <Button size="small" onClick={job.cancel}>
        {t('app.jobs.cancel')}
      </Button>
    </div>
  )
}
