/** How much smaller a picture is on paper, and how high it may come to be there, in CSS pixels, so that a heading has room above it. */
export const onPaper = 0.72;
export const mostHeight = 600;

/** How the manual looks: a sheet that reads like a script, with the words to say in a face of their own. */
export const manualStyle = `:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --raised: #ffffff; --ink: #1c2027; --soft: #4d5663; --rule: #d9d5cb; --accent: #0b5f68; --say: #f1f6f4; --say-edge: #2f8a7a; --alert: #96271c; --mark: #ffe9a8;
}
@media screen and (prefers-color-scheme: dark) {
  :root { --paper: #15181d; --raised: #1d2128; --ink: #eceff4; --soft: #b4bdca; --rule: #39414d; --accent: #7fd0d9; --say: #1b2a29; --say-edge: #5fc0ae; --alert: #ffa399; --mark: #5c4b12; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; overflow-wrap: break-word; }
a { color: var(--accent); text-underline-offset: 0.15em; }
a:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: 0.5rem 1rem; background: var(--accent); color: var(--paper); z-index: 2; }
.skip:focus { top: 1rem; }
.defs { position: absolute; }
h1, h2, h3, h4, h5, .say, .sayings { font-family: "Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif; }
h1 { font-size: 2.4rem; line-height: 1.15; margin: 0 0 0.5rem; letter-spacing: -0.01em; }
h2 { font-size: 1.8rem; line-height: 1.2; margin: 3rem 0 0.3rem; }
h3 { font-size: 1.55rem; line-height: 1.2; margin: 0; }
h4 { font-size: 1.1rem; margin: 2rem 0 0.5rem; padding-bottom: 0.2rem; border-bottom: 1px solid var(--rule); }
h5 { font-size: 1rem; margin: 1.4rem 0 0.4rem; color: var(--accent); }
p { margin: 0.4rem 0; }
.top, main, .contents { padding: 0 1.25rem; }
.top { padding-top: 3rem; max-width: 60rem; }
.about, .edition, .top > p { color: var(--soft); }
.edition { font-size: 0.85rem; margin: 0.2rem 0 0; }
.find { display: block; margin: 1.5rem 0 0; padding: 1rem 1.25rem; background: var(--raised); border: 1px solid var(--rule); border-radius: 0.6rem; }
.find[hidden] { display: none; }
.find label { font-weight: 600; }
.find input { display: block; width: 100%; margin-top: 0.4rem; padding: 0.6rem 0.8rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: 0.4rem; }
.find ol { margin: 0.4rem 0 0; padding: 0; list-style: none; }
.find li { padding: 0.4rem 0; border-top: 1px solid var(--rule); }
.find li:first-child { border-top: 0; }
.find q, #found-count { color: var(--soft); }
#found-count { font-size: 0.9rem; margin: 0.5rem 0 0; min-height: 1.4em; }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; border-radius: 0.2em; }
.contents h2 { font-size: 1.1rem; margin: 2rem 0 0.4rem; }
.contents p { font-weight: 600; margin: 0.8rem 0 0.2rem; }
.contents ol { margin: 0; padding: 0; list-style: none; }
.contents li { margin: 0.15rem 0; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
main { max-width: 60rem; padding-bottom: 4rem; }
.chapter { margin: 2.5rem 0 0; padding: 1.5rem 0 0; border-top: 3px solid var(--accent); }
.sayings { margin: 0; padding: 0; list-style: none; font-size: 1.1rem; font-style: italic; }
q { quotes: "\\201c" "\\201d"; }
.steps { margin: 0.3rem 0; padding: 0; list-style: none; }
.step { margin: 0.55rem 0; padding-left: 0.9rem; border-left: 3px solid var(--rule); }
.act { margin: 0.1rem 0; }
.verb { font-size: 0.72rem; font-weight: 700; letter-spacing: 0.06em; text-transform: uppercase; color: var(--accent); }
.what { font-weight: 600; }
.only-if, .name { font-size: 0.85rem; color: var(--soft); margin: 0; }
.only-if { font-style: italic; }
.name::before { content: "\\2691\\00a0" / ""; }
.say, .draft { margin: 0.3rem 0; padding: 0.5rem 0.9rem; border-radius: 0 0.4rem 0.4rem 0; }
.say { background: var(--say); border-left: 4px solid var(--say-edge); font-size: 1.08rem; }
.say p::before { content: "\\201c"; } .say p::after { content: "\\201d"; }
.draft { border: 1px dashed var(--soft); border-radius: 0.4rem; }
.say p, .draft p { margin: 0; }
.fill { color: var(--soft); }
.note, .details { font-size: 0.9rem; color: var(--soft); margin: 0.15rem 0; }
.note.alert { color: var(--alert); }
.details, .items { padding-left: 1.1rem; }
.items { margin: 0.3rem 0; }
.way { margin: 0.5rem 0 0.5rem 0.3rem; }
.when { display: inline-block; font-weight: 600; font-size: 0.92rem; margin: 0 0 0.1rem; padding: 0.1rem 0.6rem; border: 1px solid var(--rule); border-radius: 0.9rem; background: var(--raised); }
.way > .steps, .way > .on { margin-left: 0.7rem; }
.on { font-size: 0.9rem; color: var(--soft); margin: 0.2rem 0; }
.table { overflow-x: auto; margin: 0.8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; }
caption { text-align: left; color: var(--soft); font-size: 0.85rem; padding-bottom: 0.3rem; }
th, td { padding: 0.35rem 0.8rem 0.35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--rule); }
thead th { border-bottom: 2px solid var(--soft); font-size: 0.85rem; }
tbody th { font-weight: 600; }
.picture { display: inline-block; vertical-align: top; max-width: 100%; margin: 0.6rem 0.6rem 0.2rem 0; overflow-x: auto; }
.picture svg { display: block; }
@media screen and (min-width: 64rem) {
  body { display: grid; grid-template-columns: 17rem minmax(0, 1fr); column-gap: 2rem; }
  .skip, .defs { grid-column: 1 / -1; }
  .top { grid-column: 2; }
  .contents { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: 1rem 0.5rem 2rem 1.5rem; font-size: 0.92rem; align-self: start; }
  main { grid-column: 2; }
}
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
@page drawn { size: A4 landscape; margin: 12mm; @bottom-right { content: counter(page); font: 9pt sans-serif; } }
@media print {
  :root { --paper: #fff; --raised: #fff; --say: #f3f5f4; }
  body { font-size: 10pt; line-height: 1.4; }
  .top, main, .contents { padding: 0; max-width: none; }
  .skip, .find { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 26pt; }
  .contents { break-after: page; }
  .contents ol { columns: 2; column-gap: 8mm; }
  h2, h3, h4, h5, .act, .when, .name, .only-if, caption, thead { break-after: avoid; }
  .part > h2 { break-before: page; margin-top: 0; }
  .part:first-of-type > h2 { break-before: auto; }
  .chapter { margin-top: 8mm; padding-top: 4mm; }
  .chapter + .chapter { break-before: page; margin-top: 0; }
  #house .chapter + .chapter { break-before: auto; margin-top: 8mm; }
  .say, .draft, .note, tr, .act, .picture, .sayings li { break-inside: avoid; }
  .say, .verb, .when { print-color-adjust: exact; }
  .table, .picture { overflow: visible; }
  thead { display: table-header-group; }
  .pictures { page: drawn; }
  .picture { margin: 2mm 3mm 2mm 0; }
  .picture svg { zoom: ${onPaper}; max-width: 100%; height: auto; }
  .picture.tall svg { height: ${mostHeight / onPaper}px; width: auto; }
}
`;
