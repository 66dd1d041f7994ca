import { type Command, Option } from 'commander'
import { ACTS, ZONES } from '../6-report/select.ts'
import { archiveOption } from './archive-commands.ts'
import { toList, toShare } from './arguments.ts'

/** What is asked for by options; each goes before what the question says. */
export type AskingOptions = {
  readonly archive: string
  readonly speaker?: string
  readonly about?: string
  readonly phrase?: string
  readonly since?: string
  readonly until?: string
  readonly place?: string
  readonly to?: string
  readonly via?: string
  readonly outlet?: string
  readonly act?: readonly string[]
  readonly kind?: readonly string[]
  readonly cue?: string
  readonly zones?: readonly string[]
  readonly minConfidence?: number
  readonly versions?: boolean
  readonly today?: string
}

const KINDS = ['direct', 'indirect', 'mixed'] as const

/** The options by which rows are asked for, for every command that takes a question. */
export function addAskingOptions(command: Command): Command {
  return command
    .addOption(archiveOption())
    .option('--speaker <name>', 'whose words: a name, a key, or what somebody is ("foreign minister")')
    .option('--about <words>', 'what the quotation or its paragraph speaks of; all of the words')
    .option('--phrase <words>', 'words that stand in the quotation one after another')
    .option('--since <time>', 'from this day on: 2025-02-27, "Thursday", "last month"')
    .option('--until <time>', 'up to and with this day')
    .option('--place <words>', 'where it was said')
    .option('--to <words>', 'to whom it was said')
    .option('--via <words>', 'who relayed it')
    .option('--outlet <name>', 'the paper or agency that printed it')
    .addOption(new Option('--act <list>', `any of ${ACTS.join(', ')}`).argParser(toList(ACTS)))
    .addOption(new Option('--kind <list>', `any of ${KINDS.join(', ')}`).argParser(toList(KINDS)))
    .option('--cue <list>', 'any of these verbs: promise,vow')
    .addOption(new Option('--zones <list>', 'parts of the page, as in "analyze"').argParser(toList(ZONES)))
    .addOption(new Option('--min-confidence <number>', 'leave out rows less sure than this, 0 to 1').argParser(toShare))
    .option('--versions', 'every version of the same quotation as a row of its own')
    .option('--today <day>', 'the day from which "yesterday" counts (default: the day it is)')
}
