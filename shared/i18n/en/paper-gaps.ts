import type { Translated } from '../translated.ts'
import type { paperGaps as zhCN } from '../zh-CN/paper-gaps.ts'

export const paperGaps: Translated<typeof zhCN> = {
  signer:
    'A paper that goes up has no name of who signs it off; room is left behind “签发人：”. Enter the name under “Particulars of the paper” (on the command line --signer).',
  coSigners:
    'Fewer names of signers than bodies that issue the paper; room is left for the others. Enter all under “Particulars of the paper” in the order of the bodies, one a line (on the command line repeat --signer).',
  contact:
    'The note of a paper that goes up names no contact and telephone. Enter them in the note under “Particulars of the paper”, for example “联系人：王海　联系电话：0000-0000000” (on the command line --remark).',
  unusedSigners:
    'This paper does not go up, so the signers are not printed. To print them use a preset in which “Paper to a higher body” is ticked.',
  copyNumber:
    'A secret paper has no copy number. Enter its 6 digits under “Particulars of the paper” (on the command line --copy-number).',
  secrecyTerm:
    'A secret paper has no term of secrecy. Enter it under “Particulars of the paper”, for example “1年” (on the command line --secrecy-term).',
  series:
    'The head of the document number is not known; room is left for it and for the number. Enter “Number series of bulletins” under “Names” in the settings, for example “云政办字”.',
}
