import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Question } from '../src/ask/filters.ts'
import { parseQuestion } from '../src/ask/parse-question.ts'
import { findOutlet } from '../src/store/outlets.ts'
import { ROOT } from './run-whosaid.ts'

type Asked = Question & { readonly question: string }
const QUESTIONS: Asked[] = readFileSync(join(ROOT, 'data/questions/unseen.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line))

const SPEAKERS = new Set(
  [
    'Lavrov;Sergey Lavrov;Putin;Peskov;Kremlin;State Department;Angela Merkel;Merkel;Rubio;Zelensky;White House',
    'European Commission;Ursula von der Leyen;Amina Yusuf;pope;foreign minister',
  ].flatMap((names) => names.toLowerCase().split(';')),
)
const OUTLETS = ['The Guardian', 'Reuters', 'AP', 'The New York Times', 'Harbour Ledger']
const CONTEXT = {
  today: '2025-03-03',
  outlets: (words: string) => findOutlet(OUTLETS, words),
  isSpeaker: (words: string) => SPEAKERS.has(words.toLowerCase()),
}

/** What was measured when the questions were written, before anybody had looked at them. */
const WHOLLY = 44
const FILTERS = 154

it('understands questions that no pattern was written for', () => {
  let wholly = 0
  let right = 0
  let all = 0
  for (const { question, want, filters } of QUESTIONS) {
    const found = parseQuestion(question, CONTEXT)
    const names = new Set([...Object.keys(filters), ...Object.keys(found.filters)]) as Set<keyof typeof filters>
    const same = [...names].filter((name) => JSON.stringify(filters[name]) === JSON.stringify(found.filters[name]))
    all += names.size
    right += same.length
    if (found.want === want && same.length === names.size) wholly++
  }
  process.stdout.write(
    `unseen questions: ${wholly} of ${QUESTIONS.length} wholly understood, ${right} of ${all} filters\n`,
  )
  expect(wholly).toBeGreaterThanOrEqual(WHOLLY)
  expect(right).toBeGreaterThanOrEqual(FILTERS)
})
