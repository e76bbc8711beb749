import { promisesOf, type PromiseStanding } from '../case/ledger.js';
import { localTime, momentOf } from '../case/working-calendar.js';
import { expectedItems, notReadable, plainWords, textFields, type TextField } from './expected-value.js';
import type { Comparison, PlayedOut } from './played-out.js';
import type { Difference } from './scenario-result.js';

/** `promises`: these are among those that were made; of each, the fields that are given. */
export const comparePromises: Comparison = (out, expectation) => {
  const items = expectedItems(expectation.value)?.map(textFields);
  if (!items) return notReadable(expectation, '[{what: Your right item arrives, due: 2026-03-04 17:00}]');
  return items.flatMap((fields) => {
    const what = fields?.find(({ name }) => name === 'what');
    return fields && what
      ? comparePromise(out, what, fields)
      : notReadable(expectation, '[{what: Your right item arrives, state: kept}]');
  });
};

function comparePromise(
  out: PlayedOut,
  what: TextField,
  fields: readonly TextField[],
): readonly Difference[] {
  const all = promisesOf(out.case.events);
  const meant = all.filter(({ made }) => plainWords(made.what) === plainWords(what.text));
  if (meant.length === 0) {
    const made = all.map((promise) => `\`${promise.made.what}\``).join(', ');
    const got = made === '' ? 'nothing was promised' : `promised was only ${made}`;
    return [{ field: 'expect.promises', at: what.at, expected: `the promise \`${what.text}\``, got }];
  }
  // The same thing may have been promised twice; the one that is nearest is meant.
  const [nearest = []] = meant
    .map((promise) => fields.flatMap((field) => compareField(out, promise, field)))
    .sort((a, b) => a.length - b.length);
  return nearest;
}

function compareField(
  out: PlayedOut,
  { made, due, state }: PromiseStanding,
  { name, text, at }: TextField,
): readonly Difference[] {
  const { calendar } = out.policy;
  const differs = (got: string, help?: string): readonly Difference[] => [
    {
      field: `expect.promises: ${name} of \`${made.what}\``,
      at,
      expected: text,
      got,
      ...(help !== undefined && { help }),
    },
  ];
  switch (name) {
    case 'what':
      return [];
    case 'due':
      if (momentOf(text, calendar) === due) return [];
      return differs(
        localTime(due, calendar),
        momentOf(text, calendar) === undefined ? 'write it as 2026-03-04 17:00' : undefined,
      );
    case 'by':
      return made.promisedBy === text ? [] : differs(made.promisedBy);
    case 'owner':
      return made.owner === text ? [] : differs(made.owner);
    case 'state':
      return state === text ? [] : differs(state);
    default:
      return differs(`a promise has no \`${name}\``, 'it has: what, due, by, owner, state');
  }
}
