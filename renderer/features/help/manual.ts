/** A part of the manual under one heading. */
export interface ManualTopic {
  /** Names it in addresses and links. */
  readonly slug: string
  readonly title: string
  /** 2: a chapter; 3: a part of one. */
  readonly level: 2 | 3
  /** The slug of its chapter; its own for a chapter. */
  readonly chapter: string
  /** What stands below the heading, as Markdown. */
  readonly body: string
}

export interface Manual {
  readonly title: string
  readonly topics: readonly ManualTopic[]
  /** The chapter for each screen, by the names of `places`. */
  readonly chapterOfScreen: ReadonlyMap<string, string>
}

/**
 * Cuts the manual at its headings. Which chapter a screen has stands at its end as definitions of links, which a reader of
 * the file does not see: `[screen-task]: #任务台账`.
 */
export function parseManual(text: string): Manual {
  const topics: { slug: string; title: string; level: 2 | 3; chapter: string; lines: string[] }[] = []
  const chapterOfScreen = new Map<string, string>()
  let title = ''
  let isCode = false
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('```')) isCode = !isCode
    const heading = isCode ? null : /^(#{1,3}) (.+)$/.exec(line)
    const screen = /^\[screen-(\w+)\]: #(\S+)$/.exec(line)
    const [, marks = '', words = ''] = heading ?? []
    if (screen?.[1] && screen[2]) chapterOfScreen.set(screen[1], screen[2])
    else if (marks === '#') title = words
    else if (heading) {
      const slug = slugOf(words)
      const level = marks.length === 2 ? 2 : 3
      const chapter = level === 2 ? slug : (topics.findLast((topic) => topic.level === 2)?.slug ?? slug)
      topics.push({ slug, title: words, level, chapter, lines: [] })
    } else topics.at(-1)?.lines.push(line)
  }
  return {
    title,
    topics: topics.map(({ lines, ...topic }) => ({ ...topic, body: lines.join('\n').trim() })),
    chapterOfScreen,
  }
}

/** As the usual viewers of Markdown name a heading, so that links work there too. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replace(/\s/g, '-')
}

/** The topics that hold each of the words; all where there are none. */
export function searchManual(topics: readonly ManualTopic[], words: string): readonly ManualTopic[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return topics.filter(({ title, body }) => {
    const text = `${title}\n${body}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  })
}
