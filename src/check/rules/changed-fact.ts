import { dayText } from '../../expression/calendar-day.js';
import { describeType } from '../../expression/describe-type.js';
import { fits } from '../../expression/mismatch.js';
import type { PolicyContext } from '../policy-context.js';

/** A change of the policy gives a fact another value, and never another type; and it brings no fact that was not there. */
export function changedFact({ house, policy, from, isWhole, report }: PolicyContext): void {
  if (!isWhole || from === undefined) return;
  for (const { name, type } of policy.facts.values()) {
    const before = house.facts.get(name.value);
    if (!before) {
      report('changed-fact', name.at, `\`${name.value}\` is declared only in a change`, {
        help: 'declare it under the policy’s own `facts` too',
      });
    } else if (
      type !== 'broken' &&
      before.type !== 'broken' &&
      !(fits(type, before.type) && fits(before.type, type))
    ) {
      const message = `\`${name.value}\` is ${describeType(before.type)}, and from ${dayText(from)} on ${describeType(type)}`;
      report('changed-fact', name.at, message, { help: 'keep the type, or give the fact another name' });
    }
  }
}
