import { isFixed } from '../built-in-facts.js';
import type { PlaybookContext } from '../playbook-context.js';

/** No step sets a fact whose value is fixed by the policy, or that the case keeps by itself. */
export function setOfFixedFact({ facts, survey, report }: PlaybookContext): void {
  for (const { kind, fact } of survey.mentions) {
    if (kind !== 'set' && kind !== 'work_out' && kind !== 'take' && kind !== 'ask') continue;
    const declaration = facts.get(fact.value);
    if (!declaration || !isFixed(declaration)) continue;
    const message =
      kind === 'ask'
        ? `\`${fact.value}\` is always known and never asked`
        : `\`${fact.value}\` has a fixed value, which no step can set`;
    report('set-of-fixed-fact', fact.at, message, { help: 'declare a fact of your own, under another name' });
  }
}
