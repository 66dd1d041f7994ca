import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'

const tokenize = loadTokenizer()
/** The text with its quotation marks as they were read, and white space and apostrophes made regular. */
function readMarks(text: string): string {
  const { tokens, marks } = parse({ text, zones: [] }, tokenize)
  let read = ''
  let cursor = 0
  for (const { token } of marks) {
    const { start, end, norm } = tokens[token]
    read += text.slice(cursor, start) + norm
    cursor = end
  }
  return read + text.slice(cursor)
}

describe('question marks that were quotation marks', () => {
  it.each([
    ['?We wait,? he said.', '“We wait,” he said.'],
    ['?You know what? This is all I have,? he said.', '“You know what? This is all I have,” he said.'],
    ['?Are you ready? he asked.', '“Are you ready” he asked.'],
    ['?Why?? he asked. ?Who else knew??', '“Why?” he asked. “Who else knew?”'],
    ['The ?new? plan for the old ?city.?', 'The “new” plan for the old “city.”'],
    ['?The governors? plan was bad,? she said.', '“The governors? plan was bad,” she said.'],
    ['?Who cares? Not me? she said.', '“Who cares? Not me” she said.'],
    ['?I left. Was it wrong? Ask me later.', '“I left. Was it wrong” Ask me later.'],
    ['We left early,? she said. ?It rained.?', 'We left early,” she said. “It rained.”'],
    ['?It is ? was ? cold,? she said, and left?at last.', '“It is ? was ? cold,” she said, and left?at last.'],
    ['The mayor said,?We wait.?\n?So do we,? she said.', 'The mayor said,“We wait.”\n“So do we,” she said.'],
    ['Where is it? Nobody knows. Or do they?', 'Where is it? Nobody knows. Or do they?'],
  ])('%s', (text, expected) => {
    expect(readMarks(text)).toBe(expected)
  })

  it('stand for apostrophes and dashes too', () => {
    const { tokens } = parse({ text: '?It isn?t over,? he said ? and left?at last.', zones: [] }, tokenize)
    expect(tokens.map(({ norm }) => norm).join(' ')).toBe("“ It is n't over , ” he said — and left — at last .")
  })
})

describe('marks of two characters', () => {
  it.each([
    ["''We wait,'' he said.", '“We wait,” he said.'],
    ['&#39;&#39;We wait,&#39;&#39; he said.', '“We wait,” he said.'],
    ['‘‘We wait,’’ he said.', '“We wait,” he said.'],
    ['““We wait,”” he said.', '“We wait,” he said.'],
    ['&#39;We wait,&#39; he said.', '‘We wait,’ he said.'],
  ])('%s', (text, expected) => {
    expect(readMarks(text)).toBe(expected)
  })
})
