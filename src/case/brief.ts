import { describeFact, valueOf } from './described-facts.js';
import { grantsOf, isOpen, promisesOf } from './ledger.js';
import { momentText } from './moment-text.js';
import { moneyText } from './money-text.js';
import { partyTitle } from './party-title.js';
import type { Walk } from './walk.js';

/** What whoever takes a case over has to know, so that the customer need not tell it twice. One line each. */
export function briefOf(walk: Walk, tellThem: readonly string[]): string[] {
  const { policy } = walk;
  const { course: events } = walk.history;
  const facts = tellThem
    .filter((name) => (valueOf(walk, name) ?? null) !== null)
    .map((name) => {
      const { label, text } = describeFact(walk, name);
      return `${label}: ${text}`;
    });
  const tried = events.flatMap((event) =>
    event.type === 'tried' ? [`tried: ${event.words} (${event.worked ? 'it helped' : 'no help'})`] : [],
  );
  const granted = grantsOf(events).map(
    ({ title, worth }) => `granted: ${title}${worth === null ? '' : ` ${moneyText(policy, worth)}`}`,
  );
  const promised = promisesOf(events)
    .filter(isOpen)
    .map(
      ({ made, due }) =>
        `promised: ${made.what}, by ${made.promisedBy === 'us' ? 'us' : partyTitle(policy, made.promisedBy)}, until ${momentText(due, policy)}`,
    );
  return [...facts, ...tried, ...granted, ...promised];
}
