import { didYouMean } from '../diagnostic/did-you-mean.js';
import type { Expectation } from '../playbook/scenario.js';
import { compareContacts } from './compare-contacts.js';
import { compareDecisions } from './compare-decisions.js';
import {
  compareConcessions,
  compareFirstResponse,
  compareOutcome,
  compareRootCause,
} from './compare-ending.js';
import { compareFacts } from './compare-facts.js';
import { comparePromises } from './compare-promises.js';
import { compareRemedies } from './compare-remedies.js';
import {
  compareApprovedBy,
  compareAsked,
  compareHandedOffTo,
  compareNeverAsked,
  compareNeverSaid,
  compareSaid,
} from './compare-words.js';
import type { Comparison, PlayedOut } from './played-out.js';
import type { Difference } from './scenario-result.js';

const comparisons: ReadonlyMap<string, Comparison> = new Map([
  ['outcome', compareOutcome],
  ['root_cause', compareRootCause],
  ['remedies', compareRemedies],
  ['promises', comparePromises],
  ['decisions', compareDecisions],
  ['facts', compareFacts],
  ['asked', compareAsked],
  ['never_asked', compareNeverAsked],
  ['said', compareSaid],
  ['never_said', compareNeverSaid],
  ['handed_off_to', compareHandedOffTo],
  ['approved_by', compareApprovedBy],
  ['contacts', compareContacts],
  ['concessions', compareConcessions],
  ['first_response', compareFirstResponse],
]);

/** Compares one field of `expect`; a field that nothing can be compared with is a difference too. */
export function compareExpectation(out: PlayedOut, expectation: Expectation): readonly Difference[] {
  const { field } = expectation;
  const compare = comparisons.get(field.value);
  if (compare) return compare(out, expectation);
  const near = didYouMean(field.value, comparisons.keys());
  const help =
    near === undefined ? `it can be: ${[...comparisons.keys()].join(', ')}` : `did you mean \`${near}\`?`;
  return [
    {
      field: `expect.${field.value}`,
      at: field.at,
      expected: 'something that can be expected',
      got: `\`${field.value}\``,
      help,
    },
  ];
}
