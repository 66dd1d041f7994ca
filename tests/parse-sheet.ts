import { unzip } from './unzip.ts'

export type SheetCell = { readonly value: string | number | boolean; readonly style: string }

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const NO_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u
const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'", '&amp;': '&' }

/** What a spreadsheet shows of the text in its XML. */
const toText = (xml: string): string =>
  xml
    .replace(/&\w+;/g, (entity) => ENTITIES[entity])
    .replace(/_x([\dA-F]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))

/** The cells of the first sheet by their address ("B2"); an error where its XML holds what XML 1.0 does not allow. */
export function parseSheet(bytes: Uint8Array): { cells: Map<string, SheetCell>; xml: string; styles: string } {
  const files = unzip(bytes)
  for (const [name, xml] of files) if (NO_XML.test(xml)) throw new Error(`${name} is no XML`)
  const fileOf = (name: string) => files.get(name) ?? ''
  const shared = Array.from(fileOf('xl/sharedStrings.xml').matchAll(/<si><t[^>]*>([\s\S]*?)<\/t><\/si>/g), ([, t]) =>
    toText(t),
  )
  const xml = fileOf('xl/worksheets/sheet1.xml')
  const cells = new Map<string, SheetCell>()
  for (const [, attributes, content] of xml.matchAll(/<c ([^>]*)>([\s\S]*?)<\/c>/g)) {
    const attribute = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''
    const raw = /^<v>([^<]*)<\/v>$/.exec(content)?.[1]
    if (raw === undefined) throw new Error(`${attribute('r')} holds ${content}`)
    const type = attribute('t')
    const value = type === 's' ? shared[Number(raw)] : type === 'b' ? raw === '1' : Number(raw)
    cells.set(attribute('r'), { value, style: attribute('s') })
  }
  return { cells, xml, styles: fileOf('xl/styles.xml') }
}
