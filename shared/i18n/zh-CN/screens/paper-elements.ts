/** 公文要素: what belongs to one paper. */
export const paperElements = {
  title: '公文要素',
  copyNumber: '份号',
  copyNumberExample: '6 位数字，如 000001',
  secrecy: '密级',
  secrecies: { none: '不标', secret: '秘密', confidential: '机密', top: '绝密' },
  secrecyTerm: '保密期限',
  secrecyTermExample: '如 1年',
  secrecyRule: '涉密文稿只能在涉密计算机上起草和印制，本机如不是涉密计算机，请不要写入涉密内容。',
  urgency: '紧急程度',
  urgencies: { none: '不标', urgent: '加急', extra: '特急' },
  signers: '签发人',
  signersExample: '一行一位，按发文机关的顺序，只写姓名',
  remark: '附注',
  remarkExample: '如 此件公开发布',
  upwardRemarkExample: '联系人：王海，联系电话：0000-0000000',
  toSettings: '去填写',
} as const
