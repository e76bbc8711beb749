import { describeType } from '../../expression/describe-type.js';
import { fits } from '../../expression/mismatch.js';
import type { RunStep } from '../../playbook/step.js';
import type { Span } from '../../diagnostic/source-file.js';
import type { Contract } from '../contract.js';
import type { PlaybookContext } from '../playbook-context.js';

/** What a playbook gives is of the type of the fact that takes it. */
export function giftType({ outline, typeOf, contractOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('run')) {
    const contract = contractOf(step.playbook.value);
    if (!contract || contract.gives.size === 0) continue;
    for (const { theirs, ours, at } of giftsOf(step, contract)) {
      const [given, taken] = [contract.gives.get(theirs), typeOf(ours)];
      if (
        given === undefined ||
        taken === undefined ||
        given === 'broken' ||
        taken === 'broken' ||
        fits(given, taken)
      )
        continue;
      const message = `\`${contract.id}\` gives ${describeType(given)} as \`${theirs}\`, but \`${ours}\` is ${describeType(taken)} here`;
      report('gift-type', at, message, { help: `take it into another fact: \`gives: {${theirs}: …}\`` });
    }
  }
}

interface Gift {
  readonly theirs: string;
  readonly ours: string;
  readonly at: Span;
}

/** What is taken by name, and what fills a fact of the same name by itself. */
function giftsOf(step: RunStep, contract: Contract): readonly Gift[] {
  const named = step.gives.map(({ theirs, ours }) => ({
    theirs: theirs.value,
    ours: ours.value,
    at: ours.at,
  }));
  const taken = new Set(named.map(({ theirs }) => theirs));
  const byItself = [...contract.gives.keys()].filter((name) => !taken.has(name));
  return [...named, ...byItself.map((name) => ({ theirs: name, ours: name, at: step.playbook.at }))];
}
