import { toArticleIri, toIri, toWebAddress } from './iri.ts'
import { formatElements } from './json.ts'
import { toHeading } from './plain.ts'
import type { Row } from './row.ts'

/** A node of schema.org's vocabulary in JSON-LD. */
export type SchemaOrgNode = { readonly '@type': string; readonly [property: string]: unknown }

/** Rows as a graph of `Quotation`s and the `NewsArticle`s that they are part of. */
export const formatSchemaOrg = (rows: readonly Row[]): string =>
  SCHEMA_ORG_OPEN + formatElements(toSchemaOrg(rows), 0) + SCHEMA_ORG_CLOSE

export const SCHEMA_ORG_OPEN = '{\n"@context": "https://schema.org",\n"@graph": ['
export const SCHEMA_ORG_CLOSE = '\n]\n}\n'

/** The nodes of the rows, each article before the first of its quotations. */
export function toSchemaOrg(rows: readonly Row[]): SchemaOrgNode[] {
  const seen = new Set<string>()
  return rows.flatMap((row) => {
    if (seen.has(row.article)) return [toQuotation(row)]
    seen.add(row.article)
    return [toNewsArticle(row), toQuotation(row)]
  })
}

const toId = (row: Row) => toArticleIri({ id: row.article, url: row.url })

const toNewsArticle = (row: Row): SchemaOrgNode =>
  withoutEmpty('NewsArticle', {
    '@id': toId(row),
    headline: row.title,
    datePublished: row.published,
    publisher: toOrganization(row.publisher ?? row.agency),
    url: toWebAddress(row.url),
    inLanguage: 'en',
  })

function toQuotation(row: Row): SchemaOrgNode {
  const { article: id, title, publisher, agency, published } = row
  const heading = toHeading({ id, title, publisher, agency, published })
  return withoutEmpty('Quotation', {
    '@id': toIri('quotation', id, row.quotation),
    text: row.quote,
    ...toSpeaker(row),
    isPartOf: { '@id': toId(row) },
    citation: `${heading}, line ${row.line}, characters ${row.start}–${row.end}`,
    dateCreated: row.date,
    locationCreated: row.place ? { '@type': 'Place', name: row.place } : null,
    keywords: [row.kind, row.act, ...(row.negated ? ['negated'] : [])].join(', '),
    inLanguage: 'en',
  })
}

/**
 * Who said it: `creator`, since `spokenByCharacter` is for characters of fiction. A document cannot have said anything there,
 * so the quotation is based on it. Nothing where the speaker is unknown.
 */
function toSpeaker(row: Row): Readonly<Record<string, unknown>> {
  if (row.speaker === null) return {}
  if (row.speakerKind === 'document') return { isBasedOn: { '@type': 'CreativeWork', name: row.speaker } }
  const names = row.speaker.split('; ')
  // Of several speakers nothing tells whose role it is.
  if (names.length > 1)
    return { creator: names.map((name) => toCreator({ ...row, role: null, affiliation: null }, name)) }
  return { creator: toCreator(row, row.speaker) }
}

/** What is only described ("spokesman for the port", "residents") has no name. */
function toCreator({ speakerKind, role, affiliation }: Row, name: string): SchemaOrgNode {
  const isNamed = speakerKind === 'person' || speakerKind === 'organisation'
  const called = isNamed ? { name } : { description: name }
  if (speakerKind === 'organisation' || speakerKind === 'group') return { '@type': 'Organization', ...called }
  return withoutEmpty('Person', { ...called, jobTitle: role, affiliation: toOrganization(affiliation) })
}

const toOrganization = (name: string | null): SchemaOrgNode | null => (name ? { '@type': 'Organization', name } : null)

function withoutEmpty(type: string, properties: Readonly<Record<string, unknown>>): SchemaOrgNode {
  const filled = Object.entries(properties).filter(([, value]) => value !== null && value !== '')
  return { '@type': type, ...Object.fromEntries(filled) }
}
