import { drawFault, noPaint, type Paint } from '../diagnostic/draw-fault.js';
import type { Fault } from '../diagnostic/fault.js';
import { lineOf } from '../diagnostic/position.js';
import { visibleText } from '../diagnostic/visible-text.js';
import type { Exploration } from '../explore/explore.js';
import type { Point } from '../explore/point.js';
import { counted } from './counted.js';
import { whatMultiplied } from '../explore/what-multiplied.js';
import { multipliedLines } from './multiplied-words.js';
import { pointWords } from './point-words.js';
import { wrapText } from '../diagnostic/wrap-text.js';

/** A playbook that was explored. */
export interface Explored {
  readonly exploration: Exploration;
  /** What was never come to, where it was not walked to the end: it may be come to yet. */
  readonly notReached: readonly Point[];
  /** How it was walked, where it was by chance. */
  readonly byChance?: { readonly walks: number; readonly seed: number };
}

/** A finding as a fault, with the way there: what was asked and answered, in order. */
export interface FoundFault {
  readonly fault: Fault;
  readonly way: readonly { readonly question: string; readonly answer: string }[];
  /** The file that the way was written to. */
  readonly saved?: string;
}

const width = 100;

/** What was found in exploring playbooks, each with the way there, and how far each was walked. It ends with a line break. */
export function explorationsText(
  explored: readonly Explored[],
  found: readonly FoundFault[],
  paint: Paint = noPaint,
): string {
  return [
    ...found.flatMap((one) => [drawFault(one.fault, paint), ...wayLines(one), '']),
    ...explored.flatMap(exploredLines),
    '',
  ].join('\n');
}

function wayLines({ way, saved }: FoundFault): readonly string[] {
  const steps = way.flatMap(({ question, answer }) =>
    wrapText(visibleText(`${question}: ${answer}`.replace(/\s+/g, ' ')), width, '    '),
  );
  return [
    ...(way.length === 0 ? [] : ['  the shortest way there:', ...steps]),
    ...(saved === undefined ? [] : [visibleText(`  saved as ${saved}`)]),
  ];
}

function exploredLines({ exploration, notReached, byChance }: Explored): readonly string[] {
  const { root, situations, bound } = exploration;
  const { id, file } = root.playbook;
  const many = counted(situations.size, 'situation').replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const how = byChance
    ? `${counted(byChance.walks, 'walk')} by chance (--seed ${byChance.seed}), ${many}`
    : howFar(bound, many);
  const isCutShort = bound === 'situations' && !byChance;
  const missing = notReached.map(
    (point) => `not reached so far: ${pointWords(point)} (${file.path}:${lineOf(file, point.at.start)})`,
  );
  const reached =
    isCutShort && missing.length === 0
      ? ['all its steps, answers, rows, limits and promises were reached']
      : [];
  const multiplied = isCutShort ? multipliedLines(whatMultiplied([...situations.keys()])) : [];
  const lines = [...missing, ...reached, ...multiplied].flatMap((line) => wrapText(line, width, '  '));
  return [`${id.value}: ${how}`, ...lines].map((line) => visibleText(line));
}

function howFar(bound: Exploration['bound'], many: string): string {
  switch (bound) {
    case 'none':
      return `complete: all ${many} walked`;
    case 'situations':
      return `not complete: stopped after ${many}; a higher --limit goes further`;
    case 'amounts':
      return `not proven complete: ${many} walked, but where one amount is held against another, only some of them were tried`;
  }
}
