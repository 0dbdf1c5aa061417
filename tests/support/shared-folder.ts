import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The folder of reference documents that lies beside the project's root; not part of the project. */
export const sharedFolder = resolve(import.meta.dirname, '../../../shared')

/** Whether the reference documents are there. Where they are not, tests that need them say so and are skipped. */
export const hasSharedFolder = existsSync(join(sharedFolder, 'seeds'))

if (!hasSharedFolder) {
  console.warn(`未运行：参照文件夹 ${sharedFolder} 不存在，依赖真实文件的测试已跳过。`)
}

/** The path of a reference document. */
export function sharedPath(...parts: string[]): string {
  return join(sharedFolder, ...parts)
}

/** All reference documents, as texts and as files: folder and name of each; none where the folder is missing. */
export const sharedDocuments: readonly (readonly [folder: string, file: string])[] = hasSharedFolder
  ? ['seeds', 'documents'].flatMap((folder) =>
      readdirSync(sharedPath(folder))
        .filter((file) => !file.endsWith('.md'))
        .map((file) => [folder, file] as const),
    )
  : []
