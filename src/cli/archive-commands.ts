import { availableParallelism } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { INPUT_FORMATS } from '../1-read/source.ts'
import { toNumberBetween } from './arguments.ts'

/** The archive that a command works on. */
export const archiveOption = (): Option =>
  new Option('-a, --archive <file>', 'the archive').env('WHOSAID_ARCHIVE').default('whosaid.db')

const jobsOption = (): Option =>
  new Option(
    '-j, --jobs <number>',
    `threads that analyse at once (default: as fits the work, here at most ${availableParallelism()})`,
  ).argParser(toNumberBetween(1, 64))

/** The commands that keep an archive: add, remove, info, reanalyze. */
export function addKeepingCommands(program: Command): void {
  program
    .command('add')
    .description('analyse articles and keep them in an archive that can be asked')
    .argument('<input...>', 'files, folders, globs, or - for standard input')
    .addOption(archiveOption())
    .addOption(jobsOption())
    .addOption(new Option('--input-format <format>', 'what the input is, instead of guessing').choices(INPUT_FORMATS))
    .option('-q, --quiet', 'no summary and no progress')
    .addHelpText(
      'after',
      `
What the archive holds already is skipped, what changed is replaced; an article that a file has no more is taken out.
A run that was stopped goes on where it was when it is started again.

Examples:
  whosaid add news/
  whosaid add "crawl/*.jsonl" --archive crawl.db --jobs 4`,
    )
    .action(async (inputs, options) => {
      const { runAdd } = await import('./add.ts')
      process.exitCode = await runAdd(inputs, options)
    })
  program
    .command('remove')
    .description('take files, folders or single articles out of the archive')
    .argument('<path...>', 'as they were added, or the key of an article')
    .addOption(archiveOption())
    .action(async (paths, options) => {
      const { runRemove } = await import('./remove.ts')
      process.exitCode = await runRemove(paths, options)
    })
  program
    .command('info')
    .description('tell what the archive holds')
    .addOption(archiveOption())
    .option('--digest', 'also a fingerprint of everything: equal archives have the same')
    .addOption(new Option('-f, --format <format>').choices(['text', 'json']).default('text'))
    .action(async (options) => {
      const { runInfo } = await import('./info.ts')
      await runInfo(options)
    })
  program
    .command('reanalyze')
    .description('analyse the archived texts anew that another version of whosaid analysed; corrections are kept')
    .addOption(archiveOption())
    .addOption(jobsOption())
    .option('--all', 'all articles, those of this version too')
    .option('-q, --quiet', 'no summary and no progress')
    .action(async (options) => {
      const { runReanalyze } = await import('./reanalyze.ts')
      process.exitCode = await runReanalyze(options)
    })
}

/** The commands by which people say what is right: speakers, correct. */
export function addJudgingCommands(program: Command): void {
  const speakers = program
    .command('speakers')
    .description('list the speakers of the archive, or show one: articles, roles, and why each was counted in')
    .argument('[name...]', 'a name or a key')
    .addOption(archiveOption())
    .addOption(new Option('-n, --limit <number>', 'how many').argParser(toNumberBetween(1, 1_000_000)).default(25))
    .addOption(new Option('-f, --format <format>').choices(['table', 'json']).default('table'))
    .action(async (name, options) => {
      const { runSpeakers } = await import('./speakers.ts')
      await runSpeakers(name.join(' '), options)
    })
  speakers
    .command('merge')
    .description('two speakers are one, also in articles to come')
    .argument('<speaker>', 'key or name')
    .argument('<other>', 'key or name')
    .action(async (a, b, _, command) => {
      const { runMerge } = await import('./speakers.ts')
      await runMerge([a, b], command.optsWithGlobals())
    })
  speakers
    .command('split')
    .description('in these articles the speaker is somebody else')
    .argument('<speaker>', 'key or name')
    .argument('<article...>', 'keys of the articles, as "whosaid speakers NAME" shows them')
    .action(async (speaker, articles, _, command) => {
      const { runSplit } = await import('./speakers.ts')
      await runSplit(speaker, articles, command.optsWithGlobals())
    })
  program
    .command('correct')
    .description('say what is right in a row; it stays so through every new analysis')
    .argument('<row>', 'the key of the row, as "whosaid ask" shows it')
    .addOption(archiveOption())
    .addOption(new Option('--accept', 'the row is right').conflicts(['reject', 'undo']))
    .addOption(new Option('--reject', 'the row is no quotation').conflicts(['undo']))
    .addOption(new Option('--undo', 'the row as it was found'))
    .addOption(
      new Option('--speaker <name>', 'who said it; several are joined with "; "').conflicts([
        'reject',
        'undo',
        'unknown',
      ]),
    )
    .addOption(new Option('--unknown', 'the article does not tell who said it').conflicts(['reject', 'undo']))
    .addOption(
      new Option('--speaker-kind <kind>', 'of a speaker that the article did not have')
        .choices(['person', 'organisation', 'group', 'unnamed', 'document'])
        .conflicts(['reject', 'undo']),
    )
    .addOption(
      new Option('--role <role>', 'what the speaker is in this article; "" for none').conflicts(['reject', 'undo']),
    )
    .addOption(
      new Option('--quote <words>', 'the words that were said, as they stand in the article').conflicts([
        'reject',
        'undo',
        'span',
      ]),
    )
    .addOption(
      new Option('--span <start-end>', 'where they stand, in UTF-16 code units')
        .argParser(toSpan)
        .conflicts(['reject', 'undo']),
    )
    .action(async (row, options, command) => {
      if (Object.keys(options).every((name) => name === 'archive'))
        command.error('error: say what is right: --accept, --reject, --speaker …')
      const { runCorrect } = await import('./correct.ts')
      await runCorrect(row, options)
    })
}

function toSpan(value: string): readonly [number, number] {
  const match = /^(\d+)-(\d+)$/.exec(value)
  if (!match) throw new InvalidArgumentError(`Expected two numbers such as 120-164, got "${value}".`)
  return [Number(match[1]), Number(match[2])]
}
