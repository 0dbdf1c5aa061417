/** The answer of a channel that only says that it is done. */
export async function done(work: Promise<unknown>): Promise<null> {
  await work
  return null
}
