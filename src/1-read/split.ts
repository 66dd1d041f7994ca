import { concat } from '../bytes.ts'
import type { Chunks } from './chunks.ts'

/** One JSON value of a stream: its bytes, the line (from 1) on which it begins, and whether it stands in a list. */
export type Value = { readonly bytes: Uint8Array; readonly line: number; readonly isListed: boolean }

const NEWLINE = 10
const QUOTE = 34
const COMMA = 44
const BACKSLASH = 92
const BRACKET = 91
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf]
const isOpen = (byte: number) => byte === 91 || byte === 123
const isClose = (byte: number) => byte === 93 || byte === 125
const isBlank = (byte: number) => byte === 32 || (byte >= 9 && byte <= 13)

/** The lines of a stream that hold something, one at a time; only the line at hand is kept. */
export async function* splitLines(chunks: Chunks): AsyncGenerator<Value> {
  const held: Uint8Array[] = []
  let line = 1
  for await (const chunk of chunks) {
    let from = 0
    for (let to = chunk.indexOf(NEWLINE); to >= 0; to = chunk.indexOf(NEWLINE, from)) {
      held.push(chunk.subarray(from, to))
      from = to + 1
      const bytes = concat(held.splice(0))
      if (!bytes.every(isBlank)) yield { bytes, line, isListed: false }
      line++
    }
    // The chunk may be reused by its stream once it is asked for the next.
    if (from < chunk.length) held.push(chunk.slice(from))
  }
  const bytes = concat(held)
  if (!bytes.every(isBlank)) yield { bytes, line, isListed: false }
}

/**
 * The JSON values of a stream, one at a time: the elements of an array, or values one after another. Only brackets and
 * strings are looked at; what is malformed comes out as it is, for the parser to refuse. Only UTF-8 and other
 * encodings that keep ASCII can be split so.
 */
export async function* splitValues(chunks: Chunks): AsyncGenerator<Value> {
  const held: Uint8Array[] = []
  let [isInside, isString, isEscaped, isFirst, isListed] = [false, false, false, true, false]
  let [depth, line, startLine] = [0, 1, 1]
  for await (const chunk of chunks) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]
      if (byte === NEWLINE) line++
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isString = false
        continue
      }
      if (!isInside) {
        if (isBlank(byte) || byte === COMMA || isClose(byte) || (isFirst && BYTE_ORDER_MARK.includes(byte))) continue
        isListed ||= isFirst && byte === BRACKET
        const isListOpen = isFirst && isListed
        isFirst = false
        if (isListOpen) continue
        isInside = true
        from = i
        startLine = line
      }
      if (byte === QUOTE) isString = true
      else if (isOpen(byte)) depth++
      else if (isClose(byte)) depth--
      if (depth > 0 || isString) continue
      // An object ends with its bracket; a number or a word (none of them an article) with what comes after it.
      const end = depth === 0 && isClose(byte) ? i + 1 : i
      if (end === i && depth === 0 && byte !== COMMA && !isBlank(byte)) continue
      held.push(chunk.subarray(from, end))
      yield { bytes: concat(held.splice(0)), line: startLine, isListed }
      isInside = false
      depth = 0
    }
    if (isInside) held.push(chunk.slice(from))
  }
  if (isInside) yield { bytes: concat(held), line: startLine, isListed }
}
