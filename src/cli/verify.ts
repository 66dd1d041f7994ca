import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { InputFormat } from '../1-read/source.ts'
import { toOneLine } from '../6-report/plain.ts'
import { InputError } from '../errors.ts'
import { type Verdict, verify } from '../verify/verify.ts'
import { readArticles } from './articles.ts'
import { toInputError } from './failure.ts'
import { findFiles } from './files.ts'
import { type Output, openOutput } from './output.ts'
import { startProgress } from './progress.ts'
import type { VerifyOptions } from './verify-command.ts'

type Text = { readonly id: string; readonly text: string }
type Counts = { verified: number; failed: number; unmatched: number }
/** Why articles could not be matched, and how many rows wait for each. */
type Unmatched = Map<string, { readonly reason: string; rows: number }>

/**
 * Prints a line for each row of an export that does not stand in its article, and how many do. Returns the exit status:
 * 0 where all do.
 */
export async function runVerify(path: string, inputs: readonly string[], options: VerifyOptions): Promise<number> {
  try {
    if (path !== '-') await stat(path)
    const articles = await readTexts(path, inputs, options)
    const output = await openOutput()
    const chunks = path === '-' ? process.stdin : createReadStream(path)
    const name = path === '-' ? 'standard input' : path
    const counts = await report(verify(chunks, { path: name, articles }), output)
    await output.write(`${toSummary(counts)}\n`)
    return counts.failed + counts.unmatched > 0 ? 1 : 0
  } catch (error) {
    throw toInputError(error, path)
  }
}

/** The texts of all articles; what cannot be read is said, and the rest goes on. */
async function readTexts(path: string, inputs: readonly string[], options: VerifyOptions): Promise<Text[]> {
  const texts: Text[] = []
  const walk = { skipped: 0, files: 0 }
  const progress = await startProgress(true)
  const say = (error: InputError) => process.stderr.write(`whosaid: ${error.message}\n`)
  for await (const file of findFiles({ inputs, except: path }, walk)) {
    if (file instanceof InputError) {
      say(file)
      continue
    }
    walk.files++
    for await (const article of readArticles(file, options.inputFormat as InputFormat | undefined)) {
      if (article instanceof InputError) say(article)
      else texts.push({ id: article.id, text: article.text })
      progress.step(walk.files, texts.length)
    }
  }
  progress.stop()
  return texts
}

async function report(verdicts: AsyncIterable<Verdict>, output: Output): Promise<Counts> {
  const counts: Counts = { verified: 0, failed: 0, unmatched: 0 }
  const unmatched: Unmatched = new Map()
  for await (const { row, article, state, reason } of verdicts) {
    counts[state]++
    if (state === 'failed') await output.write(`row ${row}, article ${toOneLine(article)}: ${toOneLine(reason)}\n`)
    if (state === 'unmatched') {
      const before = unmatched.get(article)
      if (before) before.rows++
      else unmatched.set(article, { reason, rows: 1 })
    }
  }
  for (const [article, { reason, rows }] of unmatched)
    await output.write(`article ${toOneLine(article)}: ${reason} (${toCount(rows)})\n`)
  return counts
}

const toCount = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`

const toSummary = ({ verified, failed, unmatched }: Counts): string =>
  `${toCount(verified)} verified, ${failed} failed, ${unmatched} without their article`
