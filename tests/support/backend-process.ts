import { readdirSync, readFileSync } from 'node:fs'

/**
 * The process id of a running program's backend, found among all that its main process started: on the host by its script,
 * in Electron by the kind of its process. Reads /proc, so Linux only.
 */
export function findBackendPid(mainPid: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
  const descendants = new Set([mainPid])
  // A parent need not come before its child in the list, so look until nothing is added.
  for (let before = 0; before !== descendants.size; ) {
    before = descendants.size
    for (const { pid, parent } of processes) if (descendants.has(parent)) descendants.add(pid)
  }
  const isBackend = /backend\.js|node\.mojom\.NodeService/
  const found = processes.find(({ pid, command }) => descendants.has(pid) && isBackend.test(command))
  if (!found) throw new Error('the program has no backend process')
  return found.pid
}

function readProcess(name: string): readonly { pid: number; parent: number; command: string }[] {
  try {
    const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
    // The name in brackets may hold blanks; the parent's id is the second field behind it.
    const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? []
    return [{ pid: Number(name), parent: Number(parent), command }]
  } catch {
    // Ended while the list was read.
    return []
  }
}
