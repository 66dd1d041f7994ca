const BEFORE = 20
const MOST = 60

/**
 * Two texts in quotation marks, for one line: long ones are cut to what surrounds the first character in which they differ.
 * What cannot be seen is written as an escape.
 */
export function showBoth(a: string, b: string): [string, string] {
  const from = Math.max(0, findDifference(a, b) - BEFORE)
  return [show(a, from), show(b, from)]
}

function findDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

function show(text: string, from: number): string {
  const shown = text.slice(from, from + MOST)
  const escaped = JSON.stringify(shown).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, toEscape)
  return `"${from > 0 ? '…' : ''}${escaped.slice(1, -1)}${from + MOST < text.length ? '…' : ''}"`
}

const toEscape = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`
