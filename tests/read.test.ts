import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, readStream, toArticle } from '../src/1-read/read.ts'
import { InputError } from '../src/errors.ts'
import type { Article } from '../src/types.ts'
import { renderZones, withoutZones } from './zoned.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The only result of reading a file; an error is thrown. */
async function readOne(bytes: Uint8Array | string, path = 'a.txt', contentType?: string): Promise<Article> {
  const results = await read(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { path, contentType })
  expect(results).toHaveLength(1)
  if (results[0] instanceof InputError) throw results[0]
  return results[0]
}
const readPage = async (html: string) => renderZones(await readOne(html, 'a.html'))
/** `code` and message of what could not be read, else the id. */
const readAll = async (bytes: Uint8Array | string, path: string) =>
  (await read(typeof bytes === 'string' ? bytesOf(bytes) : bytes, { path })).map((result) =>
    result instanceof InputError ? `${result.code} ${result.message}` : result.id,
  )

const PROSE = 'The harbour wall will be raised by a metre before the winter, the town council decided.'
const SAID = '“We cannot wait for another flood,” said Berit Sand, the harbour master, on Monday.'
const MORE = 'Work is to begin in May, and boats will have to use the north basin until it is done.'

describe('zones of a plain text', () => {
  it.each([
    ['running text only', `[body]${PROSE}\n\n${SAID}`],
    ['a headline', `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}`],
    ['a headline that is a question', `[headline]Will the harbour wall hold?\n\n[body]${PROSE}\n\n${SAID}`],
    ['one line a paragraph', `[headline]Harbour wall to be raised\n[body]${PROSE}\n${SAID}\n${MORE}`],
    [
      'standfirst and byline',
      `[headline]Harbour wall to be raised\n\n[standfirst]Boats must use the north basin while the work goes on\n\n[byline]By Ana Ruiz\n14 May 2024\n\n[body]${PROSE}\n\n${SAID}`,
    ],
    [
      'agency and place',
      `[headline]Harbour wall to be raised\n\n[standfirst]Boats must use the north basin while the work goes on\n\n[byline]AP Bergen\n\n[body]${PROSE}\n\n${SAID}`,
    ],
    [
      'a caption with a credit',
      `[headline]Harbour wall to be raised\n\n[byline]By Ana Ruiz\n\n[caption]The wall after the storm. Photo: Odd Lie\n\n[body]${PROSE}\n\n${SAID}`,
    ],
    [
      'a caption amid the story',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n[caption]Photo: The wall after the storm (Odd Lie)\n\n[body]${SAID}`,
    ],
    [
      'a subhead',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}\n\n[subhead]Boats must move\n\n[body]${MORE}`,
    ],
    [
      'questions as subheads',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}\n\n[subhead]Who will pay?\n\n[body]${MORE}\n\n[subhead]What about the boats?\n\n[body]${MORE}\n\n[subhead]How high will it be?\n\n[body]${MORE}`,
    ],
    ['a short question that is part of the story', `[body]${PROSE}\n\nBut who will pay?\n\n${MORE}`],
    ['a short sentence that is part of the story', `[body]${PROSE}\n\nThe boats must move.\n\n${MORE}`],
    ['a short quotation', `[body]${PROSE}\n\n“We will be flooded out”\n\n${MORE}`],
    [
      'navigation',
      `[boilerplate]Skip to content\nHome | News | Sport\nHome / News / Harbour\nSign in\n\n[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}`,
    ],
    [
      'teasers amid the story',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n[related]Also Read\n\nFerry fares 'to double', operator says\n\nWhy is the sea rising?\n\n[body]${SAID}\n\n${MORE}`,
    ],
    [
      'heading and teaser on one line',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n[related]READ MORE: Ferry fares to double, operator says\n\n[body]${SAID}`,
    ],
    [
      'other stories at the foot',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}\n\n[related]More From This Section\n\nFerry fares to double, operator says\n\nMayor: Pool will stay shut`,
    ],
    [
      'the foot of the page',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}\n\n[boilerplate]Topics : Harbour Flood\n\nFollow us on Facebook\n\n© 2024 Bergen Post Ltd. All rights reserved\n\nContact us`,
    ],
    [
      'who wrote and edited it',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n${SAID}\n\n[byline](Reporting by Ana Ruiz; Editing by Odd Lie)`,
    ],
    [
      'advertisements amid the story',
      `[headline]Harbour wall to be raised\n\n[body]${PROSE}\n\n[boilerplate]Advertisement\n\nStory continues below\n\n[body]${SAID}`,
    ],
    ['a transcript', `[body]${PROSE}\n\nSAND: Where is the money?\n\nLIE: In the bank.\n\nSAND: Which bank?`],
    ['nothing but fragments', '[body]Harbour\n\nWall'],
  ])('%s', (_, zoned) => {
    expect(renderZones(toArticle(withoutZones(zoned)))).toBe(zoned)
  })

  it('takes the headline that is known from elsewhere', () => {
    const text = `Bergen Post weekend edition\n\nHarbour wall: up it goes\n\n${PROSE}\n\n${SAID}`
    expect(renderZones(toArticle(text, { title: 'Harbour wall – up it goes' }))).toBe(
      `[boilerplate]Bergen Post weekend edition\n\n[headline]Harbour wall: up it goes\n\n[body]${PROSE}\n\n${SAID}`,
    )
  })

  it('joins the lines of wrapped text', () => {
    const wrapped = `${PROSE} ${SAID} ${MORE}`.replace(/(.{50,60}) /g, '$1\n')
    const { zones } = toArticle(`${wrapped}\n\n${wrapped}`)
    expect(zones.map(({ zone }) => zone)).toEqual(['body', 'body'])
  })
})

