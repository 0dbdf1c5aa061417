import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { runExample } from '../../electron/example/run-example.ts'
import { makeExamplePlan } from '../support/example-round.ts'
import { unwatched } from '../support/ledger-folder.ts'
import { type LaunchedProgram, launchProgram } from './launch.ts'

/** The program that all tests of a file share. */
export interface OpenedProgram {
  /** Holds what these tests write; removed after them. */
  readonly root: string
  readonly app: () => ElectronApplication
  readonly page: () => Page
}

/**
 * Opens the program before the tests of a file, in a window of 1366 × 768, and closes it after them.
 *
 * @param fill makes the ledger within the folder of these tests and gives its data folder; without it nothing is there yet
 */
export function openedProgram(fill: (root: string) => Promise<string> = emptyFolder): OpenedProgram {
  const root = mkdtempSync(join(tmpdir(), 'dubantai-e2e-'))
  let program: LaunchedProgram | null = null
  beforeAll(async () => {
    program = await launchProgram({ dataFolder: await fill(root) })
    await program.page.setViewportSize({ width: 1366, height: 768 })
  })
  afterAll(async () => {
    await program?.close()
    rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  })
  const running = () => {
    if (!program) throw new Error('the program is opened before the first test')
    return program
  }
  return { root, app: () => running().app, page: () => running().page }
}

const emptyFolder = async (root: string) => join(root, '数据')

/** The invented county with the example's round. */
export async function exampleFolder(root: string): Promise<string> {
  return (await runExample(join(root, 'example'), unwatched)).data
}

/** The invented county with its plan and nothing else. */
export async function examplePlanFolder(root: string): Promise<string> {
  const dataFolder = join(root, '数据')
  await makeExamplePlan(dataFolder)
  return dataFolder
}
