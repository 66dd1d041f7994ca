import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLUMNS } from '../src/6-report/row.ts'
import { MAIN, ROOT, whosaid } from './run-whosaid.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** A folder in which `whosaid` is the built command, to stand first in the path. */
let bin: string
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'whosaid-bin-'))
  writeFileSync(join(bin, 'whosaid'), `#!/bin/sh\nexec "${process.execPath}" "${MAIN}" "$@"\n`)
  chmodSync(join(bin, 'whosaid'), 0o755)
})
afterAll(() => rmSync(bin, { recursive: true, force: true }))

/** Commands run in a folder of their own, so that what they write stays out of the checkout. */
let place: string
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'whosaid-readme-'))
  symlinkSync(join(ROOT, 'data'), join(place, 'data'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

function run(command: string, args: readonly string[]): string {
  const env = { ...process.env, PATH: bin + delimiter + process.env.PATH, FORCE_COLOR: undefined }
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: command === 'sh' ? place : ROOT,
    env,
    encoding: 'utf8',
  })
  expect(status, stderr).toBe(0)
  return stdout
}

/** The README with what its commands and its example print now. */
function renew(readme: string): string {
  return readme
    .replace(
      /```console\n\$ (.*)\n[\s\S]*?```/g,
      (_, command: string) => `\`\`\`console\n$ ${command}\n${run('sh', ['-c', command])}\`\`\``,
    )
    .replace(
      /```js\n([\s\S]*?)```\n\n```text\n[\s\S]*?```/g,
      (_, code: string) =>
        `\`\`\`js\n${code}\`\`\`\n\n\`\`\`text\n${run(process.execPath, ['--input-type=module', '-e', code])}\`\`\``,
    )
}

/** The section that names options of other programs. */
const NOTEBOOKS = /\n## Notebooks\n[\s\S]*?(?=\n## )/

/** What a look at the command's own help tells. */
const LEFT_TO_HELP = /^--(?:help|quiet|digest|undo|unknown|speaker-kind|span)$/

describe('the README', { timeout: 60_000 }, () => {
  it('shows what the program prints', async () => {
    // Written anew by `npx vitest run tests/readme.test.ts -u`.
    await expect(renew(README)).toMatchFileSnapshot('../README.md')
    expect(README).toMatch(/```console\n\$ .*\n[^`]/)
    expect(README).toMatch(/```text\n[^`]/)
  })

  it('shows the article that npm start does', () => {
    expect(README).toContain('npm ci && npm start')
    const shown = /```console\n\$ whosaid (.*) \| head -\d+\n/.exec(README)?.[1]
    expect(scripts.start).toBe(`npm run -s whosaid -- ${shown}`)
  })

  it('names only options that there are, and all of them', () => {
    const commands = 'analyze verify add remove info reanalyze ask search speakers repeats correct report'.split(' ')
    const help = commands.map((command) => whosaid(['help', command]).stdout).join('')
    const options = new Set(README.replace(NOTEBOOKS, '').match(/--[a-z][a-z-]+/g))
    for (const option of options) expect(help, option).toContain(`${option} `)
    for (const [option] of help.matchAll(/--[a-z][a-z-]+(?= )/g))
      if (!LEFT_TO_HELP.test(option)) expect(options, option).toContain(option)
  })

  it('names all columns', () => {
    const table = /## What a row holds([\s\S]*?)\n## /.exec(README)?.[1] ?? ''
    const named = new Set(Array.from(table.matchAll(/`(\w+)`/g), ([, name]) => name))
    for (const column of COLUMNS) if (column !== 'quotation') expect(named, column).toContain(column)
  })

  it('names only scripts that there are', () => {
    for (const file of ['README.md', 'CONTRIBUTING.md'])
      for (const [, script] of readFileSync(join(ROOT, file), 'utf8').matchAll(/npm run (?:-s )?([a-z:]+)/g))
        expect(scripts, `${file}: npm run ${script}`).toHaveProperty(script)
  })
})