describe('what scraping has glued together', () => {
  it.each([
    [
      'two spaces after a subhead',
      `[body]${PROSE}\n\n[subhead]Boats must move  [body]In the north basin there is room for forty boats, said the harbour master.`,
    ],
    [
      'its last letter lost',
      `[body]${PROSE}\n\n[subhead]Return of the boat  [body]In the north basin there is room for forty boats, said the harbour master.`,
    ],
    [
      'a subhead with a mark',
      `[body]${PROSE}\n\n[subhead]'Not another flood'  [body]The north basin has room for forty boats, said the harbour master.`,
    ],
    [
      'two spaces after a sentence',
      `[body]${PROSE}\n\nThe boats must move.  In the north basin there is room for forty of them, she said.`,
    ],
    [
      'two spaces in a name',
      `[body]${PROSE}\n\nHarbour Master  Berit Sand said that in the north basin there was room for forty boats.`,
    ],
    [
      'no space at all, twice',
      `[body]${PROSE}\n\n[subhead]Boats must move[body]The north basin has room for forty boats, said the harbour master.\n\n[subhead]Who will pay?[body]The town pays one half of it, and the state the other one, she said.`,
    ],
    [
      'no space, once',
      `[body]${PROSE}\n\nOn YouTube and LinkedIn the north basin has fans, said the harbour master, and they are many.`,
    ],
    ['a byline', `[headline]Harbour wall to be raised after flood[byline]By Ana Ruiz\n\n[body]${PROSE}\n\n${SAID}`],
  ])('%s', (_, zoned) => {
    expect(renderZones(toArticle(withoutZones(zoned)))).toBe(zoned)
  })
})

describe('metadata of a plain text', () => {
  const STORY = `${PROSE}\n\n${SAID}\n\n${MORE}`
  const TITLE = 'Harbour wall to be raised'
  it.each([
    ['nothing', STORY, {}],
    ['a title', `${TITLE}\n\n${STORY}`, { title: TITLE }],
    ['a byline', `${TITLE}\n\nBy Ana Ruiz\n\n${STORY}`, { title: TITLE, byline: 'Ana Ruiz' }],
    [
      'a byline with a desk',
      `${TITLE}\n\nBy Ana Ruiz, harbour correspondent\n\n${STORY}`,
      { title: TITLE, byline: 'Ana Ruiz, harbour correspondent' },
    ],
    [
      'a byline with an agency',
      `${TITLE}\n\nBy Ana Ruiz, Associated Press\n\n${STORY}`,
      { title: TITLE, byline: 'Ana Ruiz, Associated Press', agency: 'Associated Press' },
    ],
    ['agency, place', `${TITLE}\n\nAP Istanbul\n\n${STORY}`, { title: TITLE, agency: 'AP', dateline: 'Istanbul' }],
    [
      'place, agency',
      `${TITLE}\n\nGeneva | Reuters\n\n${STORY}`,
      { title: TITLE, agency: 'Reuters', dateline: 'Geneva' },
    ],
    ['agency alone', `${TITLE}\n\nAFP\n\n${STORY}`, { title: TITLE, agency: 'AFP' }],
    ['WASHINGTON (AP) —', `WASHINGTON (AP) — ${STORY}`, { agency: 'AP', dateline: 'Washington' }],
    [
      'LISBON, March 3 (Reuters) -',
      `${TITLE}\n\nLISBON, March 3 (Reuters) - ${STORY}`,
      { title: TITLE, agency: 'Reuters', dateline: 'Lisbon' },
    ],
    [
      'LISBON, March 3, 2025 (Reuters) -',
      `LISBON, March 3, 2025 (Reuters) - ${STORY}`,
      { agency: 'Reuters', dateline: 'Lisbon', published: '2025-03-03' },
    ],
    ['NEW YORK --', `NEW YORK -- ${STORY}`, { dateline: 'New York' }],
    ['N’DJAMENA, Chad (AFP) –', `N’DJAMENA, Chad (AFP) – ${STORY}`, { agency: 'AFP', dateline: 'N’Djamena, Chad' }],
    [
      'PORT ELLEN, May 7, 2024 —',
      `PORT ELLEN, May 7, 2024 — ${STORY}`,
      { dateline: 'Port Ellen', published: '2024-05-07' },
    ],
    ['RANCHI:', `RANCHI: ${STORY}`, { dateline: 'Ranchi' }],
    [
      'place and date on a line of their own',
      `${TITLE}\n\nCádiz, 8 September 2023\n\n${STORY}`,
      { title: TITLE, dateline: 'Cádiz', published: '2023-09-08' },
    ],
    ['a date line', `${TITLE}\n\n14 November 2024\n\n${STORY}`, { title: TITLE, published: '2024-11-14' }],
    ['a weekday', `${TITLE}\n\nThursday, November 14, 2024\n\n${STORY}`, { title: TITLE, published: '2024-11-14' }],
    [
      'Published:',
      `${TITLE}\n\nPublished: 14 Jan 2026, 07:42 pm IST\n\n${STORY}`,
      { title: TITLE, published: '2026-01-14' },
    ],
    [
      'Published on … at',
      `${TITLE}\n\nPublished on Jan. 14th, 2026 at 7:42 am\n\n${STORY}`,
      { title: TITLE, published: '2026-01-14' },
    ],
    [
      'published before updated',
      `${TITLE}\n\nUpdated 16 January 2026\nPublished 14 January 2026\n\n${STORY}`,
      { title: TITLE, published: '2026-01-14' },
    ],
    [
      'updated only',
      `${TITLE}\n\n3 min read Last Updated : Feb 28 2025 | 9:19 AM IST\n\n${STORY}`,
      { title: TITLE, published: '2025-02-28' },
    ],
    [
      'first published at the foot',
      `${TITLE}\n\nLast Updated : Mar 2 2025\n\n${STORY}\n\nFirst Published: Feb 28 2025 | 9:19 AM IST`,
      { title: TITLE, published: '2025-02-28' },
    ],
    ['figures, the year first', `${TITLE}\n\n2025-02-28\n\n${STORY}`, { title: TITLE, published: '2025-02-28' }],
    ['figures that may be read two ways', `${TITLE}\n\nPublished: 3/4/2025\n\n${STORY}`, { title: TITLE }],
    ['a day that the calendar lacks', `${TITLE}\n\nPublished: 31 February 2025\n\n${STORY}`, { title: TITLE }],
    [
      'a date in the story',
      `${TITLE}\n\nThe wall was built on 3 May 1904 by the grandfathers of those who sail today.\n\n${STORY}`,
      { title: TITLE },
    ],
    [
      'the outlet',
      `${TITLE}\n\n${STORY}\n\nCopyright © 2024 Bergen Post Ltd. All rights reserved`,
      { title: TITLE, publisher: 'Bergen Post' },
    ],
  ])('%s', (_, text, meta) => {
    const { text: __, zones, ...found } = toArticle(text)
    expect(found).toEqual({ id: 'article', ...meta })
  })

  it('believes what it is told more than the text, and passes over what is empty', () => {
    const text = `${TITLE}\n\nBy Ana Ruiz\n\nLISBON, March 3, 2025 (Reuters) - ${STORY}`
    const meta = { id: 'x', agency: 'AP', published: '2025-03-04', byline: '', url: undefined }
    const { text: _, zones, ...found } = toArticle(text, meta)
    expect(found).toEqual({
      id: 'x',
      title: TITLE,
      byline: 'Ana Ruiz',
      agency: 'AP',
      published: '2025-03-04',
      dateline: 'Lisbon',
    })
  })

  it('refuses what is no text', () => {
    expect(() => toArticle(5 as never)).toThrow(TypeError)
  })
})

