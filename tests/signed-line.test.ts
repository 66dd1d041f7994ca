import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { findSignedLine } from '../src/4-quote/signed-line.ts'

const tokenize = loadTokenizer()

/** "content / source" of a line that is signed, or null. */
function find(line: string): string | null {
  const parsed = parse({ text: line, zones: [] }, tokenize)
  const draft = findSignedLine(parsed, parsed.paragraphs[0])
  if (!draft) return null
  const slice = ({ from, to }: { from: number; to: number }) =>
    line.slice(parsed.tokens[from].start, parsed.tokens[to - 1].end)
  return `${slice(draft.content[0])} / ${slice(draft.source[0])}`
}

describe('a signed line', () => {
  it.each([
    ['The harbour will close by June: Ruiz', 'The harbour will close by June / Ruiz'],
    [
      "Lyon must pay, but 'can forget' the bridge: Mayor Anna Ruiz",
      "Lyon must pay, but 'can forget' the bridge / Mayor Anna Ruiz",
    ],
  ])('%s', (line, expected) => {
    expect(find(line)).toBe(expected)
  })
  it.each([
    'The harbour will close by June: Ruiz has said so.',
    'Best film of the year: The Harbour',
    'She named three towns that would pay: Lyon, Oslo and Pecs',
    'Ruiz: The harbour will close by June',
  ])('none: %s', (line) => {
    expect(find(line)).toBeNull()
  })
})
