/** What a paper lacks, and where it is entered; printed all the same, with room to write. */
export const paperGaps = {
  signer: '上行文没有签发人姓名，“签发人：”后面留空待填。请在“公文要素”中填写。',
  coSigners: '签发人少于联合行文的机关，缺的留空待填。请在“公文要素”中按机关顺序写全。',
  contact: '上行文没有联系人和电话。请在“公文要素”的附注中写明。',
  unusedSigners: '这份文稿不是上行文，签发人没有印。要印，请改用勾选了“上行文”的文稿模板。',
  copyNumber: '涉密文稿没有份号。请在“公文要素”中填写。',
  secrecyTerm: '涉密文稿没有保密期限。请在“公文要素”中填写。',
  series: '不知道发文字号的机关代字，代字和序号留空待填。请在“设置”的“单位名称”中填写“通报发文代字”。',
  office: '不知道县名，发文机关没有写全称。请在“设置”的“单位名称”中填写县名和发文机关。',
  duePast: '报送截止日期早于今天，成文日期写的是今天。请核对选的是不是这一期。',
} as const
