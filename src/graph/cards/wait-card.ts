import type { WaitStep } from '../../playbook/step.js';
import { wordsOf, type Naming } from '../words.js';
import { card, dueWords, eitherWay, given, spoken, type OwnCard } from './card-parts.js';

export function waitCard(
  { event, atMost, keeps, breaks, whenItHappens, ifItDoesNot }: WaitStep,
  naming: Naming,
): OwnCard {
  return {
    ...card('wait', 'Wait for', wordsOf(event, naming)),
    details: given(
      atMost && `at most ${dueWords(atMost, naming).replace(/^in /, '')}`,
      keeps && `settles the promise “${spoken(keeps.value)}”`,
      breaks && `if it does not happen, the promise “${spoken(breaks.value)}” is broken`,
    ),
    ...eitherWay(['it happens', whenItHappens], ['it does not', ifItDoesNot]),
  };
}