const page = (body: string, head = '') => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`
const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const P = `<p>${PROSE}</p><p>${SAID}</p><p>${MORE}</p>`
const ARTICLE = page(`<article><h1>Harbour wall to be raised</h1>${P}</article>`)

describe('metadata of a page', () => {
  const NEWS = { '@type': 'NewsArticle', headline: 'Wall to be raised', datePublished: '2024-05-14T23:30:00-05:00' }
  it.each<[string, string, Partial<Article>]>([
    [
      'JSON-LD',
      ld({ ...NEWS, author: { name: 'Ana Ruiz' }, publisher: { name: 'Bergen Post' }, url: 'https://b.example/1' }),
      {
        title: 'Wall to be raised',
        byline: 'Ana Ruiz',
        publisher: 'Bergen Post',
        url: 'https://b.example/1',
        published: '2024-05-14',
      },
    ],
    [
      'a graph',
      ld({
        '@graph': [
          { '@type': 'WebSite', name: 'B' },
          { ...NEWS, '@type': ['Article', 'NewsArticle'] },
        ],
      }),
      { title: 'Wall to be raised', published: '2024-05-14' },
    ],
    [
      'a list',
      ld([{ '@type': 'BreadcrumbList' }, { ...NEWS, '@type': 'ReportageNewsArticle' }]),
      { title: 'Wall to be raised', published: '2024-05-14' },
    ],
    [
      'a main entity',
      ld({ '@type': 'WebPage', mainEntity: NEWS }),
      { title: 'Wall to be raised', published: '2024-05-14' },
    ],
    [
      'several authors',
      ld({ ...NEWS, author: [{ name: 'Ana Ruiz' }, 'Odd Lie', { url: 'https://b.example/c' }] }),
      { title: 'Wall to be raised', byline: 'Ana Ruiz, Odd Lie', published: '2024-05-14' },
    ],
    [
      'entities',
      ld({ ...NEWS, headline: 'Wall &amp; wharf: &#8220;up&#8221;' }),
      { title: 'Wall & wharf: “up”', published: '2024-05-14' },
    ],
    [
      'broken JSON-LD before a good one',
      `<script type="application/ld+json">{"@type": </script>${ld(NEWS)}`,
      { title: 'Wall to be raised', published: '2024-05-14' },
    ],
    [
      'comments around JSON-LD',
      `<script type="application/ld+json"><!--\n${JSON.stringify(NEWS)}\n--></script>`,
      { title: 'Wall to be raised', published: '2024-05-14' },
    ],
    ['no article in it', ld({ '@type': 'Organization', name: 'Bergen Post' }), { title: 'Harbour wall to be raised' }],
    [
      'meta tags',
      '<meta property="og:title" content="Wall to be raised"><meta name="author" content="Ana Ruiz"><meta property="og:site_name" content="Bergen Post"><meta property="article:published_time" content="2024-05-14T10:00Z"><link rel="canonical" href="https://b.example/1">',
      {
        title: 'Wall to be raised',
        byline: 'Ana Ruiz',
        publisher: 'Bergen Post',
        published: '2024-05-14',
        url: 'https://b.example/1',
      },
    ],
    [
      'upper case',
      '<META NAME="AUTHOR" CONTENT="Ana Ruiz"><META NAME="DATE" CONTENT="May 14, 2024">',
      { title: 'Harbour wall to be raised', byline: 'Ana Ruiz', published: '2024-05-14' },
    ],
    [
      'a profile as author',
      '<meta property="article:author" content="https://facebook.example/ana">',
      { title: 'Harbour wall to be raised' },
    ],
    [
      'the title with the outlet',
      '<title>Harbour wall to be raised | Bergen Post</title><meta property="og:site_name" content="Bergen Post">',
      { title: 'Harbour wall to be raised', publisher: 'Bergen Post' },
    ],
    [
      'the title with a dash of its own',
      '<title>Harbour wall – up it goes</title>',
      { title: 'Harbour wall – up it goes' },
    ],
    ['the heading alone', '', { title: 'Harbour wall to be raised' }],
  ])('%s', async (_, head, meta) => {
    const { text, zones, ...found } = await readOne(
      page(`<article><h1>Harbour wall to be raised</h1>${P}</article>`, head),
      'a.html',
    )
    expect(found).toEqual({ id: 'a.html', ...meta })
  })

  it('takes the date of a time element, and place and agency of the dateline', async () => {
    const html = page(
      `<article><h1>Wall</h1><time datetime="2024-05-14">Tuesday</time><p>BERGEN (Reuters) – ${PROSE}</p><p>${SAID}</p></article>`,
    )
    expect(await readOne(html, 'a.html')).toMatchObject({
      published: '2024-05-14',
      dateline: 'Bergen',
      agency: 'Reuters',
    })
  })
})

describe('text and zones of a page', () => {
  const H = '[headline]Harbour wall to be raised'
  const B = `[body]${PROSE}\n\n${SAID}\n\n${MORE}`
  const inArticle = (html: string) => page(`<article><h1>Harbour wall to be raised</h1>${html}</article>`)
  it.each([
    ['headline and body', ARTICLE, `${H}\n\n${B}`],
    [
      'a minified page',
      `<!doctype html><html><body><div><nav><a>Home</a><a>News</a></nav><h1>Harbour wall to be raised</h1><div><p>${PROSE}<p>${SAID}<p>${MORE}</div><footer>© Bergen Post</footer></div></body></html>`,
      `${H}\n\n${B}`,
    ],
    ['line breaks as paragraphs', inArticle(`<div>${PROSE}<br><br>${SAID}<br/><br/>${MORE}</div>`), `${H}\n\n${B}`],
    [
      'words in inline elements',
      inArticle(
        `<p>${PROSE.replace('harbour', '<b>har</b>bour')}</p><p>${SAID.replace('Sand', '<a href="/s">Sand</a>')}</p><p>${MORE}</p>`,
      ),
      `${H}\n\n${B}`,
    ],
    ['white space of the source', inArticle(P.replaceAll(' ', '\n\t ')), `${H}\n\n${B}`],
    ['entities', inArticle(P.replaceAll('“', '&ldquo;').replaceAll('”', '&#8221;')), `${H}\n\n${B}`],
    [
      'a standfirst by its class',
      inArticle(`<p class="standfirst">Boats must use the north basin for a year</p>${P}`),
      `${H}\n\n[standfirst]Boats must use the north basin for a year\n\n${B}`,
    ],
    [
      'subheads',
      inArticle(`<p>${PROSE}</p><h2>Boats must move</h2><p>${SAID}</p><p>${MORE}</p>`),
      `${H}\n\n[body]${PROSE}\n\n[subhead]Boats must move\n\n[body]${SAID}\n\n${MORE}`,
    ],
    [
      'a caption',
      inArticle(
        `<p>${PROSE}</p><figure><img src="w.jpg"><figcaption>“It held,” said Odd Lie.</figcaption></figure><p>${SAID}</p><p>${MORE}</p>`,
      ),
      `${H}\n\n[body]${PROSE}\n\n[caption]“It held,” said Odd Lie.\n\n[body]${SAID}\n\n${MORE}`,
    ],
    [
      'a caption by its class',
      inArticle(
        `<p>${PROSE}</p><div class="image"><img src="w.jpg"><p class="wp-caption-text">The wall in May</p></div><p>${SAID}</p><p>${MORE}</p>`,
      ),
      `${H}\n\n[body]${PROSE}\n\n[caption]The wall in May\n\n[body]${SAID}\n\n${MORE}`,
    ],
    [
      'byline and date over the story',
      inArticle(
        `<p class="standfirst">Boats must use the north basin for a year, the council says.</p><time>14 May 2024</time>${P}`,
      ),
      `${H}\n\n[standfirst]Boats must use the north basin for a year, the council says.\n\n[byline]14 May 2024\n\n${B}`,
    ],
    [
      'a list',
      inArticle(
        `<p>${PROSE}</p><ul><li>It will be four metres high.</li><li>It will cost nine million.</li></ul><p>${SAID}</p><p>${MORE}</p>`,
      ),
      `${H}\n\n[body]${PROSE}\n\nIt will be four metres high.\n\nIt will cost nine million.\n\n${SAID}\n\n${MORE}`,
    ],
    [
      'a block quotation',
      inArticle(`<p>${PROSE}</p><blockquote>“Never again.”</blockquote><p>${SAID}</p><p>${MORE}</p>`),
      `${H}\n\n[body]${PROSE}\n\n“Never again.”\n\n${SAID}\n\n${MORE}`,
    ],
    ['a brief', page(`<article><h1>Harbour wall to be raised</h1><p>${SAID}</p></article>`), `${H}\n\n[body]${SAID}`],
    [
      'scripts and styles',
      inArticle(
        `<script>var a = "“No,” he said."</script><style>p { color: red }</style>${P}<noscript>“No,” he said.</noscript>`,
      ),
      `${H}\n\n${B}`,
    ],
    ['marks that a browser draws', inArticle(P.replace('“', '<q>').replace('”', '</q>')), `${H}\n\n${B}`],
    ['soft hyphens', inArticle(P.replace('harbour', 'har&shy;bour').replace('winter', 'win<wbr>ter')), `${H}\n\n${B}`],
    ['a page in one form', page(`<form id="aspnetForm"><h1>Harbour wall to be raised</h1>${P}</form>`), `${H}\n\n${B}`],
    [
      'a page saved behind a dialog',
      page(
        `<div aria-hidden="true"><article><h1>Harbour wall to be raised</h1>${P}</article></div><div role="dialog"><p>We use cookies.</p></div>`,
      ),
      `${H}\n\n${B}`,
    ],
    [
      'a story in a class for what stands beside it',
      inArticle(`<div class="body share-on comments-enabled">${P}</div>`),
      `${H}\n\n${B}`,
    ],
    [
      'teasers that are articles too',
      page(
        `<article><a href="/f">Ferry fares up</a></article><main><h1>Harbour wall to be raised</h1>${P}</main><article><a href="/p">Pool shut</a></article>`,
      ),
      `${H}\n\n${B}`,
    ],
    [
      'a story in several boxes',
      inArticle(P.replaceAll('<p>', '<section class="s"><div><p>').replaceAll('</p>', '</p></div></section>')),
      `${H}\n\n${B}`,
    ],
    [
      'a standfirst of another story',
      page(
        `<div class="promo"><p class="promo-standfirst">Ferry fares will double in May, says operator</p></div><article><h1>Harbour wall to be raised</h1>${P}</article>`,
      ),
      `${H}\n\n${B}`,
    ],
    [
      'a standfirst in the header above the article',
      page(
        `<header><h1>Harbour wall to be raised</h1><p class="article-dek">Boats must use the north basin for a year</p></header><article>${P}</article>`,
      ),
      `${H}\n\n[standfirst]Boats must use the north basin for a year\n\n${B}`,
    ],
    ['a fragment', P, B],
    ['a fragment of one paragraph', `<p>${SAID}</p>`, `[body]${SAID}`],
    [
      'tags left open and crossed',
      `<!doctype html><html><body><article><h1>Harbour wall to be raised</h1><p>${PROSE}<b><p>${SAID}</b><i><p>${MORE}</article>`,
      `${H}\n\n${B}`,
    ],
    [
      'no doctype, upper case',
      `<HTML><BODY><ARTICLE><H1>Harbour wall to be raised</H1>${P.replaceAll('<p>', '<P>').replaceAll('</p>', '</P>')}</ARTICLE></BODY></HTML>`,
      `${H}\n\n${B}`,
    ],
    ['an XML declaration', `<?xml version="1.0" encoding="utf-8"?>\n${ARTICLE}`, `${H}\n\n${B}`],
  ])('%s', async (_, html, zoned) => {
    expect(await readPage(html)).toBe(zoned)
  })

  it.each([
    [
      'a newsletter box',
      `<p>${PROSE}</p><aside class="newsletter"><p>Get the week’s best reading in your inbox.</p></aside><p>${SAID}</p><p>${MORE}</p>`,
      'inbox',
    ],
    [
      'related links',
      `<p>${PROSE}</p><div class="related"><h3>Related</h3><ul><li><a href="/f">Ferry fares ‘to double’, operator says</a></li></ul></div><p>${SAID}</p><p>${MORE}</p>`,
      'Ferry',
    ],
    [
      'an aside',
      `<p>${PROSE}</p><aside><p>Ferry fares will double, the operator says.</p></aside><p>${SAID}</p><p>${MORE}</p>`,
      'Ferry',
    ],
    [
      'a heading over teasers',
      `${P}<h2>More on this story</h2><p><a href="/f">Ferry fares to double, operator says</a></p>`,
      'Ferry',
    ],
    ['comments of readers', `${P}<section class="comments"><p>“Nonsense,” said nobody.</p></section>`, 'Nonsense'],
  ])('%s is no part of the story', async (_, html, word) => {
    const { text, zones } = await readOne(inArticle(html), 'a.html')
    const shown = zones.filter(({ zone }) => ['headline', 'standfirst', 'caption', 'body'].includes(zone))
    const words = shown.map(({ start, end }) => text.slice(start, end)).join('\n\n')
    expect(words).toContain(SAID)
    expect(words).not.toContain(word)
  })

  it('reads a page that nests thousands deep', async () => {
    const html = page(`<article><h1>Wall</h1>${'<div>'.repeat(5000)}${P}${'</div>'.repeat(5000)}</article>`)
    expect((await readOne(html, 'a.html')).text).toContain(SAID)
  })

  it.each([
    ['no words', page('')],
    ['navigation only', page('<nav><a href="/">Home</a></nav><footer>© Bergen Post</footer>')],
    ['an application that scripts make', page('<div id="root"></div><script>start("a b c d e f g h")</script>')],
    ['comments only', '<!doctype html><!-- nothing -->'],
  ])('says that a page holds %s', async (_, html) => {
    expect(await readAll(html, 'a.html')).toEqual([
      'no-article a.html: expected a page with an article, got none with running text; save the page as text',
    ])
  })
})

describe('encodings', () => {
  const TEXT = `Wall to be raised\n\n${PROSE} It costs 5 €.\n\n${SAID}\n\n“C’est la vie – naïve,” she added…`
  /** The characters of windows-1252 that its table and Unicode hold in different places. */
  const HIGH: Readonly<Record<string, number>> = {
    '€': 0x80,
    '…': 0x85,
    '‘': 0x91,
    '’': 0x92,
    '“': 0x93,
    '”': 0x94,
    '–': 0x96,
  }
  const to1252 = (text: string) => Uint8Array.from(text, (c) => HIGH[c] ?? c.charCodeAt(0))
  const toUtf16 = (text: string, isBig: boolean) => {
    const bytes = Buffer.from(text, 'utf16le')
    return new Uint8Array(isBig ? bytes.swap16() : bytes)
  }
  const withMeta = (label: string) => page(`<article>${P}</article>`, `<meta charset="${label}">`)

  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8', bytesOf(TEXT), undefined],
    ['UTF-8 with a mark', bytesOf(`\ufeff${TEXT}`), undefined],
    ['UTF-8 declared as latin1 by its mark', bytesOf(`\ufeff${TEXT}`), 'text/plain; charset=latin1'],
    ['UTF-16 LE with a mark', toUtf16(`\ufeff${TEXT}`, false), undefined],
    ['UTF-16 BE with a mark', toUtf16(`\ufeff${TEXT}`, true), undefined],
    ['UTF-16 LE', toUtf16(TEXT, false), undefined],
    ['UTF-16 BE', toUtf16(TEXT, true), undefined],
    ['windows-1252', to1252(TEXT), undefined],
    ['windows-1252 declared', to1252(TEXT), 'text/plain; charset=windows-1252'],
    ['windows-1252 under its ISO name', to1252(TEXT), 'text/plain; charset="ISO-8859-1"'],
    ['windows-1252 declared as UTF-8', to1252(TEXT), 'text/plain; charset=utf-8'],
    ['windows-1252 with a label that nobody knows', to1252(TEXT), 'text/plain; charset=klingon'],
  ])('%s', async (_, bytes, contentType) => {
    expect((await readOne(bytes, 'a.txt', contentType)).text).toBe(TEXT)
  })

  it.each<[string, Uint8Array, string | undefined]>([
    ['UTF-8 in meta', bytesOf(withMeta('utf-8')), undefined],
    ['nothing said, UTF-8', bytesOf(page(`<article>${P}</article>`)), undefined],
    ['windows-1252 in meta', to1252(withMeta('windows-1252')), undefined],
    ['iso-8859-1 in meta', to1252(withMeta('iso-8859-1')), undefined],
    ['iso-8859-1 in meta, in truth UTF-8', bytesOf(withMeta('iso-8859-1')), undefined],
    ['UTF-8 in meta, in truth windows-1252', to1252(withMeta('utf-8')), undefined],
    ['nothing said, windows-1252', to1252(page(`<article>${P}</article>`)), undefined],
    ['the header before meta', to1252(withMeta('utf-8')), 'text/html; charset=windows-1252'],
    ['UTF-16', toUtf16(`\ufeff${withMeta('utf-16')}`, false), undefined],
  ])('a page: %s', async (_, bytes, contentType) => {
    for (const path of ['a.html', 'page']) expect((await readOne(bytes, path, contentType)).text).toContain(SAID)
  })

  it.each<[string, Uint8Array]>([
    ['windows-1252', to1252(`[${JSON.stringify({ text: TEXT })},\n${JSON.stringify({ text: SAID })}]`)],
    ['UTF-16 without a mark', toUtf16(`${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: SAID })}`, false)],
    [
      'UTF-16 BE with a mark',
      toUtf16(`\ufeff${JSON.stringify({ text: TEXT })}\n${JSON.stringify({ text: SAID })}`, true),
    ],
  ])('JSON: %s', async (_, bytes) => {
    const texts: string[] = []
    for await (const result of readStream([bytes.slice(0, 1), bytes.slice(1, 90), bytes.slice(90)], { path: 'a' }))
      texts.push(result instanceof InputError ? result.message : result.text)
    expect(texts).toEqual([TEXT, SAID])
  })

  it('Japanese in Shift_JIS', async () => {
    const head = '<!doctype html><html><head><meta charset="shift_jis"></head><body><article><p>Wall news: '
    const bytes = Uint8Array.from([
      ...bytesOf(head),
      0x93,
      0xfa,
      0x96,
      0x7b,
      ...bytesOf(` ${MORE}</p></article></body></html>`),
    ])
    expect((await readOne(bytes, 'a.html')).text).toContain('Wall news: 日本')
  })
})

describe('JSON', () => {
  const OURS = {
    id: 'x1',
    text: SAID,
    title: 'T',
    byline: 'B',
    agency: 'AP',
    publisher: 'P',
    url: 'u',
    published: '2024-05-14',
    dateline: 'Bergen',
  }
  it.each<[string, unknown, Partial<Article>]>([
    ['our own names', OURS, OURS],
    [
      'names of feeds',
      {
        guid: 7,
        headline: 'T',
        author: { name: 'B' },
        source: { name: 'P' },
        link: 'u',
        pubDate: 'Tue, 14 May 2024 10:00:00 GMT',
        content: SAID,
      },
      { id: '7', text: SAID, title: 'T', byline: 'B', publisher: 'P', url: 'u', published: '2024-05-14' },
    ],
    [
      'names of scrapers',
      { maintext: SAID, authors: ['A', 'B'], date_publish: '2024-05-14 10:00:00', source_domain: 'p.example' },
      { id: 'a.json', text: SAID, byline: 'A, B', published: '2024-05-14', publisher: 'p.example' },
    ],
    [
      'seconds since 1970',
      { text: SAID, timestamp: 1715680800 },
      { id: 'a.json', text: SAID, published: '2024-05-14' },
    ],
    [
      'milliseconds since 1970',
      { text: SAID, date: 1715680800000 },
      { id: 'a.json', text: SAID, published: '2024-05-14' },
    ],
    ['no date', { text: SAID, date: 'yesterday', published: null, createdAt: [] }, { id: 'a.json', text: SAID }],
    ['a list of paragraphs', { body: [PROSE, SAID] }, { id: 'a.json', text: `${PROSE}\n\n${SAID}` }],
    [
      'a list of short paragraphs',
      { body: ['It is late.', '“Go,” she said.'] },
      { id: 'a.json', text: 'It is late.\n\n“Go,” she said.' },
    ],
    [
      'a list of blocks',
      { content: [{ type: 'p', text: PROSE }, { type: 'img' }, { type: 'p', text: SAID }] },
      { id: 'a.json', text: `${PROSE}\n\n${SAID}` },
    ],
    ['an empty text before a body', { text: '', body: SAID }, { id: 'a.json', text: SAID }],
    ['the text as it is', { text: `  ${SAID}\r\n` }, { id: 'a.json', text: `  ${SAID}\r\n` }],
    ['markup as html', { html: `<p>${SAID}</p>`, title: 'T' }, { id: 'a.json', text: SAID, title: 'T' }],
    ['markup as text', { content: `<p>${SAID}</p>\n<p>${MORE}</p>` }, { id: 'a.json', text: `${SAID}\n\n${MORE}` }],
    [
      'a text about tags',
      { text: `${SAID} 3 < 5 and <b is a tag.` },
      { id: 'a.json', text: `${SAID} 3 < 5 and <b is a tag.` },
    ],
  ])('%s', async (_, record, expected) => {
    const { zones, ...found } = await readOne(JSON.stringify(record), 'a.json')
    expect(found).toEqual(expected)
  })

  it.each([
    ['{"title": "T"}', 'no-text a.json:1: expected a "text" field with the article\'s words, got only title; add one'],
    [
      '\n\n{"text": " "}',
      'no-text a.json:3: expected a "text" field with the article\'s words, got nothing in "text"; add one',
    ],
    [
      '{"text": 5}',
      'no-text a.json:1: expected a "text" field with the article\'s words, got a number in "text"; add one',
    ],
    [
      '{}',
      'no-text a.json:1: expected a "text" field with the article\'s words, got an object without fields; add one',
    ],
    [
      '"text"',
      'no-text a.json:1: expected an object with a "text" field, got a string; give one object for each article',
    ],
    ['[]', 'empty a.json: expected an article, got none; check what was saved'],
    ['  ', 'empty a.json: expected an article, got none; check what was saved'],
    ['{"text":\n bad}', "bad-json a.json:1: expected JSON, got a fault in it (unexpected token 'b'); check the file"],
    [
      'It is a text, not JSON',
      "bad-json a.json:1: expected JSON, got a fault in it (unexpected token 'I'); check the file",
    ],
    ['hello', "bad-json a.json:1: expected JSON, got a fault in it (unexpected token 'h'); check the file"],
  ])('%j', async (json, message) => {
    expect(await readAll(json, 'a.json')).toEqual([message])
  })

  const GOOD = JSON.stringify({ text: SAID })
  it('names the records of a list, and goes on past bad ones', async () => {
    const results = await read(bytesOf(`[\n${GOOD},\n{"text": bad},\n7, ${GOOD}\n]`), { path: 'a.json' })
    expect(
      results.map((result) => (result instanceof InputError ? [result.code, result.path, result.line] : result.id)),
    ).toEqual(['a.json#1', ['bad-json', 'a.json', 3], ['no-text', 'a.json', 4], 'a.json#4'])
  })

  it('names the records of JSON Lines by their lines', async () => {
    const results = await read(bytesOf(`\ufeff${GOOD}\r\n\r\n{"text": \r\n[]\r\n${GOOD}`), { path: 'a.jsonl' })
    expect(
      results.map((result) => (result instanceof InputError ? [result.code, result.path, result.line] : result.id)),
    ).toEqual(['a.jsonl:1', ['bad-json', 'a.jsonl', 3], ['no-text', 'a.jsonl', 4], 'a.jsonl:5'])
  })

  it('gives the same however the bytes are cut', async () => {
    const json = [
      `[${GOOD},{"text":"\\"}],{“é🦊"},5 ,\n{"text":"}{[\\\\"}]`,
      `${GOOD}\n{"a\n\n${GOOD}`,
      `${GOOD}${GOOD} 7 x ${GOOD}`,
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...json),
        fc.constantFrom('a.json', 'a.jsonl', 'a'),
        fc.array(fc.nat(200)),
        async (text, path, cuts) => {
          const bytes = bytesOf(text)
          const ends = [...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
          const chunks = ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
          const results: unknown[] = []
          for await (const result of readStream(chunks, { path })) results.push(result)
          expect(results).toEqual(await read(bytes, { path }))
        },
      ),
    )
  })
})

