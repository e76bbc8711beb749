import type { CardKind } from '../../graph/step-card.js';
import { xmlAttributes } from '../escape-xml.js';
import { size, smallSize } from './cell.js';

/** A colour on a light and on a dark ground. */
type Shades = readonly [light: string, dark: string];

const grounds = {
  ground: ['#ffffff', '#1d2128'],
  panel: ['#f6f7f9', '#14171c'],
  edge: ['#c3cad5', '#3f4855'],
  line: ['#6b7686', '#8f9bad'],
  ink: ['#1a202b', '#eef1f6'],
  soft: ['#4b5565', '#b3bdcc'],
} as const satisfies Readonly<Record<string, Shades>>;

/** The colour of each kind of step: it can be read as a word on both grounds (WCAG AA). */
const kindColours: Readonly<Record<CardKind, Shades>> = {
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
const kinds = Object.keys(kindColours) as CardKind[];
const colours = { ...grounds, ...kindColours };

type Colour = keyof typeof colours;

/** How a part of a picture looks, by the colours that it has. */
interface Look {
  readonly fill?: Colour;
  readonly stroke?: Colour;
  readonly set?: Readonly<Record<string, string | number>>;
}

const small = { 'font-size': smallSize };
const label = { fill: 'soft', set: { ...small, 'font-weight': 700 } } as const;

const looks = {
  sheet: { fill: 'ground' },
  panel: { fill: 'panel', stroke: 'edge' },
  box: { fill: 'ground', stroke: 'edge' },
  rule: { stroke: 'edge' },
  line: { stroke: 'line', set: { fill: 'none', 'stroke-width': 1.4 } },
  later: { stroke: 'line', set: { fill: 'none', 'stroke-width': 1.4, 'stroke-dasharray': '5 4' } },
  tip: { fill: 'line' },
  under: { fill: 'panel' },
  way: { fill: 'ground', stroke: 'line' },
  name: { set: { 'font-size': 22, 'font-weight': 700 } },
  area: { set: { 'font-size': 15, 'font-weight': 700 } },
  title: { set: { 'font-weight': 600 } },
  said: {},
  only_if: { fill: 'soft', set: { 'font-style': 'italic' } },
  more: { fill: 'soft', set: small },
  legend: { fill: 'soft', set: small },
  untested: { fill: 'broken', set: { ...small, 'font-weight': 700 } },
  role: label,
  head: label,
  tag: label,
} as const satisfies Readonly<Record<string, Look>>;

/** A part of a picture that has a look of its own. */
export type Part = keyof typeof looks;

/**
 * A part's class, and how it looks by light: as attributes of the element itself, because many programs that show pictures
 * understand no more of style sheets than that they are there.
 */
export function lookOf(part: Part): string {
  const look: Look = looks[part];
  return attributes(`mg-${part}`, look);
}

/** How what tells a kind of step from another looks: the bar at its side, and its verb. */
export function lookOfKind(kind: CardKind, part: 'bar' | 'verb'): string {
  const set = part === 'verb' ? { ...small, 'font-weight': 700, 'letter-spacing': '0.04em' } : {};
  return attributes(`mg-k-${kind}`, { fill: kind, set });
}

/** What a whole picture has, and its parts take over. */
export const wholeLook = attributes('mg', {
  fill: 'ink',
  set: {
    'font-family': "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif",
    'font-size': size,
  },
});

function attributes(name: string, { fill, stroke, set = {} }: Look): string {
  const painted = { fill: fill && colours[fill][0], stroke: stroke && colours[stroke][0] };
  return xmlAttributes({ class: name, ...painted, ...set });
}

/** The colours on a dark ground: a style sheet goes before the attributes. Paper is always light. */
const dark = [
  `.mg { fill: ${colours.ink[1]}; }`,
  ...Object.entries(looks).flatMap(([part, look]: [string, Look]) => darkRule(`mg-${part}`, look)),
  ...kinds.flatMap((kind) => darkRule(`mg-k-${kind}`, { fill: kind })),
];

function darkRule(name: string, { fill, stroke }: Look): readonly string[] {
  const rules = [fill && `fill: ${colours[fill][1]};`, stroke && `stroke: ${colours[stroke][1]};`];
  const there = rules.filter((rule) => rule !== undefined);
  return there.length === 0 ? [] : [`.${name} { ${there.join(' ')} }`];
}

/** What pictures need beside their attributes. Every name begins with `mg`, so that a page can hold them. */
export const graphStyle = `.mg a { text-decoration: underline; }
.mg a:focus-visible { outline: 3px solid ${colours.question[0]}; outline-offset: 2px; }
@media screen and (prefers-color-scheme: dark) {
${dark.join('\n')}
}
`;
