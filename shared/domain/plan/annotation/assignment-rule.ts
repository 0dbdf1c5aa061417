import { remember } from '../../text/remember.ts'
import { foldTraditional } from '../../text/traditional.ts'
import { removeWhiteSpace } from '../../text/white-space.ts'
import type { Assignments } from '../types.ts'
import { splitParties } from './split-parties.ts'
import { type AssignmentRule, type Doubt, noAssignments } from './types.ts'

/** Sentences end here; a rule never reaches over the end of its sentence. */
const sentences = /[^。；;\n]+/g

const firstLeads =
  /(?:(?:列|排)(?:在|名)?(?:第一(?:位|个|的)?|首位|首|最前)|(?:第一|首)(?:个|位|名|家)?(?:列名|排名|列出)?(?:的)?)(?:者|的)?(?:责任)?(?:单位|部门)?(?:者|的)?(?:为|是|即为|系)(?:牵头|主办|主责)/
const responsibleLeads =
  /(?:未|没有|不|无)(?:明确|注明|标明|列出|设|指定)?(?:牵头)(?:单位|部门)?(?:的)?[，,]?(?:其|由|以)?责任(?:单位|部门)(?:即|均|就)?(?:为|是|作为)?牵头/
const unnamedSupport =
  /(?:其他|其它|其余|未(?:注明|明确|列明)(?:的)?|没有注明的)(?:的)?(?:有关|相关)?(?:责任)?(?:单位|部门)?(?:均|都|皆)?(?:为|是|作为)(?:配合|协办|参与|协作)(?:单位|部门)?/
const allImplement =
  /(?:以下|下列|上述|各|所有)(?:各)?(?:项|条|任务|工作|工作任务)*(?:均|都)(?:需|须|要|由|应)?(?<who>[^，,。；;]{2,40}?)(?:负责|组织|抓好|共同|配合)?(?:落实|实施|配合|负责)[，,](?:文中|表中|后面|下文)?(?:不再|不)(?:一一|逐项|逐一|单独|另行|重复)?(?:列出|列|注明|标注|列明)/

/** A word that every rule has; most annotations have none and need no closer look. */
const wordOfRule = /[为為是系係不]|[责責]任(?:[单單]位|部[门門])[即均就]?[牵牽]/

/**
 * Finds the rules a text states for all that follows: `列第一位者为牵头单位，下同`, `未明确牵头单位的，责任单位即为牵头单位`,
 * `其他为配合单位`, `以下各项均需各乡镇落实，不再列出`. White space may stand anywhere in the words.
 */
export const detectAssignmentRules = remember(readRules, 200)

function readRules(text: string): readonly AssignmentRule[] {
  const rules: AssignmentRule[] = []
  const words = removeWhiteSpace(text)
  if (!wordOfRule.test(words)) return rules
  for (const [sentence] of words.matchAll(sentences)) {
    if (sentence.length > 400) continue
    const plain = foldTraditional(sentence)
    const first = firstLeads.exec(plain)
    if (first !== null) rules.push({ kind: 'firstLeads', words: clauseFrom(sentence, first.index), parties: [] })
    const responsible = responsibleLeads.exec(plain)
    if (responsible !== null) {
      rules.push({ kind: 'responsibleLeads', words: clauseFrom(sentence, responsible.index), parties: [] })
    }
    const unnamed = unnamedSupport.exec(plain)
    // after a first-is-the-lead rule it only says the same once more
    if (unnamed !== null && first === null) {
      rules.push({ kind: 'unnamedSupport', words: clauseFrom(sentence, unnamed.index), parties: [] })
    }
    const all = allImplement.exec(plain)
    if (all !== null) {
      const { parties } = splitParties(all.groups?.who ?? '')
      rules.push({ kind: 'allImplement', words: clauseFrom(sentence, all.index), parties })
    }
  }
  return rules
}

/** The rule's own clause and what follows it, up to the end of its sentence or of the bracket it stands in. */
function clauseFrom(sentence: string, at: number): string {
  const start = Math.max(...[...'，,（(〔[：:、'].map((mark) => sentence.lastIndexOf(mark, at))) + 1
  let depth = 0
  for (let end = at; end < sentence.length; end++) {
    const character = sentence[end] ?? ''
    if ('（(〔['.includes(character)) depth++
    if ('）)〕]'.includes(character) && --depth < 0) return sentence.slice(start, end)
  }
  return sentence.slice(start)
}

/**
 * Gives the parties the roles that the rules in force give them, and a doubt with the rule's own words for each rule that
 * changed something.
 */
export function applyAssignmentRules(
  assignments: Assignments,
  rules: readonly AssignmentRule[],
): { readonly assignments: Assignments; readonly doubts: readonly Doubt[] } {
  const doubts: Doubt[] = []
  let result: Assignments = { ...noAssignments, ...assignments }
  const hasLead = () => result.leadUnits.length > 0
  for (const rule of rules) {
    const [first, ...rest] = result.responsibleUnits
    if (rule.kind === 'firstLeads' && !hasLead() && first !== undefined) {
      result = { ...result, leadUnits: [first], supportUnits: [...rest, ...result.supportUnits], responsibleUnits: [] }
      doubts.push({ code: 'first-is-lead', words: rule.words })
    }
    if (rule.kind === 'responsibleLeads' && !hasLead() && first !== undefined) {
      result = { ...result, leadUnits: result.responsibleUnits, responsibleUnits: [] }
      doubts.push({ code: 'responsible-is-lead', words: rule.words })
    }
    if (rule.kind === 'unnamedSupport' && hasLead() && first !== undefined) {
      result = { ...result, supportUnits: [...result.supportUnits, ...result.responsibleUnits], responsibleUnits: [] }
      doubts.push({ code: 'unnamed-is-support', words: rule.words })
    }
    if (rule.kind === 'allImplement') {
      const added = rule.parties.filter((party) => !Object.values(result).some((names) => names.includes(party)))
      if (added.length > 0) {
        result = { ...result, implementUnits: [...result.implementUnits, ...added] }
        doubts.push({ code: 'implemented-by-rule', words: rule.words })
      }
    }
  }
  return { assignments: result, doubts }
}
