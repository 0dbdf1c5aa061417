/** Errors of papers that are printed: bulletins, ledgers, plans. */
export const errors = {
  'paper.unknownFormat':
    '不能写成“{{file}}”：这里可以导出的格式是 {{formats}}。请把输出文件的扩展名改成其中之一后再试。',
  'paper.cannotWrite': '无法写入“{{file}}”。请检查文件夹是否存在、是否可写，并关闭已打开的同名文件后再试。',
  'pdf.noBrowser':
    '生成 PDF 要用本机的 Chromium、Chrome 或 Edge 浏览器，但没有找到。请先安装其中之一；已装在别处的，把它的完整路径写进环境变量 {{variable}} 后再试。也可以先导出 Word 文件，再另存为 PDF。',
  'pdf.failed': '浏览器没有生成 PDF。请关闭其他正在打印的窗口后再试一次；仍不行的，先导出 Word 文件，再另存为 PDF。',
  'paper.badCopyNumber': '份号“{{number}}”不对：份号是 6 位数字，例如“000001”。请改正后再保存。',
  'paper.badSecrecyTerm': '保密期限“{{term}}”不对：请写成“1年”“6个月”或“长期”。',
  'paper.longSecrecyTerm': '{{grade}}级的保密期限不超过 {{years}} 年。请核对密级和期限。',
  'paper.termWithoutSecrecy': '填了保密期限“{{term}}”，没有选密级。请选密级，或清空期限。',
  'paper.badSigner': '签发人“{{name}}”不像姓名：只写姓名，不写职务和标点，几位签发人各占一行。',
  'bulletin.isIssued': '“{{title}}”已经印发，文字和数字不再改动。要更正，请撤销印发或另行起草。',
  'bulletin.hasDraft': '这个调度期已经有一份未印发的同类通报“{{title}}”。请在它上面修改，或先删除它再起草。',
  'bulletin.noNumber': '没有填写发文字号。请填写完整的发文字号，例如“云政办字〔2023〕7号”。',
  'bulletin.badNumber': '发文字号“{{number}}”不完整。请按“机关代字〔年份〕序号号”填写，例如“云政办字〔2023〕7号”。',
  'bulletin.badIssue': '期号“{{number}}”不完整。请按“第几期”填写，例如“第20期”。',
  'bulletin.numberTaken': '发文字号“{{number}}”已经用于“{{title}}”。请核对后重新填写。',
  'bulletin.numberUnknown': '这个数字已经不在通报里，可能刚刚更新过。请刷新后再点。',
  'preset.notFound': '找不到这个文稿模板，可能刚刚被删除。请刷新后再选。',
  'preset.unknownName': '没有名为“{{name}}”的文稿模板。这一种文稿可以用的有：{{known}}。',
  'preset.nameTaken': '已经有名为“{{name}}”的文稿模板。请换一个名称。',
  'preset.hasProblems': '“{{name}}”还有 {{count}} 处要改，没有保存。请按各处旁边的说明改好后再保存。',
  'ledger.textTooLong':
    '台账第 {{row}} 行“{{column}}”的文字超过了 Excel 一个单元格的上限（32767 字）。请先压缩这项内容再导出。',
  'ledger.unknownLeader': '方案里没有“{{name}}”牵头的任务。请核对姓名，应与方案中印发的一致。',
  'ledger.unknownUnit': '方案里没有“{{name}}”承担的任务。请核对单位名称。',
  'notice.notFound': '找不到督办单“{{notice}}”，可能已经删除。请刷新后再试。',
  'notice.noTasks': '没有选定要督办的任务（{{unit}}）。请至少选一项任务。',
  'notice.secretTask': '第 {{number}} 项任务标为工作秘密，不能写进发给单位的督办单。请去掉这一项后再试。',
  'notice.nothingOwed':
    '“{{unit}}”所选任务的{{period}}内容都已报送，不需要催办。进度滞后的，请拟制督办单；要布置新的事项，请拟制交办单。',
  'notice.isIssued': '{{number}} 已经签发，文字不再改动。要更正，请撤销签发或另行拟制。',
  'notice.notIssued': '发给“{{unit}}”的督办单还没有签发。请先签发。',
  'notice.numbersChanged': '拟用的编号刚刚已被占用，本次没有签发。请再签发一次。',
  'notice.none': '没有可以拟制的督办单：这个调度期没有滞后、逾期或未报送的任务，或者都已经拟制过。',
  'history.numberFollowed':
    '不能撤销第 {{entry}} 步：同一编号序列在它之后又签发了督办单，撤销会留下空号。请先撤销后面的签发。',
  'paper.needsPeriod': '这份材料要用调度期的进展。请先在顶部选定调度期，或开始一个调度期。',
  'paper.planIsNotice':
    '《{{title}}》本身就是通知，不再用通知印发。请在方案里直接导出分工方案；转发其他机关的通知，请复制“印发通知”文稿模板，把标题中的“印发”改为“转发”后再印。',
  'paper.nothingToPrint': '没有可以印的内容：方案里没有相应的任务。请核对领导、单位和调度期。',
} as const
