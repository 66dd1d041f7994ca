import { type Colors, toColors } from '../6-report/grid.ts'

/** How a table is printed: to the terminal's width, in colour where it has any; in a fixed width elsewhere. */
export type Screen = { readonly width: number; readonly color: boolean; readonly colors: Colors }

const WIDTH_OF_FILES = 120

export function toScreen(out?: string): Screen {
  const { stdout, env } = process
  const isTerminal = out === undefined && stdout.isTTY === true
  const color = isTerminal && !env.NO_COLOR && env.TERM !== 'dumb'
  return { width: (isTerminal && stdout.columns) || WIDTH_OF_FILES, color, colors: toColors(color) }
}
