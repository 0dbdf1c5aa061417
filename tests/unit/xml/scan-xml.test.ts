import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { type SeamRule, scanXml, type XmlAttributes, XmlError } from '../../../electron/xml/scan-xml.ts'

function events(xml: string, passedOver?: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const all: string[] = []
  scanXml(xml, {
    takesText: true,
    ...(passedOver && { passedOver }),
    open: (name, attributes) => all.push(`<${name} ${attributes.get('a') ?? ''}`),
    close: (name) => all.push(`/${name}`),
    text: (value) => all.push(value),
  })
  return all
}

function eventsOfSaxes(xml: string): readonly string[] | null {
  const all: string[] = []
  const parser = new SaxesParser({ xmlns: false })
  let isBroken = false
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', (tag) => all.push(`<${tag.name} ${tag.attributes.a ?? ''}`))
  parser.on('closetag', (tag) => all.push(`/${tag.name}`))
  parser.on('text', (text) => all.push(text))
  parser.on('cdata', (text) => all.push(text))
  parser.write(xml).close()
  return isBroken ? null : all
}

const join = (all: readonly string[]) => all.join('\n')

test('values that hold marks of markup, in either kind of quotation marks', () => {
  for (const value of ['>', 'x>', '/>', 'x/>', '=">'.replace('"', ''), "'>", '&gt;"'.slice(0, 4)]) {
    expect(events(`<r><p:e b="" x:a="${value}"/></r>`)[1]).toBe(`<e ${value === '&gt;' ? '>' : value}`)
  }
  expect(events(`<r><e b='">' a = '"/>' >t</e></r>`)).toEqual(['<r ', '<e "/>', 't', '/e', '/r'])
})

test('the same as a general parser on any well-formed text, and nothing but an XmlError on any other', () => {
  const name = fc.constantFrom('r', 'e', 'p')
  const words = fc.constantFrom(
    '云',
    ' ',
    '&amp;',
    '&#20113;',
    '&#x4e91;',
    '>',
    '<![CDATA[<e>]]>',
    '<!-- <e> -->',
    '<?p <e> ?>',
  )
  const attribute = fc.constantFrom('', ' a="云>"', ' b="" a="/"', " a='\">'", ' a = "1" ', ' ba="2"')
  const { node } = fc.letrec<{ node: string; content: string }>((tie) => ({
    node: fc
      .tuple(name, attribute, tie('content'))
      .map(([n, a, c]) => (c === '' ? `<${n}${a}/>` : `<${n}${a}>${c}</${n}>`)),
    content: fc
      .array(fc.oneof({ depthSize: 'small' }, words, tie('node')), { maxLength: 4 })
      .map((parts) => parts.join('')),
  }))
  fc.assert(
    fc.property(node, fc.nat(), fc.constantFrom('', '<', '>', '"', '/', '</e>'), (xml, at, noise) => {
      expect(join(events(xml)).replaceAll('\n', '')).toBe(join(eventsOfSaxes(xml) ?? ['?']).replaceAll('\n', ''))
      const place = at % (xml.length + 1)
      try {
        events(xml.slice(0, place) + noise + xml.slice(place))
      } catch (error) {
        expect(error).toBeInstanceOf(XmlError)
      }
    }),
  )
})

describe('elements that may be passed over', () => {
  const passedOver = new Map([['p', ['hidden']]])
  const seen = (content: string) => join(events(`<r><w:p>${content}</w:p>t</r>`, passedOver))
  const whole = (content: string) => join(events(`<r><w:p>${content}</w:p>t</r>`))
  const without = join(['<r ', 't', '/r'])

  test('are neither opened nor closed, one after the other, alike or not, empty or not', () => {
    expect(seen('<w:b/><w:c a="1"/>')).toBe(without)
    expect(seen('')).toBe(without)
    expect(join(events('<r><w:p/>t</r>', passedOver))).toBe(without)
    const runs = ['<b/>', '<b/>', '<c/>', '<b/>', '<d/>', '<e/>', '<f/>', '<g/>', '<b/>']
    expect(join(events(`<r>${runs.map((run) => `<p>${run}</p>`).join('')}t</r>`, passedOver))).toBe(without)
  })

  test('are read where they mention what is asked for, hold one of their own kind or a comment, or are long', () => {
    for (const content of [
      '<hidden/>',
      '<x><w:p/></x>',
      '<w:p><y/></w:p>',
      '<!-- </w:p> --><y/>',
      '<![CDATA[</w:p>]]>',
      `<y a="${'云'.repeat(3000)}"/>`,
    ]) {
      const own = seen(content)
      expect(own.startsWith(join(['<r ', '<p '])), content).toBe(true)
      if (!content.includes('<w:p')) expect(own).toBe(whole(content))
    }
  })

  test('one that is never closed is still a broken text', () => {
    expect(() => events('<r><p><b/></r>', passedOver)).toThrow(XmlError)
  })
})

