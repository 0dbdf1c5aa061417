import { z } from 'zod'
import type { Id } from '../domain/id.ts'

/** The schema of one kind of id: `id<'plan'>()`. */
export function id<Kind extends string>(): z.ZodType<Id<Kind>> {
  return z.custom<Id<Kind>>((value) => typeof value === 'string' && value.length > 0 && value.length <= 64)
}

/** A day, `2023-05-31`. */
export const isoDate = z.iso.date()

/** What stands for a file or folder that the user chose or dropped: the page never sees or names a path. */
export type FileToken = string & { readonly __kind: 'fileToken' }
export const fileToken = z.custom<FileToken>((value) => typeof value === 'string' && /^[\w-]{8,64}$/.test(value))
