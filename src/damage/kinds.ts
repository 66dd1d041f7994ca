import { TextDecoder } from '@exodus/bytes/encoding.js'
import type { Mark } from '../types.ts'
import { applyEdits, type Edit, type Edited } from './edit.ts'

/** What syndication, scraping and wrong encodings do to the quotation marks of a text. */
type Damage = (text: string, marks: readonly Mark[], random: () => number) => Edit[]

const lose =
  (isLost: (mark: Mark, random: () => number) => boolean): Damage =>
  (_, marks, random) =>
    marks.filter((mark) => isLost(mark, random)).map(({ start, end }) => ({ start, end, put: '' }))

/** Each mark in another form, and each character of the rest that `rest` matches. */
const write =
  (toPut: (mark: Mark, surface: string) => string, rest?: RegExp, put: (c: string) => string = (c) => c): Damage =>
  (text, marks) => {
    const edits = marks.map((mark) => ({
      start: mark.start,
      end: mark.end,
      put: toPut(mark, text.slice(mark.start, mark.end)),
    }))
    if (!rest) return edits
    const taken = new Set(marks.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)))
    const others = Array.from(text.matchAll(rest), ({ index, 0: c }) => ({
      start: index,
      end: index + c.length,
      put: put(c),
    }))
    return [...edits, ...others.filter(({ start }) => !taken.has(start))].sort((a, b) => a.start - b.start)
  }

const CURLY = { open: { double: '“', single: '‘' }, close: { double: '”', single: '’' } } as const
const curl = ({ side, style }: Mark): string => CURLY[side][style]

const NOT_ASCII = /\P{ASCII}/gu
const NAMES: Record<string, string> = {
  '"': '&quot;', "'": '&#39;', '&': '&amp;', '“': '&ldquo;', '”': '&rdquo;', '‘': '&lsquo;', '’': '&rsquo;',
  '—': '&mdash;', '–': '&ndash;', '…': '&hellip;',
} // biome-ignore format: a table
const toEntities = (surface: string): string =>
  Array.from(surface, (c) => NAMES[c] ?? (c < '\u0080' ? c : `&#${c.codePointAt(0)};`)).join('')

// Node's own decoder reads windows-1252 as latin-1.
const windows1252 = new TextDecoder('windows-1252')
const misread = (c: string): string => windows1252.decode(new TextEncoder().encode(c))

export const DAMAGES = {
  closing: lose(({ side }) => side === 'close'),
  tenth: lose((_, random) => random() < 0.1),
  half: lose((_, random) => random() < 0.5),
  all: lose(() => true),
  straight: write(
    ({ style }) => (style === 'double' ? '"' : "'"),
    /’/g,
    () => "'",
  ),
  question: write(
    () => '?',
    /(?!\p{ASCII})\p{P}/gu,
    () => '?',
  ),
  mojibake: write((mark) => misread(curl(mark)), NOT_ASCII, misread),
  entities: write((_, surface) => toEntities(surface), /['&]|\P{ASCII}/gu, toEntities),
  lines: (text) =>
    Array.from(text.matchAll(/\s*[\n\r]\s*/g), ({ index, 0: gap }) => ({
      start: index,
      end: index + gap.length,
      put: ' ',
    })),
  doubled: write((_, surface) => (surface.length === 1 ? surface + surface : '""')),
} as const satisfies Record<string, Damage>

export type DamageKind = keyof typeof DAMAGES
export const DAMAGE_KINDS = Object.keys(DAMAGES) as DamageKind[]

export const DAMAGE_TITLES: Readonly<Record<DamageKind, string>> = {
  closing: 'all closing marks lost',
  tenth: 'one mark in ten lost',
  half: 'half of the marks lost',
  all: 'all marks lost',
  straight: 'curly marks made straight',
  question: 'marks turned into "?"',
  mojibake: 'UTF-8 read as windows-1252',
  entities: 'HTML entities',
  lines: 'line breaks lost',
  doubled: 'marks doubled',
}

/** The text after one kind of damage to its marks. Depends on the arguments alone. */
export const damageText = (kind: DamageKind, text: string, marks: readonly Mark[], random: () => number): Edited =>
  applyEdits(text, DAMAGES[kind](text, marks, random))
