import { elementFault, type PaperElements, tidyElements } from '../../shared/domain/paper/paper-elements.ts'
import { UserError } from '../../shared/errors/user-error.ts'

/**
 * 公文要素 as they can be printed and kept. Throws `paper.badCopyNumber`, `paper.badSecrecyTerm`, `paper.longSecrecyTerm`,
 * `paper.termWithoutSecrecy`, `paper.badSigner`.
 */
export function checkElements(elements: PaperElements): PaperElements {
  const tidy = tidyElements(elements)
  const fault = elementFault(tidy)
  if (fault !== null) throw new UserError(fault.code, fault.params)
  return tidy
}
