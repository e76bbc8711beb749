import type { Check } from './finding.js';
import { closedWithoutAsking } from './findings/closed-without-asking.js';
import { grantedBoth } from './findings/granted-both.js';
import { noWayPastLimit } from './findings/no-way-past-limit.js';
import { nothingToAnswer } from './findings/nothing-to-answer.js';
import { promisedTwice } from './findings/promised-twice.js';

/** Everything that is looked at in each situation when it is come to. What is never come to is seen at the end. */
export const allChecks: readonly Check[] = [
  nothingToAnswer,
  noWayPastLimit,
  promisedTwice,
  grantedBoth,
  closedWithoutAsking,
];
