/** The most words that may be written as fewer or more. */
const MOST_WORDS = 3
/** Shorter words with one letter changed are other words. */
const SHORTEST = 6

/**
 * Whether two short stretches of words are the same in other spelling: "cease fire" and "ceasefire", "gonzlez" and
 * "gonzalez". At most one letter differs, and it is not the first; never in a number.
 */
export function isVariant(first: readonly string[], second: readonly string[]): boolean {
  if (first.length === 0 || second.length === 0 || Math.max(first.length, second.length) > MOST_WORDS) return false
  const [a, b] = [first.join(''), second.join('')]
  return (
    a === b || (a.length >= SHORTEST && b.length >= SHORTEST && a[0] === b[0] && !/\d/.test(a + b) && isOneOff(a, b))
  )
}

/** Whether one letter more, fewer or other makes the one into the other. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && a[head] === b[head]) head++
  const longer = a.length >= b.length ? a : b
  const shorter = a.length >= b.length ? b : a
  return longer.slice(head + 1) === shorter.slice(a.length === b.length ? head + 1 : head)
}
