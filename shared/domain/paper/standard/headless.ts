import type { PresetPart, PresetSection } from '../preset.ts'

/** What a preset of the program's own has that prints no head: lists, forms, notices. */
export const headless = { id: null, head: 'none', addressees: '', copyTo: '' } as const

/** A section of a list; one without a heading stands above the first table. */
export const listSection = (key: string, heading: string, parts: readonly PresetPart[]): PresetSection => ({
  key,
  placement: heading === '' ? 'lead' : 'text',
  orientation: 'landscape',
  heading,
  isShown: true,
  parts,
})
