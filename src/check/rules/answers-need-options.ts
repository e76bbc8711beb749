import type { PlaybookContext } from '../playbook-context.js';
import { describeType } from '../../expression/describe-type.js';

/** Steps for each answer stand only under one fact, and one whose answers can be named: a choice, or yes or no. */
export function answersNeedOptions({ outline, typeOf, report }: PlaybookContext): void {
  for (const { step } of outline.of('ask')) {
    const [fact, second] = step.facts;
    if (!fact || (step.answers.length === 0 && !step.otherwise)) continue;
    const help = 'ask it alone, and let a `decide` look at it';
    if (second) {
      report('answers-need-options', second.at, 'answers can have steps only when one fact is asked', {
        help: 'ask the others in a step of their own',
      });
      continue;
    }
    const type = typeOf(fact.value);
    if (!type || type === 'broken' || type.kind === 'choice' || type.kind === 'yes_no') continue;
    report(
      'answers-need-options',
      fact.at,
      `\`${fact.value}\` is ${describeType(type)}, so its answers cannot be named one by one`,
      { help },
    );
  }
}
