import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { places } from '../../../renderer/app/places.ts'
import { parseManual, searchManual } from '../../../renderer/features/help/manual.ts'

const docs = resolve(import.meta.dirname, '../../../docs')
const text = readFileSync(join(docs, 'manual.md'), 'utf8')
const manual = parseManual(text)
const slugs = manual.topics.map(({ slug }) => slug)

describe('the manual of the program', () => {
  test('has a chapter for every screen but itself', () => {
    const chapters = manual.topics.filter(({ level }) => level === 2).map(({ slug }) => slug)
    const screens = Object.keys(places).filter((name) => name !== 'help')
    expect([...manual.chapterOfScreen.keys()].sort()).toEqual(screens.sort())
    for (const chapter of manual.chapterOfScreen.values()) expect(chapters).toContain(chapter)
  })

  test('names every topic but once, and every link leads to one', () => {
    expect(new Set(slugs).size).toBe(slugs.length)
    const links = [...text.matchAll(/\]\((#[^)]+)\)/g)].map(([, link = '']) => link.slice(1))
    expect(links.length).toBeGreaterThan(5)
    expect(links.filter((link) => !slugs.includes(link))).toEqual([])
  })

  test('has all of its pictures, each small', () => {
    const pictures = [...text.matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)].map(([, path = '']) => join(docs, path))
    expect(pictures.length).toBeGreaterThan(8)
    expect(pictures.filter((path) => !existsSync(path) || statSync(path).size > 150_000)).toEqual([])
  })
})

describe('reading a manual', () => {
  const small = parseManual(
    '# 手册\n\n前言\n\n## 一章\n\n甲\n\n```\n# 不是标题\n```\n\n### 一节：说明\n\n乙 Excel\n\n[screen-task]: #一章\n',
  )

  test('cuts it at headings, not at lines of code that look like one', () => {
    expect(small.topics).toEqual([
      { slug: '一章', title: '一章', level: 2, chapter: '一章', body: '甲\n\n```\n# 不是标题\n```' },
      { slug: '一节说明', title: '一节：说明', level: 3, chapter: '一章', body: '乙 Excel' },
    ])
    expect(small.chapterOfScreen.get('task')).toBe('一章')
  })

  test('finds topics that hold all words, in any case', () => {
    const found = (words: string) => searchManual(small.topics, words).map(({ title }) => title)
    expect(found('')).toEqual(['一章', '一节：说明'])
    expect(found('excel 乙')).toEqual(['一节：说明'])
    expect(found('甲 乙')).toEqual([])
  })
})
