import type { ReactNode } from 'react'
import styles from './chart.module.css'

/** The numbers of a chart. */
export interface ChartTableContent {
  readonly columns: readonly string[]
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[]
}

/** The numbers of a chart as a table. */
export function ChartTable({ label, content }: { readonly label: string; readonly content: ChartTableContent }) {
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          {content.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {content.rows.map(({ key, cells: [name, ...numbers] }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {numbers.map((cell, at) => (
              <td key={content.columns[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
