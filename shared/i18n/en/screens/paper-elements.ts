import type { Translated } from '../../translated.ts'
import type { paperElements as zhCN } from '../../zh-CN/screens/paper-elements.ts'

export const paperElements: Translated<typeof zhCN> = {
  title: 'Particulars of the paper',
  copyNumber: 'Copy number',
  copyNumberExample: '6 digits, e.g. 000001',
  secrecy: 'Grade of secrecy',
  secrecies: { none: 'None', secret: 'Secret', confidential: 'Confidential', top: 'Top secret' },
  secrecyTerm: 'Term of secrecy',
  secrecyTermExample: 'e.g. “1年”',
  secrecyRule:
    'Secret papers are drafted and printed on machines approved for them only. Where this machine is none, keep secret content out.',
  urgency: 'Urgency',
  urgencies: { none: 'None', urgent: 'Urgent', extra: 'Extra urgent' },
  signers: 'Signed off by',
  signersExample: 'One a line in the order of the issuing bodies, names alone',
  remark: 'Note',
  remarkExample: 'e.g. “此件公开发布”',
  upwardRemarkExample: 'e.g. “联系人：王海，联系电话：0000-0000000”',
  toSettings: 'Enter it',
}
