import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault } from '../../src/diagnostic/fault.js';
import { faultKeys } from '../../src/project/fault-keys.js';
import type { CheckReport } from '../../src/report/check-report.js';

const text = readFileSync(join(import.meta.dirname, 'formats/house.yaml'), 'utf8');
/** A path that means something to every format. */
const file = { path: 'the house/50%,"<a>&|:x.yaml', text };
const tidy = { path: 'tidy.yaml', text: 'playbook: tidy\n' };
const named = (words: string) => ({
  file,
  span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
});

/** Words of a trainer that would break each format, move a cursor or turn the direction of writing. */
const hostile = 'a | b <i>&"\'`100%` ::error:: \x1b[31m\u202e # \\ ]]> @all';

const faults: readonly Fault[] = [
  { ...named('késő'), code: 'file-name', severity: 'warning', message: hostile },
  {
    ...named('nam'),
    code: 'no-such-fact',
    severity: 'error',
    message: 'there is no fact called `nam`',
    help: `did you mean ${hostile}?`,
    related: [{ ...named('opend'), message: 'it may be this one' }],
  },
  { ...named('opend'), code: 'no-such-fact', severity: 'error', message: 'there is no fact called `opend`' },
  {
    ...named('say: “Hé” {nam} <b>| 100% #1\n  - ask'),
    code: 'two-lines',
    severity: 'error',
    message: 'over two lines',
  },
];

/** A report that has everything in it. */
export const hostileReport: CheckReport = {
  faults,
  counts: { playbooks: 2, steps: 2, conditions: 0, tables: 1, scenarios: 0, personas: 0 },
  kept: 0,
  files: [file, tidy],
  pathOf: ({ path }) => path,
  keyOf: (fault) => faultKeys(faults).get(fault) ?? '',
  promiseOf: (code) => (code === 'no-such-fact' ? 'Every fact has a name.' : undefined),
  version: '1.2.3',
};

/** The same with as many faults of both levels. */
export function reportWith(count: number): CheckReport {
  const many = Array.from({ length: count }, (_, index) => ({
    ...faults[index % 2]!,
    span: { start: index, end: index + 1 },
  }));
  return { ...hostileReport, faults: many, keyOf: (fault) => faultKeys(many).get(fault) ?? '' };
}

export const tidyReport: CheckReport = { ...hostileReport, faults: [] };
