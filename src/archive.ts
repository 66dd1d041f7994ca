/**
 * The archive as a library: `import { openArchive, … } from 'whosaid/archive'`.
 *
 * ```js
 * const archive = await openArchive('news.db', { create: true })
 * const lexicon = await loadIdentityLexicon()
 * const { analyze, close } = openAnalyzer(1)
 * await addFiles(archive, paths, { analyze, read, prepare, width: 3, onFailure, onUnchanged, onStep })
 * settle(archive, lexicon)
 * answer(archive, parseQuestion('what did Lavrov say', context), { limit: 20 }, lexicon)
 * ```
 */
export { describeFilters } from './ask/describe-filters.ts'
export type { Filters, Question } from './ask/filters.ts'
export { type AskContext, parseQuestion } from './ask/parse-question.ts'
export { parseTimes } from './ask/times.ts'
export { loadIdentityLexicon } from './identity/load.ts'
export { type AddCounts, type AddOptions, addFiles } from './store/add.ts'
export { type Analyzer, openAnalyzer } from './store/analyzer.ts'
export { type Answer, type AnswerOptions, answer } from './store/answer.ts'
export { correctRow, type Judgement } from './store/correct-row.ts'
export type { Change } from './store/correction.ts'
export { type ArchiveRow, eachDocument, eachRow, type Found, findRows } from './store/find.ts'
export { type Group, listGroups } from './store/groups.ts'
export { digestArchive, type Info, readInfo } from './store/info.ts'
export { type Archive, openArchive } from './store/open.ts'
export { findOutlet, readOutlets } from './store/outlets.ts'
export { reanalyze } from './store/reanalyze.ts'
export { removePath } from './store/remove.ts'
export { searchArticles } from './store/search.ts'
export { settle } from './store/settle.ts'
export { findOne, listRoles, listSpeakers, listVoices, mergeSpeakers, splitSpeaker } from './store/speakers.ts'
export type { Search } from './store/where.ts'
export { findWho, type Who } from './store/who.ts'
export { loadVersion } from './version.ts'
