import { z } from 'zod'
import type { PaperPresetId } from '../domain/id.ts'
import { paperKinds } from '../domain/paper/paper-kind.ts'
import { headStyles, type PaperPreset, type PresetPart, sectionPlacements } from '../domain/paper/preset.ts'
import type { PresetPreview } from '../domain/paper/preview.ts'
import type { PresetSummary } from '../domain/paper/summary.ts'
import type { VocabularyNames } from '../domain/paper/vocabulary.ts'
import { call, result } from './call.ts'
import { id } from './ids.ts'

const kind = z.enum(paperKinds)
const presetId = id<'paperPreset'>()
const key = z.string().min(1).max(100)
const wording = z.string().max(5000)
const each = z.object({ list: key, words: wording, between: z.string().max(20) })
const words = { place: key, words: wording, each: each.optional() }
const part = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), ...words }),
    z.object({ kind: z.literal('point'), heading: wording, ...words }),
    z.object({ kind: z.literal('list'), place: key, list: key, words: wording }),
    z.object({ kind: z.literal('table'), place: key, table: key }),
  ])
  // An optional field that is not there must not be there as undefined either.
  .transform((read): PresetPart => {
    if (read.kind === 'list' || read.kind === 'table') return read
    const { each: list, ...rest } = read
    return list === undefined ? rest : { ...rest, each: list }
  })
const content = {
  head: z.enum(headStyles),
  issuers: z.array(z.string().max(200)).max(10).readonly().exactOptional(),
  signers: z.array(z.string().max(40)).max(10).readonly().exactOptional(),
  title: wording,
  addressees: wording,
  copyTo: wording,
  sections: z
    .array(
      z.object({
        key,
        placement: z.enum(sectionPlacements),
        orientation: z.enum(['portrait', 'landscape']),
        heading: wording,
        isShown: z.boolean(),
        parts: z.array(part).max(100).readonly(),
      }),
    )
    .max(50)
    .readonly(),
  columns: z
    .array(z.object({ key, heading: z.string().max(40), isShown: z.boolean() }))
    .max(40)
    .readonly()
    .exactOptional(),
}

/** Channels of 文稿模板. Each that writes is one step of the history. */
export const presetContract = {
  /** By kind, the program's own first. */
  'preset.list': call(z.object({}), result<readonly PresetSummary[]>()),
  /** Without an id the program's own of the kind. */
  'preset.open': call(
    z.object({ kind, presetId: presetId.nullable() }),
    result<{ readonly preset: PaperPreset; readonly names: VocabularyNames }>(),
  ),
  /** What a preset would say of a period; writes nothing. */
  'preset.preview': call(
    z.object({ periodId: id<'period'>(), presetId: presetId.nullable(), kind, ...content }),
    result<PresetPreview>(),
  ),
  'preset.copy': call(
    z.object({ kind, presetId: presetId.nullable() }),
    result<{ readonly presetId: PaperPresetId }>(),
  ),
  'preset.save': call(z.object({ id: presetId, kind, name: z.string().max(60), ...content }), result<null>()),
  'preset.remove': call(z.object({ presetId }), result<null>()),
}
