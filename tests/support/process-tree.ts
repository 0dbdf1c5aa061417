import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** The process and all that it started, directly or not, that still run. */
export function listProcessTree(root: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const parent = readParent(Number(name))
    if (parent !== null) parents.set(Number(name), parent)
  }
  const found = parents.has(root) ? [root] : []
  for (const pid of found) for (const [child, parent] of parents) if (parent === pid) found.push(child)
  return found
}

/** True while a process with that number runs; one that ended and waits to be collected does not. */
export function isProcessRunning(pid: number): boolean {
  return readParent(pid) !== null
}

/** The TCP and UDP sockets those processes hold open, listening or not, as lines of /proc/net. */
export function listNetworkSockets(pids: readonly number[]): readonly string[] {
  const inodes = new Set(pids.flatMap(listSocketInodes))
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => inodes.has(line.trim().split(/\s+/)[9] ?? ''))
      .map((line) => `${kind} ${line.trim()}`),
  )
}

function listSocketInodes(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readFdTarget(pid, fd))?.[1]
      return inode === undefined ? [] : [inode]
    })
  } catch {
    return []
  }
}

function readFdTarget(pid: number, fd: string): string {
  try {
    return readlinkSync(`/proc/${pid}/fd/${fd}`)
  } catch {
    return ''
  }
}

function readParent(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold blanks and brackets of its own.
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return state === 'Z' ? null : Number(parent)
  } catch {
    return null
  }
}
