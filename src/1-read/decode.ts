import { getBOMEncoding, normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js'
import sniffHtmlEncoding from 'html-encoding-sniffer'
import type { Chunks } from './chunks.ts'

/** What is known of an encoding beforehand: a label ("latin1"), and whether the bytes are HTML, which may name it inside. */
export type EncodingHints = { readonly label?: string; readonly isHtml?: boolean }

/**
 * The bytes as text, without the byte order mark. The encoding is the one that the mark tells, the one declared, UTF-16
 * where every other byte is zero, UTF-8 where the bytes are valid UTF-8, and windows-1252 else. (Node 20's own decoder
 * turns the quotation marks of windows-1252 into control characters.)
 */
export function decode(bytes: Uint8Array, { label, isHtml = false }: EncodingHints = {}): string {
  const byMark = getBOMEncoding(bytes)
  if (byMark) return toText(bytes, byMark)
  const utf16 = findUtf16(bytes)
  if (utf16) return toText(bytes, utf16)
  const declared = label === undefined ? null : normalizeEncoding(label)
  const utf8 = declared === null || declared === 'utf-8' ? tryUtf8(bytes) : null
  if (utf8 !== null && (!isHtml || declared !== null)) return utf8
  if (declared !== null && declared !== 'utf-8' && declared !== 'replacement') return toText(bytes, declared)
  // A page that names no encoding is windows-1252 by the standard; valid UTF-8 is hardly ever anything else.
  const inside = isHtml ? (normalizeEncoding(sniffHtmlEncoding(bytes)) ?? 'windows-1252') : 'windows-1252'
  return utf8 !== null && (inside === 'windows-1252' || inside === 'utf-8')
    ? utf8
    : toText(bytes, inside === 'utf-8' ? 'windows-1252' : inside)
}

const toText = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

const SAMPLE = 4000

/** UTF-16 without a mark: text in Latin letters, whose zero bytes stand all on one side. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  const zeros = [0, 0]
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i & 1]++
  const half = length / 2
  if (zeros[1] > half * 0.6 && zeros[0] < half * 0.05) return 'utf-16le'
  return zeros[0] > half * 0.6 && zeros[1] < half * 0.05 ? 'utf-16be' : null
}

/** A stream in UTF-16 as UTF-8, for what looks at bytes; any other as it is. Its first chunk tells. */
export async function* toUtf8(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let decoder: InstanceType<typeof TextDecoder> | null | undefined
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const encoding = getBOMEncoding(chunk) ?? findUtf16(chunk)
      decoder = encoding?.startsWith('utf-16') ? new TextDecoder(encoding) : null
    }
    yield decoder ? new TextEncoder().encode(decoder.decode(chunk, { stream: true })) : chunk
  }
}

/** The charset of a content type, or undefined. */
export const toCharset = (contentType = ''): string | undefined =>
  /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType)?.[1]
