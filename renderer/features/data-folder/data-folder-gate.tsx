import type { ReactNode } from 'react'
import { useBackend } from '../../backend/use-backend.ts'
import { DataFolderProblem } from './data-folder-problem.tsx'

/** Shows the window, but where the data folder cannot be opened what is wrong with it. */
export function DataFolderGate({ children }: { readonly children: ReactNode }): ReactNode {
  const { data } = useBackend('shell.dataFolder', {})
  return data?.problem ? <DataFolderProblem folder={data} problem={data.problem} /> : children
}
