import { size, smallSize } from './cell.js';

/** The colour of each kind of step, on a light and on a dark ground: each can be read as a word on it (WCAG AA). */
const kinds: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  words: ['#4a5568', '#b6c0d0'],
  question: ['#1d5fc4', '#8db8ff'],
  decision: ['#6b3fc0', '#c3a6ff'],
  remedy: ['#1b7340', '#7fd6a0'],
  task: ['#0b6e78', '#6fd3dd'],
  promise: ['#8f5200', '#f0bc6c'],
  wait: ['#75600a', '#e0cc70'],
  hand_off: ['#a8286b', '#ff9dcb'],
  run: ['#3944a8', '#abb4ff'],
  end: ['#1f2733', '#e6e9ef'],
  jump: ['#4a5568', '#b6c0d0'],
  stage: ['#4a5568', '#b6c0d0'],
  broken: ['#b3261e', '#ff9d94'],
};

const light = `--mg-ground: #ffffff; --mg-panel: #f6f7f9; --mg-edge: #c3cad5; --mg-line: #6b7686; --mg-ink: #1a202b; --mg-soft: #4b5565;`;
const dark = `--mg-ground: #1d2128; --mg-panel: #14171c; --mg-edge: #3f4855; --mg-line: #8f9bad; --mg-ink: #eef1f6; --mg-soft: #b3bdcc;`;

const coloursOf = (at: 0 | 1): string =>
  Object.entries(kinds)
    .map(([kind, colours]) => `--mg-${kind}: ${colours[at]};`)
    .join(' ');

/** How pictures look, by light and by dark; paper is always light. Every name begins with `mg`, so that a page can hold them. */
export const graphStyle = `.mg { ${light} ${coloursOf(0)} font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; }
@media screen and (prefers-color-scheme: dark) { .mg { ${dark} ${coloursOf(1)} } }
.mg text { fill: var(--mg-ink); font-size: ${size}px; }
.mg .mg-sheet { fill: var(--mg-ground); }
.mg .mg-panel { fill: var(--mg-panel); stroke: var(--mg-edge); }
.mg .mg-name { font-size: 22px; font-weight: 700; }
.mg .mg-area { font-size: 15px; font-weight: 700; }
.mg .mg-when, .mg .mg-more, .mg .mg-legend, .mg .mg-label text, .mg .mg-way text { font-size: ${smallSize}px; fill: var(--mg-soft); }
.mg .mg-box { fill: var(--mg-ground); stroke: var(--mg-edge); }
.mg .mg-rule { stroke: var(--mg-edge); }
.mg .mg-verb { font-size: ${smallSize}px; font-weight: 700; letter-spacing: 0.04em; }
.mg .mg-title { font-weight: 600; }
.mg .mg-only_if { font-style: italic; fill: var(--mg-soft); }
.mg .mg-untested { font-size: ${smallSize}px; font-weight: 700; fill: var(--mg-broken); }
.mg .mg-role, .mg .mg-head, .mg .mg-tag { font-size: ${smallSize}px; font-weight: 700; fill: var(--mg-soft); }
.mg .mg-line { fill: none; stroke: var(--mg-line); stroke-width: 1.4; }
.mg .mg-line.mg-beside { stroke-dasharray: 5 4; }
.mg .mg-tip { fill: var(--mg-line); }
.mg .mg-label rect { fill: var(--mg-panel); }
.mg .mg-way rect { fill: var(--mg-ground); stroke: var(--mg-line); }
.mg a text { text-decoration: underline; }
.mg a:focus-visible { outline: 3px solid var(--mg-question); outline-offset: 2px; }
${Object.keys(kinds)
  .map(
    (kind) =>
      `.mg .mg-k-${kind} .mg-bar { fill: var(--mg-${kind}); } .mg .mg-k-${kind} .mg-verb { fill: var(--mg-${kind}); }`,
  )
  .join('\n')}
`;
