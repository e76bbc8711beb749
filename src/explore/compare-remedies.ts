import { grantsOf } from '../case/ledger.js';
import type { FactType } from '../expression/fact-type.js';
import { literalOf } from '../expression/literal-of.js';
import { readValue } from '../expression/read-value.js';
import type { Expectation } from '../playbook/scenario.js';
import { expectedItems, notReadable } from './expected-value.js';
import type { Comparison, PlayedOut } from './played-out.js';

/** How a remedy without an amount is written. */
const freely = 'freely';

/** `remedies`: all that was granted and not taken back, in order. */
export const compareRemedies: Comparison = (out, expectation) => {
  const expected = expectedItems(expectation.value)?.map((fields) => remedyText(out, fields));
  if (!expected || expected.includes(undefined))
    return notReadable(expectation, '[{refund: 20.00}, {note_of_apology: freely}]');
  const got = grantsOf(out.case.events).map(({ remedy, worth }) => `${remedy}: ${worthText(out, worth)}`);
  const count = Math.max(expected.length, got.length);
  const first = Array.from({ length: count }, (_, at) => at).find((at) => expected[at] !== got[at]);
  if (first === undefined) return [];
  return [
    {
      field: 'expect.remedies',
      at: expectation.value.at,
      expected: expected[first] ?? 'nothing more',
      got: got[first] ?? (first === 0 ? 'nothing was granted' : 'nothing more'),
      ...(got.length > 0 && { help: `granted in all: ${got.map((text) => `{${text}}`).join(', ')}` }),
    },
  ];
};

/** `refund: 20.00` with the amount written out; undefined when it is none. */
function remedyText(out: PlayedOut, fields: readonly Expectation[]): string | undefined {
  const [one, more] = fields;
  if (!one || more || one.value.kind !== 'text') return undefined;
  if (one.value.text === freely) return `${one.field.value}: ${freely}`;
  const read = readValue(one.value.text, moneyOf(out));
  return 'value' in read ? `${one.field.value}: ${worthText(out, Number(read.value))}` : undefined;
}

function worthText(out: PlayedOut, worth: number | null): string {
  return worth === null ? freely : literalOf(worth, moneyOf(out));
}

function moneyOf({ policy }: PlayedOut): FactType {
  return { kind: 'money', currency: policy.currency };
}
