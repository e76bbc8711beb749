import { describeType } from '../../expression/describe-type.js';
import { isFixed } from '../built-in-facts.js';
import type { PolicyContext } from '../policy-context.js';

/** The fact that a customer is known by is a text or a number that each of them has their own of. */
export function knownByType({ policy: { customerKnownBy, facts }, report }: PolicyContext): void {
  const fact = customerKnownBy && facts.get(customerKnownBy.value);
  if (!fact || fact.type === 'broken') return;
  const { value: name, at } = customerKnownBy;
  const help = 'name a fact such as their e-mail address or their customer number';
  if (isFixed(fact)) report('known-by-type', at, `\`${name}\` is the same for every customer`, { help });
  else if (fact.type.kind !== 'text' && fact.type.kind !== 'number') {
    const message = `\`${name}\` is ${describeType(fact.type)}, which many customers have in common`;
    report('known-by-type', at, message, { help });
  }
}
