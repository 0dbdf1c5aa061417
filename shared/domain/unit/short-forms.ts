import { shortStems } from './standard-abbreviations.ts'
import { readUnitName } from './unit-name.ts'

/** Names under which people look for a unit besides its own, by the standard abbreviations: 县发改局 for 县发展和改革局. */
export function shortForms(name: string): readonly string[] {
  const { level, place, stem, ending } = readUnitName(name)
  return shortStems(stem, ending).flatMap((short) => {
    const body = `${short}${ending}`
    const forms = [`${level}${body}`, body]
    return place === '' ? forms : [`${place}${level}${body}`, ...forms]
  })
}
