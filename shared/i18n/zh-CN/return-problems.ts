/**
 * Problems of returned forms, by code, in words a clerk understands; file, sheet, row and column are given beside the
 * sentence. `{{words}}` are the words that were read.
 */
export const returnProblems = {
  'file.unreadable': '这个文件没有收取：{{words}}',
  'file.openElsewhere':
    '“{{words}}”是文件正在被打开时留下的临时文件，说明原文件还没有关闭。请在 WPS 或 Excel 中保存并关闭原文件后再收取。',
  'file.noTable':
    '文件里没有找到填报表：没有一张工作表同时有任务（序号、任务内容）和填报内容（本期进展、状态，或具体工作举措、阶段目标等）的表头。请用下发的填报表重新填报。',
  'file.freeForm':
    '这不是下发的填报表，还不知道各列是什么，没有收取。请核对“列对照”，说明哪一列是任务、哪一列是进展或举措，然后收取。',
  'file.mapped': '这不是下发的填报表，已按核对过的列对照读取，请留意核对。',
  'file.otherPlan':
    '这是另一个方案的填报表（{{words}}），没有收取。请到对应的方案中收取，或请该单位用本方案的填报表重报。',
  'file.otherPeriod':
    '这是“{{words}}”的填报表，当前收取的是“{{expected}}”，没有收取。请切换到对应的调度期收取，或请该单位用“{{expected}}”的表重报。',
  'file.periodContradicts':
    '表头写的是“{{words}}”，表内标识却是“{{expected}}”，无法确定是哪一期，没有收取。请与该单位核实后重报。',
  'file.unitUnknown': '不知道是哪个单位的填报表（读到“{{words}}”），没有收取。请核对表头“填报单位”后重报。',
  'file.unitNotAsked': '“{{words}}”在这个调度期没有填报任务，没有收取。请核对是否报错了方案或调度期。',
  'file.unitContradicts':
    '表头或文件名写的是“{{words}}”，表内标识却是“{{expected}}”，无法确定是哪个单位，没有收取。请与两家单位核实后重报。',
  'file.marksContradict':
    '表内有几个互相矛盾的标识，多半是把别的填报表复制进了这个文件，没有收取。请该单位用本期下发的表重报。',
  'file.nothingFilled': '表里没有可以收取的内容，没有收取。请核对是否发回了空表，或把内容填在了别处。',
  'file.partIsGone': '同一个文件里这部分内容现在归入该单位的另一条，不再单独收取。请移出这一条。',
  'file.noMark': '表内标识已经丢失，已按表头和任务内容逐行核对收取，请留意核对。',
  'file.olderThanSaved': '这个文件先前已经收取过，之后该单位又报过更正的表，没有再次收取。',
  'sheet.notRead': '工作表“{{words}}”里也有一张填报表，没有收取。请确认以哪一张为准，只保留一张后重报。',
  'sheet.otherPeriod': '工作表“{{words}}”是“{{period}}”的填报表，不是本期的，没有收取。',
  'column.missing': '表里没有“{{words}}”这一列，没有收取，先前报过的内容保留。请用下发的填报表重新填报。',
  'column.notTaken': '“{{words}}”这一列不是填报表的列，其中的内容没有收取。',
  'row.unknownTask': '这一行不知道是哪项任务：读到“{{words}}”。请核对序号和任务内容后重新填报。',
  'row.ambiguous':
    '这一行可能是第 {{numbers}} 项中的某一项，不能确定：读到“{{words}}”。请核对序号和任务内容后重新填报。',
  'row.notOfUnit': '第 {{number}} 项任务“{{words}}”不由“{{unit}}”填报，这一行没有收取。请核对是否串行或报错单位。',
  'row.otherForm': '这一行是从“{{from}}”的填报表复制来的，没有收取：读到“{{words}}”。请在本单位本期的表中填写。',
  'row.markContradictsText':
    '这一行的标识是第 {{number}} 项任务，任务内容却是“{{words}}”，多半是只排序或移动了部分列，没有收取。请核对后重新填报。',
  'row.duplicate':
    '第 {{number}} 项任务在第 {{rows}} 行都有填报且内容不同，没有收取：读到“{{words}}”。请保留一行后重报。',
  'row.unprovenAgain':
    '第 {{number}} 项任务在第 {{rows}} 行都有，没有标识可以证明是本期的，又不相邻或目标、人员不同，可能有从别的表复制来的，没有收取：读到“{{words}}”。请逐行确认是哪项任务，或不收取。',
  'row.repeated': '第 {{number}} 项任务在第 {{row}} 行已经有了，这一行没有别的内容，没有另行收取。',
  'row.secondRow':
    '这一行与上面第 {{above}} 行是同一项任务，只收取了上面一行；这一行读到“{{words}}”。请并入上一行后重报。',
  'row.noUnit': '这一行没有写明是哪个单位的，没有收取：读到“{{words}}”。请逐行写明单位后重报。',
  'row.missing': '第 {{number}} 项任务“{{words}}”在表中没有找到，没有收到该项的内容。请补报。',
  'row.blank': '第 {{number}} 项任务“{{words}}”没有填写。请补报。',
  'row.summary': '“{{words}}”是合计行，不是任务，没有收取。',
  'row.leftOut': '按办公室的处理，这一行没有收取：读到“{{words}}”。',
  'row.notATask': '“{{words}}”不是任务的进展，没有收取。',
  'cell.merged':
    '“{{heading}}”与第 {{rows}} 行合并成一格，写着“{{words}}”，只作为其中第一行的内容收取，这一行的这一格没有收取。请拆开合并的单元格，逐项填写。',
  'cell.error': '“{{heading}}”是公式错误 {{words}}，没有收取。请直接填写内容。',
  'cell.uncalculated':
    '“{{heading}}”是还没有算出结果的公式，没有收取。请用 WPS 或 Excel 打开、保存后重报，或直接填写内容。',
  'cell.takenFromAbove': '“{{heading}}”写的是“{{words}}”，已按上一行（第 {{above}} 行）的内容收取：{{value}}。请核对。',
  'cell.sameAsAbove': '“{{heading}}”写的是“{{words}}”，没有写明内容，没有收取。请逐项写明。',
  'cell.tooLong': '“{{heading}}”有 {{length}} 字，达到单元格上限，可能没有写完：{{words}}…。请核对原文。',
  'cell.noProgress': '填了状态或完成比例，没有写“本期进展”（读到：{{words}}）。请补充进展。',
  'cell.noStatus': '没有选择状态（进展：{{words}}）。',
  'status.unknown': '不认识状态“{{words}}”，状态没有收取。请从下拉列表中选择，或由办公室设为本单位用语。',
  'status.unsure': '状态写的是“{{words}}”，已按“{{value}}”收取（$t(valueDoubts.{{reason}})），请核对。',
  'row.continued': '这一行没有写任务，已作为第 {{above}} 行（第 {{number}} 项任务）的又一条举措收取，请核对。',
  'row.combined': '第 {{number}} 项任务在第 {{row}} 行已经写过，这一行的内容已并入同一份办理方案，请核对。',
  'cell.noWorks': '第 {{number}} 项任务没有写“具体工作举措”，其余内容已收取。请补充举措。',
  'cell.noGoal': '第 {{number}} 项任务没有写阶段目标。',
  'goal.unsure': '“{{heading}}”写的是“{{words}}”，已按 {{value}}% 收取（$t(valueDoubts.{{reason}})），请核对。',
  'phone.strange': '联系电话“{{words}}”不足7位数字，已按原样收取。请核对后更正。',
  'percent.unknown': '完成比例“{{words}}”没有收取（$t(valueDoubts.{{reason}})）。请填0至100的数字。',
  'percent.unsure': '完成比例写的是“{{words}}”，已按 {{value}}% 收取（$t(valueDoubts.{{reason}})），请核对。',
} as const
