import { lineOf } from '../diagnostic/position.js';
import { visibleText } from '../diagnostic/visible-text.js';
import type { Point } from '../explore/point.js';
import type { Suggestion } from '../explore/suggest-scenarios.js';
import { counted } from './counted.js';
import { pointWords } from './point-words.js';

/** A scenario that was written, and where. */
export interface Suggested extends Suggestion {
  readonly path: string;
}

/** Something that no scenario comes by after all, and why. */
export interface LeftPoint {
  readonly point: Point;
  readonly why: 'untold' | 'never' | 'not_met';
}

const reasons: Readonly<Record<LeftPoint['why'], string>> = {
  never: 'no situation leads to it: `makeright explore` says more',
  not_met: 'no situation that was walked leads to it; there are more than were walked',
  untold: 'a situation leads to it, but by a way that a scenario cannot tell',
};

/** What was suggested, and what is left that none can cover. It ends with a line break. */
export function suggestionsText(suggested: readonly Suggested[], left: readonly LeftPoint[]): string {
  const lines = suggested.flatMap(({ path, name, points }) => [
    path,
    `  ${name}`,
    `  first to come by ${places(points)}`,
  ]);
  const rest = left.map(({ point, why }) => `  ${placeOf(point)}  ${pointWords(point)}: ${reasons[why]}`);
  return [
    ...lines,
    ...(rest.length === 0 ? [] : ['not covered by these either:', ...rest]),
    closing(suggested.length, left.length),
    '',
  ]
    .map((line) => visibleText(line))
    .join('\n');
}

function closing(written: number, left: number): string {
  if (written > 0) return `${counted(written, 'scenario')} written; read them before you keep them`;
  return left > 0 ? 'there is nothing to suggest' : 'everything is covered: there is nothing to suggest';
}

/** The ways that it shows, or else the steps. */
function places(points: readonly Point[]): string {
  const ways = points.filter(({ kind }) => kind !== 'step');
  const shown = (ways.length > 0 ? ways : points).slice(0, 3).map(pointWords);
  const more = points.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

function placeOf({ playbook, at }: Point): string {
  return `${playbook.file.path}:${lineOf(playbook.file, at.start)}`;
}
