import { type Line, lengthOf } from './lines.ts'

/*
 * What gives page furniture away: words that stand alone on a line in one outlet after the other. A sentence of the story
 * may begin with the same words, so all of these are tried on short lines only, and most of them on the whole line.
 */
const BUTTON =
  "share|tweet|print|save|e-?mail|copy link|link copied|whatsapp|facebook|twitter|x|linkedin|telegram|reddit|bookmark|gift|listen|play|menu|search|sign in|sign up|log in|login|log out|register|my account|home|subscribe|newsletters?|e-?paper|advertise|privacy|cookies|cookie settings|corrections|terms|terms of use|contact(?: us)?|about(?: us)?|complaints|jobs|\\d+ comments?|comments?(?: \\(\\d+\\))?|view comments|close|more|top|back to top|font size|a[+-]|follow|follow us|accept all|manage options|reject all|settings|share this(?: article| story)?|most read|editor['’]s picks|trending"
const BUTTONS = new RegExp(`^(?:${BUTTON})(?:(?:\\s{2,}|\\s*[|/·•,>]\\s*|\\s+)(?:${BUTTON}))*$`, 'i')
const ALONE =
  /^(?:advertisement|advert|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|continue reading(?: below)?|(?:story|article) continues below.*|skip to .{1,40}|listen to (?:this|the) (?:article|story)|loading.{0,20}|watch live|for immediate release|ends|###|explore .{1,20}|view all|see all|load more|show more|next (?:article|story)|previous (?:article|story))[.:…]*$/i
const CALL =
  /^(?:sign up\b|subscribe (?:to|now|for)\b|enter your e-?mail|your e-?mail address|follow us\b|like us on\b|download (?:the|our)\b.{0,30}\bapps?\b|click here\b|we value your privacy|this (?:web)?site uses cookies|we use cookies|(?:was|did) (?:you find )?this (?:article|story|page)\b|(?:don['’]t|never) miss (?:the|our|out|a|an|any)\b.{0,60}\b(?:news|stor(?:y|ies)|updates?|newsletter|channel|headlines|views)\b|get (?:the|our|all the|more)\b.{0,60}\b(?:news|stories|updates|newsletter|headlines)\b.{0,60}\b(?:in your|inbox|e-?mail|app|channel|whatsapp|telegram)|join (?:our|us on)\b.{0,40}\b(?:channel|group|newsletter|whatsapp|telegram))/i
const COPYRIGHT = /^(?:copyrights?\b|©|Â©|\(c\)\s*\d{4})|\ball rights reserved\b/i
const TAGS = /^(?:topics?|tags?|filed under|keywords?|categor(?:y|ies)|first published|published in)\s*[:|]/i
const LEGAL =
  /\b(?:auto-?(?:generated|published)\b.{0,40}\bfeed|syndicated feed|(?:not|may) have been (?:re)?(?:worked|edited) by|has not been edited by|not responsible for (?:the content of )?external|do not sell my|(?:terms of (?:use|service)|privacy policy)\b.{0,40}\b(?:privacy policy|terms of (?:use|service)|cookies?)|may not be (?:published|reproduced|republished), )/i
const ICON = /^(?:[\w-]+\s+){0,3}[Ii]cons?$|\bIcon[A-Z]\w+$/
const READING_TIME = /^\d{1,2}\s?-?min(?:ute)?s?(?: read)?\b/i
const UPDATES = /^\((?:adds?|updates?|corrects?|recasts?|writes? through|releads?|changes)\b[^()]*\)$/i

/** Navigation, buttons, calls to subscribe, advertisements, copyright and legal lines. */
export function isFurniture(line: Line): boolean {
  const { text } = line
  const length = lengthOf(line)
  if (length <= 400 && isGluedMenu(line)) return true
  if (length > 300) return false
  if (COPYRIGHT.test(text) || TAGS.test(text) || LEGAL.test(text)) return true
  if (length > 200) return false
  return (
    BUTTONS.test(text) ||
    ALONE.test(text) ||
    CALL.test(text) ||
    ICON.test(text) ||
    READING_TIME.test(text) ||
    UPDATES.test(text) ||
    /\[subscribe\]$/i.test(text) ||
    isBreadcrumb(text) ||
    isMenu(line) ||
    isTicker(line)
  )
}

/** What stands at the foot of an article; where nothing but fragments follow, they are furniture too. */
export const isFoot = (line: Line): boolean =>
  lengthOf(line) <= 300 && (COPYRIGHT.test(line.text) || TAGS.test(line.text) || CALL.test(line.text))

/** "Home / World / Asia", "News > Business". */
const isBreadcrumb = (text: string): boolean =>
  /^home\s*[/>›»|]/i.test(text) || /^[\p{Lu}][\p{L} &'’-]{1,25}(?:\s*[>›»]\s*[\p{Lu}][\p{L} &'’-]{1,25})+$/u.test(text)

/** "Home  News  Sport", "News | Sport", "Sign in   Subscribe from £1": a few short names, divided alike. */
function isMenu({ text, ends, words }: Line): boolean {
  if (ends && words > 6) return false
  const parts = text.split(/\s{2,}|\s*[|·•]\s*|\t/)
  const most = parts.length === 2 ? 4 : 3
  return (
    parts.length >= 2 && parts.every((part) => /^\p{Lu}/u.test(part) && countWords(part) <= most) && !/\d{4}/.test(text)
  )
}

/** "SENSEX 73,198.10 -1,414.33 (-1.90%)". */
function isTicker({ text, words }: Line): boolean {
  const figures = text.match(/(?:^|\s)[(+▲▼-]*[\d,.]+%?\)?(?=\s|$)/g)?.length ?? 0
  return words >= 3 && figures >= 2 && figures * 2 >= words - 1 && /%|[+▲▼-]\d/.test(text)
}

/** "Stocks To WatchMarket TodayGold Price TodayAnswer Key": links that have lost the space between them. */
function isGluedMenu({ text, ends }: Line): boolean {
  return !ends && (text.match(/\p{Ll}{2}\p{Lu}\p{Ll}/gu)?.length ?? 0) >= 3
}

const countWords = (text: string): number => text.trim().split(' ').length

const CREDIT =
  /^\((?:additional )?(?:reporting|writing|editing|compiled|with inputs?|inputs?|contributions?)\b[^()]*\)$/i
/** "(Reporting by A. B.; editing by C. D.)". */
export const isCredit = (line: Line): boolean => lengthOf(line) <= 300 && CREDIT.test(line.text)
