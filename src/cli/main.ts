#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { CommanderError, program } from 'commander'
import { addJudgingCommands, addKeepingCommands } from './archive-commands.ts'
import { addAskingCommands } from './asking-commands.ts'
import { addAnalyzeCommand } from './command.ts'
import { addVerifyCommand } from './verify-command.ts'

/** The command `whosaid`. What a command needs is loaded when it runs, so that `--help` answers at once. */
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}

// A reader that has seen enough (`whosaid … | head`) is no error. Other errors come out of `write`.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
  })

program
  .name('whosaid')
  .description('Who said what, and where: puts news articles in, gets a table of their quotations out.')
  .version(version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: false })
  .addHelpText(
    'after',
    `
Examples:
  whosaid article.txt                        a table of who said what
  whosaid article.html --out report.html     the article with its quotations marked
  whosaid news/ --out quotes.csv             a folder of articles into one sheet
  cat articles.jsonl | whosaid - --format ndjson
  whosaid verify quotes.csv news/            do all rows stand in the articles, word for word?

"whosaid FILE" is short for "whosaid analyze FILE"; "whosaid help analyze" shows all options.`,
  )
addAnalyzeCommand(program)
addKeepingCommands(program)
addJudgingCommands(program)
addAskingCommands(program)
addVerifyCommand(program)

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    const { isInputError } = await import('./failure.ts')
    if (!isInputError(error)) throw error
    process.stderr.write(`whosaid: ${error.message}\n`)
    process.exitCode = 1
  }
}