describe('formats', () => {
  const GOOD = JSON.stringify({ text: SAID })
  it.each([
    ['JSON Lines', `${GOOD}\n${GOOD}`, ['a:1', 'a:2']],
    [
      'JSON Lines, the first of them broken',
      `{"text": \n${GOOD}\n${GOOD}`,
      ['bad-json a:1: expected JSON, got a fault in it (unexpected end of JSON input); check the file', 'a:2', 'a:3'],
    ],
    ['one object', GOOD, ['a']],
    ['an object over several lines', JSON.stringify({ text: SAID, source: { name: 'B' } }, null, 2), ['a']],
    ['a list', `[${GOOD},${GOOD}]`, ['a#1', 'a#2']],
    ['a page', ARTICLE, ['a']],
    ['a text that begins with a bracket', `[Updated]\n\n${PROSE}`, ['a']],
    ['a text that begins with an empty box', `[ ] ${PROSE}`, ['a']],
    ['a text that begins with a brace', `{sic} ${PROSE}`, ['a']],
    ['a text that begins with a less-than sign', `<3 ${PROSE}`, ['a']],
  ])('tells %s without being told', async (_, text, ids) => {
    expect(await readAll(text, 'a')).toEqual(ids)
    if (ids.length === 1) expect((await readOne(text, 'a')).text).not.toMatch(/^[{<]["!]/)
  })

  it('looks into a file that is called a text', async () => {
    expect((await readOne(ARTICLE, 'a.txt')).text).not.toContain('<')
    expect((await readOne(ARTICLE, 'a', 'text/plain')).text).not.toContain('<')
  })

  it.each<[string, { path: string; contentType?: string; format?: 'text' | 'json' }, number]>([
    ['the ending', { path: 'a.jsonl' }, 2],
    ['the content type', { path: 'a', contentType: 'application/x-ndjson' }, 2],
    ['the ending before the content type', { path: 'a.jsonl', contentType: 'text/html' }, 2],
    ['what is asked for before both', { path: 'a.jsonl', contentType: 'text/html', format: 'text' }, 1],
  ])('believes %s', async (_, source, count) => {
    expect(await read(bytesOf(`${GOOD}\n${GOOD}`), source)).toHaveLength(count)
  })
})

describe('files that hold no article', () => {
  it.each([
    ['%PDF-1.7 \n1 0 obj', 'a PDF; save it as text first'],
    ['PK\x03\x04abc', 'a zip archive or an office document (docx, odt, xlsx); save it as text first'],
    ['\x1f\x8b\x08abc', 'a gzip archive; unpack it first'],
    ['\x89PNG\r\n', 'a PNG picture; save it as text first'],
    ['{\\rtf1 Hello', 'a Rich Text document (rtf); save it as text first'],
    ['abc\0\x01\x02def', 'a binary file; save it as text first'],
  ])('%j', async (text, kind) => {
    const bytes = Uint8Array.from(text, (c) => c.charCodeAt(0))
    for (const path of ['a.txt', 'a.html', 'a.json', 'a'])
      expect(await readAll(bytes, path)).toEqual([
        `binary ${path}: expected text, HTML or JSON, got what looks like ${kind}`,
      ])
  })

  it.each(['', ' \n\t', '\ufeff', '\u200b\n'])('%j is empty', async (text) => {
    expect(await readAll(text, 'a.txt')).toEqual([
      'empty a.txt: expected an article, got an empty file; check what was saved',
    ])
  })

  it('refuses what is no bytes', async () => {
    await expect(read('text' as never, { path: 'a' })).rejects.toThrow(TypeError)
    await expect(read(bytesOf('text'), {} as never)).rejects.toThrow(TypeError)
  })
})

/** A real page with all kinds of damage. We may not ship it. */
const SEED = new URL('../../shared/seed/article.txt', import.meta.url)
describe.skipIf(!existsSync(SEED))('the seed article (skipped where ../shared is absent)', () => {
  const article = () => toArticle(readFileSync(SEED, 'utf8'))
  const wordsIn = (zone: string) => {
    const { text, zones } = article()
    return zones.filter((each) => each.zone === zone).map(({ start, end }) => text.slice(start, end))
  }
  it('has its metadata', () => {
    const { text, zones, ...meta } = article()
    expect(meta).toEqual({
      id: 'article',
      title: 'Russian, US diplomats meet in Istanbul for second round of talks',
      agency: 'AP',
      publisher: 'Business Standard',
      published: '2025-02-28',
      dateline: 'Istanbul',
    })
  })
  it('has its zones', () => {
    expect(wordsIn('headline')).toHaveLength(1)
    expect(wordsIn('standfirst').join()).toMatch(/^Kremlin spokesman Dmitry Peskov said/)
    expect(wordsIn('caption')).toEqual(['US Russia flag', expect.stringMatching(/^Putin said that part of Western/)])
    expect(wordsIn('byline')).toContain('AP Istanbul')
    expect(wordsIn('subhead')).toEqual(['Return to civilised communicatio', 'Restoring relations and dialogue'])
    expect(wordsIn('related')).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Confident Putin/),
        expect.stringMatching(/^Ahead of the first/),
        expect.stringMatching(/^Will have immediate/),
      ]),
    )
    const body = wordsIn('body')
    expect(body).toHaveLength(15)
    expect(body[0]).toMatch(/^Russian and US diplomats met/)
    expect(body.at(-1)).toMatch(/^Lavrov added/)
  })
})

