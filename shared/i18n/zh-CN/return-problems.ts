/** Problems of returned forms, by code, in words a clerk understands; the place is given beside the sentence. */
export const returnProblems = {
  'row.unknownTask': '这一行不知道是哪项任务：读到“{{words}}”。请核对序号和任务内容后重新填报。',
} as const
