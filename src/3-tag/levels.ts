/** Numbers made coarse, so that features can be told apart by them. */

export const cap = (n: number, most: number): number => (n < most ? n : most)

/** A distance or length in tokens, 0 to 11. */
export const toReach = (d: number): number =>
  d < 6 ? d : d < 9 ? 6 : d < 14 ? 7 : d < 25 ? 8 : d < 45 ? 9 : d < 90 ? 10 : 11

export const logit = (p: number): number => Math.log(Math.max(p, 0.005) / Math.max(1 - p, 0.005))

const LEVELS = Uint8Array.from({ length: 1001 }, (_, k) =>
  k === 0 ? 0 : 8 + Math.max(-7, Math.min(7, Math.round(1.4 * logit(k / 1000)))),
)

/** A probability, or a sum of some, by its logit, 1 to 15; 0 for one below 0.001. */
export const toLevel = (p: number): number => LEVELS[cap((p * 1000) | 0, 1000)]

/** The same, 0 to 3. */
export const toRoughLevel = (p: number): number => (p < 0.06 ? 0 : p < 0.3 ? 1 : p < 0.7 ? 2 : 3)
