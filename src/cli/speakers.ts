import { formatGrid, type GridColumn } from '../6-report/grid.ts'
import { toOneLine } from '../6-report/plain.ts'
import { findNearest } from '../store/nearest.ts'
import type { Archive } from '../store/open.ts'
import {
  findOne,
  type ListedSpeaker,
  type ListedVoice,
  listRoles,
  listSpeakers,
  listVoices,
  mergeSpeakers,
  splitSpeaker,
} from '../store/speakers.ts'
import { findWho } from '../store/who.ts'
import { toScreen } from './screen.ts'
import { withArchive } from './with-archive.ts'
import { count } from './words.ts'

type SpeakersOptions = { readonly archive: string; readonly limit: number; readonly format: string }

/** Lists the speakers, those of a name, or shows the one that it means. */
export async function runSpeakers(name: string, options: SpeakersOptions): Promise<void> {
  await withArchive(options.archive, (archive, lexicon) => {
    const found = name === '' ? undefined : (findWho(archive.db, name, lexicon)?.speakers ?? [])
    const speakers = listSpeakers(archive, options.limit, found)
    const voices = found?.length === 1 ? listVoices(archive, found[0].id) : []
    const roles = found?.length === 1 ? listRoles(archive, found[0].id) : []
    if (options.format === 'json')
      print(JSON.stringify(found?.length === 1 ? { ...speakers[0], roles, voices } : speakers, null, 2))
    else if (found?.length === 0) print(toNobody(archive, name))
    else {
      const screen = toScreen()
      print(formatGrid(speakers, SPEAKERS, screen))
      if (voices.length > 0) print(formatGrid(voices, VOICES, screen))
    }
  })
}

const print = (text: string) => process.stdout.write(`${text}\n`)

function toNobody({ db }: Archive, name: string): string {
  const nearest = findNearest(db, name)
  return `The archive quotes nobody called "${toOneLine(name)}".${nearest.length > 0 ? ` Names like it: ${nearest.join(', ')}.` : ''}`
}

const SPEAKERS: readonly GridColumn<ListedSpeaker>[] = [
  { name: 'Speaker', width: 26, cell: ({ name }) => toOneLine(name) },
  { name: 'Key', width: 26, cell: ({ key }) => key },
  { name: 'Role', width: 0, cell: ({ role }) => toOneLine(role ?? '') },
  { name: 'Quoted', width: 9, cell: ({ quotations }) => String(quotations) },
  { name: 'Articles', width: 10, cell: ({ articles }) => String(articles) },
  { name: 'From', width: 12, cell: ({ first }) => first ?? '' },
  { name: 'To', width: 12, cell: ({ last }) => last ?? '' },
]

const VOICES: readonly GridColumn<ListedVoice>[] = [
  { name: 'Article', width: 34, cell: ({ article }) => toOneLine(article) },
  { name: 'Day', width: 12, cell: ({ published }) => published ?? '' },
  { name: 'Named', width: 22, cell: ({ name }) => toOneLine(name) },
  { name: 'Role', width: 0, cell: ({ role }) => toOneLine(role ?? '') },
  { name: 'Quoted', width: 8, cell: ({ quotations }) => String(quotations) },
  { name: 'Why', width: 20, cell: ({ why }) => why ?? '' },
]

/** Makes two speakers one. */
export async function runMerge(names: readonly [string, string], options: { readonly archive: string }): Promise<void> {
  await withArchive(options.archive, (archive, lexicon) => {
    const [a, b] = names.map((name) => findOne(archive, name, lexicon))
    mergeSpeakers(archive, [a, b], new Date().toISOString(), lexicon)
    process.stderr.write(`${a.name} and ${b.name} are one speaker now; "whosaid speakers split" takes it back\n`)
  })
}

/** Makes the speaker of some articles another one. */
export async function runSplit(
  name: string,
  articles: readonly string[],
  options: { readonly archive: string },
): Promise<void> {
  await withArchive(options.archive, (archive, lexicon) => {
    const speaker = findOne(archive, name, lexicon)
    splitSpeaker(archive, speaker, articles, new Date().toISOString(), lexicon)
    process.stderr.write(`${speaker.name} is somebody else in ${count(articles.length, 'article')} now\n`)
  })
}