describe('any bytes', () => {
  const PIECES = [
    '<p>',
    '</p>',
    '<br>',
    '<article>',
    '<h1>',
    '<aside>',
    '<!--',
    '-->',
    '<script>',
    '{"text":',
    '"',
    '[',
    ']',
    '}',
    ',',
    '\n',
    'word word',
    '&amp;',
    '\ufeff',
    SAID,
  ]
  const anyBytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => bytesOf(pieces.join(''))),
  )
  it('give articles whose zones are in order and over every word, or errors in one line', async () => {
    await fc.assert(
      fc.asyncProperty(anyBytes, fc.constantFrom('a', 'a.html', 'a.json', 'a.jsonl', 'a.txt'), async (bytes, path) => {
        const results = await read(bytes, { path })
        expect(results.length).toBeGreaterThan(0)
        for (const result of results) {
          if (result instanceof InputError)
            expect(result.message).toMatch(/^a[\w.]*(?::\d+)?: expected [^\n]+, got [^\n]+; [^\n]+$/)
          else expectCovered(result)
        }
      }),
      { numRuns: 500 },
    )
  })
})

function expectCovered({ text, zones }: Article): void {
  let [bare, from] = ['', 0]
  for (const { start, end } of zones) {
    expect(start).toBeGreaterThanOrEqual(from)
    expect(end).toBeGreaterThan(start)
    bare += text.slice(from, start)
    from = end
  }
  expect((bare + text.slice(from)).replace(/[\s\u200b\ufeff]/g, '')).toBe('')
}
