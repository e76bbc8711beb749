import type { CheckedPlaybook } from '../check/checked-playbook.js';
import { typedNamesIn } from '../check/typed-names-in.js';
import { amountTestsOf } from './amount-tests.js';

/**
 * Above which value a fact of the walk's own that only grows makes no difference any more: one more than the highest number that it
 * is compared with. Undefined where it is compared with something that is not written down, and every value may count.
 */
export function highestReadIn(root: CheckedPlaybook): (fact: string) => number | undefined {
  const { tests } = amountTestsOf(root);
  const found = new Map<string, number | undefined>();
  const highestOf = (fact: string): number | undefined => {
    const own = tests.filter(({ left, right }) =>
      [...typedNamesIn(left), ...typedNamesIn(right)].includes(fact),
    );
    const numbers = own.map(({ left, right }) => {
      const [one, other] = left.kind === 'fact' ? [left, right] : [right, left];
      return one.kind === 'fact' && other.kind === 'literal' ? Number(other.value) : NaN;
    });
    const highest = Math.max(0, ...numbers) + 1;
    return Number.isNaN(highest) ? undefined : highest;
  };
  return (fact) => {
    if (!found.has(fact)) found.set(fact, highestOf(fact));
    return found.get(fact);
  };
}
