import {
  ANNOTATIONS_OPEN,
  addAnnotations,
  formatAnnotationsClose,
  NO_ANNOTATIONS,
} from '../6-report/annotation-collection.ts'
import { toAnnotations } from '../6-report/annotations.ts'
import { formatElements } from '../6-report/json.ts'
import { SCHEMA_ORG_CLOSE, SCHEMA_ORG_OPEN, toSchemaOrg } from '../6-report/schema-org.ts'
import type { Writer } from './writer.ts'

/** Web Annotations, article by article; their collection is named and counted at the end. */
export function loadAnnotationWriter(): Writer {
  let counts = NO_ANNOTATIONS
  return {
    open: ANNOTATIONS_OPEN,
    item: ({ article, document }) => {
      const annotations = toAnnotations({ text: article.text, document })
      const before = counts.total
      counts = addAnnotations(counts, annotations)
      return formatElements(annotations, before)
    },
    close: () => formatAnnotationsClose(counts),
  }
}

/** A graph of schema.org, article by article. */
export function loadSchemaOrgWriter(): Writer {
  let count = 0
  return {
    open: SCHEMA_ORG_OPEN,
    item: ({ rows }) => {
      const nodes = toSchemaOrg(rows)
      const before = count
      count += nodes.length
      return formatElements(nodes, before)
    },
    close: () => SCHEMA_ORG_CLOSE,
  }
}
