import { type Command, Option } from 'commander'
import { INPUT_FORMATS } from '../1-read/source.ts'

/** The options of `whosaid verify`, as commander hands them over. */
export type VerifyOptions = { readonly inputFormat?: string }

export function addVerifyCommand(program: Command): void {
  const command = program
    .command('verify')
    .description('prove that every row of an export stands in its article, word for word, where it says')
    .argument('<export>', 'what analyze wrote as csv, json, ndjson or annotations, or - for standard input')
    .argument('<article...>', 'the articles: files, folders, globs, or - for standard input')
    .addOption(
      new Option('--input-format <format>', 'what the articles are, instead of guessing').choices(INPUT_FORMATS),
    )
    .addHelpText(
      'after',
      `
Prints a line for each row whose words do not stand at its offsets, and how many do. Rows count from 1, without the line
of column names. An article is found by its id, or by the end of its path where that is one article's alone. The
articles are held in memory, the export is not (annotations are).

Examples:
  whosaid verify quotes.csv news/
  whosaid analyze news/ --format ndjson | whosaid verify - news/

Exit status: 0 every row was verified, 1 some was not or the export could not be read, 2 wrong usage.`,
    )
  command.action(async (path: string, inputs: string[], options: VerifyOptions) => {
    if (path === '-' && inputs.includes('-'))
      command.error('error: expected one of export and articles on standard input, got both; name a file for one')
    const { runVerify } = await import('./verify.ts')
    process.exitCode = await runVerify(path, inputs, options)
  })
}
