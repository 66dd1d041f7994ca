import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The built command, as npm installs it. `npm test` builds it first. */
export const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
export const ROOT = fileURLToPath(new URL('../', import.meta.url))

export type Run = { readonly status: number | null; readonly stdout: string; readonly stderr: string }
type Options = { readonly input?: string | Uint8Array; readonly env?: NodeJS.ProcessEnv; readonly cwd?: string }

/** Runs `whosaid` with the arguments in a process of its own. */
export function whosaid(args: readonly string[], options: Options = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    cwd: options.cwd ?? ROOT,
    env: { ...process.env, FORCE_COLOR: undefined, ...options.env },
    input: options.input ?? '',
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr }
}
