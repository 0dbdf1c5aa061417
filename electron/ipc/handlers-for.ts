import type { Job } from '../../shared/domain/job.ts'
import type { Channel, Input, Output } from '../../shared/ipc/contract.ts'

/** The handlers of one domain: a forgotten or misspelt channel does not compile. */
export type HandlersFor<Domain extends string> = {
  readonly [C in Extract<Channel, `${Domain}.${string}`>]: (input: Input<C>, job: Job) => Promise<Output<C>>
}
