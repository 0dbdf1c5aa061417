import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { PlanId, ReturnId } from '../../shared/domain/id.ts'
import { UserError } from '../../shared/errors/user-error.ts'
import { readArchived } from '../db/archive.ts'
import type { DataFolder } from '../db/data-folder.ts'
import { getPlan } from '../db/plan-repository.ts'
import { getReturn } from '../db/task-return-repository.ts'

/** The file a plan was read from, or one that came back from a unit. */
export type Original =
  | { readonly kind: 'plan'; readonly planId: PlanId }
  | { readonly kind: 'taskReturn'; readonly returnId: ReturnId }

/**
 * Puts a copy of an archived file, under the name it came with, into `opened/` of the data folder and returns its path. It is
 * write-protected, for what is changed in a copy changes nothing. Copies made before are removed where no program holds them.
 *
 * Throws `plan.notFound`, `taskReturn.notFound`, `archive.missing`, `archive.changed`, `paper.cannotWrite`.
 */
export async function copyOriginal(folder: DataFolder, original: Original): Promise<string> {
  const { hash, name } = await findOriginal(folder, original)
  const bytes = await readArchived(folder, hash)
  const opened = join(folder.path, 'opened')
  // On Windows a file that is open cannot be removed; it goes the next time.
  await rm(opened, { recursive: true, force: true }).catch(() => undefined)
  const path = join(opened, hash.slice(0, 16), basename(name))
  try {
    await mkdir(join(path, '..'), { recursive: true })
    await rm(path, { force: true })
    await writeFile(path, bytes)
    await chmod(path, 0o444)
  } catch (cause) {
    throw new UserError('paper.cannotWrite', { file: path }, { cause })
  }
  return path
}

async function findOriginal({ db }: DataFolder, original: Original): Promise<{ hash: string; name: string }> {
  if (original.kind === 'plan') return (await getPlan(db, original.planId)).original
  const { fileHash, fileName } = await getReturn(db, original.returnId)
  return { hash: fileHash, name: fileName }
}
