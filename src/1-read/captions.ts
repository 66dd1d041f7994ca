import { type Line, lengthOf } from './lines.ts'

const TAG =
  /^[[(]?(?:(?:file )?(?:photo(?:graph)?s?|pictures?|images?|picture caption|caption|photo caption|image caption|file pic)\b(?: \d+ of \d+)?(?: (?:credit|courtesy|by))?\s*[\]):|–—-]|file photo|representational (?:image|photo))/i
const CREDIT =
  /[([]?\b(?:file )?(?:photo(?:graph)?|pictures?|image|pic|credit)s?(?: (?:credit|courtesy|by))?\s*[:/|][^.!?]{2,60}[)\]]?$|\((?:[^()]{0,40}\b(?:Getty|Images|Photo|File|Handout)\b[^()]{0,30}|[^()/]{2,40}\/(?:Reuters|AFP|AP|EPA))\)$|\/(?:Getty Images|AFP|Reuters|AP|EPA)$|\(file\)$/i

/** "Photo: …", "[Image] …", "… Photo: R. Munro", "… (Getty Images)". */
export const isCaption = (line: Line): boolean =>
  lengthOf(line) <= 400 && (TAG.test(line.text) || CREDIT.test(line.text) || isBracketed(line))

/** "[Ana Ruiz: “I never saw it”]"; but "[Laughter.]" is a remark in a transcript. */
const isBracketed = ({ text, ends }: Line): boolean => /^\[.{20,}\]$/.test(text) && !ends

/** "POUCHED: A pupil at the gate": a single loud word over the picture. Transcripts have such labels again and again. */
export const findLoudLabel = (line: Line): string | null =>
  /^(\p{Lu}{3,}):\s+\S/u.exec(line.text.slice(0, 40))?.[1] ?? null

/** "US Russia flag", "Jane Doe, CEO": what a scraped page has in a picture's place. No sentence and no question. */
export const isPictureTag = (line: Line): boolean =>
  !line.ends && line.words <= 6 && lengthOf(line) <= 60 && /^\p{Lu}/u.test(line.text) && !/[:|]/.test(line.text)
