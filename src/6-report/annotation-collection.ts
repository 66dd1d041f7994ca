import { hashText, mix } from '../3-tag/hash.ts'
import { type AnnotatedArticle, type Annotation, toAnnotations } from './annotations.ts'
import { NAMESPACE, toIri } from './iri.ts'
import { formatElements } from './json.ts'

/** An AnnotationCollection with one page, which holds all. */
export function formatAnnotations(articles: readonly AnnotatedArticle[]): string {
  const annotations = articles.flatMap(toAnnotations)
  const collection = addAnnotations(NO_ANNOTATIONS, annotations)
  return ANNOTATIONS_OPEN + formatElements(annotations, 0) + formatAnnotationsClose(collection)
}

/** What a collection holds so far: how many annotations, and a hash of which. */
export type AnnotationCounts = { readonly total: number; readonly hash: number }
export const NO_ANNOTATIONS: AnnotationCounts = { total: 0, hash: 0 }

export const addAnnotations = (counts: AnnotationCounts, added: readonly Annotation[]): AnnotationCounts => ({
  total: counts.total + added.length,
  hash: added.reduce((hash, { id }) => mix(hash, hashText(id)), counts.hash),
})

const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { whosaid: NAMESPACE }]

export const ANNOTATIONS_OPEN = `{
"@context": ${JSON.stringify(CONTEXT)},
"type": "AnnotationCollection",
"label": "Who said what, and where",
"first": {
"type": "AnnotationPage",
"startIndex": 0,
"items": [`

/** What is known when all annotations are written: the names of the collection and its page, and their number. */
export function formatAnnotationsClose({ total, hash }: AnnotationCounts): string {
  const name = (hash >>> 0).toString(16).padStart(8, '0')
  const [collection, page] = [toIri('collection', name), toIri('page', name)].map((iri) => JSON.stringify(iri))
  return `
],
"id": ${page},
"partOf": ${collection}
},
"last": ${page},
"total": ${total},
"id": ${collection}
}
`
}
