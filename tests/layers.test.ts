import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../src/', import.meta.url))

type Import = { readonly file: string; readonly target: string }

const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replaceAll('\\', '/'))
const imports = files.flatMap(findImports)

/** Where each file's import lines lead: paths below `src`, or names of packages. Types count too, in both ways of writing. */
function findImports(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
  const lines = text.matchAll(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm)
  return Array.from(lines, ([, from, lazy]) => {
    const target = from ?? lazy
    const path = target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), target)) : target
    return { file, target: path.replaceAll('\\', '/') }
  })
}

/** 1 to 6 for the stages; the files that stand beside them are shared, the shells stand above them all. */
const stageOf = (path: string): number => Number(/^(\d)-\w+\//.exec(path)?.[1] ?? 0)
const SHELLS = ['cli/', 'damage/', 'evaluate/', 'train/', 'store/', 'verify/', 'web/']
const isShell = (path: string) => SHELLS.some((shell) => path.startsWith(shell))
/** Top-level files that put the stages together: they know them, and the stages do not know them. */
const WHOLE = ['analyze.ts', 'archive.ts', 'index.ts', 'load.ts', 'load-lexicons.ts', 'resources.ts', 'guards.ts']
const ofPackage = (name: string) => imports.filter(({ target }) => target === name || target.startsWith(`${name}/`))

describe('the layers', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(20)
    expect(new Set(files.map(stageOf))).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]))
    for (const { file, target } of imports)
      if (target.endsWith('.ts')) expect(files, `${file} imports ${target}`).toContain(target)
  })

  it('lead from later stages to earlier ones', () => {
    const backwards = imports.filter(
      ({ file, target }) => stageOf(file) > 0 && (stageOf(target) > stageOf(file) || isShell(target)),
    )
    expect(backwards).toEqual([])
  })

  it('leave the stages free of what puts them together', () => {
    expect(imports.filter(({ file, target }) => stageOf(file) > 0 && WHOLE.includes(target))).toEqual([])
  })

  it('leave the shared files free of stages', () => {
    const isShared = (file: string) => !file.includes('/') && !WHOLE.includes(file)
    expect(
      imports.filter(({ file, target }) => isShared(file) && target.includes('/') && target.endsWith('.ts')),
    ).toEqual([])
  })

  it('keep files, clock and chance out of the stages', () => {
    const inStage = files.filter((file) => stageOf(file) > 0)
    expect(
      imports.filter(({ file, target }) => stageOf(file) > 0 && /^(?:node:)?(?:fs|http|child_process)/.test(target)),
    ).toEqual([])
    for (const file of inStage)
      expect(readFileSync(join(ROOT, file), 'utf8'), file).not.toMatch(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/)
  })
})

describe('shapes of others', () => {
  it.each([
    ['wink-nlp', '2-parse/wink.ts'],
    ['wink-eng-lite-web-model', '2-parse/wink.ts'],
    ['csv-stringify', '6-report/csv.ts'],
    ['csv-parse', 'verify/csv.ts'],
    ['write-excel-file', '6-report/xlsx.ts'],
    ['cli-table3', '6-report/grid.ts'],
    ['@observablehq/plot', 'overview/plots.ts'],
    ['piscina', 'store/analyzer.ts'],
    ['@photostructure/sqlite', 'store/sqlite.ts'],
  ])('%s stops at %s', (name, adapter) => {
    expect([...new Set(ofPackage(name).map(({ file }) => file))]).toEqual([adapter])
  })
  it('compromise stops at its adapter, where it is used', () => {
    for (const { file } of ofPackage('compromise')) expect(file).toMatch(/\/compromise\.ts$/)
  })
})
