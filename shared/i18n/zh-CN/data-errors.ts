/** Errors of the data folder, the ledger and the commands. */
export const errors = {
  'db.fromNewerVersion':
    '数据由更新版本的督办台建立（数据版本 {{from}}，本程序只认到 {{latest}}）。请用新版本打开，或恢复旧备份。',
  'form.textTooLong':
    '“{{unit}}”的填报表没有生成：第 {{number}} 项任务的“{{column}}”有 {{length}} 字，超过 Excel 单元格的上限 {{limit}} 字。请先在台账中压缩这段文字。',
  'form.statusWordsTooLong':
    '状态用语放不进下拉列表（合计不超过 255 字，且不能含半角逗号和引号）：{{words}}。请在设置中改短后再导出。',
  'form.cannotWrite': '无法把填报表写到“{{folder}}”：{{file}}。请检查文件夹是否可写，并关闭已打开的同名文件后再导出。',
  'form.nobodyToAsk':
    '这个调度期没有要填报的单位：方案中的任务都没有牵头单位或责任单位。请先在台账中补上分工，再导出填报表。',
  'db.needsUpdate':
    '数据文件夹“{{folder}}”由旧版本的督办台建立，需要先升级。请先用本版本打开一次（升级前会自动备份），再执行本操作。',
  'db.notALedger':
    '“{{file}}”不是督办台的数据文件，或已损坏。请检查数据文件夹是否选对；确是督办台数据的，请从 backups 文件夹恢复备份。',
  'data.inUse':
    '数据文件夹“{{folder}}”正在被另一个督办台使用，同一时间只能有一个程序写入。请先关闭另一个窗口或等命令执行完毕，再试一次。',
  'data.notFound': '“{{folder}}”中没有督办台的数据。请检查文件夹路径；还没有数据的，请先导入方案。',
  'data.cannotWrite': '无法在“{{folder}}”中建立数据文件夹。请检查路径是否正确、磁盘是否可写。',
  'archive.missing': '存档中找不到原始文件“{{name}}”，可能被人移走或删除。请从备份中恢复 archive 文件夹。',
  'archive.changed': '存档中的原始文件“{{name}}”与存入时不一致，可能被改动或损坏。请从备份中恢复 archive 文件夹。',
  'plan.notFound': '找不到方案“{{plan}}”。请核对方案编号，或检查数据文件夹是否选对。',
  'task.notFound': '找不到任务“{{task}}”。请核对任务编号，或检查数据文件夹是否选对。',
  'period.notFound': '找不到调度期“{{period}}”。请核对调度期编号，或检查数据文件夹是否选对。',
  'unit.notFound': '找不到单位“{{unit}}”。请核对单位名称，或检查数据文件夹是否选对。',
  'unit.groupNotFound': '找不到单位组“{{group}}”。用 units list 查看方案中出现的单位组名称。',
  'unit.proposalNotFound': '找不到单位合并建议“{{proposal}}”，可能已经处理过。请刷新后再看。',
  'taskReturn.notFound': '找不到回收表“{{taskReturn}}”。请检查数据文件夹是否选对。',
  'bulletin.notFound': '找不到通报“{{bulletin}}”。请检查数据文件夹是否选对。',
  'task.noText': '任务内容不能为空。请填写后再保存。',
  'task.noNumber': '任务序号不能为空。请填写后再保存。',
  'task.numberTaken': '序号“{{number}}”已经是另一项任务的序号。请换一个序号。',
  'task.noReason': '请写明调整（取消）这项任务的原因。',
  'task.sectionNotFound': '找不到所选章节，可能刚被删除。请重新选择。',
  'task.partyNotFound': '找不到所选的单位或领导，可能刚被合并或删除。请重新选择。',
  'task.deadlineNotADay':
    '“{{text}}”没有写明日期，也不是“持续推进”“长期坚持”或“每月5日前”一类的时限。请改写，例如“2023年12月底”。',
  'task.badDate': '“{{date}}”不是日期。请按“2023-12-31”的样子填写。',
  'savedView.noName': '请给视图起一个名称。',
  'history.nothingToUndo': '没有可以撤销的操作。',
  'history.alreadyUndone': '第 {{entry}} 步已经撤销过了。要恢复，请撤销那一步“撤销”。',
  'history.changedSince':
    '第 {{entry}} 步不能撤销：其中的$t(ledgerTables.{{table}})后来又改过（第 {{later}} 步，{{operator}}，{{at}}）。请先撤销后来的操作。',
  'history.inUse': '第 {{entry}} 步不能撤销：后来的$t(ledgerTables.{{table}})要用到其中的内容。请先撤销后来的操作。',
  'period.badDate': '“{{date}}”不是日期。请按“2023-05-01”的格式填写，并核对这一天是否存在。',
  'period.fromAfterTo': '调度期的开始日期 {{from}} 晚于结束日期 {{to}}。请核对后重新填写。',
  'period.dueBeforeFrom': '报送截止日期 {{due}} 早于调度期的开始日期 {{from}}。请核对后重新填写。',
  'period.noLabel': '调度期没有名称。请填写名称，例如“2023年5月”。',
  'period.labelTaken': '《{{plan}}》已经有名为“{{label}}”的调度期（编号 {{period}}）。请直接使用它，或换一个名称。',
  'plan.noTasks': '在“{{file}}”中没有找到任务，没有导入。请先运行 duban plan parse 查看识别结果，核对文件是否选对。',
  'unit.nameTaken': '“{{name}}”已经是“{{unit}}”的名称或别名。请核对后再试。',
  'unit.sameUnit': '“{{unit}}”不能与自己合并。',
  'unit.mergeUndone': '“{{merged}}”并入“{{kept}}”已经撤销过了。',
  'unit.bothReported':
    '“{{kept}}”和“{{merged}}”在“{{period}}”都报送过进展或都发过填报表，不能直接合并。请先撤销其中一方的收取或下发，再合并。',
  'unit.proposalDecided': '这条合并建议已经处理过了。',
} as const
