const han = /[\u4e00-\u9fff]/
const besideChinese = /(?<=[\u4e00-\u9fff《》“”（）、。])[,;:!?]|[,;:!?](?=[\u4e00-\u9fff《》“”（）、。])/g
const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？' }
const innerPair = /(.?)\(([^()]*)\)(?=(.?))/gsu
const straightQuotes = /"([^"\n]*)"/g
const years = /(?<=\d{4})\s*[-–~]\s*(?=\d{4}年)/g

/**
 * A text with the signs that official papers have in Chinese (official-format §7): `县教体局,各乡镇(街道)` becomes
 * `县教体局，各乡镇（街道）`, `"放管服"` `“放管服”`, `2018-2022年` `2018—2022年`, `《规划》,共5所` `《规划》，共5所`. Signs among
 * Latin letters and digits stay: `12:30`, `A,B`, `f(x)`.
 */
export function fullWidthSigns(text: string): string {
  if (!/[,;:!?("]|\d\s*[-–~]/.test(text)) return text
  const quoted = text
    .replace(straightQuotes, (all, inner: string) => (han.test(inner) ? `“${inner}”` : all))
    .replace(years, '—')
  return withFullBrackets(quoted).replace(besideChinese, (sign) => fullWidth[sign] ?? sign)
}

const leftAsTheyAre = /[\u4e00-\u9fff][()"]|[()"][\u4e00-\u9fff]|。。|\.{3}/

/** Whether a text has signs that official papers write otherwise, those among them that `fullWidthSigns` leaves: half a pair, `。。`. */
export function hasOtherSigns(text: string): boolean {
  return leftAsTheyAre.test(text) || fullWidthSigns(text) !== text
}

/** Pairs from the inside out, each beside or around Chinese. */
function withFullBrackets(text: string): string {
  const replaced = text.replace(innerPair, (all, before: string, inner: string, after: string) =>
    han.test(before + inner + after) ? `${before}（${inner}）` : all,
  )
  return replaced === text ? text : withFullBrackets(replaced)
}
