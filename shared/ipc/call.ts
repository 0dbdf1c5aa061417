import { z } from 'zod'

/** One channel of the contract: what goes in, checked at run time, and what comes out. */
export interface Call<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input
  readonly output: Output
}

/** Pairs the schema of a channel's input with that of its output. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(
  input: Input,
  output: Output,
): Call<Input, Output> {
  return { input, output }
}

/**
 * An output whose type the domain has already: results come from our own backend, so the type is enough and is not written
 * a second time as a schema. It must be plain data: JSON types, no functions, no class instances.
 */
export function result<T>(): z.ZodType<T> {
  return z.custom<T>()
}

/** The input of a channel that needs none. */
export const nothing = z.object({}).strict()