/** The words of each paragraph, those of runs that hide them left out, and whether each text keeps its spaces. */
function wordsOfRuns(xml: string, seams: SeamRule | null): readonly string[] {
  const paragraphs: string[] = []
  let words: string[] = []
  let keepsSpace = false
  let isHidden = false
  const handler = {
    takesText: false,
    seams,
    open(name: string, attributes: XmlAttributes) {
      if (name === 'r') isHidden = false
      if (name === 'vanish') isHidden = true
      if (name !== 't') return
      keepsSpace = attributes.get('space') === 'preserve'
      handler.takesText = !isHidden
    },
    close(name: string) {
      if (name === 't') handler.takesText = false
      if (name !== 'p') return
      paragraphs.push(words.join(''))
      words = []
    },
    text(value: string) {
      words.push(keepsSpace ? value : value.trim())
    },
  }
  scanXml(xml, handler)
  return paragraphs
}

describe('seams between runs', () => {
  const rule: SeamRule = { of: 't', plain: new Set(['t', 'r', 'mark']) }

  test('any runs, however they are parted, read the same whether seams are passed over or not', () => {
    const text = fc.constantFrom('云', ' 河', '县 ', '', '&amp;', '1', '<![CDATA[<w:t>]]>', '<!-- x -->')
    const tag = fc.constantFrom('<w:t>', '<w:t xml:space="preserve">')
    const before = fc.constantFrom('', '<w:rPr/>', '<w:rPr><w:vanish/></w:rPr>', '<w:tab/>')
    const between = fc.constantFrom('', '', '', '<w:mark/>', '<w:mark id="1"/>', '<w:tab/>', ' ', '<!-- y -->')
    const run = fc
      .tuple(before, fc.array(fc.tuple(tag, text), { minLength: 1, maxLength: 3 }), between)
      .map(
        ([properties, texts, mark]) =>
          `<w:r>${properties}${texts.map(([open, words]) => `${open}${words}</w:t>`).join('')}</w:r>${mark}`,
      )
    const linked = fc.tuple(fc.boolean(), run).map(([isLink, words]) => (isLink ? `<w:h>${words}</w:h>` : words))
    const paragraph = fc.array(linked, { maxLength: 8 }).map((runs) => `<w:p>${runs.join('')}</w:p>`)
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 6 }), (paragraphs) => {
        const xml = `<w:d>${paragraphs.join('')}</w:d>`
        expect(wordsOfRuns(xml, rule)).toEqual(wordsOfRuns(xml, null))
      }),
      { numRuns: 2000 },
    )
  })

  test('a seam that was met before is passed over without a word to the handler', () => {
    const seam = '</w:t></w:r><w:mark/><w:r><w:t>'
    const opened: string[] = []
    const xml = `<w:p><w:r><w:t>${['一', '二', '三', '四'].join(seam)}</w:t></w:r></w:p>`
    scanXml(xml, { takesText: true, seams: rule, open: (name) => opened.push(name), close() {}, text() {} })
    expect(opened.filter((name) => name === 'mark')).toHaveLength(1)
  })

  test('a seam does not hide a closing tag that does not match', () => {
    const seam = '</w:t></w:r><w:r><w:t>'
    const broken = `<w:p><w:r><w:t>一${seam}二</w:t></w:r><w:q><w:t>三${seam}四</w:t></w:r></w:p>`
    expect(() => wordsOfRuns(broken, rule)).toThrow(XmlError)
  })
})
