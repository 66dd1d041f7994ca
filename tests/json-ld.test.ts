import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatAnnotations } from '../src/6-report/annotation-collection.ts'
import { type Annotation, toAnnotations } from '../src/6-report/annotations.ts'
import { toDocument } from '../src/6-report/document.ts'
import { toRows } from '../src/6-report/rows.ts'
import { formatSchemaOrg, toSchemaOrg } from '../src/6-report/schema-org.ts'
import { EVERYTHING } from '../src/6-report/select.ts'
import { toCodePoints, toWellFormed } from '../src/code-points.ts'
import type { Analysis } from '../src/types.ts'
import { at, SAMPLE, toAnalysis, toQuotation } from './report-sample.ts'

const toAnnotated = (analysis: Analysis) => ({ text: analysis.article.text, document: toDocument(analysis) })
const ROWS = toRows(SAMPLE, EVERYTHING)

describe('code points', () => {
  it('are counted as a string counts its own', () => {
    const anyUnits = fc.array(fc.constantFrom('a', '\n', '🦊', '\ud83e', '\udd8a', 'é'), { maxLength: 40 })
    fc.assert(
      fc.property(anyUnits, (units) => {
        const text = units.join('')
        const points = toCodePoints(text)
        const characters = [...text]
        let offset = 0
        characters.forEach((character, i) => {
          for (let unit = 0; unit < character.length; unit++) expect(points.before(offset + unit)).toBe(i)
          expect(points.offsetOf(i)).toBe(offset)
          offset += character.length
        })
        expect(points.before(text.length)).toBe(characters.length)
        expect(points.offsetOf(characters.length + 5)).toBe(text.length)
        expect([...toWellFormed(text)]).toEqual(characters.map((c) => (/\p{Cs}/u.test(c) ? '\ufffd' : c)))
      }),
    )
  })
})

describe('Web Annotations', () => {
  it('say who speaks, of what kind the words are, and how sure that is', () => {
    const [annotation] = toAnnotations(toAnnotated(SAMPLE))
    const bodies = annotation.body.map(({ purpose, value }) => [purpose, value])
    expect(bodies).toEqual([
      ['identifying', 'Anna Ruiz'],
      ['describing', 'mayor of Lyon'],
      ['classifying', 'direct'],
      ['tagging', 'statement'],
      ['assessing', '0.81'],
    ])
    expect(annotation).toMatchObject({
      id: 'urn:x-whosaid:quotation:bridge:0',
      motivation: 'identifying',
      'whosaid:article': 'bridge',
      'whosaid:speaker': 'Anna Ruiz',
      'whosaid:role': 'mayor of Lyon',
      'whosaid:confidence': 0.81,
    })
  })

  it('name nobody where the speaker is unknown', () => {
    const annotation = toAnnotations(toAnnotated(SAMPLE))[1]
    expect(annotation.motivation).toBe('tagging')
    expect(annotation.body.map(({ purpose }) => purpose)).toEqual(['classifying', 'tagging', 'assessing'])
    expect(Object.keys(annotation)).not.toContain('whosaid:speaker')
  })

  it('have a target for each piece of an interrupted quotation', () => {
    const { text } = SAMPLE.article
    const [first, second] = toAnnotations(toAnnotated(SAMPLE))
    expect(second.target).toMatchObject({
      selector: [{ start: at(text, 'that the').start }, { exact: 'that the bridge was unsafe' }],
    })
    expect(first.target).toMatchObject(
      ['“We can’t wait,”', '“Not now.”'].map((exact) => ({
        type: 'SpecificResource',
        source: 'https://example.com/bridge?a=1&b=2',
        selector: [
          { type: 'TextPositionSelector', ...at(text, exact) },
          { type: 'TextQuoteSelector', exact },
        ],
      })),
    )
  })

  it('count in code points, with 32 before and after', () => {
    const text = `🦊🦊 ${'🐻'.repeat(40)} “We go 🦊” 👩‍👩‍👧 ${'𝒜'.repeat(40)}`
    const analysis = toAnalysis({ text }, { quotations: [toQuotation([at(text, '“We go 🦊”')])] })
    const [{ target }] = toAnnotations(toAnnotated(analysis))
    const [position, quote] = (target as Exclude<Annotation['target'], readonly unknown[]>).selector
    expect(position).toEqual({ type: 'TextPositionSelector', start: 44, end: 53 })
    expect([...text].slice(44, 53).join('')).toBe(quote.exact)
    expect(quote).toEqual({
      type: 'TextQuoteSelector',
      exact: '“We go 🦊”',
      prefix: `${'🐻'.repeat(31)} `,
      suffix: ` 👩‍👩‍👧 ${'𝒜'.repeat(25)}`,
    })
  })

  it.each([
    ['a path', { id: 'news/a b#2.txt', url: undefined }, 'urn:x-whosaid:article:news%2Fa%20b%232.txt'],
    ['an address', { url: 'https://example.com/a b' }, 'https://example.com/a%20b'],
    ['a script', { id: 'x', url: 'javascript:alert(1)' }, 'urn:x-whosaid:article:x'],
    ['no address', { id: 'x', url: 'https://' }, 'urn:x-whosaid:article:x'],
    ['an id that is one', { id: 'http://example.com/x', url: undefined }, 'http://example.com/x'],
    ['half of a pair', { id: '\ud83e', url: undefined }, 'urn:x-whosaid:article:%EF%BF%BD'],
  ])('point at %s', (_, article, source) => {
    const analysis = { ...SAMPLE, article: { ...SAMPLE.article, ...article } }
    expect(toAnnotations(toAnnotated(analysis))[1].target).toMatchObject({ source })
  })

  it('come in a collection with what the standard asks for', () => {
    const annotated = toAnnotated(SAMPLE)
    const other = toAnnotated({ ...SAMPLE, article: { ...SAMPLE.article, id: 'other' } })
    const collection = JSON.parse(formatAnnotations([annotated, other]))
    expect(collection['@context'][0]).toBe('http://www.w3.org/ns/anno.jsonld')
    expect(collection).toMatchObject({ type: 'AnnotationCollection', label: expect.any(String), total: 6 })
    const { first, id, last } = collection
    expect(first).toMatchObject({ type: 'AnnotationPage', startIndex: 0, partOf: id, id: last })
    expect(first).not.toHaveProperty('@context')
    expect(first.items).toEqual([...toAnnotations(annotated), ...toAnnotations(other)])
    expect(new Set([id, last, ...first.items.map((item: Annotation) => item.id)]).size).toBe(8)
    for (const item of first.items) {
      expect(item).toMatchObject({ type: 'Annotation', target: expect.anything() })
      for (const body of item.body) expect(body).toMatchObject({ type: 'TextualBody', value: expect.any(String) })
      for (const iri of [item.id, ...[item.target].flat().map(({ source }) => source)])
        expect(URL.canParse(iri)).toBe(true)
    }
    const alone = JSON.parse(formatAnnotations([other]))
    expect(alone.id).not.toBe(id)
    expect(JSON.parse(formatAnnotations([]))).toMatchObject({ total: 0, first: { items: [] } })
  })
})

