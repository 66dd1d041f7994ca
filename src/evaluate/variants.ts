import type { Entry } from '../store/entry.ts'

const VOWELS = 'aeiou'
const CONSONANTS = 'bcdfghjklmnprstvw'

/**
 * The entry of an article that is like this one but for its names and dates: for measuring an archive that is larger than any
 * corpus we have. Every name is spelt otherwise, vowels for vowels, and as long as before, so that all offsets stay right.
 * `round` 0 is the entry itself.
 */
export function toVariant(entry: Entry, round: number): Entry {
  if (round === 0) return entry
  const names = new Set(
    entry.voices.flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((each) => each.match(/\p{Lu}\p{L}+/gu) ?? []),
    ),
  )
  const rename = (text: string) => text.replace(/\p{L}+/gu, (word) => (names.has(word) ? spell(word, round) : word))
  const varied = mapStrings(entry, rename) as Entry
  const published = entry.article.published && later(entry.article.published, round * DAYS)
  return {
    ...varied,
    article: { ...varied.article, id: `${entry.article.id}~${round}`, ...(published ? { published } : {}) },
    quotations: varied.quotations.map((row) => {
      const { time } = row.quotation
      const date = time?.date?.length === 10 ? later(time.date, round * DAYS) : time?.date
      return time ? { ...row, quotation: { ...row.quotation, time: { text: time.text, date: date ?? null } } } : row
    }),
  }
}

const DAYS = 37

const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

/** Every letter a few further in its own alphabet; others (accents) stay. */
const spell = (word: string, round: number): string =>
  Array.from(word, (letter, i) => {
    const low = letter.toLowerCase()
    const alphabet = VOWELS.includes(low) ? VOWELS : CONSONANTS
    const at = alphabet.indexOf(low)
    if (at < 0) return letter
    const other = alphabet[(at + round * (i + 1)) % alphabet.length]
    return letter === low ? other : other.toUpperCase()
  }).join('')

function mapStrings(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === 'string') return map(value)
  if (Array.isArray(value)) return value.map((each) => mapStrings(each, map))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapStrings(each, map)]))
}
