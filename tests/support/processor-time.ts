/**
 * Does work and says how much of the processor's time all threads of this process took meanwhile, in milliseconds: other
 * programs that run on the machine do not add to it.
 */
export async function processorTime<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly milliseconds: number }> {
  const start = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(start)
  return { result, milliseconds: (user + system) / 1000 }
}
