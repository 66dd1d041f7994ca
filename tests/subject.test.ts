import { describe, expect, it } from 'vitest'
import { parse } from '../src/2-parse/parse.ts'
import { loadTokenizer } from '../src/2-parse/wink.ts'
import { findSubject } from '../src/4-quote/subject.ts'

const tokenize = loadTokenizer()

/** The subject of the word in square brackets. */
function subjectOf(sentence: string): string | null {
  const [before, word, after] = sentence.split(/[[\]]/)
  const text = before + word + after
  const parsed = parse({ text, zones: [] }, tokenize)
  const from = parsed.tokens.findIndex(({ end }) => end > before.length)
  const within = parsed.sentences.find((each) => each.from <= from && from < each.to)!
  const subject = findSubject(parsed, { from, to: from + 1 }, within)
  return subject && text.slice(parsed.tokens[subject.from].start, parsed.tokens[subject.to - 1].end)
}

describe('the subject of a cue', () => {
  it.each([
    ['The mayor [said] no.', 'The mayor'],
    ['The mayor of Lyon also [said] that it was late.', 'The mayor of Lyon'],
    ['Anna Ruiz, who left early, later [denied] that.', 'Anna Ruiz'],
    ['Speaker Anna Ruiz (R-Ohio) has [said] so.', 'Speaker Anna Ruiz'],
    ['A woman who had accused the mayor [said] on Sunday that she was tired.', 'A woman who had accused the mayor'],
    ['Anna Ruiz met the voters, [saying] that she was tired.', 'Anna Ruiz'],
    ['Anna Ruiz left the room and [said] nothing.', 'Anna Ruiz'],
    ['An email relating to the strike [says] that nobody knew.', 'An email relating to the strike'],
    ['About 50 protesters on Tuesday [chanted] slogans.', 'About 50 protesters'],
    ['The council met, with chief engineer Carl Lund [saying] it was safe.', 'chief engineer Carl Lund'],
    ['She was praised for her [claim] that it was over.', 'her'],
    ['It was Ruiz’s [claim] that it was over.', 'Ruiz'],
    ['Anna Ruiz and Carl Lund[:] “We are late.”', 'Anna Ruiz and Carl Lund'],
  ])('%s', (sentence, expected) => {
    expect(subjectOf(sentence)).toBe(expected)
  })

  it.each([
    '“No,” [said] Anna Ruiz.',
    'At one point [calling] it late, he left.',
    '[Says] that it was late.',
    'There was one thing left[:] rain.',
  ])('is not before it: %s', (sentence) => {
    expect(subjectOf(sentence)).toBeNull()
  })
})
