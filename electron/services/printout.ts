import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFolder } from '../db/data-folder.ts'

/**
 * Where a PDF goes for the system's own program to print from: the data folder's `print/`, in which earlier ones go, unless
 * one is still open.
 */
export async function printoutPath({ path }: DataFolder, name: string): Promise<string> {
  const place = join(path, 'print')
  await rm(place, { recursive: true, force: true }).catch(() => undefined)
  await mkdir(place, { recursive: true })
  return join(place, `${name}-${Date.now()}.pdf`)
}
