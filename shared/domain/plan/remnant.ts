const pageNumber =
  /^(?:[-－—–·\s]*\d{1,4}[-－—–·\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/

/** Whether a line is only a page's number: `— 12 —`, `12`, `第3页`. */
export function isPageNumber(line: string): boolean {
  return pageNumber.test(line.trim())
}

const remnants: readonly RegExp[] = [
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]/,
  /^【?(?:打印(?:本页|此页|文章)?|关闭(?:窗口|本页)?|收藏(?:本页)?|返回(?:顶部|首页|列表)?|上一篇|下一篇)[】\s：:]*(?:【?(?:打印(?:本页)?|关闭(?:窗口)?|收藏)】?\s*)*$/,
  /^\[?(?:字号|字体)\s*[：:]?\s*(?:[[【]?[大中小]\s*[\]】]?\s*)+\]?/,
  /^(?:分享到|分享至|扫一扫|微信扫|来源\s*[：:]\s*\S{0,30}$|责任编辑\s*[：:]|信息来源\s*[：:]|发布(?:时间|日期)\s*[：:]|作者\s*[：:]\s*\S{0,10}$)/,
  /^(?:当前位置|您(?:现在)?(?:的位置|所在位置)|首页\s*[>＞»])/,
  /^如果您对该文件有疑问/,
  /^(?:上|下)一(?:篇|条)\s*[：:]/,
  /^[\u4e00-\u9fff]{2,20}公报\s*(?:\d{4}\s*年)?\s*第\s*\d{1,3}\s*期$/,
  /^附件下载\s*[：:]?$/,
  /版权所有|网站标识码|公网安备|[Ii][Cc][Pp]备/,
  /^[\u4e00-\u9fff]{2,16}(?:人民政府|政府|政务)(?:门户)?网站?$/,
  /^(?:索引号|发文机关|发文机构|主题分类|公开方式|公开范围|有效性|文号|成文日期|信息分类)\s*[：:]/,
]

/** Whether a line was put there by a web page, not by the document: counters, buttons, the way through the site. */
export function isWebRemnant(line: string): boolean {
  const words = line.trim()
  return remnants.some((remnant) => remnant.test(words))
}

/** Whether a line belongs to a table of contents: `一、工业经济………12`. */
export function isContentsLine(line: string): boolean {
  return /^目\s*录$|(?:…{2,}|\.{4,}|·{4,})\s*\d{1,4}$/.test(line.trim())
}
