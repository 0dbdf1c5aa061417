import type { ReactNode } from 'react'
import type { PageInput } from '../../../shared/ipc/contract.ts'
import { useCall } from '../../backend/use-call.ts'
import { useText } from '../../text/use-text.ts'
import { ErrorNote } from '../../ui/error-note.tsx'
import styles from './open-original.module.css'

interface OpenOriginalProps {
  readonly original: PageInput<'original.copy'>
  /** As the file was called when it came in. */
  readonly name: string
  /** What is shown; the name where it is left out. */
  readonly children?: ReactNode
}

/** A file as it came in: a click opens a copy of it in the program the system has for it. */
export function OpenOriginal({ original, name, children }: OpenOriginalProps): ReactNode {
  const t = useText()
  const copy = useCall('original.copy')
  const open = useCall('shell.open')
  const error = copy.error ?? open.error
  const openCopy = async () => {
    const token = await copy.run(original)
    if (token !== undefined) await open.run({ token })
  }
  return (
    <>
      <button
        type="button"
        className={styles.file}
        title={t('app.openOriginal', { file: name })}
        disabled={copy.isRunning || open.isRunning}
        onClick={openCopy}
      >
        {children ?? name}
      </button>
      {error !== null && <ErrorNote error={error} />}
    </>
  )
}
