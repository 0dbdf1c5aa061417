import { parseNumbering } from './numbering.ts'
import type { Source, SourceLine } from './source-line.ts'
import type { Member } from './types.ts'

const roleWords =
  '(?:名誉|第一|常务)?(?:副)?(?:组\\s*长|总\\s*指\\s*挥|指\\s*挥\\s*长|指\\s*挥|召\\s*集\\s*人|主\\s*任(?:委\\s*员)?|秘\\s*书\\s*长)|成\\s*员|顾\\s*问|委\\s*员'
const roleLine = new RegExp(`^((?:副\\s*)?(?:${roleWords}))\\s*[：:]\\s*(.*)$`)
/** `赵某 县财政局局长`, also with a blank inside a name of two characters: `赵 某 县财政局局长`. */
const namedPost = /^([\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] [\u4e00-\u9fff]{1,2})[ \t]+([^\s].*)$/
const bracketedPost = /^([\u4e00-\u9fff]{2,4})[（(]([^（()）]{2,40})[)）]$/
/** A list of names, not a sentence. */
const longestLine = 60

/** A post goes on over so many lines at most. */
const longestPost = 2

export interface MemberReading {
  readonly members: readonly Member[]
  /** The lines that are no list of members. */
  readonly rest: readonly Source[]
}

/**
 * Takes the members of a leading group (领导小组组成人员) out of a document: lines `组长：姓名 职务`, the names below them, one a
 * line, and posts that go on in the next line. A single line of the kind is no list.
 */
export function readMembers(sources: readonly Source[]): MemberReading {
  const members: Member[] = []
  const rest: Source[] = []
  for (let at = 0; at < sources.length; ) {
    const source = sources[at] as Source
    const list = source.kind === 'line' && roleLine.test(source.text) ? readList(sources, at) : null
    if (list && list.members.length > 1) {
      members.push(...list.members)
      at = list.next
      continue
    }
    rest.push(source)
    at++
  }
  return { members, rest }
}

function readList(
  sources: readonly Source[],
  start: number,
): { readonly members: readonly Member[]; readonly next: number } {
  const members: Member[] = []
  let role = ''
  /** Lines that the last post went on over. */
  let goneOn = 0
  let next = start
  for (; next < sources.length; next++) {
    const source = sources[next]
    if (source?.kind !== 'line') break
    const head = roleLine.exec(source.text)
    const words = head ? (head[2] ?? '') : source.text
    if (head) role = (head[1] ?? '').replace(/\s/g, '')
    else if (isEnd(source)) break
    const named = words
      .split(/[；;]|、(?=[\u4e00-\u9fff]{2,4}[（(])/)
      .flatMap((part) => namedMember(role, part.trim()) ?? [])
    const last = members.at(-1)
    if (named.length > 0) {
      members.push(...named)
      goneOn = 0
    } else if (!head && last && goneOn++ < longestPost)
      members[members.length - 1] = { ...last, post: last.post + words.replace(/\s/g, '') }
    else if (words !== '') break
  }
  return { members, next }
}

function namedMember(role: string, words: string): Member | null {
  const match = namedPost.exec(words) ?? bracketedPost.exec(words)
  if (!match) return null
  const post = (match[2] ?? '').replace(/[；;，,。]+$/, '').replace(/\s/g, '')
  return { role, name: (match[1] ?? '').replace(/\s/g, ''), post }
}

const isEnd = ({ text, level }: SourceLine) =>
  level !== null || text.length > longestLine || /[。：:]|办公室设在|下设/.test(text) || parseNumbering(text) !== null
