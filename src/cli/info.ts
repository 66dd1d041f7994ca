import { digestArchive, type Info, readInfo } from '../store/info.ts'
import { openArchive } from '../store/open.ts'
import { loadVersion } from '../version.ts'
import { count } from './words.ts'

type InfoOptions = { readonly archive: string; readonly digest?: boolean; readonly format: string }

/** Prints what the archive holds. */
export async function runInfo(options: InfoOptions): Promise<void> {
  const archive = await openArchive(options.archive)
  try {
    const info = readInfo(archive, await loadVersion())
    const digest = options.digest ? digestArchive(archive) : null
    if (options.format === 'json')
      process.stdout.write(`${JSON.stringify(digest ? { ...info, digest } : info, null, 2)}\n`)
    else
      process.stdout.write(
        `${[...toLines(options.archive, info), ...(digest ? [`Digest: ${digest}`] : [])].join('\n')}\n`,
      )
  } finally {
    archive.db.close()
  }
}

const toLines = (path: string, info: Info): string[] => [
  `${path}: ${(info.bytes / 1e6).toFixed(1)} MB`,
  `${count(info.articles, 'article')} of ${count(info.files, 'file')}, ${count(info.outlets, 'outlet')}${info.first ? `, ${info.first} to ${info.last}` : ''}`,
  `${count(info.quotations, 'quotation')} by ${count(info.speakers, 'named speaker')}; ${count(info.repeated, 'of them stands', 'of them stand')} in several articles`,
  ...when(
    info.corrections,
    `${count(info.corrections, 'correction')}${info.lostCorrections > 0 ? `, ${info.lostCorrections} of them of articles that are gone or say something else` : ''}`,
  ),
  ...when(info.unfinished, `${count(info.unfinished, 'file')} not read to the end: add again`),
  ...when(
    info.outdated,
    `${count(info.outdated, 'article')} analysed by another version: "whosaid reanalyze" brings them up to date`,
  ),
  ...when(info.isSettled ? 0 : 1, 'The last articles are not joined with the others yet: add again'),
]

const when = (n: number, line: string): string[] => (n > 0 ? [line] : [])
