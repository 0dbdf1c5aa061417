import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks an archive into a folder by the system's tar. That ends with the mark of the archive's end: what follows it nobody
 * reads any more, so that the pipe may close before all is written, and only what tar says counts.
 *
 * @param steps a stream of the archive, and what it goes through to become plain
 */
export async function untar(
  steps: readonly [NodeJS.ReadableStream, ...NodeJS.ReadWriteStream[]],
  folder: string,
): Promise<void> {
  const tar = spawn('tar', ['-x', '-C', folder], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = once(tar, 'close')
  const broken = await pipeline([...steps, tar.stdin]).then(
    () => null,
    (error: NodeJS.ErrnoException) => error,
  )
  const [code] = await ended
  if (code !== 0) throw new Error(`tar ended with ${code}`, { cause: broken })
  if (broken && broken.code !== 'ERR_STREAM_PREMATURE_CLOSE' && broken.code !== 'EPIPE') throw broken
}
