/**
 * Does slow work on many items, a few at a time, and gives what came of each in the items' order. With the first that fails,
 * no other is begun; those under way are waited for, and the failure is thrown.
 */
export async function mapInOrder<Item, Made>(
  items: readonly Item[],
  atATime: number,
  work: (item: Item, index: number) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = []
  const waiting = items.entries()
  let hasFailed = false
  const worker = async () => {
    for (const [index, item] of waiting) {
      if (hasFailed) return
      try {
        made[index] = await work(item, index)
      } catch (error) {
        hasFailed = true
        throw error
      }
    }
  }
  const workers = Array.from({ length: Math.min(atATime, items.length) }, worker)
  const failed = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected')
  if (failed?.status === 'rejected') throw failed.reason
  return made
}
