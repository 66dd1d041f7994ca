import { type Counts, f1, precision, recall, share } from './counts.ts'

/** A table as aligned lines: the first column to the left, the others to the right. */
export function formatLines(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, c) => Math.max(...all.map((row) => (row[c] ?? '').length)))
  return all
    .map((row) => head.map((_, c) => pad(row[c] ?? '', widths[c], c === 0)).join('  '))
    .map((line) => `  ${line}`.trimEnd())
    .join('\n')
}

const pad = (cell: string, width: number, isFirst: boolean) => (isFirst ? cell.padEnd(width) : cell.padStart(width))

/** 0.7712 is "77.1". */
export const percent = (part: number): string => (100 * part).toFixed(1)

/** "12 of 40" as cells: the share in percent and the fraction. */
export const shareCells = (part: number, whole: number): string[] => [
  whole === 0 ? '-' : percent(share(part, whole)),
  `${part}/${whole}`,
]

/** Precision, recall and F1 in percent. */
export const prfCells = (counts: Counts): string[] => [
  percent(precision(counts)),
  percent(recall(counts)),
  percent(f1(counts)),
]
