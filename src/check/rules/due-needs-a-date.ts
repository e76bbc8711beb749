import { describeType } from '../../expression/describe-type.js';
import type { PlaybookContext } from '../playbook-context.js';

/** What is due `on` a fact is due on a date. */
export function dueNeedsADate({ survey, typeOf, report }: PlaybookContext): void {
  for (const { kind, fact } of survey.mentions) {
    const type = kind === 'due' ? typeOf(fact.value) : undefined;
    if (!type || type === 'broken' || type.kind === 'date') continue;
    report('due-needs-a-date', fact.at, `\`${fact.value}\` is ${describeType(type)}, and not a date`, {
      help: 'name a fact of type `date`, or write a time such as `in 2 working days`',
    });
  }
}
