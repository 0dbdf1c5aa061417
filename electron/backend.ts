import { ErrorLogFile } from './error-log-file.ts'
import type { FromBackend, ToBackend } from './ipc/backend-message.ts'
import { BackendSession } from './ipc/backend-session.ts'

/** The utility process: passes messages between the main process and the session, and ends when it is told to. */
const port = process.parentPort
let session: BackendSession | null = null

port.on('message', ({ data }: { data: ToBackend }) => {
  if (data.kind === 'start') {
    const log = new ErrorLogFile(data.logFolder)
    endOnUncaughtErrors(log)
    session = new BackendSession(data, (message: FromBackend) => port.postMessage(message), log)
    return
  }
  const taken = session?.take(data)
  if (data.kind === 'close') void taken?.finally(() => process.exit(0))
})

/** What nobody caught leaves the process in a state nobody knows: it is logged, and the main process starts another. */
function endOnUncaughtErrors(log: ErrorLogFile): void {
  const end = (error: unknown) => {
    log.write(error, 'uncaught in the backend')
    process.exit(1)
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
