import { isOrdered } from './amount-type.js';
import type { Cell } from './cell.js';
import type { Span } from './expression.js';
import type { ExpressionFault } from './expression-fault.js';
import type { FactType } from './fact-type.js';
import { literalOf } from './literal-of.js';
import { readUnlimited } from './read-unlimited.js';
import type { Value } from './value.js';

export type CellReading = { readonly cell: Cell } | { readonly fault: ExpressionFault };

/** Reads one cell of a table by the type of its column: `any`, `gold or silver`, `not gold`, `under 30`, `4 to 10`. */
export function readCell(text: string, type: FactType): CellReading {
  if (/^\s*(any|-)\s*$/i.test(text)) return { cell: { kind: 'any' } };
  if (type.kind === 'list') {
    return failure(
      wholeOf(text),
      'a list cannot be the column of a table',
      'write the rule with `when` and `in`',
    );
  }
  return (isOrdered(type) ? readRange(text, type) : undefined) ?? readValues(text, type);
}

type Ends = readonly [low: number, high: number];

/** Every way to write a range, and the ends that it has in steps of its type. */
const rangeForms: readonly (readonly [RegExp, (one: number, other: number) => Ends])[] = [
  [/^\s*(?:under|before) (.+)$/di, (end) => [-Infinity, end - 1]],
  [/^\s*(?:over|after) (.+)$/di, (start) => [start + 1, Infinity]],
  [/^\s*up to (.+)$/di, (end) => [-Infinity, end]],
  [/^(.+) or (?:less|earlier)\s*$/di, (end) => [-Infinity, end]],
  [/^(.+) or (?:more|later)\s*$/di, (start) => [start, Infinity]],
  [/^\s*(?:from )?(.+) to (.+)$/di, (start, end) => [start, end]],
  [/^\s*from (.+)$/di, (start) => [start, Infinity]],
];

function readRange(text: string, type: FactType): CellReading | undefined {
  for (const [form, endsOf] of rangeForms) {
    const places = form.exec(text)?.indices?.slice(1);
    if (places === undefined) continue;
    const values = readAll(text, places, type);
    if ('fault' in values) return values;
    const [low, high] = endsOf(Number(values[0]), Number(values[1]));
    if (low <= high) return { cell: { kind: 'range', low, high } };
    const help = `write \`${literalOf(high, type)} to ${literalOf(low, type)}\``;
    return failure(wholeOf(text), `\`${text.trim()}\` runs from high to low`, help);
  }
  return undefined;
}

/** One value, several with `or` between them, and `not` before either. */
function readValues(text: string, type: FactType): CellReading {
  const not = /^\s*not\s+/i.exec(text)?.[0] ?? '';
  const place = [not.length, text.length] as const;
  // An option may itself be called `this or that`.
  const isOne = type.kind === 'choice' && 'value' in readUnlimited(text.slice(not.length), type);
  const values = readAll(text, isOne ? [place] : placesBetweenOrs(text, not.length), type);
  if ('fault' in values) return values;
  return { cell: { kind: not === '' ? 'one_of' : 'none_of', values } };
}

type Place = readonly [start: number, end: number];

function placesBetweenOrs(text: string, start: number): readonly Place[] {
  const ors = [...text.slice(start).matchAll(/\s+or\s+/gi)].map(
    (or) => [start + or.index, or[0].length] as const,
  );
  const starts = [start, ...ors.map(([at, length]) => at + length)];
  return starts.map((from, index) => [from, ors[index]?.[0] ?? text.length]);
}

function readAll(
  text: string,
  places: readonly Place[],
  type: FactType,
): readonly Value[] | { readonly fault: ExpressionFault } {
  const values: Value[] = [];
  for (const [start, end] of places) {
    const written = text.slice(start, end);
    const reading = readUnlimited(written, type);
    if ('fault' in reading) {
      const meant = cellMeant(text.trim(), type);
      if (meant !== undefined)
        return failure(
          wholeOf(text),
          `\`${text.trim()}\` is not how a cell is written`,
          `write \`${meant}\``,
        );
      const place = { start: start + written.search(/\S|$/), end: start + written.trimEnd().length };
      const isPlain = type.kind === 'choice' || reading.help?.startsWith('write `') === true;
      const help = (isPlain ? reading.help : undefined) ?? waysToWrite(type);
      return failure(place, reading.fault, help, type.kind === 'choice' ? 'unknown-option' : 'bad-cell');
    }
    values.push(reading.value);
  }
  return values;
}

/** How a cell is written here that was written as elsewhere: `under 3` for `< 3`. */
function cellMeant(text: string, type: FactType): string | undefined {
  const forms = isOrdered(type) ? [...cellForms, ...rangesElsewhere] : cellForms;
  for (const [form, here] of forms) {
    const meant = form.test(text) ? text.replace(form, here) : undefined;
    if (meant !== undefined && 'cell' in readCell(meant, type)) return meant;
  }
  return undefined;
}

const cellForms: readonly (readonly [RegExp, string])[] = [
  [/^(\*|otherwise|else|all|every|n\/a|_|\?|–|—)$/i, 'any'],
  [/^(?:!=?|<>|is not|≠) *(.+)$/i, 'not $1'],
  [/^(?:==?|is) *(.+)$/i, '$1'],
  [/^["'“‘](.*)["'”’]$/, '$1'],
  [/ *(?:,|\/|\|\||;) */g, ' or '],
];

const rangesElsewhere: readonly (readonly [RegExp, string])[] = [
  [/^(?:<=|=<|≤|at most|max\.?|no more than) *(.+)$/i, 'up to $1'],
  [/^(?:>=|=>|≥|at least|min\.?|no less than) *(.+)$/i, '$1 or more'],
  [/^(?:<|less than|below|fewer than) *(.+)$/i, 'under $1'],
  [/^(?:>|more than|above|greater than) *(.+)$/i, 'over $1'],
  [/^(.+?) *\+$/, '$1 or more'],
  [/^(?:between )?(.+?) *(?:-|–|\.\.+|and) *(.+)$/i, '$1 to $2'],
];

function waysToWrite(type: FactType): string {
  switch (type.kind) {
    case 'yes_no':
      return 'write yes, no or any';
    case 'date':
      return 'write before, from or after 2026-03-01, 2026-03-01 to 2026-03-31, just the day, or any';
    case 'number':
    case 'money':
    case 'percent':
    case 'duration': {
      const [low, high] = [literalOf(4, type), literalOf(10, type)];
      return `write under ${high}, over ${high}, up to ${high}, ${high} or more, ${low} to ${high}, just ${high}, or any`;
    }
    case 'text':
    case 'choice':
    case 'list':
      return 'write one or several with `or` between them, `not` before them, or any';
  }
}

function wholeOf(text: string): Span {
  return { start: 0, end: text.length };
}

function failure(
  { start, end }: Span,
  message: string,
  help: string,
  code: ExpressionFault['code'] = 'bad-cell',
): { readonly fault: ExpressionFault } {
  return { fault: { code, severity: 'error', start, end, message, help } };
}
