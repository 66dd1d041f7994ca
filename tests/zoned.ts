import type { Article, Zone } from '../src/types.ts'

const ZONE = /\[(headline|standfirst|byline|caption|subhead|body|related|boilerplate)\]/g

/** The text without its marks: "[headline]Ferry stops\n\n[body]The ferry …" → "Ferry stops\n\nThe ferry …". */
export const withoutZones = (zoned: string): string => zoned.replace(ZONE, '')

/** The text of an article with the name of its zone before each. Zones that go on are marked once. */
export function renderZones({ text, zones }: Pick<Article, 'text' | 'zones'>): string {
  let rendered = ''
  let from = 0
  let last: Zone | undefined
  for (const { zone, start } of zones) {
    rendered += text.slice(from, start) + (zone === last ? '' : `[${zone}]`)
    from = start
    last = zone
  }
  return rendered + text.slice(from)
}
