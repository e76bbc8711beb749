import { didYouMean } from '../../diagnostic/did-you-mean.js';
import { hasQuestion, isFixed } from '../built-in-facts.js';
import type { PlaybookContext } from '../playbook-context.js';

/** Every fact that is needed has a way to be known: a question, a place to look, a hint, or a step that sets it. */
export function factWithoutQuestion({ playbook, factUses, isWhole, report }: PlaybookContext): void {
  if (!isWhole || factUses.isPartlyUnknown) return;
  // What it needs under a name that is not there may be any of them.
  if (playbook.needs.some(({ value }) => !playbook.facts.has(value))) return;
  for (const fact of playbook.facts.values()) {
    const { value: name, at } = fact.name;
    if (
      fact.type === 'broken' ||
      hasQuestion(fact) ||
      isFixed(fact) ||
      factUses.workedOut.has(name) ||
      factUses.handedIn.has(name)
    )
      continue;
    if (!factUses.needed.has(name) && !fact.isKeyQuestion) continue;
    // A name that is not there was meant to bring this one.
    if (didYouMean(name, factUses.unknown) !== undefined) continue;
    report('fact-without-question', at, `\`${name}\` is needed, but there is no way to learn it`, {
      help: 'add `ask` (words for the customer), `look_in` (where to find it) or `hint` (for the agent)',
    });
  }
}
