import { analyze } from '../analyze.ts'
import { loadResources } from '../load.ts'
import type { Article } from '../types.ts'
import { type Entry, toEntry } from './entry.ts'

const resources = loadResources()

/** What a worker does: an article in, what the archive keeps of it out. */
export default async (article: Article): Promise<Entry> => toEntry(analyze(article, await resources))
