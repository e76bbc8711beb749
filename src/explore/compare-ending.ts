import { firstWordsOf } from '../case/first-words.js';
import { concessionsOf } from '../case/ledger.js';
import { literalOf } from '../expression/literal-of.js';
import { lengthOfTimeText, readLengthOfTime } from '../expression/length-of-time.js';
import { readValue } from '../expression/read-value.js';
import type { FactType } from '../expression/fact-type.js';
import { notReadable } from './expected-value.js';
import { eventsOf, type Comparison, type PlayedOut } from './played-out.js';

/** `outcome`: how the case closed, or `waiting`. */
export const compareOutcome: Comparison = (out, expectation) => {
  const { value } = expectation;
  if (value.kind !== 'text') return notReadable(expectation, 'outcome: resolved');
  const got = outcomeOf(out);
  return value.text === got ? [] : [{ field: 'expect.outcome', at: value.at, expected: value.text, got }];
};

function outcomeOf(out: PlayedOut): string {
  const { stop } = out.case;
  if (stop.kind === 'question') return stop.question.purpose === 'wait' ? 'waiting' : 'not closed';
  return eventsOf(out, 'closed').at(-1)?.outcome ?? 'not closed';
}

/** `root_cause`: the one with which the case closed. */
export const compareRootCause: Comparison = (out, expectation) => {
  const { value } = expectation;
  if (value.kind !== 'text') return notReadable(expectation, 'root_cause: picking_error');
  const got = eventsOf(out, 'closed').at(-1)?.rootCause ?? 'none';
  return value.text === got ? [] : [{ field: 'expect.root_cause', at: value.at, expected: value.text, got }];
};

/** `concessions`: what all concessions that stand come to. */
export const compareConcessions: Comparison = (out, expectation) => {
  const { value } = expectation;
  const type: FactType = { kind: 'money', currency: out.policy.currency };
  const read = value.kind === 'text' ? readValue(value.text, type) : undefined;
  if (!read || 'fault' in read) return notReadable(expectation, 'concessions: 12.50');
  const got = concessionsOf(out.case.events);
  if (got === read.value) return [];
  return [
    {
      field: 'expect.concessions',
      at: value.at,
      expected: literalOf(read.value, type),
      got: literalOf(got, type),
    },
  ];
};

/** `first_response`: the time from opening to the first words, at most. */
export const compareFirstResponse: Comparison = (out, expectation) => {
  const { value } = expectation;
  const most = value.kind === 'text' ? readLengthOfTime(value.text) : undefined;
  if (most === undefined) return notReadable(expectation, 'first_response: 15 minutes');
  const first = firstWordsOf(out.case.events);
  const minutes = first && (first.at - out.case.opening.at) / 60_000;
  if (minutes !== undefined && minutes <= most) return [];
  const got = minutes === undefined ? 'nothing was said' : lengthOfTimeText(Math.ceil(minutes));
  return [
    { field: 'expect.first_response', at: value.at, expected: `at most ${lengthOfTimeText(most)}`, got },
  ];
};
