import { beforeAll, describe, expect, it } from 'vitest'
import { toArticle } from '../src/1-read/read.ts'
import { analyze } from '../src/analyze.ts'
import { loadResources } from '../src/load.ts'
import type { Resources } from '../src/resources.ts'
import { parseMarked, renderMarked, toMarked } from './marked.ts'

describe('marked text', () => {
  it('is read', () => {
    expect(parseMarked('{q1:“Go,”} {c1:said} {s1=Anna Ruiz:Ruiz}. {q1:“Now.”}')).toEqual({
      text: '“Go,” said Ruiz. “Now.”',
      quotations: [
        {
          content: [
            { start: 0, end: 5 },
            { start: 17, end: 23 },
          ],
          cue: [{ start: 6, end: 10 }],
          source: [{ start: 11, end: 15 }],
          speaker: 'Anna Ruiz',
        },
      ],
    })
  })
  it.each([
    '{q1:“Go,”} {c1:said} {s1=Anna Ruiz:Ruiz}. {q1:“Now.”}',
    '{s1+2=Anna Ruiz:Ruiz} {c1:said} {q1:no}, {c2:adding} {q2:that it was late}.',
    '{s1:Ruiz} {c1:said}: {q1:“{s2=Ben:Ben} {c2:says} {q2:‘no’}.”}',
    'Nothing is said here.',
    '{q1=Anna Ruiz:“Go.”}',
  ])('is written as it was read: %s', (marked) => {
    expect(renderMarked(parseMarked(marked))).toBe(marked)
  })
  it('numbers quotations in the order of the text', () => {
    expect(renderMarked(parseMarked('{s7:He} {c7:said} {q7:no}. {q3:“Yes.”}'))).toBe(
      '{s1:He} {c1:said} {q1:no}. {q2:“Yes.”}',
    )
  })
  it.each(['{q1:open', 'shut}', '{x1:what}'])('is refused where its braces are wrong: %s', (marked) => {
    expect(() => parseMarked(marked)).toThrow(SyntaxError)
  })
})

/** Each case is a small article with all that should be found in it; a speaker that is not named here is unknown. */
const CASES = {
  'the words before, the speaker with a role after':
    '{q1:“We can’t accept this,”} {c1:said} {s1=Anna Ruiz:Anna Ruiz, mayor of Lyon}. {q1:“Not now.”}',
  'reported speech': '{s1=Anna Ruiz:Anna Ruiz} {c1:said} {q1:that the bridge would reopen in May}.',
  'a role before the name, then a pronoun':
    '{s1=Ben Osei:Harbour master Ben Osei} {c1:said} {q1:the ferry had been late all week}. {q2:“Nobody told us why,”} {s2=Ben Osei:he} {c2:said}.',
  'according to': '{c1:According to} {s1=Anna Ruiz:Anna Ruiz}, {q1:the tunnel will stay shut until June}.',
  'two quotations with one source':
    '{q1:“The money is gone,”} {c1:said} {s1+2=Carl Lund:Carl Lund, the treasurer}, {c2:adding} {q2:that the books would be opened on Monday}.',
  'a refusal by somebody unnamed':
    '{s1=spokeswoman for the port authority:A spokeswoman for the port authority} {c1:declined} {q1:to comment}.',
  'a denial': '{s1=Carl Lund:Carl Lund} {c1:denied} {q1:that he had signed the contract}.',
  'a question': '{q1:“Where is the money?”} {s1=Anna Ruiz:Anna Ruiz} {c1:asked}.',
  'an addressee':
    '{s1=Mira Kovacs:The finance minister, Mira Kovacs,} {c1:told} reporters {q1:that the budget would be late}.',
  'a few words in marks': '{s1=Mira Kovacs:Mira Kovacs} {c1:called} {q1:the plan “a gift to speculators”}.',
  'an interrupted quotation':
    '{q1:“If it rains,”} {s1=Mira Kovacs:Mira Kovacs} {c1:said}, {q1:“we will start on Tuesday.”}',
  'an organisation': '{s1=Kremlin:The Kremlin} {c1:said} {q1:that no meeting was planned}.',
  'an organisation that is a common noun': '{s1=ministry:The ministry} {c1:said} {q1:it had received 40 complaints}.',
  'the next sentence goes on':
    '{q1:“We were cold and we were tired,”} {s1=Ben Osei:Ben Osei} {c1:recalled}. {q1:“But nobody complained.”}',
  'a document': '{s1=report:The report} {c1:said} {q1:the dam had not been inspected for nine years}.',
  'both marks lost': '{q1:The bus was full}, {s1=Ben Osei:Ben Osei} {c1:said}.',
  'the closing mark lost': '{q1:“We will rebuild}, {s1=Anna Ruiz:Anna Ruiz} {c1:said} on Thursday.',
  'the opening mark lost': '{q1:We will rebuild,”} {s1=Anna Ruiz:Anna Ruiz} {c1:said} on Thursday.',
  'two speakers in turn':
    '{q1:“It is a scandal,”} {c1:said} {s1=Anna Ruiz:the mayor, Anna Ruiz}. {s2=Carl Lund:Her deputy, Carl Lund,} {c2:said} {q2:he was sorry}.',
  'nothing said': 'The street was quiet on Sunday. Snow lay on the roofs, and the shops were shut.',
  'a name in marks': 'The so-called “golden mile” runs from the station to the river.',
  'a pronoun in the next paragraph':
    '{q1:“The pumps failed at three,”} {c1:said} {s1=Anna Ruiz:Anna Ruiz, who runs the waterworks}.\n\n{q2:“We had an hour to get people out,”} {s2=Anna Ruiz:she} {c2:said}.',
  'marks inside reported speech':
    '{s1=Carl Lund:Carl Lund} {c1:wrote} {q1:that the orchestra “cannot play without a roof”}.',
  'the addressee and the day after the cue':
    '{q1:“I have nothing to hide,”} {s1=Petra Novak:Senator Petra Novak} {c1:told} the newspaper on Friday.',
  'a surname alone': 'Anna Ruiz and Carl Lund were late. {q1:“The train broke down,”} {s1=Anna Ruiz:Ruiz} {c1:said}.',
  'a role for a name':
    '{s1=Jon Aalto:Prime Minister Jon Aalto} {c1:said} {q1:the border would stay open}. {q2:“We will not build a wall,”} {s2=Jon Aalto:the prime minister} {c2:said}.',
  'a paragraph of words alone':
    '{q1:“We walked all night,”} {c1:said} {s1=Ben Osei:Ben Osei, a fisherman}.\n\n{q2=Ben Osei:“The water was up to here.”}\n\n{s3=Anna Ruiz:Anna Ruiz, the mayor,} {c3:said} {q3:help was on its way}.',
  'a relaying source': '{s1=Jon Aalto:Jon Aalto} {c1:said} {q1:he would resign}, according to state media.',
}

describe('the whole pipeline', () => {
  let resources: Resources
  beforeAll(async () => {
    resources = await loadResources()
  })
  it.each(Object.entries(CASES))('%s', (_, marked) => {
    const analysis = analyze(toArticle(parseMarked(marked).text), resources)
    expect(renderMarked(toMarked(analysis))).toBe(marked)
  })
})
