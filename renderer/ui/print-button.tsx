import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { PaperTable } from '../../shared/list/paper-table.ts'
import { useMenuCommand } from '../backend/use-menu-command.ts'
import { useMoment } from '../text/use-moment.ts'
import { useText } from '../text/use-text.ts'
import styles from './print-button.module.css'

interface PrintButtonProps {
  /** Gathers what is printed; `paperTable` makes it from the columns and rows of a DataTable. */
  readonly load: () => Promise<PaperTable>
}

/** Prints the list of this screen; Ctrl+P does the same. */
export function PrintButton({ load }: PrintButtonProps): ReactNode {
  const t = useText()
  const [paper, setPaper] = useState<PaperTable | null>(null)
  const [isLoading, setIsLoading] = useState(false)
  const print = useCallback(async () => {
    setIsLoading(true)
    try {
      setPaper(await load())
    } finally {
      setIsLoading(false)
    }
  }, [load])
  useMenuCommand('print', () => void print())
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return
      event.preventDefault()
      void print()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [print])
  useEffect(() => {
    if (!paper) return
    document.body.classList.add('is-printing-paper')
    window.print()
    document.body.classList.remove('is-printing-paper')
    setPaper(null)
  }, [paper])
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden />} loading={isLoading} onClick={() => void print()}>
        {t('app.print.print')}
      </Button>
      {paper && createPortal(<Paper paper={paper} />, document.body)}
    </>
  )
}

function Paper({ paper }: { readonly paper: PaperTable }): ReactNode {
  const t = useText()
  const moment = useMoment()
  const count = paper.rows.filter((row) => typeof row !== 'string').length
  const whole = paper.columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div className="print-paper">
      <h1 className={styles.title}>{paper.title}</h1>
      {paper.subtitle && <p className={styles.subtitle}>{paper.subtitle}</p>}
      <p className={styles.subtitle}>{t('app.print.rows', { rows: count, time: moment(new Date().toISOString()) })}</p>
      <table className={styles.table}>
        <colgroup>
          {paper.columns.map((column) => (
            <col key={column.title} style={{ width: `${(100 * column.width) / whole}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {paper.columns.map((column) => (
              <th key={column.title}>{column.title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from(paper.rows.entries(), ([at, row]) => (
            <tr key={at}>
              {typeof row === 'string' ? (
                <th colSpan={paper.columns.length}>{row}</th>
              ) : (
                paper.columns.map((column, place) => <td key={column.title}>{row[place]}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
