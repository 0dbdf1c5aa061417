import { expect, test } from 'vitest'
import { renumbered } from '../../../shared/domain/bulletin/renumber.ts'
import type { DocumentBlock } from '../../../shared/domain/document/types.ts'

const paragraph = (text: string): DocumentBlock => ({ kind: 'paragraph', runs: [{ text }] })
const counted = (...texts: readonly string[]) =>
  renumbered(texts.map(paragraph)).map((block) => (block.kind === 'paragraph' ? block.runs[0]?.text : ''))

test('what was struck out or moved leaves no gap, each series counts by itself', () => {
  expect(counted('（二）压实责任', '3.明确到人', '12.5亿元已到位', '1.按月调度', '（一）加强督查')).toEqual([
    '（一）压实责任',
    '1.明确到人',
    '12.5亿元已到位',
    '2.按月调度',
    '（二）加强督查',
  ])
})

test('a full-width dot stays, as the office’s template has it', () => {
  expect(counted('4．明确到人', '9．按月调度')).toEqual(['1．明确到人', '2．按月调度'])
})