describe('schema.org', () => {
  it('has quotations that are part of an article', () => {
    const graph = JSON.parse(formatSchemaOrg(ROWS))
    expect(graph['@context']).toBe('https://schema.org')
    const id = 'https://example.com/bridge?a=1&b=2'
    expect(graph['@graph'].slice(0, 2)).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': id,
        headline: 'Mayor shuts the bridge',
        datePublished: '2024-05-07',
        publisher: { '@type': 'Organization', name: 'The Rhône Mail' },
        url: id,
        inLanguage: 'en',
      },
      {
        '@type': 'Quotation',
        '@id': 'urn:x-whosaid:quotation:bridge:0',
        text: 'We can’t wait … Not now.',
        creator: { '@type': 'Person', name: 'Anna Ruiz', jobTitle: 'mayor of Lyon' },
        isPartOf: { '@id': id },
        citation: 'Mayor shuts the bridge · The Rhône Mail · 2024-05-07, line 3, characters 25–110',
        dateCreated: '2024-05-06',
        locationCreated: { '@type': 'Place', name: 'Lyon' },
        keywords: 'direct, statement',
        inLanguage: 'en',
      },
    ])
    expect(graph['@graph']).toHaveLength(4)
    expect(graph['@graph'][2]).not.toHaveProperty('creator')
  })

  const speaker = { ...ROWS[0], role: null, affiliation: null }
  it.each([
    [
      'a person with an office',
      { ...ROWS[0], affiliation: 'City of Lyon' },
      {
        creator: {
          '@type': 'Person',
          name: 'Anna Ruiz',
          jobTitle: 'mayor of Lyon',
          affiliation: { '@type': 'Organization', name: 'City of Lyon' },
        },
      },
    ],
    [
      'an organisation',
      { ...speaker, speaker: 'Skerry Lines', speakerKind: 'organisation' as const },
      { creator: { '@type': 'Organization', name: 'Skerry Lines' } },
    ],
    [
      'a group',
      { ...speaker, speaker: 'residents', speakerKind: 'group' as const },
      { creator: { '@type': 'Organization', description: 'residents' } },
    ],
    [
      'somebody described',
      { ...speaker, speaker: 'spokesman for the port', speakerKind: 'unnamed' as const },
      { creator: { '@type': 'Person', description: 'spokesman for the port' } },
    ],
    [
      'a document',
      { ...speaker, speaker: 'report', speakerKind: 'document' as const },
      { isBasedOn: { '@type': 'CreativeWork', name: 'report' } },
    ],
    [
      'two persons',
      { ...ROWS[0], speaker: 'Anna Ruiz; Li Wei' },
      {
        creator: [
          { '@type': 'Person', name: 'Anna Ruiz' },
          { '@type': 'Person', name: 'Li Wei' },
        ],
      },
    ],
    ['nobody', { ...speaker, speaker: null, speakerKind: null }, {}],
  ])('knows %s', (_, row, expected) => {
    const { creator, isBasedOn } = toSchemaOrg([row])[1]
    expect({ creator, isBasedOn }).toEqual({ creator: undefined, isBasedOn: undefined, ...expected })
  })

  it('can stand in a page', () => {
    const json = formatSchemaOrg([{ ...ROWS[0], quote: '</script><script>alert(1)</script>' }])
    expect(json).not.toContain('<')
    expect(JSON.parse(json)['@graph'][1].text).toBe('</script><script>alert(1)</script>')
  })

  it('is empty without rows', () => {
    expect(JSON.parse(formatSchemaOrg([]))).toEqual({ '@context': 'https://schema.org', '@graph': [] })
  })
})
