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
    ['The harbour open to bids from abroad: Ruiz', 'The harbour open to bids from abroad / Ruiz'],
    ["Port ready to pay 'every last cent': Ruiz while meeting dockers", "Port ready to pay 'every last cent' / Ruiz"],
    ['Photo: “I can live with that”: Anna Ruiz on the balcony', '“I can live with that” / Anna Ruiz'],
    ['“I can live with that”: Anna Ruiz', '“I can live with that” / Anna Ruiz'],
    ['Will be heard in an hour: Lyon on the harbour', 'Will be heard in an hour / Lyon'],
  ])('%s', (line, expected) => {
    expect(find(line)).toBe(expected)
  })
  it.each([
    'The harbour will close by June: Ruiz has said so.',
    'The harbour will close by June: Ruiz on his plan.',
    'What the harbour will cost the town: Ruiz on his plan',
    'Best film of the year: The Harbour',
    '“I can live with that”: Anna Ruiz said it on the balcony.',
    'She named three towns that would pay: Lyon, Oslo and Pecs',
    'Ruiz: The harbour will close by June',
  ])('none: %s', (line) => {
    expect(find(line)).toBeNull()
  })
})
