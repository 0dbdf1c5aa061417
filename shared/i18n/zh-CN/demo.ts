/** What the demonstration says it did. */
export const demo = {
  title: '督办台演示：虚构的云河县，2023年5月调度',
  imported: '一、导入方案《{{title}}》：{{tasks}} 项任务，{{warnings}} 处需核对',
  forms: '二、下发填报表：{{files}} 个单位各一份，在 {{folder}}',
  filled: '三、填报（演示程序代各单位填写）：{{filled}} 个单位交回，{{silent}}没有交回；另混入一份不是填报表的文件',
  returns: '四、收取回收表：',
  again: '　　同一批文件再收一次：{{unchanged}} 份无变化，{{refused}} 份未收取',
  papers: '五、印发：',
  noPdf: '　　没有生成 PDF：{{sentence}}',
  data: '台账和原始文件的存档在 {{data}}',
} as const
