import { type Line, lengthOf } from './lines.ts'

const HEADINGS =
  "also read|read also|also see|see also|read more|read next|read this next|more from\\b[^:|]{0,40}|more (?:on|about) (?:this|the) (?:story|stories|topic|subject)|more on this|more (?:news|stories|headlines)|related(?: (?:stories|story|articles?|news|coverage|content|posts|topics|links|reading))?|recommended(?: (?:for you|stories|reading|articles))?|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|popular|viewed|shared|commented)|trending(?: now| stories)?|editor['’]?s['’]? (?:picks?|choice)|top stories|latest (?:news|stories|headlines)|don['’]t miss|must read|up next|what to read next|in other news|other stories|popular (?:now|stories)|from around the web|keep reading|further reading|in case you missed it|elsewhere on (?:the )?(?:site|web)|watch(?: now)?|video"
const HEADING = new RegExp(`^[-–—•*>»\\s]*(?:${HEADINGS})\\s*[:.…>»|-]*$`, 'i')
const INLINE = new RegExp(`^[-–—•*>»\\[(\\s]*(?:${HEADINGS})\\s*(?:[:|»>]|\\s[-–—]\\s)\\s*\\S`, 'i')

/** "Also Read", "More from this section": the lines below it tell of other stories. */
export const isRelatedHeading = (line: Line): boolean => lengthOf(line) <= 60 && HEADING.test(line.text)

/** "Also Read | Minister denies …", "READ MORE: …": heading and teaser on one line. */
export const isTeaser = (line: Line): boolean => lengthOf(line) <= 300 && INLINE.test(line.text)

/**
 * A line below such a heading goes on with it as long as it does not end like a statement of the story does. A question
 * may be the title of a story.
 */
export const isBelowRelated = (line: Line): boolean =>
  (!line.ends && !/[:,;]$/.test(line.text.slice(-1))) || (/[?!]$/.test(line.text) && lengthOf(line) <= 100)
