import type { FormOwner, FormRound } from '../../shared/domain/form/form-vocabulary.ts'
import { type FormWords, wordForms } from '../../shared/domain/form/form-words.ts'
import { formKind } from '../../shared/domain/form/wording.ts'
import { standardPreset } from '../../shared/domain/paper/standard-presets.ts'
import { defaultStatusWords } from '../../shared/domain/status/types.ts'

/** What the forms of a round have in common, in a county that has not set anything. */
export function sampleFormRound(said: Pick<FormRound, 'planTitle' | 'periodLabel'>): FormRound {
  return {
    documentNumber: null,
    purpose: 'progress',
    due: '2023-06-05',
    statusWords: defaultStatusWords.map(({ word }) => word),
    countyName: '云河县',
    officeName: '云河县人民政府办公室',
    inspectorateName: '云河县人民政府督查室',
    ...said,
  }
}

/** The program's own words of a round's forms. */
export function standardFormWords(round: FormRound): (owner: FormOwner) => FormWords {
  return wordForms(standardPreset(formKind(round.purpose)), round)
}
