/** Traditional and simplified form, side by side, of the characters that plans are worded with. */
const pairs =
  '牽牵頭头單单責责負负參参與与協协辦办實实領领導导縣县區区鄉乡鎮镇廳厅總总聯联會会黨党團团婦妇殘残銀银構构門门產产業业農农務务財财發发職职據据際际結结體体點点間间時时類类級级經经濟济開开園园環环護护監监審审計计統统應应電电網网絡络關关機机學学醫医療疗衛卫傳传術术規规劃划資资設设備备運运輸输裝装築筑質质綠绿減减災灾險险車车輛辆軍军徵征養养難难貧贫處处項项億亿萬万個个歲岁條条場场標标準准達达過过從从對对將将讓让來来為为後后長长東东書书記记屬属馬马啟启動动進进續续堅坚態态調调圍围內内節节側侧圖图館馆檔档組组織织紀纪檢检採采擴扩範范順顺線线績绩評评僅仅別别併并並并兩两權权證证註注確确認认識识議议訓训託托數数據据齊齐稅税擔担擬拟採采報报撥拨擊击穩稳築筑補补製制複复訂订驗验麗丽衝冲壓压廠厂廣广舊旧樓楼歷历於于無无獎奖獲获營营畫画範范續续緊紧繼继輔辅選选遞递邊边'

const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at] ?? '', pairs[at + 1] ?? '')
/** Looked for by the engine's own search: every annotation is folded many times, and hardly any has one. */
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/**
 * The text with traditional characters made simplified, for recognising labels, verbs and endings only: names are kept as
 * printed. The length never changes, so places stay true. Holds the characters that plans are worded with, not all there are.
 */
export function foldTraditional(text: string): string {
  return text.replace(traditional, (character) => simplified.get(character) ?? character)
}
