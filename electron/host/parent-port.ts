import { EventEmitter } from 'node:events'

/** Loaded first into a utility process: gives it Electron's `process.parentPort` over Node's own channel to its parent. */
class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(message)
  }
}

const parentPort = new ParentPort()
process.on('message', (data: unknown) => parentPort.emit('message', { data, ports: [] }))
// The parent is gone, killed perhaps: nobody would ever ask this process for anything again.
process.on('disconnect', () => process.exit(0))
Object.assign(process, { parentPort, type: 'utility' })
