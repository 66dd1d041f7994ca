import { InvalidArgumentError } from 'commander'

/** Reads "body,headline" (or "all"); every word is one of `known`. */
export const toList =
  (known: readonly string[]) =>
  (value: string): readonly string[] => {
    if (value === 'all') return known
    const words = value.split(',').map((word) => word.trim())
    for (const word of words)
      if (!known.includes(word))
        throw new InvalidArgumentError(`Expected some of ${known.join(', ')} or all, got "${word}".`)
    return words
  }

export function toShare(value: string): number {
  const share = Number(value)
  if (value.trim() === '' || !(share >= 0 && share <= 1))
    throw new InvalidArgumentError(`Expected a number from 0 to 1, got "${value}".`)
  return share
}

export const toNumberBetween =
  (least: number, most: number) =>
  (value: string): number => {
    const number = Number(value)
    if (!/^\d+$/.test(value.trim()) || number < least || number > most)
      throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}, got "${value}".`)
    return number
  }
