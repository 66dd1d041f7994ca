import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ROOT } from './run-whosaid.ts'

const FOLDER = join(ROOT, 'notebooks')
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.ipynb'))

/** A notebook of format 4.5, whose cells show things and have neither failed nor written to the console. */
const lines = z.array(z.string()).transform((parts) => parts.join(''))
const output = z.strictObject({
  output_type: z.literal('display_data'),
  data: z.record(z.string(), lines),
  metadata: z.strictObject({}),
})
const common = { id: z.string().regex(/^[\w-]{1,64}$/), metadata: z.strictObject({}), source: lines }
const markdown = z.strictObject({ ...common, cell_type: z.literal('markdown') })
const code = z.strictObject({
  ...common,
  cell_type: z.literal('code'),
  execution_count: z.int(),
  outputs: z.array(output),
})
const notebook = z.strictObject({
  nbformat: z.literal(4),
  nbformat_minor: z.literal(5),
  metadata: z.looseObject({
    kernelspec: z.looseObject({ name: z.literal('deno'), language: z.literal('typescript') }),
  }),
  cells: z.array(z.discriminatedUnion('cell_type', [markdown, code])),
})

const readNotebook = (folder: string, name: string) =>
  notebook.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))
const codeOf = ({ cells }: z.infer<typeof notebook>) => cells.filter((cell) => cell.cell_type === 'code')
const outputsOf = (cells: z.infer<typeof notebook>) =>
  codeOf(cells).map(({ id, outputs }) => ({ id, looks: outputs.map(({ data }) => data) }))
const looksOf = (cells: z.infer<typeof notebook>) => outputsOf(cells).flatMap(({ looks }) => looks)

it('there are notebooks', () => {
  expect(NAMES).toEqual(['archive-study.ipynb', 'first-look.ipynb'])
})

describe.each(NAMES)('%s, as it is kept,', (name) => {
  const kept = readNotebook(FOLDER, name)

  it('was executed from top to bottom', () => {
    expect(codeOf(kept).map((cell) => cell.execution_count)).toEqual(codeOf(kept).map((_, i) => i + 1))
    expect(new Set(kept.cells.map(({ id }) => id)).size).toBe(kept.cells.length)
  })

  it('says in words what each cell does', () => {
    kept.cells.forEach((cell, i) => {
      if (cell.cell_type === 'code') expect(kept.cells[i - 1]?.cell_type, cell.id).toBe('markdown')
    })
  })

  it('shows tables and plots, and each plot as an image too', () => {
    expect(looksOf(kept).filter((looks) => looks['text/html']?.includes('<table')).length).toBeGreaterThan(4)
    const plots = looksOf(kept).filter((looks) => 'image/svg+xml' in looks)
    expect(plots.length).toBeGreaterThan(1)
    for (const looks of plots) {
      const svg = looks['image/svg+xml']
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [\s\S]*<\/svg>$/)
      expect(svg).not.toMatch(/NaN|undefined|null/)
      const source = /^<img alt="[^"]+" src="data:image\/svg\+xml;base64,([^"]+)">$/.exec(looks['text/html'])?.[1]
      expect(Buffer.from(source ?? '', 'base64').toString()).toBe(svg)
    }
  })

  it('tells nothing of the machine, and is small', () => {
    const text = readFileSync(join(FOLDER, name), 'utf8').replace(/base64,[^"]*/g, '')
    expect(text).not.toMatch(/file:\/\/|(?<![\w.])\/(?:tmp|home|root|work|var|usr|Users)\/|whosaid-study-|\b[A-Z]:\\\\/)
    expect(statSync(join(FOLDER, name)).size).toBeLessThan(300_000)
  })
})

const hasJupyter = spawnSync('jupyter', ['nbconvert', '--version']).status === 0

// The kernel loses the last output of a cell once in a great while (notebooks/show.ts): that is no change of ours.
describe.skipIf(!hasJupyter)(
  'executed now (where jupyter nbconvert is installed),',
  { timeout: 300_000, retry: 2 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'notebooks-'))
    afterAll(() => rmSync(folder, { recursive: true, force: true }))

    it('the notebooks show what is kept', () => {
      // Written anew by `npm run notebooks`.
      const { status, stderr } = spawnSync('sh', [join(FOLDER, 'run'), '--output-dir', folder], { encoding: 'utf8' })
      expect(status, stderr).toBe(0)
      for (const name of NAMES)
        expect(outputsOf(readNotebook(folder, name)), name).toEqual(outputsOf(readNotebook(FOLDER, name)))
    })
  },
)
