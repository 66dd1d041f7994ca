import type { InputFormat } from '../1-read/source.ts'
import { toDocument } from '../6-report/document.ts'
import { toRowsOf } from '../6-report/rows.ts'
import { DEFAULT_SELECTION, EVERYTHING, type Selection } from '../6-report/select.ts'
import { analyze } from '../analyze.ts'
import { InputError, toFault } from '../errors.ts'
import { loadResources } from '../load.ts'
import type { Resources } from '../resources.ts'
import type { Analysis, Article } from '../types.ts'
import { readArticles } from './articles.ts'
import type { AnalyzeOptions } from './command.ts'
import { expectOtherFile, findFiles } from './files.ts'
import { type Format, toFormat } from './formats.ts'
import { openOutput } from './output.ts'
import { startProgress } from './progress.ts'
import { toScreen } from './screen.ts'
import { count } from './words.ts'
import { loadWriter } from './writer.ts'

type Counts = {
  files: number
  skipped: number
  articles: number
  failures: number
  quotations: number
  speakers: number
}

/** Analyzes all inputs into one report, one article at a time. Returns the exit status: 1 where an article failed. */
export async function runAnalyze(inputs: readonly string[], options: AnalyzeOptions): Promise<number> {
  if (options.out !== undefined) expectOtherFile(inputs, options.out)
  const format = (options.format as Format | undefined) ?? toFormat(options.out ?? '') ?? 'table'
  const selection = toSelection(options, format)
  const { raw = false, withText = false } = options
  const writer = await loadWriter(format, { raw, ...toScreen(options.out) })
  const progress = await startProgress(!options.quiet && (options.out !== undefined || !process.stdout.isTTY))
  const output = await openOutput(options.out)
  const counts: Counts = { files: 0, skipped: 0, articles: 0, failures: 0, quotations: 0, speakers: 0 }
  try {
    for await (const analysis of analyzeAll(inputs, options, counts)) {
      if (analysis instanceof InputError) {
        counts.failures++
        process.stderr.write(`whosaid: ${analysis.message}\n`)
        continue
      }
      if (counts.articles++ === 0) await output.write(writer.open)
      const document = toDocument(analysis, { selection, withText })
      const rows = toRowsOf(document)
      await output.write(writer.item({ article: analysis.article, document, rows }, counts.articles))
      counts.quotations += rows.length
      counts.speakers += new Set(rows.flatMap((row) => row.speaker ?? [])).size
      progress.step(counts.files, counts.articles)
    }
    // Where nothing could be read, there is no report: an empty one would look like an article without quotations.
    if (counts.articles === 0) output.discard()
    else {
      await output.write(await writer.close(counts.articles))
      await output.close()
    }
  } catch (error) {
    output.discard()
    throw error
  } finally {
    progress.stop()
  }
  if (!options.quiet) process.stderr.write(`${toSummary(counts)}\n`)
  return counts.failures > 0 ? 1 : 0
}

/** Every article of the inputs through the pipeline; what fails is yielded as an InputError, and the rest goes on. */
async function* analyzeAll(
  inputs: readonly string[],
  options: AnalyzeOptions,
  counts: Counts,
): AsyncGenerator<Analysis | InputError> {
  let resources: Resources | null = null
  for await (const path of findFiles({ inputs, except: options.out }, counts)) {
    if (path instanceof InputError) {
      yield path
      continue
    }
    counts.files++
    for await (const article of readArticles(path, options.inputFormat as InputFormat | undefined)) {
      if (article instanceof InputError) yield article
      else {
        resources ??= await loadResources()
        yield tryAnalyze(article, resources)
      }
    }
  }
}

/** A fault of ours in one article of a million must not cost the others. */
function tryAnalyze(article: Article, resources: Resources): Analysis | InputError {
  try {
    return analyze(article, resources)
  } catch (error) {
    return toFault(article.id, error)
  }
}

/** `json` and `ndjson` hold everything unless something is chosen; the others show what the story itself says. */
function toSelection(options: AnalyzeOptions, format: Format): Selection {
  const isEverything = options.all || format === 'json' || format === 'ndjson'
  const { zones, acts } = isEverything ? EVERYTHING : DEFAULT_SELECTION
  return {
    zones: (options.zones as Selection['zones']) ?? zones,
    acts: (options.acts as Selection['acts']) ?? acts,
    minConfidence: options.minConfidence ?? 0,
  }
}

function toSummary(counts: Counts): string {
  return [
    count(counts.articles, 'article'),
    count(counts.quotations, 'quotation'),
    count(counts.speakers, 'speaker named', 'speakers named'),
    ...(counts.failures > 0 ? [`${counts.failures} failed`] : []),
    ...(counts.skipped > 0
      ? [count(counts.skipped, 'file of another kind skipped', 'files of other kinds skipped')]
      : []),
  ].join(', ')
}
