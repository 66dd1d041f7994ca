import { type Command, Option } from 'commander'
import { archiveOption } from './archive-commands.ts'
import { toNumberBetween } from './arguments.ts'
import { addAskingOptions } from './asking-options.ts'
import { REPORT_FORMATS, toReportFormat } from './report-formats.ts'

const limitOption = (howMany: number): Option =>
  new Option('-n, --limit <number>', 'how many are shown').argParser(toNumberBetween(1, 1_000_000)).default(howMany)

/** The commands that ask an archive: ask, search, repeats, report. */
export function addAskingCommands(program: Command): void {
  addAskingOptions(program.command('ask'))
    .description('ask the archive who said what, in words or by options')
    .argument('[question...]', 'what did Lavrov say about the embassy since Thursday')
    .addOption(limitOption(20))
    .addOption(new Option('--order <order>', 'what comes first').choices(['relevance', 'newest', 'oldest']))
    .addOption(new Option('-f, --format <format>').choices(['table', 'csv', 'json', 'ndjson']).default('table'))
    .option('--raw', 'csv: leave cells that begin like a formula as they are')
    .addHelpText(
      'after',
      `
Examples:
  whosaid ask what did Lavrov say about the embassy since Thursday
  whosaid ask who mentioned sanctions last month
  whosaid ask "how often did Putin speak about Ukraine in 2025"
  whosaid ask what has the ministry denied
  whosaid ask --speaker Lavrov --about embassy --since 2025-02-27 --format csv

The answer tells how the question was understood. Exit status: 0 something was found, 1 nothing, 2 wrong usage.`,
    )
    .action(async (words, options) => {
      const { runAsk } = await import('./ask.ts')
      process.exitCode = await runAsk(words.join(' '), options)
    })
  program
    .command('search')
    .description('find the articles of the archive that hold all of the words')
    .argument('<words...>')
    .addOption(archiveOption())
    .addOption(limitOption(20))
    .addOption(new Option('-f, --format <format>').choices(['table', 'json']).default('table'))
    .action(async (words, options) => {
      const { runSearch } = await import('./search.ts')
      process.exitCode = await runSearch(words.join(' '), options)
    })
  program
    .command('repeats')
    .description(
      'the quotations that stand in several articles: where each appeared first, and what the others changed',
    )
    .argument('[row]', 'the key of a row: its versions alone')
    .addOption(archiveOption())
    .addOption(limitOption(10))
    .addOption(new Option('-f, --format <format>').choices(['table', 'json']).default('table'))
    .action(async (row, options) => {
      const { runRepeats } = await import('./repeats.ts')
      await runRepeats(row, options)
    })
  addAskingOptions(program.command('report'))
    .description('a report of the archive, or of what a question asks for: a speaker, a topic, a day')
    .argument('[question...]', 'as in "ask"')
    .addOption(new Option('-f, --format <format>', 'html, or what the ending of --out says').choices(REPORT_FORMATS))
    .option('-o, --out <file>', 'write to a file instead of the screen')
    .option('--raw', 'csv: leave cells that begin like a formula as they are')
    .addHelpText(
      'after',
      `
html has plots and the first 1,000 rows; csv, xlsx, json, ndjson, annotations (.jsonld) and schema-org all of them.
gold is what people have checked, in the form of our annotated corpus (data/dispatches).

Examples:
  whosaid report --out archive.html
  whosaid report what did Lavrov say in 2025 --out lavrov.xlsx
  whosaid report --since 2025-02-27 --until 2025-02-27 --format md`,
    )
    .action(async (words, options, command) => {
      if (options.out !== undefined && options.format === undefined && toReportFormat(options.out) === null)
        command.error(
          `error: --out ${options.out}: expected an ending such as .html, .csv, .xlsx or .ndjson; say --format`,
        )
      const { runReport } = await import('./report.ts')
      process.exitCode = await runReport(words.join(' '), options)
    })
}
