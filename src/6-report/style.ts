/** How the page looks: light and dark, from a telephone to a wide screen. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fdfcf9; --faint: #6a675f; --line: #dedad0; --link: #0b57a4;
  --direct: #ffe27a; --mixed: #ffeeb5; --indirect: #e3ecf8; --who: #00695c; --cue: #8a2a6b; --target: #ff8f00; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e5de; --paper: #191a1c; --faint: #a19d93; --line: #3a3a3c; --link: #8ebdf0;
    --direct: #5c4a00; --mixed: #443a14; --indirect: #22334a; --who: #6fd3c3; --cue: #f0a3d3; --target: #ffb74d; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 30vh; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1rem clamp(.9rem, 3vw, 2.5rem) 4rem; max-width: 96rem; color: var(--ink);
  background: var(--paper); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
a { color: var(--link); }
header.page { display: flex; flex-wrap: wrap; gap: .3rem 2rem; align-items: baseline; border-bottom: 1px solid var(--line); }
h1 { font-size: 1rem; margin: .4rem 0; }
.legend { margin: .4rem 0; font-size: .85rem; }
h2, .text .headline { font: 700 clamp(1.4rem, 4vw, 2rem)/1.2 Georgia, serif; margin: 1.4rem 0 .5rem; text-wrap: balance; max-width: 40rem; }
.about { color: var(--faint); margin: 1rem 0 1.2rem; } h2 + .about { margin-top: 0; }
.sides { display: grid; gap: 2.5rem; }
.text { font: 1.06rem/1.65 Georgia, serif; max-width: 40rem; min-width: 0; }
.text p, .text h3 { margin: 0 0 .9em; }
.text h3 { font-size: 1.06em; } .text .headline { margin-top: 0; }
.text .standfirst { font-size: 1.1em; color: var(--faint); }
.text .byline, .text .caption, details { font: .88rem/1.5 system-ui, sans-serif; color: var(--faint); }
details { border-left: 3px solid var(--line); padding-left: .8rem; margin-bottom: 1em; }
summary { cursor: pointer; }
.content { border-radius: .15em; padding: .1em 0; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.direct { background: var(--direct); } .mixed { background: var(--mixed); } .indirect { background: var(--indirect); }
.source { color: var(--who); font-weight: 600; } .cue { color: var(--cue); font-style: italic; }
.notice { outline: 1px dashed var(--target); }
a.n { font: 600 .68rem/1 system-ui, sans-serif; vertical-align: super; text-decoration: none; padding: .25em .35em .25em .1em;
  user-select: none; }
a.n:hover { text-decoration: underline; }
a.n:target, a.n:target + span, tr:target, li:target { outline: 2px solid var(--target); outline-offset: 1px; }
.said { min-width: 0; font-size: .9rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; font-size: .78rem; color: var(--faint); font-weight: 600; }
th, td { padding: .5rem .7rem .5rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
td:nth-child(2) { min-width: 8rem; } td:nth-child(3) { min-width: 14rem; }
td:nth-child(4), td:nth-child(5) { min-width: 6.6rem; }
small { display: block; color: var(--faint); font-size: .82em; }
q { quotes: none; font-family: Georgia, serif; }
.notices { padding-left: 1.1rem; }
@media (min-width: 75rem) {
  .sides { grid-template-columns: minmax(0, 5fr) minmax(0, 6fr); }
  .said { font-size: .86rem; }
}
@media (max-width: 45rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody { display: block; }
  tr { display: grid; grid-template-columns: 2.2rem minmax(0, 1fr); padding: .7rem 0; border-bottom: 1px solid var(--line); }
  tr td { grid-column: 2; border: 0; padding: .1rem 0; min-width: 0; } td:empty { display: none; }
  tr td:first-child { grid-column: 1; grid-row: 1 / span 4; }
}
@media print { a.n { color: inherit; } body { max-width: none; } }
`
