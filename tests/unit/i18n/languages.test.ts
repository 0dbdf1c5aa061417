import { expect, test } from 'vitest'
import { pseudoLanguage } from '../../../renderer/text/pseudo-language.ts'
import { en } from '../../../shared/i18n/en.ts'
import { zhCN } from '../../../shared/i18n/zh-CN.ts'

/** Texts by key; a key that holds a stop keeps it. */
function flatten(texts: object, prefix = ''): ReadonlyMap<string, string> {
  const flat = new Map<string, string>()
  for (const [key, text] of Object.entries(texts)) {
    if (typeof text === 'string') flat.set(prefix + key, text)
    else for (const [inner, value] of flatten(text, `${prefix}${key}.`)) flat.set(inner, value)
  }
  return flat
}

const params = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
const { command, demo, ...window } = zhCN
const chinese = flatten(window)
const english = flatten(en)
/** A language is called what it calls itself. */
const isOwnName = (key: string) => key.includes('.languages.')

test('both languages of the window have the same texts', () => {
  expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  expect([...english.values()].filter((text) => text.trim() === '')).toEqual([])
  expect(flatten({ command, demo }).size).toBeGreaterThan(0)
})

test('a text names the same values in both languages', () => {
  const named = (text: string) => [...new Set(params(text))].join(' ')
  const differing = [...chinese].filter(([key, text]) => named(text) !== named(english.get(key) ?? ''))
  expect(differing).toEqual([])
})

test('every text in Chinese is Chinese, and the other languages have no Chinese but names and examples', () => {
  const han = /\p{Script=Han}/u
  const withoutHan = [...chinese].filter(
    ([key, text]) => !isOwnName(key) && !han.test(text) && /[a-z]{4}/i.test(text.replace(/\{\{\w+\}\}/g, '')),
  )
  expect(withoutHan).toEqual([])
  // What an office writes into the ledger is Chinese in every language: it stands in quotes. So is the program's name.
  const stray = [...english].filter(([key, text]) => !isOwnName(key) && han.test(text.replace(/“[^”]*”|督办台/g, '')))
  expect(stray).toEqual([])
})

test('the pseudo-language puts every text in brackets', () => {
  const pseudo = flatten(pseudoLanguage(window))
  expect([...pseudo.keys()]).toEqual([...chinese.keys()])
  expect([...pseudo.values()].every((text) => text.startsWith('⟦') && text.endsWith('⟧'))).toBe(true)
})
