/** What a paper lacks, and where it is entered; printed all the same, with room to write. */
export const paperGaps = {
  signer: '上行文没有签发人姓名，“签发人：”后面留空待填。请在“公文要素”中填写签发人（命令行用 --signer）。',
  coSigners:
    '联合行文的签发人少于发文机关，缺的留空待填。请在“公文要素”中按发文机关的顺序写全签发人，一行一位（命令行重复 --signer）。',
  contact:
    '上行文的附注没有联系人和电话。请在“公文要素”的附注中写明，例如“联系人：王海　联系电话：0000-0000000”（命令行用 --remark）。',
  unusedSigners: '这份文稿不是上行文，签发人没有印。要印签发人，请用勾选了“上行文”的文稿模板。',
  copyNumber: '涉密文稿没有份号。请在“公文要素”中填写 6 位份号（命令行用 --copy-number）。',
  secrecyTerm: '涉密文稿没有保密期限。请在“公文要素”中填写，例如“1年”（命令行用 --secrecy-term）。',
  series:
    '不知道发文字号的机关代字，代字和序号的位置留空待填。请在“设置”的“单位名称”中填写“通报发文代字”，例如“云政办字”。',
} as const
