import { declarationOf } from '../case/record/declaration-of.js';
import type { EventOf } from '../case/record/event-of.js';
import type { FactType } from '../expression/fact-type.js';
import { literalOf } from '../expression/literal-of.js';
import { readValue } from '../expression/read-value.js';
import type { Value } from '../expression/value.js';
import type { Expectation } from '../playbook/scenario.js';
import { sameValue, writtenOf } from './compare-facts.js';
import { notReadable } from './expected-value.js';
import { eventsOf, type Comparison, type PlayedOut } from './played-out.js';
import type { Difference } from './scenario-result.js';

interface Decision {
  readonly rows: readonly number[];
  readonly sets: readonly { readonly fact: string; readonly value: Value; readonly type: FactType }[];
}

/** `decisions`: each by the number of the row that fitted, or by what it set; where it decided again, the last time counts. */
export const compareDecisions: Comparison = (out, expectation) => {
  const { value } = expectation;
  if (value.kind !== 'fields') return notReadable(expectation, '{keep_or_return: 1}');
  return value.fields.flatMap((field) => compareDecision(out, field));
};

function compareDecision(out: PlayedOut, { field, value }: Expectation): readonly Difference[] {
  const { text, written } = writtenOf(value);
  const decision = lastDecision(out, field.value);
  if (decision && (isRows(text, decision) || isSet(written, decision))) return [];
  const got = decision ? decisionText(decision) : 'it was never decided';
  return [
    {
      field: `expect.decisions.${field.value}`,
      at: value.at,
      expected: /^\d/.test(text) ? `row ${text}` : text,
      got,
    },
  ];
}

/** Where every row that fits is taken, each row is an event of its own, in a place that differs by the row's number. */
function lastDecision(out: PlayedOut, name: string): Decision | undefined {
  const decided = eventsOf(out, 'decided').filter(({ decision }) => decision === name);
  const last = decided.at(-1);
  if (!last) return undefined;
  const together = decided.filter((event) => placeOf(event) === placeOf(last));
  return { rows: together.flatMap(({ rows }) => rows), sets: setBy(out, last) };
}

function placeOf({ step }: EventOf<'decided'>): string {
  return (step ?? '').replace(/\.\d+(?=#\d+$|$)/, '');
}

function setBy(
  { case: { checked, events } }: PlayedOut,
  { seq, step }: EventOf<'decided'>,
): Decision['sets'] {
  const after = events.slice(seq);
  const end = after.findIndex((event) => event.type !== 'fact_learned' || event.step !== step);
  return after.slice(0, end < 0 ? undefined : end).flatMap((event) => {
    if (event.type !== 'fact_learned') return [];
    const { type } = declarationOf(checked, event);
    return type === 'broken' ? [] : [{ fact: event.fact, value: event.value, type }];
  });
}

function isRows(text: string, { rows }: Decision): boolean {
  return text === rows.join(', ');
}

function isSet(written: string | readonly string[], { sets }: Decision): boolean {
  return sets.some(({ value, type }) => {
    const read = readValue(written, type);
    return 'value' in read && sameValue(read.value, value);
  });
}

function decisionText({ rows, sets }: Decision): string {
  const row = rows.length === 0 ? 'no row' : `row ${rows.join(', ')}`;
  const set = sets.map(({ fact, value, type }) => `${fact} ${literalOf(value, type)}`).join(', ');
  return set === '' ? row : `${row}, which set ${set}`;
}
