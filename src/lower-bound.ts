/** The first of `n` places where `isBefore` no longer holds; `n` where it always does. It holds for all places before. */
export function lowerBound(n: number, isBefore: (k: number) => boolean): number {
  let [low, high] = [0, n]
  while (low < high) {
    const middle = (low + high) >> 1
    if (isBefore(middle)) low = middle + 1
    else high = middle
  }
  return low
}
