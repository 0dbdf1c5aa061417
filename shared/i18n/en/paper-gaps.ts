import type { Translated } from '../translated.ts'
import type { paperGaps as zhCN } from '../zh-CN/paper-gaps.ts'

export const paperGaps: Translated<typeof zhCN> = {
  signer:
    'A paper to a higher body has no name of who signs it off; room is left behind “签发人：”. Enter it under “Particulars of the paper”.',
  coSigners:
    'There are fewer signers than issuing bodies; room is left for the others. Enter all under “Particulars of the paper” in the order of the bodies.',
  contact:
    'A paper to a higher body names no contact and telephone. Enter them in the note of “Particulars of the paper”.',
  unusedSigners:
    'This paper does not go up, so the signers are not printed. To print them use a preset in which “Paper to a higher body” is ticked.',
  copyNumber: 'A secret paper has no copy number. Enter it under “Particulars of the paper”.',
  secrecyTerm: 'A secret paper has no term of secrecy. Enter it under “Particulars of the paper”.',
  series:
    'The head of the document number is not known; room is left for it and for the number. Enter “Number series of bulletins” under “Names” in the settings.',
  hostSeries:
    'A paper of several bodies bears the number of the first of them. The head of its numbers is not known; room is left for it and for the number. Enter the number that body gave when the paper is issued.',
  office:
    'The county is not known, so the office is not named in full. Enter county and office under “Names” in the settings.',
  duePast:
    'The day by which the round wants its forms back is before today, the day the letter is dated. Please check that this is the round meant.',
  superior:
    'A paper to a higher body does not say which, or goes to the body that issues it. Change the addressee on the draft or name it in the preset; where the office reports to its own government, enter the office under “Names” in the settings.',
  leftOutOfTable:
    'The table has the tasks alone: chapters without tasks and text below headings are not printed. To print all of the plan choose the style in sentences.',
}
