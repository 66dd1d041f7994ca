import { type Command, Option } from 'commander'
import { INPUT_FORMATS } from '../1-read/source.ts'
import { ACTS, DEFAULT_SELECTION, ZONES } from '../6-report/select.ts'
import { toList, toShare } from './arguments.ts'
import { FORMATS, toFormat } from './formats.ts'

/** The options of `whosaid analyze`, as commander hands them over. */
export type AnalyzeOptions = {
  readonly format?: string
  readonly out?: string
  readonly zones?: readonly string[]
  readonly acts?: readonly string[]
  readonly all?: boolean
  readonly minConfidence?: number
  readonly raw?: boolean
  readonly withText?: boolean
  readonly inputFormat?: string
  readonly quiet?: boolean
}

export function addAnalyzeCommand(program: Command): void {
  const command = program
    .command('analyze', { isDefault: true })
    .description('find who said what in articles')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addOption(new Option('-f, --format <format>', 'table, or what the ending of --out says').choices(FORMATS))
    .option('-o, --out <file>', 'write to a file instead of the screen')
    .addOption(
      new Option('--zones <list>', `where quotations are shown from (default: ${DEFAULT_SELECTION.zones.join(',')})`)
        .argParser(toList(ZONES))
        .conflicts('all'),
    )
    .addOption(
      new Option('--acts <list>', `which acts are shown (default: ${DEFAULT_SELECTION.acts.join(',')})`)
        .argParser(toList(ACTS))
        .conflicts('all'),
    )
    .option('--all', 'show everything found: all zones, all acts')
    .option('--min-confidence <number>', 'leave out rows less sure than this, 0 to 1', toShare)
    .option('--raw', 'csv: leave cells that begin like a formula as they are')
    .option('--with-text', 'json, ndjson: put the text that the offsets count in into the output')
    .addOption(new Option('--input-format <format>', 'what the input is, instead of guessing').choices(INPUT_FORMATS))
    .option('-q, --quiet', 'no summary and no progress')
    .addHelpText(
      'after',
      `
Zones: ${ZONES.join(', ')}.
Acts: ${ACTS.join(', ')}.
json and ndjson hold everything found unless --zones, --acts or --min-confidence are given. annotations (.jsonld) are
W3C Web Annotations, whose positions count code points; schema-org is a graph of Quotations. xlsx holds all rows in
memory and cuts cells at 32,767 characters, as Excel does; csv has no such bounds.

A speaker that the article does not tell is "unknown". In csv a cell that begins with = + - or @ gets an
apostrophe in front, so that no spreadsheet runs it; --raw leaves it off.

Examples:
  whosaid analyze article.txt
  whosaid analyze "news/**/*.html" --out quotes.csv
  whosaid analyze page.html --format json --with-text
  whosaid analyze news/ --out quotes.xlsx
  zcat articles.jsonl.gz | whosaid analyze - --input-format ndjson --format ndjson --min-confidence 0.5

Exit status: 0 all went well, 1 some article could not be read, 2 wrong usage.`,
    )
  command.action(async (inputs: string[], options: AnalyzeOptions) => {
    if (options.out !== undefined && options.format === undefined && toFormat(options.out) === null)
      command.error(
        `error: --out ${options.out}: expected an ending such as .csv, .xlsx, .json, .ndjson, .md or .html; say --format`,
      )
    const isOnScreen = (options.out === undefined || options.out === '-') && process.stdout.isTTY
    if (options.format === 'xlsx' && isOnScreen)
      command.error('error: --format xlsx: expected a file or a pipe for a spreadsheet, got a terminal; say --out FILE')
    const { runAnalyze } = await import('./analyze.ts')
    process.exitCode = await runAnalyze(inputs, options)
  })
}
